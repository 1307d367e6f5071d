import { describe, expect, test } from 'vitest'
import { ownFile, ownRequest, ownRequests, withdrawRequest, writeToStaff } from '#app/journey/request/own.ts'
import { sweep } from '#app/journey/sweep.ts'
import { sweepLimits } from '#app/register/portal.ts'
import { CONFIRM_MS } from '#app/request/request.ts'
import { freshHouse } from '../../support/fresh-house.ts'
import { DAY, fakeClock, SECOND } from '../../support/house.ts'
import { AINO, decided, filed, pigeon, verifiedAs, WINTER, workThrough } from './requesting.ts'

const PAPER = { name: 'paperi.txt', type: 'text/plain', bytes: Buffer.from('paperi') }

describe('what Aino sees of her own request', () => {
  test('one that nobody answers in time is called late, and stops being so once it is answered', async () => {
    const house = await freshHouse({ clock: fakeClock(WINTER) })
    const aino = await verifiedAs(house, AINO)
    const reference = await filed(house, aino)
    const [soon] = await ownRequests(house, aino)
    expect(soon).toMatchObject({ state: 'received', late: false, confirmBy: null })
    house.clock.set((soon?.dueAt ?? 0) - 1)
    expect((await ownRequests(house, aino))[0]?.late).toBe(false)
    house.clock.set(soon?.dueAt ?? 0)
    expect((await ownRequests(house, aino))[0]?.late).toBe(true)
    await decided(house, reference, 'approve')
    expect((await ownRequest(house, aino, reference))?.late).toBe(true)
    house.clock.advance(DAY)
    await workThrough(house, pigeon())
    expect(await ownRequest(house, aino, reference)).toMatchObject({ late: false, state: 'fulfilled' })
  })

  test('one that waits for her button says until when', async () => {
    const house = await freshHouse({ clock: fakeClock(WINTER) })
    const aino = await verifiedAs(house, AINO)
    const reference = await filed(house, aino, { kind: 'erasure' })
    expect((await ownRequest(house, aino, reference))?.confirmBy).toBe(WINTER + CONFIRM_MS)
    await withdrawRequest(house, aino, reference)
    expect((await ownRequest(house, aino, reference))?.confirmBy).toBe(null)
  })

  test('files belong to the request or to their message, and nobody else gets them', async () => {
    const house = await freshHouse({ clock: fakeClock(WINTER) })
    const aino = await verifiedAs(house, AINO)
    const other = await verifiedAs(house, 'pekka@yritys.example')
    const reference = await filed(house, aino, { files: [PAPER] })
    house.clock.advance(SECOND)
    await writeToStaff(house, aino, { reference, text: '', files: [PAPER], form: 'a' })
    await writeToStaff(house, aino, { reference, text: '', files: [PAPER], form: 'a' })
    const found = await ownRequest(house, aino, reference)
    expect(found?.files.map(({ messageId }) => messageId)).toEqual([null, found?.messages[0]?.id])
    for (const { id } of found?.files ?? []) {
      expect((await ownFile(house, aino, { reference, file: id }))?.content.toString()).toBe('paperi')
      expect(await ownFile(house, other, { reference, file: id })).toBeNull()
    }
    expect(await ownFile(house, aino, { reference, file: 'none' })).toBeNull()
  })
})

test('three years after it was closed a request goes with all that belongs to it; an open one stays', async () => {
  const house = await freshHouse({ clock: fakeClock(WINTER) })
  const aino = await verifiedAs(house, AINO)
  const closed = await filed(house, aino, { files: [PAPER] })
  const open = await filed(house, aino)
  await writeToStaff(house, aino, { reference: closed, text: 'Hei', files: [PAPER], form: 'a' })
  await withdrawRequest(house, aino, closed)
  const limits = sweepLimits()
  house.clock.advance(limits.waitingMs)
  await sweep(house, limits)
  expect(await ownRequest(house, aino, closed)).not.toBeNull()
  house.clock.advance(1)
  const swept = await sweep(house, limits)
  expect(swept.requests).toBe(1)
  expect(await ownRequest(house, aino, closed)).toBeNull()
  expect((await ownRequests(house, aino)).map(({ reference }) => reference)).toEqual([open])
  const { read } = house.connections
  for (const table of ['attachments', 'attachment_parts', 'messages', 'request_forms'] as const)
    expect([table, await read.selectFrom(table).selectAll().execute()]).toEqual([table, []])
})
