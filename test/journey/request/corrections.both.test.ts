/** What becomes of a correction: at once, by staff value by value, in the register, and at those who had the data. */
import { describe, expect, test } from 'vitest'
import { connectorsOf } from '#app/connectors.ts'
import { readQueue } from '#app/journey/queue.ts'
import { dropCard } from '#app/journey/request/cards.ts'
import { checkCorrection, fileCorrection, ownCorrection } from '#app/journey/request/correct.ts'
import { decideRequest } from '#app/journey/request/decision.ts'
import { openDecision } from '#app/journey/request/decision-desk.ts'
import { previewDecision } from '#app/journey/request/decision-letter.ts'
import { openDesk } from '#app/journey/request/desk.ts'
import { NEW_RECORD } from '#app/journey/request/offered.ts'
import { doCard } from '#app/journey/request/office.ts'
import { ownRequest, withdrawRequest } from '#app/journey/request/own.ts'
import { confirmNotice, decideNotice, openNotice } from '#app/journey/request/recipients.ts'
import { viewMine } from '#app/journey/view.ts'
import type { Submitted } from '#app/register/correction.ts'
import { HOLD_MS } from '#app/request/request.ts'
import { freshHouse } from '../../support/fresh-house.ts'
import { fakeClock, HOUR } from '../../support/house.ts'
import { type Cells, fileOf, imported } from '../importing.ts'
import { AINO, decisionOf, LIISA, pigeon, verifiedAs, WINTER, workThrough } from './requesting.ts'

const OLD = '040 000 1234'
const NEW = '+358 50 000 5678'
/** What a letter says of the number that Aino may change herself. */
const PHONE = 'Puhelinnumero: +358 40 0001234 → +358 50 0005678 (Isolta Arkhimedes)'
const PARTNER = 'tietosuoja@tukituomi.example'

const customer = (cells: Cells = {}): Cells => ({
  Nimi: 'Aino Kallio',
  Asiakasnumero: '1042',
  Sähköpostiosoite: AINO,
  Puhelin: OLD,
  Postinumero: '33200',
  ...cells,
})

async function lived() {
  const base = await freshHouse({ clock: fakeClock(WINTER) })
  const house = { ...base, connectors: connectorsOf(base.registers, base.store, base.keys, base.clock) }
  await imported(house, fileOf([customer()]), {})
  const aino = await verifiedAs(house, AINO)
  const [record] = await house.store.read.records.byIdentifiers('billing', [{ field: 'email', value: AINO }])
  const billing = { register: 'billing', record: record?.id ?? '' }
  const kept = { register: 'contact-preferences', record: NEW_RECORD }
  let forms = 0
  const ask = async (correcting: typeof billing, submitted: Submitted) => {
    forms += 1
    const filed = await fileCorrection(house, aino, correcting, {
      ...{ submitted, words: '', language: 'fi', files: [], form: `form-${forms}` },
    })
    if (!filed?.ok) throw new Error('Nothing was asked for')
    return filed.reference
  }
  const own = async (reference: string) => {
    const found = await ownRequest(house, aino, reference)
    if (!found) throw new Error('The request is gone')
    return found
  }
  const disputeOf = async (name: string) => {
    const { registers } = await viewMine(house, aino)
    const fields = registers.find(({ summary }) => summary.register === 'billing')?.records[0]?.fields
    return fields?.find((field) => field.name === name)?.dispute
  }
  const desk = (reference: string) => openDesk(house, { staffId: LIISA.staffId, role: 'handler' }, reference)
  const work = (mail = pigeon()) => workThrough(house, mail)
  const waiting = async (kind: string) =>
    (await house.store.read.waiting.open()).filter((row) => row.kind === kind).map(({ id }) => id)
  const doFirstCard = async (reference: string) => {
    const [card] = (await desk(reference))?.values?.cards ?? []
    expect(await doCard(house, LIISA, { card: card?.id ?? '', version: card?.version ?? 0 })).toEqual({ ok: true })
  }
  const bring = (cells: Cells) => {
    house.clock.advance(HOUR)
    return imported(house, fileOf([customer(cells)]), { asOf: house.clock.now() })
  }
  return { house, aino, billing, kept, ask, own, disputeOf, desk, work, waiting, doFirstCard, bring }
}

describe('what the person may change alone', () => {
  test('is granted as it is asked: one letter, a receipt, a card for the register, and nobody decides', async () => {
    const { billing, ask, own, desk, waiting } = await lived()
    const reference = await ask(billing, { phone: [NEW] })
    const found = await own(reference)
    expect(found.state).toBe('carrying-out')
    expect(found.letters.map(({ kind }) => kind)).toEqual(['fulfilled'])
    expect(found.receipts.map(({ act }) => act)).toEqual(['filed', 'answered'])
    expect(found.corrections).toMatchObject([{ state: 'approved', from: [OLD], to: [NEW] }])
    expect((await desk(reference))?.values?.cards).toMatchObject([
      { state: 'open', promised: true, order: { wanted: { what: 'value', field: 'phone', from: OLD, to: NEW } } },
    ])
    expect(await waiting('work-card')).toHaveLength(1)
  })

  test('counts as disputed until the register shows it: the card done, the import, and only then it is settled', async () => {
    const { house, billing, ask, own, disputeOf, doFirstCard, bring } = await lived()
    const asked = house.clock.now()
    const reference = await ask(billing, { phone: [NEW] })
    expect(await disputeOf('phone')).toEqual({
      ...{ field: 'phone', to: [NEW], askedAt: asked, approvedAt: asked },
      doneAt: null,
    })
    house.clock.advance(HOUR)
    expect(await disputeOf('name')).toBeNull()
    await doFirstCard(reference)
    expect((await own(reference)).state).toBe('fulfilled')
    // Done by hand, and the register has not confirmed it: the person is told both.
    expect(await disputeOf('phone')).toMatchObject({ to: [NEW], doneAt: asked + HOUR })
    expect((await own(reference)).corrections).toMatchObject([{ state: 'approved', doneAt: asked + HOUR }])
    expect((await own(reference)).cards).toEqual([])
    await bring({ Puhelin: NEW })
    expect(await disputeOf('phone')).toBeNull()
    expect((await own(reference)).corrections).toMatchObject([{ state: 'confirmed' }])
  })

  test('opens its card again where an import still shows something else, and is disputed again', async () => {
    const { billing, ask, own, disputeOf, doFirstCard, bring, waiting } = await lived()
    const reference = await ask(billing, { phone: [NEW] })
    await doFirstCard(reference)
    expect(await waiting('work-card')).toEqual([])
    await bring({ Puhelin: '040 000 9999' })
    expect(await waiting('work-card')).toHaveLength(1)
    expect(await disputeOf('phone')).toMatchObject({ to: [NEW], doneAt: null })
    expect((await own(reference)).corrections).toMatchObject([{ state: 'approved' }])
    await doFirstCard(reference)
    await bring({ Puhelin: NEW })
    expect((await own(reference)).corrections).toMatchObject([{ state: 'confirmed' }])
  })

  test('is brought by the later of two: of the same value nobody is asked for the earlier one any more', async () => {
    const { billing, ask, own, disputeOf, doFirstCard, bring, waiting } = await lived()
    const [first, open] = [await ask(billing, { phone: [NEW] }), await ask(billing, { city: ['Turku'] })]
    await doFirstCard(first)
    const later = await ask(billing, { phone: ['+358 50 000 7777'] })
    expect((await own(first)).corrections).toMatchObject([{ state: 'withdrawn' }])
    expect((await own(first)).state).toBe('fulfilled')
    await doFirstCard(later)
    await bring({ Puhelin: '050 000 7777' })
    expect(await disputeOf('phone')).toBeNull()
    expect((await own(later)).corrections).toMatchObject([{ state: 'confirmed' }])
    // What the other request asks for of another value is not touched.
    expect((await own(open)).corrections).toMatchObject([{ to: ['Turku'] }])
    expect(await waiting('work-card')).toHaveLength((await own(open)).corrections[0]?.state === 'approved' ? 1 : 0)
  })

  test('is not asked for where the register holds something else by then than the person saw', async () => {
    const { house, aino, billing, bring } = await lived()
    const submitted = { phone: [NEW] }
    const checked = await checkCorrection(house, aino, billing, submitted)
    await bring({ Puhelin: '040 000 9999' })
    const asking = { submitted, words: '', language: 'fi', files: [], form: 'seen' } as const
    const refused = await fileCorrection(house, aino, billing, { ...asking, seen: checked?.seen ?? '' })
    expect(refused).toMatchObject({ ok: false, checked: { changes: [{ from: ['040 000 9999'], to: [NEW] }] } })
    const again = refused?.ok === false ? refused.checked.seen : ''
    expect(await fileCorrection(house, aino, billing, { ...asking, seen: again })).toMatchObject({ ok: true })
  })

  test('cannot be dropped by staff: the person was told of it', async () => {
    const { house, billing, ask, desk } = await lived()
    const reference = await ask(billing, { phone: [NEW] })
    const [card] = (await desk(reference))?.values?.cards ?? []
    const dropping = { card: card?.id ?? '', version: card?.version ?? 0 }
    expect(await dropCard(house, LIISA, dropping)).toEqual({ ok: false, why: 'promised' })
  })

  test('may be taken away, or be several values', async () => {
    const { house, aino, ask, own } = await lived()
    await imported(
      house,
      `First Name,Last Name,E-mail Address,Business Phone,Mobile Phone\r\nAino,Kallio,${AINO},040 000 1111,040 000 2222\r\n`,
      { register: 'email-addresses' },
    )
    const [record] = await house.store.read.records.byIdentifiers('email-addresses', [{ field: 'email', value: AINO }])
    const outlook = { register: 'email-addresses', record: record?.id ?? '' }
    const held = (await ownCorrection(house, aino, outlook))?.form.fields.find(({ name }) => name === 'phones')?.values
    expect(held).toHaveLength(2)
    const reference = await ask(outlook, { phones: [NEW, '040 000 3333', '040 000 4444'] })
    const found = await own(reference)
    expect(found.corrections[0]?.to).toHaveLength(3)
    await imported(
      house,
      `First Name,Last Name,E-mail Address,Business Phone,Mobile Phone,Home Phone\r\nAino,Kallio,${AINO},040 000 4444,${NEW},040 000 3333\r\n`,
      { register: 'email-addresses', asOf: house.clock.now() },
    )
    // Nobody has said that it was done, so the import confirms nothing yet.
    expect((await own(reference)).corrections).toMatchObject([{ state: 'approved' }])
  })
})

describe('what staff look at first', () => {
  async function mixed() {
    const all = await lived()
    const reference = await all.ask(all.billing, { phone: [NEW], postcode: ['00100'], city: ['HELSINKI'] })
    const deciding = async (decision: 'approve' | 'partly' | 'refuse', approved: readonly string[]) => {
      const desk = await openDecision(all.house, reference, null)
      const grounds = (decision === 'refuse' ? desk?.refuse : desk?.partly)?.slice(0, 1) ?? []
      const given = grounds.map(({ id }) => ({ ground: id, words: 'Asiakirja osoittaa muuta.' }))
      const made = decisionOf(reference, desk?.version ?? 0, decision)
      return { ...made, grounds: made.grounds.length > 0 ? given : [], approved }
    }
    const asked = async () => (await openDecision(all.house, reference, null))?.corrections ?? []
    const decide = async (decision: 'approve' | 'partly' | 'refuse', approved: readonly string[]) => {
      const made = await decideRequest(all.house, LIISA, await deciding(decision, approved))
      expect(made).toMatchObject({ ok: true })
      all.house.clock.advance(HOLD_MS)
      await all.work()
    }
    const letters = async (kind: string) =>
      JSON.stringify((await all.own(reference)).letters.filter((one) => one.kind === kind))
    return { ...all, reference, asked, deciding, decide, letters }
  }

  test('waits; what the person may change is corrected meanwhile; both are disputed', async () => {
    const { own, reference, disputeOf, asked } = await mixed()
    const found = await own(reference)
    expect(found.state).toBe('received')
    expect(found.letters.map(({ kind }) => kind)).toEqual(['received'])
    expect(found.corrections.map(({ state }) => state).sort()).toEqual(['approved', 'asked', 'asked'])
    expect((await asked()).map(({ to }) => to[0]).sort()).toEqual(['00100', 'HELSINKI'])
    expect(await disputeOf('postcode')).toMatchObject({ to: ['00100'], approvedAt: null })
  })

  test('is approved field by field: the rest is refused, and nothing is done before the decision is released', async () => {
    const { own, reference, asked, decide, desk, disputeOf, house, deciding, letters } = await mixed()
    const [first] = await asked()
    expect(await previewDecision(house, await deciding('approve', [first?.id ?? '']))).toEqual({
      ok: false,
      why: 'not-all-approved',
    })
    await decide('partly', [first?.id ?? ''])
    const said = await letters('partly')
    const [done, stays] = [said.indexOf('Tiedon korjaus:'), said.indexOf('Ei korjata:')]
    expect(said.indexOf(PHONE)).toBeGreaterThan(0)
    expect(said.indexOf(PHONE)).toBeLessThan(done)
    expect(said.slice(done, stays)).toContain(`→ ${first?.to[0]} (Isolta Arkhimedes)`)
    const states = new Map((await own(reference)).corrections.map(({ to, state }) => [to[0], state]))
    expect(states.get(NEW)).toBe('approved')
    expect(states.get(first?.to[0] ?? '')).toBe('approved')
    expect([...states.values()].sort()).toEqual(['approved', 'approved', 'refused'])
    expect((await desk(reference))?.values?.cards).toHaveLength(2)
    const refused = [...states].find(([, state]) => state === 'refused')?.[0]
    expect(await disputeOf(refused === '00100' ? 'postcode' : 'city')).toBeNull()
  })

  test('is refused as a whole: no card is made of it, and what was granted stays granted, as its letter says', async () => {
    const { own, reference, decide, desk, letters } = await mixed()
    expect(await letters('received')).toContain(PHONE)
    await decide('refuse', [])
    const said = await letters('refused')
    for (const part of ['Osan siitä hyväksyimme jo.', 'Mitä hyväksyimme jo', PHONE]) expect(said).toContain(part)
    expect(said).not.toContain('Emme voi tehdä, mitä pyysit.')
    expect((await own(reference)).corrections.map(({ state }) => state).sort()).toEqual([
      'approved',
      'refused',
      'refused',
    ])
    expect((await desk(reference))?.values?.cards).toHaveLength(1)
  })

  test('of what may be about somebody else staff see both values, and its person what they wrote', async () => {
    const { house, aino, billing, ask, own, desk, bring } = await lived()
    const secret = 'Vaimo Eeva hoitaa laskut.'
    await bring({ Muistio: secret })
    const wanted = 'Laskut hoitaa tilitoimisto. "Tämä lause on lainaus ja pitkä, ja laki mainitaan" 17 artiklan mukaan.'
    const reference = await ask(billing, { memo: [wanted] })
    const mine = await own(reference)
    expect(mine.corrections).toMatchObject([{ from: null, to: [wanted] }])
    expect(JSON.stringify(mine)).not.toContain(secret)
    const shown = JSON.stringify(await viewMine(house, aino))
    expect([shown.includes('tilitoimisto'), shown.includes(secret)]).toEqual([true, false])
    expect((await desk(reference))?.values?.corrections).toMatchObject([{ from: [secret], to: [wanted] }])
    const [asked] = (await openDecision(house, reference, null))?.corrections ?? []
    const deciding = { ...decisionOf(reference, 1, 'approve'), approved: [asked?.id ?? ''] }
    // What the person typed is no quotation of the law by the company, so it does not keep the letter from leaving.
    const previewed = await previewDecision(house, deciding)
    const said = JSON.stringify(previewed.ok ? previewed.letter.blocks : previewed)
    expect(said).toContain('Muistio: (ei näytetä) → Laskut hoitaa tilitoimisto.')
    expect(said).not.toContain(secret)
  })

  test('an undone decision brings nothing to any register', async () => {
    const { house, reference, asked, deciding, work, own } = await mixed()
    const ids = (await asked()).map(({ id }) => id)
    await decideRequest(house, LIISA, await deciding('approve', ids))
    expect((await own(reference)).corrections.filter(({ state }) => state === 'asked')).toHaveLength(2)
    await work()
    expect((await own(reference)).corrections.filter(({ state }) => state === 'asked')).toHaveLength(2)
  })

  test('shows what the register holds now, where that is something else than the person saw', async () => {
    const { asked, bring } = await mixed()
    await bring({ Postinumero: '20100' })
    const found = new Map((await asked()).map((one) => [one.to[0], one.found]))
    expect(found.get('00100')).toEqual(['20100'])
    expect(found.get('HELSINKI')).toBeNull()
  })

  test('is withdrawn by the person; what was granted is not', async () => {
    const { house, aino, own, reference, disputeOf, letters } = await mixed()
    expect(await withdrawRequest(house, aino, reference)).toMatchObject({ ok: true })
    const said = await letters('withdrawn')
    for (const part of ['Mitä hyväksyimme jo', PHONE, 'sen viemme loppuun']) expect(said).toContain(part)
    expect(said).not.toContain('Emme tee sen vuoksi enää mitään')
    const states = (await own(reference)).corrections.map(({ state }) => state).sort()
    expect(states).toEqual(['approved', 'withdrawn', 'withdrawn'])
    expect(await disputeOf('postcode')).toBeNull()
    // Its card is still somebody's work, and can be done though the request is closed.
    const list = async () => (await readQueue(house, LIISA, { kind: 'work-card' })).rows
    const [card] = await list()
    expect(card).toMatchObject({ requestReference: reference })
    expect(await doCard(house, LIISA, { card: card?.id ?? '', version: 1 })).toMatchObject({ ok: true })
  })
})

describe('a register that is kept in the portal', () => {
  test('is offered empty, begun by the first form, and has at once what is written', async () => {
    const { house, aino, kept, ask, own } = await lived()
    expect((await viewMine(house, aino)).offered).toMatchObject([{ register: 'contact-preferences' }])
    const reference = await ask(kept, { language: ['sv'], phone: [NEW] })
    const mine = await viewMine(house, aino)
    expect(mine.offered).toEqual([])
    const [record] = mine.registers.find(({ summary }) => summary.register === 'contact-preferences')?.records ?? []
    const values = new Map(record?.fields.map((field) => [field.name, field]))
    expect(values.get('language')).toMatchObject({ values: ['sv'], dispute: null })
    expect(values.get('phone')?.values).toEqual(['+358500005678'])
    const found = await own(reference)
    expect(found.state).toBe('fulfilled')
    expect(found.corrections.map(({ state }) => state)).toEqual(['confirmed', 'confirmed'])
    const again = { register: 'contact-preferences', record: record?.id ?? '' }
    await ask(again, { language: [''] })
    const [emptied] =
      (await viewMine(house, aino)).registers.find(({ summary }) => summary.register === 'contact-preferences')
        ?.records ?? []
    expect(emptied?.fields.find(({ name }) => name === 'language')?.values).toEqual([])
  })

  test('is not overwritten where it holds something else than was seen: both values go to staff, who write it', async () => {
    const { house, aino, kept, ask, desk, doFirstCard, own } = await lived()
    await ask(kept, { language: ['sv'] })
    // The same person, on another device, still sees the empty form.
    const reference = await ask({ ...kept, record: NEW_RECORD }, { language: ['en'] }).catch(() => null)
    expect(reference).toBeNull()
    const [found] = await house.store.read.records.byIdentifiers('contact-preferences', [
      { field: 'email', value: AINO },
    ])
    const seen = { register: 'contact-preferences', record: found?.id ?? '' }
    const [one, other] = await Promise.all([ask(seen, { language: ['en'] }), ask(seen, { language: ['fi'] })])
    const states = [await own(one), await own(other)].map(({ state }) => state).sort()
    expect(states).toEqual(['carrying-out', 'fulfilled'])
    const loser = (await own(one)).state === 'carrying-out' ? one : other
    const winner = loser === one ? 'fi' : 'en'
    expect((await desk(loser))?.values?.cards).toMatchObject([{ state: 'open', order: { found: [winner] } }])
    await doFirstCard(loser)
    expect((await own(loser)).state).toBe('fulfilled')
    const [now] = await house.store.read.records.byIdentifiers('contact-preferences', [{ field: 'email', value: AINO }])
    expect(now?.values.language).toEqual([loser === one ? 'en' : 'fi'])
    expect((await viewMine(house, aino)).registers.length).toBeGreaterThan(1)
  })
})

describe('those who had the data', () => {
  test('are told only when staff say that they had it; the page is theirs alone, and the person sees who was told', async () => {
    const { house, aino, billing, ask, own, desk, work, waiting } = await lived()
    const mail = pigeon()
    const reference = await ask(billing, { phone: [NEW] })
    await work(mail)
    expect(mail.posted.map(({ to }) => to)).not.toContain(PARTNER)
    const [proposed] = (await desk(reference))?.values?.told ?? []
    expect(proposed).toMatchObject({ name: 'Tukituomi Oy', state: 'proposed' })
    expect(await waiting('recipient')).toEqual([proposed?.id])
    expect((await own(reference)).told).toEqual([])
    const notice = proposed?.id ?? ''
    const partner = await verifiedAs(house, PARTNER)
    expect(await openNotice(house, partner, notice)).toBeNull()
    expect(await decideNotice(house, LIISA, { notice, how: 'told' })).toBe(true)
    expect(await decideNotice(house, LIISA, { notice, how: 'not-theirs' })).toBe(false)
    expect(await waiting('recipient')).toEqual([])
    await work(mail)
    const told = mail.posted.filter(({ to }) => to === PARTNER)
    expect(told).toHaveLength(1)
    expect(told[0]?.text).toContain(`/recipient/${notice}`)
    for (const secret of [NEW, '5678', 'Aino', AINO, OLD]) expect(told[0]?.text).not.toContain(secret)
    expect(await openNotice(house, aino, notice)).toBeNull()
    expect((await openNotice(house, partner, notice))?.corrections).toMatchObject([
      { title: ['Aino Kallio', '1042'], from: [OLD], to: [NEW] },
    ])
    expect(await confirmNotice(house, aino, notice)).toBe(false)
    expect(await confirmNotice(house, partner, notice)).toBe(true)
    expect(await confirmNotice(house, partner, notice)).toBe(true)
    expect((await own(reference)).told).toMatchObject([{ name: 'Tukituomi Oy', state: 'confirmed' }])
  })

  test('are not told where they never had it', async () => {
    const { house, billing, ask, own, desk, work } = await lived()
    const mail = pigeon()
    const reference = await ask(billing, { phone: [NEW] })
    const [proposed] = (await desk(reference))?.values?.told ?? []
    expect(await decideNotice(house, LIISA, { notice: proposed?.id ?? '', how: 'not-theirs' })).toBe(true)
    await work(mail)
    expect(mail.posted.map(({ to }) => to)).not.toContain(PARTNER)
    expect((await own(reference)).told).toEqual([])
  })
})
