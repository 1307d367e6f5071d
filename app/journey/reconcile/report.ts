/** What readings of all sources have come to: numbers and names of registers, nobody's data. */
import type { StoredReconciliation } from '#db/reconciliations.ts'
import type { House } from '../house.ts'
import { type Part, readContent } from './state.ts'

export type Reconciliation = Pick<StoredReconciliation, 'id' | 'asked' | 'state' | 'beganAt' | 'endedAt'> & {
  /** By register, in the order in which they were read. */
  readonly parts: Readonly<Record<string, Part>>
}

const shown = (stored: StoredReconciliation): Reconciliation => {
  const { id, asked, state, beganAt, endedAt } = stored
  return { id, asked, state, beganAt, endedAt, parts: readContent(stored).parts }
}

/** One of them; null where there is none. */
export async function reconciliationOf({ store }: House, id: string): Promise<Reconciliation | null> {
  const stored = await store.read.reconciliations.byId(id)
  return stored ? shown(stored) : null
}

/** The newest ones first. */
export const newestReconciliations = async ({ store }: House, limit: number): Promise<Reconciliation[]> =>
  (await store.read.reconciliations.newest(limit)).map(shown)
