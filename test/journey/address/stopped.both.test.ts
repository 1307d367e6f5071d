/** A change of address that is stopped: from the mailed link, in the service, with its request; at every moment, and too late. */
import { describe, expect, test } from 'vitest'
import { stopOwn, stopState } from '#app/journey/address/stop.ts'
import { releaseDecision } from '#app/journey/request/decision.ts'
import { takeRequest } from '#app/journey/request/office.ts'
import { withdrawRequest } from '#app/journey/request/own.ts'
import { HOUR, MINUTE } from '../../support/house.ts'
import { stateOf } from '../importing.ts'
import { decided, LIISA } from '../request/requesting.ts'
import { changingHouse, NEW, OLD, seen, THREE_DAYS } from './changing.ts'

/** What a stopped change leaves: all as it was, both told, and nothing more to come. */
async function expectStopped(lived: Awaited<ReturnType<typeof changingHouse>>, reference: string) {
  const { house, own, changeOf, work, pass, sent, view, events } = lived
  await work()
  expect(await changeOf(reference)).toMatchObject({ state: 'stopped', doneAt: null })
  const request = await own(OLD, reference)
  expect(request).toMatchObject({ state: 'withdrawn', corrections: [{ state: 'withdrawn' }] })
  const letter = request?.letters.find(({ kind }) => kind === 'withdrawn')
  expect(letter?.content).toContain('pysäytettiin')
  expect(request?.receipts.map(({ act }) => act).sort()).toEqual(['filed', 'withdrawn'])
  expect(sent(OLD, 'address-stopped')).toHaveLength(1)
  expect(sent(NEW, 'address-stopped')).toHaveLength(1)
  expect((await events(OLD)).filter((event) => event === 'address-change-stopped')).toHaveLength(1)
  await pass(THREE_DAYS)
  expect(await changeOf(reference)).toMatchObject({ state: 'stopped' })
  expect(sent(NEW, 'address-done')).toEqual([])
  expect(seen(await view(OLD), 'billing', 'email')).toEqual([OLD])
  expect((await view(NEW)).registers.map(({ summary }) => summary.register)).toEqual(['portal'])
  expect(await house.store.read.waiting.ofRequest((await changeOf(reference))?.requestId ?? '')).toEqual([])
}

describe('by the link of the notice', () => {
  test.each([
    ['at once', 0],
    ['a day later', 24 * HOUR],
    ['in the last minute', 72 * HOUR - MINUTE],
  ])('%s', async (_name, later) => {
    const lived = await changingHouse()
    const { reference } = await lived.changed(await lived.verified(OLD))
    await lived.pass(later)
    expect(await lived.stop(lived.tokenOf())).toBe('stopped')
    await expectStopped(lived, reference)
  })

  test('looking changes nothing, however often', async () => {
    const { house, verified, changed, tokenOf } = await changingHouse()
    await changed(await verified(OLD))
    const before = await stateOf(house.connections)
    for (let turn = 0; turn < 3; turn += 1)
      expect(await stopState(house, tokenOf())).toEqual({ state: 'open', inForceAt: house.clock.now() + 72 * HOUR })
    expect(await stopState(house, 'x'.repeat(43))).toEqual({ state: 'unknown' })
    expect(await stateOf(house.connections)).toEqual(before)
  })

  test('nothing stored holds the token', async () => {
    const { house, verified, changed, tokenOf } = await changingHouse()
    await changed(await verified(OLD))
    expect(tokenOf()).toMatch(/^[\w-]{43}$/)
    expect(JSON.stringify(await stateOf(house.connections))).not.toContain(tokenOf())
    const [row] =
      (await stateOf(house.connections, ['outbox'])).outbox?.filter((one) =>
        String(one.once).startsWith('address-notice'),
      ) ?? []
    expect(house.keys.unseal('outbox', String(row?.id), 1, Buffer.from(String(row?.sealed), 'base64'))).not.toContain(
      tokenOf(),
    )
  })

  test('twice is once', async () => {
    const lived = await changingHouse()
    const { reference } = await lived.changed(await lived.verified(OLD))
    expect(await lived.stop(lived.tokenOf())).toBe('stopped')
    expect(await lived.stop(lived.tokenOf())).toBe('stopped')
    expect(await stopState(lived.house, lived.tokenOf())).toEqual({ state: 'stopped' })
    await expectStopped(lived, reference)
  })

  test('two at once are one', async () => {
    const lived = await changingHouse()
    const { reference } = await lived.changed(await lived.verified(OLD))
    const token = lived.tokenOf()
    expect(await Promise.all([1, 2, 3, 4].map(() => lived.stop(token)))).toEqual(Array(4).fill('stopped'))
    await expectStopped(lived, reference)
  })

  test('after three days it is too late, and nothing is undone', async () => {
    const { house, verified, changed, tokenOf, pass, stop, changeOf } = await changingHouse()
    const { reference } = await changed(await verified(OLD))
    const token = tokenOf()
    await pass(THREE_DAYS)
    expect(await stopState(house, token)).toEqual({ state: 'too-late' })
    expect(await stop(token)).toBe('too-late')
    expect((await changeOf(reference))?.state).toBe('in-force')
    expect(await stop('nobody-knows-this')).toBe('unknown')
  })
})

describe('in the service', () => {
  test('by the old address, also in another visit, and when somebody has taken the request up', async () => {
    const lived = await changingHouse()
    const { reference } = await lived.changed(await lived.verified(OLD))
    await takeRequest(lived.house, LIISA, { reference, version: 1 })
    expect(await stopOwn(lived.house, await lived.verified('olli@vainio.example'))).toBe(false)
    expect(await stopOwn(lived.house, await lived.verified(OLD))).toBe(true)
    expect(await stopOwn(lived.house, await lived.verified(OLD))).toBe(false)
    await expectStopped(lived, reference)
  })

  test('by the new address', async () => {
    const lived = await changingHouse()
    const { reference } = await lived.changed(await lived.verified(OLD))
    expect(await stopOwn(lived.house, await lived.verified(NEW))).toBe(true)
    await expectStopped(lived, reference)
  })

  test('with its request', async () => {
    const lived = await changingHouse()
    const { reference } = await lived.changed(await lived.verified(OLD))
    expect(await withdrawRequest(lived.house, await lived.verified(OLD), reference)).toEqual({ ok: true })
    await expectStopped(lived, reference)
  })

  test('while a refusal is held: the decision falls away', async () => {
    const lived = await changingHouse()
    const { house } = lived
    const { reference } = await lived.changed(await lived.verified(OLD))
    expect(await decided(house, reference, 'refuse')).toMatchObject({ ok: true })
    const request = await house.store.read.requests.byReference(reference)
    expect(await lived.stop(lived.tokenOf())).toBe('stopped')
    const release = { requestId: request?.id ?? '', letterId: request?.held?.letter ?? '' }
    await house.store.write((tx) => releaseDecision(house, tx, { ...release, live: new Map() }))
    await expectStopped(lived, reference)
  })

  test('a refusal that is held on the day comes first', async () => {
    const { house, verified, changed, pass, changeOf } = await changingHouse()
    const { reference } = await changed(await verified(OLD))
    house.clock.advance(72 * HOUR - MINUTE)
    expect(await decided(house, reference, 'refuse')).toMatchObject({ ok: true })
    await pass(MINUTE)
    expect((await changeOf(reference))?.state).toBe('confirmed')
    await pass(HOUR)
    expect((await changeOf(reference))?.state).toBe('stopped')
  })
})
