/**
 * The columns of each source, known again by their names and kinds. What a source had when it was first looked through is what its
 * register was declared by; one that appears later keeps what is said of the register from being complete, until somebody has said
 * what it is.
 */
import type { SourceColumn } from '#app/connector/connector.ts'
import type { StoredColumn } from '#db/sources.ts'
import type { Writer } from '#db/store.ts'
import type { House } from '../house.ts'

/** Letters of a name that are kept: enough to find the column by, and no place to keep a text in. */
const NAME_LETTERS = 120

const nameOf = ({ place, name, kind }: Pick<SourceColumn, 'place' | 'name' | 'kind'>) => `${place}\n${name}\n${kind}`

/** Keeps what is new, and what the declaration has come to read. Gives how many nobody has seen before. Part of a transaction. */
export async function noteColumns(tx: Writer, register: string, met: readonly SourceColumn[]): Promise<number> {
  if (met.length === 0) return 0
  const known = new Map((await tx.sources.columns(register)).map((column) => [nameOf(column), column]))
  const since = (await tx.sources.state(register))?.columnsSince ?? null
  const named = met.map((column) => ({ ...column, name: column.name.slice(0, NAME_LETTERS) }))
  // Two columns of one name are one, which is read where either of them is.
  const inOrder = [
    ...named.filter(({ known: how }) => how === 'unread'),
    ...named.filter(({ known: how }) => how === 'read'),
  ]
  const columns = [...new Map(inOrder.map((column) => [nameOf(column), column])).values()]
  const fresh = columns.filter((column) => !known.has(nameOf(column)))
  // A file of a collection, or a table that was never looked at before, is as new to us as a source on its first day.
  const places = new Set([...known.values()].map(({ place }) => place))
  const unreadIn = (place: string) => (since === null || !places.has(place) ? 'before' : 'new')
  await tx.sources.addColumns(
    fresh.map(({ place, name, kind, known: how }) => ({
      ...{ register, place, name, kind },
      state: how === 'read' ? ('read' as const) : unreadIn(place),
    })),
  )
  let unseen = fresh.filter((column) => column.known === 'unread' && unreadIn(column.place) === 'new').length
  for (const column of columns) {
    const stored = known.get(nameOf(column))
    if (!stored) continue
    if (column.known === 'read' && stored.state !== 'read') await tx.sources.decide(stored.digest, 'read', null)
    // The declaration read it once and does no longer.
    if (column.known === 'unread' && stored.state === 'read') {
      await tx.sources.decide(stored.digest, 'new', null)
      unseen += 1
    }
  }
  return unseen
}

/** All of a source's columns have been met: what comes from now on is new. Part of a transaction. */
export async function columnsAreKnown({ clock }: House, tx: Writer, register: string): Promise<void> {
  await tx.sources.begin(register)
  if ((await tx.sources.state(register))?.columnsSince === null)
    await tx.sources.change(register, { columnsSince: clock.now() })
}

/** A column of a file: all that files hold is text. */
export type FileColumn = Pick<SourceColumn, 'name' | 'known'>

type FileNoted = { readonly register: string; readonly place: string; readonly columns: readonly FileColumn[] }

/** The same for a file that is imported. Part of its transaction. */
export async function noteFile(house: House, tx: Writer, { register, place, columns }: FileNoted): Promise<void> {
  const met = columns.map((column) => ({ ...column, place, kind: 'text' }))
  await noteColumns(tx, register, met)
  await columnsAreKnown(house, tx, register)
}

/** What staff can say of a column. */
export type ColumnWord = Extract<StoredColumn['state'], 'none' | 'covered' | 'missing'>

type Staff = { readonly staffId: string }

/** Says what a column is. False where there is none that is to be said anything of. */
export async function classifyColumn(
  house: House,
  { staffId }: Staff,
  { digest, word }: { readonly digest: string; readonly word: ColumnWord },
): Promise<boolean> {
  return house.store.write(async (tx) => {
    const column = await tx.sources.column(digest)
    if (!column || column.state === 'read') return false
    await tx.sources.decide(digest, word, staffId)
    const { register, place } = column
    const details = { register, ...(place === '' ? {} : { collection: place }), column: digest, word }
    tx.audit.add({ event: 'column-classified', actor: 'staff', actorId: staffId, details })
    return true
  })
}
