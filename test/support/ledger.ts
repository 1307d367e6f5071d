/** A ledger that lasts as long as the test: a list of lines. */
import { type LedgerPlace, OtherLines } from '#app/ledger/place.ts'

export type MemoryLedger = LedgerPlace & { readonly all: string[] }

/** Empty at first. */
export function ledgerInMemory(): MemoryLedger {
  const all: string[] = []
  return {
    all,
    lines: async function* (after) {
      if (all.length > after) yield all.slice(after)
    },
    append: async (after, lines) => {
      if (all.length !== after) throw new OtherLines('The ledger has other lines than were looked for')
      all.push(...lines)
    },
    close: async () => undefined,
  }
}
