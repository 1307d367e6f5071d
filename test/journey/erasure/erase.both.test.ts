/** Erasure from the plan to the end: what goes, what stays locked, what goes later by itself, and who comes back. */
import { describe, expect, test } from 'vitest'
import { askErasure, ownPlan } from '#app/journey/erasure/ask.ts'
import { comingErasures } from '#app/journey/erasure/coming.ts'
import { hurryErasure } from '#app/journey/erasure/cooling.ts'
import { decideRequest, secondDecision } from '#app/journey/request/decision.ts'
import { doCard } from '#app/journey/request/office.ts'
import { confirmRequest, ownRequest, withdrawRequest } from '#app/journey/request/own.ts'
import { fileOf, imported } from '../importing.ts'
import { AINO, decisionOf, LIISA, PEKKA } from '../request/requesting.ts'
import { AINO_ROW, HOUR, invoicesOf, MINUTE, strong, withAino } from './erasing.ts'

const DAY = 24 * HOUR

describe('an erasure of which nothing stays', () => {
  test('is shown, asked for, confirmed, approved, carried out, read again and told of', async () => {
    const { house, aino, work, ask, request, approve, erasure } = await withAino([])
    const plans = await ownPlan(house, aino)
    expect(plans.leaves).toBe('nothing')
    const reference = await ask()
    expect(await work()).toEqual(expect.arrayContaining(['confirm-request', 'letter']))
    expect((await request(reference)).state).toBe('confirming')
    house.clock.advance(MINUTE)
    await confirmRequest(house, aino, reference)
    expect((await erasure(reference))?.coolingUntil).toBe(house.clock.now() + 24 * HOUR)
    await approve(reference)
    // The person can still think better of it.
    await work(23 * HOUR)
    expect((await request(reference)).state).toBe('held')
    expect(await house.store.read.records.count('billing', '')).toBe(1)

    expect(await work(2 * HOUR)).toContain('letter')
    expect(await house.store.read.records.count('billing', '')).toBe(0)
    expect(await erasure(reference)).toMatchObject({ state: 'done' })
    const [lock] = await house.store.read.locks.of(aino.subjectHash)
    expect(lock).toMatchObject({ register: 'billing', state: 'gone', nextOn: null })
    // The system of record is emptied by hand, so the promise is not kept yet.
    expect((await request(reference)).state).toBe('carrying-out')
    const [card] = await house.store.read.cards.ofRequest((await request(reference)).id)
    expect(JSON.parse(card?.order ?? '{}')).toMatchObject({ record: 'Aino Kallio, 1042', wanted: { what: 'gone' } })
    await doCard(house, LIISA, { card: card?.id ?? '', version: 1 })
    expect((await request(reference)).state).toBe('fulfilled')
    const own = await ownRequest(house, aino, reference)
    expect(own?.letters.map(({ kind }) => kind)).toEqual(['received', 'fulfilled', 'closing'])
    expect(own?.receipts.map(({ act }) => act).sort()).toEqual(['answered', 'carried-out', 'filed'])

    // A full file without her shows that it is done; her name goes from the card as well.
    await imported(
      house,
      fileOf([{ Nimi: 'Eero Esimerkki', Asiakasnumero: '7', Sähköpostiosoite: 'eero@asiakas.example' }]),
      {
        full: 'full',
      },
    )
    const [confirmed] = await house.store.read.cards.ofRequest((await request(reference)).id)
    expect(confirmed?.state).toBe('confirmed')
    expect(confirmed?.order).not.toContain('Aino')
  })

  test('the same asked for again leads to the one under way', async () => {
    const { house, aino, ask } = await withAino([])
    const reference = await ask()
    const again = await askErasure(house, aino, { digest: 'whatever', language: 'fi', form: 'another' })
    expect(again).toMatchObject({ ok: true, reference })
  })

  test('withdrawn in time, nothing goes', async () => {
    const { house, aino, work, asked, approve, request } = await withAino([])
    const reference = await asked()
    await approve(reference)
    await work(20 * HOUR)
    expect(await withdrawRequest(house, aino, reference)).toEqual({ ok: true })
    await work(10 * DAY)
    expect((await request(reference)).state).toBe('withdrawn')
    expect(await house.store.read.records.count('billing', '')).toBe(1)
    expect(await house.store.read.locks.of(aino.subjectHash)).toEqual([])
  })

  test('who does not want to wait has it done as soon as it is approved', async () => {
    const { house, aino, work, asked, approve } = await withAino([])
    const reference = await asked()
    await approve(reference)
    expect(await hurryErasure(house, aino, reference)).toBe(true)
    expect(await hurryErasure(house, aino, reference)).toBe(true)
    await work(2 * MINUTE)
    expect(await house.store.read.records.count('billing', '')).toBe(0)
  })

  test('hurried before it is approved, it waits for nobody’s second thoughts', async () => {
    const { house, aino, work, asked, approve } = await withAino([])
    const reference = await asked()
    expect(await hurryErasure(house, aino, reference)).toBe(true)
    await approve(reference)
    await work(2 * MINUTE)
    expect(await house.store.read.records.count('billing', '')).toBe(0)
  })
})

describe('a plan', () => {
  test('that is another by now is shown again, and nothing is asked for', async () => {
    const { house, aino } = await withAino([])
    const { digest } = await ownPlan(house, aino)
    await imported(house, invoicesOf([{ number: '20001', date: '1.3.2026' }]), {})
    const asked = await askErasure(house, aino, { digest, language: 'fi', form: 'f' })
    expect(asked).toMatchObject({ ok: false, why: 'changed', plans: { leaves: 'something' } })
    expect(await house.store.read.requests.of(aino.subjectHash)).toEqual([])
  })

  test('is approved by its digest alone', async () => {
    const { house, asked, deciding } = await withAino([])
    const reference = await asked()
    expect(await decideRequest(house, strong(house, LIISA), await deciding(reference, { plan: 'another' }))).toEqual({
      ok: false,
      why: 'plan-changed',
    })
  })

  test('that leaves something is granted partly, with a ground', async () => {
    const { house, asked, deciding } = await withAino([{ number: '20001', date: '1.3.2026' }])
    const reference = await asked()
    const whole = await deciding(reference, { decision: 'approve', grounds: [] })
    expect(await decideRequest(house, strong(house, LIISA), whole)).toEqual({ ok: false, why: 'plan-leaves' })
  })

  test('that changes between the approval and its day is carried out by nobody: staff decide anew', async () => {
    const { house, work, asked, approve, erasure, request } = await withAino([])
    const reference = await asked()
    await approve(reference)
    await imported(house, invoicesOf([{ number: '20001', date: '1.3.2026' }]), {})
    await work(25 * HOUR)
    expect(await erasure(reference)).toMatchObject({ state: 'changed' })
    expect(await house.store.read.records.count('billing', '')).toBe(1)
    const waiting = await house.store.read.waiting.ofRequest((await request(reference)).id)
    expect(waiting.map(({ kind }) => kind)).toContain('erasure-changed')
  })

  test('is approved by nobody who has not just signed in anew', async () => {
    const { house, asked, deciding } = await withAino([])
    const made = await decideRequest(house, LIISA, await deciding(await asked()))
    expect(made).toEqual({ ok: false, why: 'not-strong' })
  })

  test('of their own data nobody approves', async () => {
    const { house, asked, deciding } = await withAino([])
    const reference = await asked()
    await house.store.write((tx) =>
      tx.staff.add({
        id: 'staff-aino',
        addressHash: house.keys.hash('staff', AINO),
        name: 'Aino Kallio',
        address: AINO,
        role: 'approver',
        language: 'fi',
        createdAt: house.clock.now(),
        alerts: [],
      }),
    )
    const made = await decideRequest(house, strong(house, { staffId: 'staff-aino' }), await deciding(reference))
    expect(made).toEqual({ ok: false, why: 'own-request' })
  })
})

describe('an erasure of which something stays', () => {
  const INVOICES = [
    { number: '20001', date: '1.3.2018' },
    { number: '20002', date: '1.3.2026' },
  ]

  async function erased() {
    const scene = await withAino(INVOICES)
    const reference = await scene.asked()
    const made = await scene.approve(reference)
    expect(made.waitsFor).toBe('second')
    await secondDecision(scene.house, strong(scene.house, PEKKA), {
      reference,
      version: (await scene.request(reference)).version,
    })
    await scene.work(25 * HOUR)
    expect(await scene.erasure(reference)).toMatchObject({ state: 'done' })
    const [lock] = await scene.house.store.read.locks.of(scene.aino.subjectHash)
    if (!lock) throw new Error('Nothing is locked')
    return { ...scene, reference, lock }
  }

  test('waits for a colleague who may approve it, and where there is none it goes on after 24 hours', async () => {
    const { house, work, asked, approve, request, erasure } = await withAino(INVOICES)
    const reference = await asked()
    expect(await approve(reference)).toMatchObject({ waitsFor: 'second' })
    const colleague = {
      id: 'staff-kaisa',
      address: 'kaisa@malli.example',
      name: 'Kaisa Malli',
      role: 'approver',
    } as const
    await house.store.write((tx) =>
      tx.staff.add({
        ...{ ...colleague, addressHash: house.keys.hash('staff', colleague.address) },
        ...{ language: 'fi', createdAt: house.clock.now(), alerts: [] },
      }),
    )
    await work(23 * HOUR)
    expect((await request(reference)).state).toBe('proposed')
    await work(2 * HOUR)
    expect((await request(reference)).state).toBe('proposed')

    const alone = await withAino(INVOICES)
    const other = await alone.asked()
    await alone.approve(other)
    await alone.work(23 * HOUR)
    expect((await alone.request(other)).state).toBe('proposed')
    await alone.work(2 * HOUR)
    await alone.work(HOUR)
    expect(await alone.erasure(other)).toMatchObject({ state: 'done' })
    expect(await erasure(reference)).toMatchObject({ state: 'asked' })
  })

  test('takes what goes, and locks the rest until its day', async () => {
    const { house, lock } = await erased()
    expect(lock).toMatchObject({ state: 'held', nextOn: '2033-01-01' })
    const [left] = await house.store.read.records.byIds([lock.recordId])
    expect(left?.values).toMatchObject({ name: ['Aino Kallio'], customerNumber: ['1042'] })
    expect(left?.values.email).toBeUndefined()
    expect(left?.values.phone).toBeUndefined()
    expect(await house.store.read.records.count('billing', 'invoices')).toBe(1)
  })

  test('a file that has it all again brings nothing back, and the card is open again', async () => {
    const { house, lock, reference, request } = await erased()
    const cards = async () => house.store.read.cards.ofRequest((await request(reference)).id)
    for (const { id } of await cards()) await doCard(house, LIISA, { card: id, version: 1 })
    house.clock.advance(DAY)
    await imported(house, fileOf([AINO_ROW]), { full: 'full' })
    await imported(house, invoicesOf(INVOICES), { full: 'full' })
    const [left] = await house.store.read.records.byIds([lock.recordId])
    expect(left?.values.email).toBeUndefined()
    expect(left?.values.phone).toBeUndefined()
    expect(await house.store.read.records.count('billing', 'invoices')).toBe(1)
    expect((await cards()).map(({ state }) => state)).toEqual(['open', 'open'])
  })

  test('a file without what was erased confirms the cards', async () => {
    const { house, reference, request } = await erased()
    const cards = async () => house.store.read.cards.ofRequest((await request(reference)).id)
    for (const { id } of await cards()) await doCard(house, LIISA, { card: id, version: 1 })
    house.clock.advance(DAY)
    const { Puhelin: _phone, Sähköpostiosoite: _address, ...rest } = AINO_ROW
    await imported(house, fileOf([{ ...rest, Puhelin: '', Sähköpostiosoite: '' }]), { full: 'full' })
    expect((await cards()).map(({ state }) => state).sort()).toEqual(['confirmed', 'done'])
    await imported(house, invoicesOf(INVOICES.slice(1)), { full: 'full' })
    expect((await cards()).map(({ state }) => state)).toEqual(['confirmed', 'confirmed'])
  })

  test('what stays goes by itself on its day, once', async () => {
    const { house, work, lock, aino, reference } = await erased()
    const { entries: coming, next } = await comingErasures(house, null)
    expect(coming).toMatchObject([{ on: '2033-01-01', reference, later: [] }])
    const days = coming.flatMap((entry) => entry.days)
    expect(new Set(days.map(({ on }) => on))).toEqual(new Set(['2033-01-01']))
    const whole = days.flatMap(({ group }) => group.rows)
    expect(whole).toEqual([{ label: expect.objectContaining({ en: 'Invoices' }), count: 1 }])
    const why = days.flatMap(({ group }) => (group.outcome.does === 'stays-until' ? [group.outcome.because.kind] : []))
    expect(why).toContain('statute')
    // Aino sees the same on the page of her request.
    const own = await ownRequest(house, aino, reference)
    expect(own?.erasure?.left).toMatchObject([{ state: 'held', nextOn: '2033-01-01' }])
    expect(own?.erasure?.left[0]?.days).toEqual(days)
    // Staff see when, what and why, and nothing of her.
    expect(JSON.stringify([coming, next])).not.toMatch(/Kallio|Pihlajapolku|1042/)
    await work(Date.UTC(2032, 11, 31, 12) - house.clock.now())
    expect(await house.store.read.records.byIds([lock.recordId])).toHaveLength(1)
    await work(DAY)
    expect(await house.store.read.records.byIds([lock.recordId])).toEqual([])
    expect(await house.store.read.records.count('billing', 'invoices')).toBe(0)
    expect(await house.store.read.locks.of(aino.subjectHash)).toMatchObject([{ state: 'gone', nextOn: null }])
    expect(await comingErasures(house, null)).toEqual({ entries: [], next: null })
    await work(400 * DAY)
    const entries = await house.store.read.audit.after(0, 10_000)
    expect(entries.filter(({ event }) => event === 'residual-erased')).toHaveLength(1)
  })
})

describe('somebody who was erased and comes back', () => {
  test('is not taken in, and staff are told once the card is confirmed', async () => {
    const { house, aino, work, asked, approve, request } = await withAino([])
    const reference = await asked()
    await approve(reference)
    await work(25 * HOUR)
    const [card] = await house.store.read.cards.ofRequest((await request(reference)).id)
    const again = await imported(house, fileOf([AINO_ROW]), {})
    expect(again.result).toMatchObject({ added: 0, keptOut: 1 })
    expect(await house.store.read.records.count('billing', '')).toBe(0)
    await doCard(house, LIISA, { card: card?.id ?? '', version: 1 })
    house.clock.advance(DAY)
    await imported(house, fileOf([{ ...AINO_ROW, Asiakasnumero: '7', Sähköpostiosoite: 'eero@asiakas.example' }]), {
      full: 'full',
    })
    house.clock.advance(DAY)
    expect((await imported(house, fileOf([AINO_ROW]), {})).result).toMatchObject({ added: 0, keptOut: 1 })
    expect((await imported(house, fileOf([AINO_ROW]), {})).result).toMatchObject({ added: 0, keptOut: 1 })
    const [lock] = await house.store.read.locks.of(aino.subjectHash)
    expect(await house.store.read.waiting.byId(lock?.id ?? '')).toMatchObject({ kind: 'came-back' })
  })
})

test('a request in one’s own words is approved with the plan as it is then', async () => {
  const { house, aino, work, deciding, erasure } = await withAino([])
  const { fileRequest } = await import('#app/journey/request/file.ts')
  const { reference } = await fileRequest(house, aino, {
    kind: 'erasure',
    language: 'fi',
    words: 'Poistakaa kaikki.',
    form: 'f',
  })
  await confirmRequest(house, aino, reference)
  expect(await decideRequest(house, strong(house, LIISA), decisionOf(reference, 2, 'approve'))).toEqual({
    ok: false,
    why: 'plan-changed',
  })
  expect(await decideRequest(house, strong(house, LIISA), await deciding(reference))).toMatchObject({ ok: true })
  await work(25 * HOUR)
  expect(await erasure(reference)).toMatchObject({ state: 'done' })
})
