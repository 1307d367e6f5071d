/** A change of address from the code to the day on which every register has it. */
import { describe, expect, test } from 'vitest'
import { accessLog } from '#app/journey/access-log.ts'
import { addressState, askAddress, confirmAddress } from '#app/journey/address/ask.ts'
import { askExport, FRESH_MS } from '#app/journey/export/own.ts'
import { fileCorrection } from '#app/journey/request/correct.ts'
import { decideRequest } from '#app/journey/request/decision.ts'
import { AddressWaits, fileRequest } from '#app/journey/request/file.ts'
import { NEW_RECORD } from '#app/journey/request/offered.ts'
import { ownRequests } from '#app/journey/request/own.ts'
import { sweep } from '#app/journey/sweep.ts'
import { sweepLimits } from '#app/register/portal.ts'
import { DAY, HOUR, MINUTE } from '../../support/house.ts'
import { imported } from '../importing.ts'
import { decisionOf, filed, LIISA, verifiedAs } from '../request/requesting.ts'
import { wrongCode } from '../verifying.ts'
import { changingHouse, NETWORK, NEW, NEWER, OLD, seen, THREE_DAYS } from './changing.ts'

describe('what is typed', () => {
  test('is a new address of one person; codes are asked for in a fresh visit only', async () => {
    const { house, verified } = await changingHouse()
    const aino = await verified(OLD)
    const ask = (typed: string) => askAddress(house, aino, { typed, language: 'fi', network: NETWORK })
    expect(await ask('')).toEqual({ state: 'mistake', why: 'missing' })
    expect(await ask('aino')).toEqual({ state: 'mistake', why: 'malformed' })
    expect(await ask(`${'a'.repeat(300)}@kallio.example`)).toEqual({ state: 'mistake', why: 'too-long' })
    expect(await ask(OLD.toUpperCase())).toEqual({ state: 'mistake', why: 'same' })
    expect(await ask('info@kallio.example')).toEqual({ state: 'mistake', why: 'role' })
    house.clock.advance(FRESH_MS + 1)
    expect(await addressState(house, aino)).toEqual({ state: 'open', isFresh: false })
    expect(await ask(NEW)).toEqual({ state: 'not-open' })
  })

  test('a code is good in the visit that asked for it, and signs nobody in', async () => {
    const { house, verified, work, sent, said } = await changingHouse()
    const aino = await verified(OLD)
    await askAddress(house, aino, { typed: NEW, language: 'fi', network: NETWORK })
    await work()
    const mailed = said(sent(NEW, 'code')[0])
    expect(mailed).toMatchObject({ use: 'address', link: 'https://tiedot.example/me/address/code' })
    const code = String(mailed.code)
    const confirm = (subject: typeof aino, typed: string) =>
      confirmAddress(house, subject, { typed, language: 'fi', sessionId: '' })
    expect(await confirm(await verified(OLD), code)).toEqual({ ok: false, why: 'none' })
    expect(await confirm(aino, wrongCode(code, 1))).toMatchObject({ ok: false, why: 'wrong' })
    expect(await confirm(aino, code)).toMatchObject({ ok: true })
    expect(await confirm(aino, code)).toMatchObject({ ok: false })
  })

  test('limits are those of every code', async () => {
    const { house, verified } = await changingHouse()
    const aino = await verified(OLD)
    const states: string[] = []
    for (let turn = 0; turn < 8; turn += 1)
      states.push((await askAddress(house, aino, { typed: NEW, language: 'fi', network: NETWORK })).state)
    expect(states.filter((state) => state === 'refused').length).toBeGreaterThan(0)
  })
})

describe('until its day', () => {
  test('the request tells what is awaited, the visit goes on under another id, and both mailboxes are told', async () => {
    const { house, verified, changed, lives, own, sent, said, changeOf, desk } = await changingHouse()
    const aino = await verified(OLD)
    const other = await verified(OLD)
    const { session, reference } = await changed(aino)
    expect(session.id).not.toBe('')
    expect(session.verifiedAt).toBe(aino.verifiedAt)
    expect(session.endsAt).toBe(aino.endsAt)
    expect(await lives(session.id)).toBe(true)
    expect(other.subjectHash).toBe(session.subjectHash)
    const found = await own(OLD, reference)
    expect(found?.state).toBe('received')
    expect(found?.corrections).toMatchObject([{ register: 'billing', state: 'asked', from: [OLD], to: [NEW] }])
    expect(found?.letters[0]?.content).toContain('aikaisintaan')
    const inForceAt = house.clock.now() + 72 * HOUR
    expect(await changeOf(reference)).toMatchObject({ state: 'confirmed', way: 'codes', inForceAt })
    expect(said(sent(OLD, 'address-notice')[0])).toMatchObject({ at: inForceAt })
    expect(said(sent(NEW, 'address-coming')[0])).toMatchObject({ at: inForceAt })
    expect((await desk(reference))?.values?.cards).toEqual([])
    for (const { text } of [...sent(OLD, 'address-notice'), ...sent(NEW, 'address-coming')]) {
      expect(text).not.toContain('kallio')
      expect(text).not.toContain('1042')
    }
  })

  test('the old address does all that it did; the new one sees its own, and asks for neither package nor erasure', async () => {
    const { house, verified, changed, view } = await changingHouse()
    await changed(await verified(OLD))
    expect(seen(await view(OLD), 'billing', 'name')).toEqual(['Aino Kallio'])
    const there = await view(NEW)
    expect(seen(there, 'billing', 'name')).toEqual([])
    expect(there.leftAt).toBeNull()
    const fresh = await verified(NEW)
    const erasure = { kind: 'erasure', language: 'fi', words: 'Poistakaa.', form: 'poisto' } as const
    await expect(fileRequest(house, fresh, erasure)).rejects.toThrow(AddressWaits)
    const all = { profile: 'access', registers: [], language: 'fi', form: 'kaikki' } as const
    await expect(askExport(house, fresh, all)).rejects.toThrow(AddressWaits)
    expect(await askExport(house, await verified(OLD), all)).toMatchObject({ reference: expect.stringMatching(/^T-/) })
    expect(await fileRequest(house, await verified(OLD), erasure)).toMatchObject({ needsConfirmation: true })
    expect(await addressState(house, fresh)).toMatchObject({ state: 'waiting', side: 'new', reference: '' })
  })

  test('no second change has to do with either address', async () => {
    const { house, verified, changed, change } = await changingHouse()
    await changed(await verified(OLD))
    const asks = async (address: string, typed: string) =>
      askAddress(house, await verified(address), { typed, language: 'fi', network: NETWORK })
    expect(await asks(OLD, NEWER)).toEqual({ state: 'not-open' })
    expect(await asks(NEW, NEWER)).toEqual({ state: 'not-open' })
    expect(await change(await verified('olli@vainio.example'), NEW)).toEqual({ ok: false, why: 'taken' })
  })

  test('staff can refuse it and nothing else: what it waits for is not theirs', async () => {
    const { house, verified, changed, changeOf, pass, own } = await changingHouse()
    const { reference } = await changed(await verified(OLD))
    const decide = (decision: 'approve' | 'partly' | 'more' | 'extend' | 'refuse') =>
      decideRequest(house, LIISA, decisionOf(reference, 1, decision))
    for (const decision of ['approve', 'partly', 'more', 'extend'] as const)
      expect(await decide(decision)).toEqual({ ok: false, why: 'address-waits' })
    expect(await decide('refuse')).toMatchObject({ ok: true })
    await pass(3 * MINUTE)
    expect(await changeOf(reference)).toMatchObject({ state: 'stopped' })
    expect((await own(OLD, reference))?.state).toBe('refused')
    await pass(THREE_DAYS)
    expect(await changeOf(reference)).toMatchObject({ state: 'stopped' })
  })

  test('a notice that left late gives its three days all the same', async () => {
    const { house, verified, change, changeOf, pass } = await changingHouse()
    const done = await change(await verified(OLD))
    if (!done.ok) throw new Error(done.why)
    const { reference } = done
    await pass(30 * HOUR)
    expect((await changeOf(reference))?.inForceAt).toBe(house.clock.now() + 72 * HOUR)
    await pass(60 * HOUR)
    expect((await changeOf(reference))?.state).toBe('confirmed')
    await pass(13 * HOUR)
    expect((await changeOf(reference))?.state).toBe('in-force')
  })
})

describe('in force', () => {
  test('everything is the new address’s: requests, letters, packages, kept records; every visit has ended', async () => {
    const { house, verified, begun, changed, lives, pass, view, own, sent } = await changingHouse()
    const aino = await verified(OLD)
    const earlier = await filed(house, aino)
    const wishes = { register: 'contact-preferences', record: NEW_RECORD }
    const submitted = { channel: ['phone'] }
    await fileCorrection(house, aino, wishes, { submitted, words: '', language: 'fi', files: [], form: 'toive' })
    const package_ = await askExport(house, aino, { profile: 'access', registers: [], language: 'fi', form: 'kaikki' })
    const { session, reference } = await changed(aino)
    await pass(71 * HOUR)
    const [late, there2] = [await begun(OLD), await begun(NEW)]
    for (const id of [session.id, late, there2]) expect([id, await lives(id)]).toEqual([id, id !== session.id])
    await pass(HOUR + MINUTE)
    for (const id of [late, there2]) expect(await lives(id)).toBe(false)
    const mine = await ownRequests(house, await verified(NEW))
    expect(mine.map((one) => one.reference).sort()).toEqual(
      expect.arrayContaining([earlier, reference, package_.reference].sort()),
    )
    expect(await ownRequests(house, await verified(OLD))).toEqual([])
    expect(await own(OLD, reference)).toBeNull()
    const request = await own(NEW, reference)
    expect(request?.state).toBe('carrying-out')
    expect(request?.letters.map(({ kind }) => kind)).toEqual(['received', 'fulfilled'])
    expect(request?.receipts.map(({ act }) => act)).toEqual(['filed', 'answered'])
    const there = await view(NEW)
    expect(seen(there, 'billing', 'name')).toEqual(['Aino Kallio'])
    expect(seen(there, 'contact-preferences', 'channel')).toEqual(['phone'])
    expect(seen(there, 'contact-preferences', 'email')).toEqual([NEW])
    expect(sent(OLD, 'address-done')).toHaveLength(1)
    expect(sent(NEW, 'address-done')).toHaveLength(1)
    expect(sent(NEW, 'letter')).toHaveLength(1)
  })

  test('the old address sees nothing of it while a register holds it, and where it is told of says that it was left', async () => {
    const { verified, changed, pass, view, house } = await changingHouse()
    await changed(await verified(OLD))
    await pass(THREE_DAYS)
    const there = await view(OLD)
    expect(there.leftAt).not.toBeNull()
    expect(there.registers.map(({ summary }) => summary.register)).toEqual(['portal'])
    expect(there.offered).toEqual([])
    expect(there.coverage.withheld.map(({ register }) => register)).toContain('billing')
    expect(there.coverage.notFound).toEqual([])
    expect(JSON.stringify(there)).not.toContain('Kallio')
    expect(await addressState(house, await verified(OLD))).toMatchObject({ state: 'left' })
  })

  test('settles when the register shows it: then the old address is one like any other', async () => {
    const { house, verified, changed, pass, view, changeOf, doCards, bring, own, desk } = await changingHouse()
    const { reference } = await changed(await verified(OLD))
    await pass(THREE_DAYS)
    expect((await desk(reference))?.values?.cards).toMatchObject([
      { state: 'open', promised: true, order: { wanted: { what: 'value', field: 'email', from: OLD, to: NEW } } },
    ])
    await doCards(reference)
    expect((await own(NEW, reference))?.state).toBe('fulfilled')
    expect(await changeOf(reference)).toMatchObject({ state: 'in-force' })
    await bring(NEW)
    expect(await changeOf(reference)).toMatchObject({ state: 'settled' })
    expect(seen(await view(NEW), 'billing', 'email')).toEqual([NEW])
    const old = await view(OLD)
    expect(old.leftAt).toBeNull()
    expect(seen(old, 'billing', 'name')).toEqual([])
    expect(await addressState(house, await verified(OLD))).toEqual({ state: 'open', isFresh: true })
  })

  test('the log follows the person; what happens later under the old address is its new reader’s', async () => {
    const { house, verified, changed, pass, view, doCards, bring, events, hash } = await changingHouse()
    const { reference } = await changed(await verified(OLD))
    await view(OLD)
    const before = await events(OLD)
    expect(before).toContain('viewed')
    await pass(THREE_DAYS)
    await doCards(reference)
    await bring(NEW)
    house.clock.advance(DAY)
    await view(OLD)
    expect(await events(OLD)).toEqual(['viewed'])
    expect(await events(NEW)).toEqual(expect.arrayContaining([...before, 'address-changed', 'address-change-settled']))
    const shown = await accessLog(house, { subjectHash: hash(NEW), before: null })
    expect(shown.rows.map(({ event }) => event)).toContain('address-change-begun')
    const log = (await view(NEW)).registers.find(({ summary }) => summary.register === 'portal')?.records[0]
    const changes = log?.collections.find(({ name }) => name === 'addresses')
    expect(changes?.count).toBe(1)
    expect(log?.collections.find(({ name }) => name === 'log')?.count).toBeGreaterThan(before.length)
    const mails = JSON.stringify(log?.collections.find(({ name }) => name === 'mails')?.rows)
    expect(mails).toContain(OLD)
    const theirs = (await view(OLD)).registers.find(({ summary }) => summary.register === 'portal')?.records[0]
    expect(theirs?.collections.find(({ name }) => name === 'mails')?.count).toBe(0)
  })

  test('the worker runs twice, once', async () => {
    const { house, verified, changed, pass, changeOf, sent, own } = await changingHouse()
    const { reference } = await changed(await verified(OLD))
    const change = await changeOf(reference)
    const now = house.clock.now()
    await house.store.write((tx) =>
      tx.outbox.put({
        ...{ kind: 'address-change', once: 'again', subjectHash: '' },
        ...{ payload: { changeId: change?.id }, nextAt: now, giveUpAt: now + 30 * DAY },
      }),
    )
    await pass(HOUR)
    expect((await changeOf(reference))?.state).toBe('confirmed')
    await house.store.write((tx) =>
      tx.outbox.put({
        ...{ kind: 'address-change', once: 'and again', subjectHash: '' },
        ...{ payload: { changeId: change?.id }, nextAt: now + THREE_DAYS, giveUpAt: now + 30 * DAY },
      }),
    )
    await pass(THREE_DAYS)
    await pass(THREE_DAYS)
    expect(sent(NEW, 'address-done')).toHaveLength(1)
    expect((await own(NEW, reference))?.letters.filter(({ kind }) => kind === 'fulfilled')).toHaveLength(1)
  })

  test('one change after another: what the first had still to bring, the second brings', async () => {
    const { house, verified, changed, pass, view, changeOf, doCards, bring, desk, events } = await changingHouse()
    const first = await changed(await verified(OLD))
    await pass(THREE_DAYS)
    const second = await changed(await verified(NEW), NEWER)
    await pass(THREE_DAYS)
    expect(seen(await view(NEWER), 'billing', 'name')).toEqual(['Aino Kallio'])
    expect((await view(NEW)).leftAt).not.toBeNull()
    expect((await view(OLD)).leftAt).not.toBeNull()
    expect((await desk(first.reference))?.values?.cards).toMatchObject([{ state: 'dropped' }])
    expect((await desk(second.reference))?.values?.cards).toMatchObject([
      { state: 'open', order: { wanted: { from: OLD, to: NEWER } } },
    ])
    await doCards(second.reference)
    await bring(NEWER)
    expect(await changeOf(first.reference)).toMatchObject({ state: 'settled' })
    expect(await changeOf(second.reference)).toMatchObject({ state: 'settled' })
    expect((await view(OLD)).leftAt).toBeNull()
    expect(await events(NEWER)).toEqual(expect.arrayContaining(['request-file', 'address-changed']))
    expect((await events(NEWER)).filter((event) => event === 'address-changed')).toHaveLength(2)
    // And back: the address is free again.
    const third = await changed(await verified(NEWER), OLD)
    await pass(THREE_DAYS)
    await doCards(third.reference)
    await bring(OLD)
    expect(seen(await view(OLD), 'billing', 'name')).toEqual(['Aino Kallio'])
    expect((await events(OLD)).filter((event) => event === 'address-changed')).toHaveLength(3)
    expect(await house.store.read.requests.of(house.keys.hash('subject', OLD))).toHaveLength(3)
  })

  test('goes with its limits: a change is forgotten four years after its end', async () => {
    const { house, verified, changed, pass, doCards, bring, changeOf } = await changingHouse()
    const { reference } = await changed(await verified(OLD))
    await pass(THREE_DAYS)
    await doCards(reference)
    await bring(NEW)
    const change = await changeOf(reference)
    house.clock.advance(3 * 366 * DAY)
    await sweep(house, sweepLimits())
    expect(await house.store.read.addresses.byId(change?.id ?? '')).not.toBeNull()
    house.clock.advance(366 * DAY + DAY)
    await sweep(house, sweepLimits())
    expect(await house.store.read.addresses.byId(change?.id ?? '')).toBeNull()
  })
})

test('a register whose records are named by the address itself has a new record in place of the old one', async () => {
  const { house, verified, changed, pass, view, changeOf, doCards, desk } = await changingHouse()
  const contacts = (address: string) =>
    imported(house, `First Name;Last Name;E-mail Address\r\nAino;Kallio;${address}\r\n`, {
      ...{ register: 'email-addresses', full: 'full', confirmed: 'confirmed', asOf: house.clock.now() },
    })
  await contacts(OLD)
  const { reference } = await changed(await verified(OLD))
  await pass(THREE_DAYS)
  expect((await desk(reference))?.values?.cards.map(({ register }) => register).sort()).toEqual([
    'billing',
    'email-addresses',
  ])
  await doCards(reference)
  house.clock.advance(HOUR)
  await contacts(NEW)
  expect((await desk(reference))?.values?.cards.map(({ register, state }) => `${register} ${state}`).sort()).toEqual([
    'billing done',
    'email-addresses confirmed',
  ])
  expect(seen(await view(NEW), 'email-addresses', 'email')).toEqual([NEW])
  expect((await changeOf(reference))?.state).toBe('in-force')
})

test('a field that nobody corrects is left as it is, and the address is asked for as long as it stands there', async () => {
  const lived = await changingHouse()
  const { verified, changed, pass, view, changeOf, own } = lived
  const billing = lived.house.installation.registers.find(({ id }) => id === 'billing')
  const email = billing?.fields.email
  if (!email) throw new Error('The example has no such field')
  Object.assign(email, { correction: { no: { fi: 'Ei täällä.', sv: 'Inte här.', en: 'Not here.' } } })
  const { reference } = await changed(await verified(OLD))
  await pass(THREE_DAYS)
  expect((await own(NEW, reference))?.state).toBe('fulfilled')
  expect(await changeOf(reference)).toMatchObject({ state: 'in-force', unchanged: 1 })
  expect(seen(await view(NEW), 'billing', 'email')).toEqual([OLD])
  expect((await view(OLD)).leftAt).not.toBeNull()
})

test('a shared mailbox is not changed here', async () => {
  const { house } = await changingHouse()
  const shared = await verifiedAs(house, 'info@kallionpuutarha.example')
  expect(await addressState(house, shared)).toEqual({ state: 'shared' })
  expect(await askAddress(house, shared, { typed: NEW, language: 'fi', network: NETWORK })).toEqual({
    state: 'not-open',
  })
})
