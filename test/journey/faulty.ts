/** Journeys whose database fails at one statement after the other: what failed has done nothing, and done again does it once. */
import { describe, expect, test } from 'vitest'
import { connectorsOf } from '#app/connectors.ts'
import { verifyAudit } from '#app/journey/audit.ts'
import { breaker } from '../support/faults.ts'
import { freshHouse } from '../support/fresh-house.ts'
import { stateOf } from './importing.ts'

/** No journey says more than this to the database; one that does would be a fault of its own. */
export const STATEMENTS_LIMIT = 200

export async function faultyHouse() {
  const fault = breaker()
  const base = await freshHouse({ connections: fault.wrap })
  const connectors = connectorsOf(base.registers, base.store, base.keys, base.clock)
  return { ...base, connectors, fault }
}
export type FaultyHouse = Awaited<ReturnType<typeof faultyHouse>>

/** What an entry names by a random id, so that it differs from one run to the next. */
const IDS = [
  'challenge',
  'import',
  'notice',
  'request',
  'letter',
  'file',
  'card',
  'receipt',
  'link',
  'account',
  'hold',
  'change',
]

/** How many rows each table has, and what the log names: what stays the same whatever ids and salts were drawn. */
async function outline(house: FaultyHouse) {
  const state = await stateOf(house.connections)
  const events = (await house.store.read.audit.after(0, 1000)).map(({ event, details }) => {
    const all = Object.entries(JSON.parse(details ?? '{}'))
    const rest = Object.fromEntries(all.filter(([name]) => !IDS.includes(name)))
    return { event, rest, named: all.filter(([name, id]) => IDS.includes(name) && Boolean(id)).length }
  })
  const taken = state.throttle?.map(({ window, count }) => `${window} ${count}`).sort()
  const held = state.records?.map(({ state: is, version }) => `${is} ${version}`).sort()
  const rows = Object.fromEntries(Object.entries(state).map(([name, some]) => [name, some.length]))
  return { rows, events, taken, held }
}

/** Sets the stage and gives what is then done on it; the journey is done again and again until nothing fails any more. */
export type Scene = (house: FaultyHouse) => Promise<() => Promise<unknown>>

const noHeads = { append: async () => undefined, all: async () => [] }

/** Each journey with its first, second, third … statement failing, until none is left to fail. */
export function failEachStatement(scenes: Readonly<Record<string, Scene>>): void {
  describe.each(Object.entries(scenes))('%s', (_, scene) => {
    test('that fails at its first, second, third … statement has done nothing, and done again does it once', async () => {
      const whole = await faultyHouse()
      await (await scene(whole))()
      const expected = await outline(whole)

      let house = await faultyHouse()
      let act = await scene(house)
      let statements = 0
      for (let at = 1; at < STATEMENTS_LIMIT; at += 1) {
        const before = await stateOf(house.connections)
        house.fault.failAt(at)
        const done = await act().then(
          () => true,
          () => false,
        )
        if (!house.fault.hasFailed()) break
        statements = at
        house.fault.failAt(Number.POSITIVE_INFINITY)
        // Who is told that it is done finds it done whole; who is told that it failed finds nothing of it.
        if (done) {
          expect(await outline(house), `what was done although statement ${at} failed`).toEqual(expected)
          house = await faultyHouse()
          act = await scene(house)
        } else expect(await stateOf(house.connections), `what is left after statement ${at} failed`).toEqual(before)
      }
      house.fault.failAt(Number.POSITIVE_INFINITY)
      expect(statements).toBeGreaterThan(0)
      expect(statements).toBeLessThan(STATEMENTS_LIMIT - 1)
      expect(await outline(house)).toEqual(expected)
      expect((await verifyAudit(house, noHeads)).faults).toEqual([])
    })
  })
}
