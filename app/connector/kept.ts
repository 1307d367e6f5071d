/** Registers that are kept in the portal itself, for what has no other home: their state is always that of now. */
import type { Register } from '#app/register/register.ts'
import { type Connector, notThroughPort, WALKS } from './connector.ts'
import { type Copies, fileConnector } from './file.ts'

/** A connector over the records of a register that is kept here. */
export function keptConnector(register: Register, records: Copies, now: () => number): Connector {
  const files = fileConnector(register, { ...records, latestOfParts: async () => [] })
  return {
    ...files,
    ...notThroughPort(register.id, 'here'),
    abilities: WALKS,
    walk: files.walk,
    find: async (asked) => ({ ...(await files.find(asked)), asOf: now(), unread: 0 }),
    health: async () => {
      await records.anyOf(register.id)
      return { ok: true, asOf: now() }
    },
  }
}
