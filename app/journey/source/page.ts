/** What staff see of the sources: how each does, what it has that its register does not declare, and what readings came to. */
import { PORTAL_REGISTER } from '#app/register/portal.ts'
import type { Words } from '#app/register/register.ts'
import type { SourceState, StoredColumn } from '#db/sources.ts'
import type { House } from '../house.ts'
import { newestReconciliations, type Reconciliation } from '../reconcile/report.ts'

export type Source = {
  readonly register: string
  readonly title: Words
  readonly system: string
  /** How it is read: from files, kept here, or where it lives. */
  readonly kind: 'files' | 'here' | 'live'
  /** Null: nobody has looked yet. */
  readonly state: Pick<SourceState, 'goodAt' | 'triedAt' | 'failingSince' | 'fault' | 'why'> | null
  /** Those that its register does not read. */
  readonly columns: readonly (Pick<StoredColumn, 'digest' | 'place' | 'name' | 'kind' | 'firstAt'> & {
    readonly state: Exclude<StoredColumn['state'], 'read'>
  })[]
}

export type Sources = {
  readonly sources: readonly Source[]
  /** The reading that is under way, or the last one. */
  readonly last: Reconciliation | null
}

/** Everything about the sources. No person's data is in it. */
export async function sourcesPage(house: House): Promise<Sources> {
  const { sources } = house.store.read
  const states = new Map((await sources.states()).map((state) => [state.register, state]))
  const shown = house.registers.filter(({ id }) => id !== PORTAL_REGISTER)
  const [last = null] = await newestReconciliations(house, 1)
  return {
    last,
    sources: await Promise.all(
      shown.map(async ({ id, title, system, connector }): Promise<Source> => {
        const isLive = house.connectors.get(id)?.lives === 'elsewhere'
        const columns = await sources.columns(id)
        return {
          ...{ register: id, title, system: system.name, state: states.get(id) ?? null },
          kind: isLive ? 'live' : connector === 'portal' ? 'here' : 'files',
          columns: columns.flatMap(({ digest, place, name, kind: holds, state, firstAt }) =>
            state === 'read' ? [] : [{ digest, place, name, kind: holds, state, firstAt }],
          ),
        }
      }),
    ),
  }
}
