import { expect, test } from 'vitest'
import { requestStatus } from '#app/journey/api/request-status.ts'
import { freshHouse } from '../../support/fresh-house.ts'
import { AINO, decided, filed, verifiedAs, WINTER } from '../request/requesting.ts'

test('the company’s site learns where a request stands and by when it is answered, and nothing about whose it is', async () => {
  const house = await freshHouse({})
  house.clock.advance(WINTER - house.clock.now())
  const reference = await filed(house, await verifiedAs(house, AINO))
  const received = {
    reference,
    kind: 'access',
    state: 'received',
    receivedAt: '2026-11-30T08:00:00Z',
    dueBefore: expect.stringMatching(/^2026-12-3\dT22:00:00Z$/),
    extended: false,
    answeredAt: null,
    closedAt: null,
  }
  expect(await requestStatus(house, reference)).toEqual(received)
  // A decision that can still be undone is nobody's business yet.
  await decided(house, reference, 'refuse')
  expect(await requestStatus(house, reference)).toEqual(received)
  expect(JSON.stringify(await requestStatus(house, reference))).not.toMatch(/kallio|merkitty/i)
  for (const other of ['', 'T-22222222', reference.toLowerCase(), `${reference}'`])
    expect([other, await requestStatus(house, other)]).toEqual([other, null])
})
