/** What every journey is handed. Types only: the house is put together in `portal.server.ts`. */
import type { Chance } from '#app/chance.ts'
import type { Clock } from '#app/clock.ts'
import type { Connector } from '#app/connector/connector.ts'
import type { Keys } from '#app/keys/keys.ts'
import type { Signer } from '#app/keys/signing.ts'
import type { LedgerPlace } from '#app/ledger/place.ts'
import type { Installation } from '#app/register/controller.ts'
import type { Register } from '#app/register/register.ts'
import type { Store } from '#db/store.ts'

/** Structured logging without personal data: a message, and fields that name events, ids and counts. */
export type Log = {
  info(fields: Readonly<Record<string, unknown>>, message: string): void
  warn(fields: Readonly<Record<string, unknown>>, message: string): void
  error(fields: Readonly<Record<string, unknown>>, message: string): void
}

export type House = {
  readonly store: Store
  readonly keys: Keys
  readonly signer: Signer
  readonly clock: Clock
  readonly chance: Chance
  readonly installation: Installation
  /** The installation's registers in their order, and the portal's own last. */
  readonly registers: readonly Register[]
  /** By register id, the portal's own register included. */
  readonly connectors: ReadonlyMap<string, Connector>
  /** The portal's address as people type it, without a slash at its end. */
  readonly publicUrl: string
  /** The restore ledger, outside the database. */
  readonly ledger: LedgerPlace
  readonly log: Log
}
