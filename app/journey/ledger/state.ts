/** How far the ledger has come, as this database knows it. */
import { z } from 'zod'
import type { Mark } from '#app/ledger/chain.ts'
import type { Reader, Writer } from '#db/store.ts'

const State = z.object({ id: z.string(), seq: z.int(), mac: z.string() })

/** `id`: of the ledger. The mark is that of the newest line that this database knows to be written. */
export type LedgerState = Mark & { readonly id: string }

const NAME = 'ledger'

/** Null where this database has never had a ledger. */
export async function ledgerState({ meta }: Pick<Reader, 'meta'>): Promise<LedgerState | null> {
  const text = await meta.get(NAME)
  return text === null ? null : State.parse(JSON.parse(text))
}

export const keepLedgerState = ({ meta }: Pick<Writer, 'meta'>, { id, seq, mac }: LedgerState): Promise<void> =>
  meta.set(NAME, JSON.stringify({ id, seq, mac }))

/** Gives this database a ledger where it has none; false where another process was first. */
export async function settleLedgerState({ meta }: Pick<Writer, 'meta'>, state: LedgerState): Promise<boolean> {
  const text = JSON.stringify(state)
  return (await meta.settle(NAME, text)) === text
}
