/** What is to be erased in a system of record by hand: cards of a request, or rows of the list once the request itself is gone. */
import type { ErasureOrder } from '#app/register/erasure-order.ts'
import { type HeldRecord, type Register, say } from '#app/register/register.ts'
import type { StoredRequest } from '#db/requests.ts'
import type { Writer } from '#db/store.ts'
import type { House } from '../house.ts'
import { makeReference } from '../reference.ts'
import type { CardOrder, Wanted } from '../request/card-order.ts'
import { addCard } from '../request/cards.ts'

/** Must somebody erase it at its source as well? A register that is kept here has no other. */
const hasSource = ({ connector }: Pick<Register, 'connector'>): boolean => connector !== 'portal'

/** What the record is called in its system. */
export const nameOf = (register: Register, record: HeldRecord): string =>
  register.title_fields.flatMap((name) => record.values[name]?.slice(0, 1) ?? []).join(', ')

/** Names of the rows of a collection that go, as its system lists them. */
export function rowNames(
  register: Register,
  record: HeldRecord,
  ids: ReadonlySet<string>,
  collection: string,
): string[] {
  const { key = '' } = register.collections[collection] ?? {}
  const rows = record.collections[collection]?.rows ?? []
  return rows.filter(({ id }) => ids.has(id)).map(({ values }) => values[key]?.[0] ?? '')
}

function wantedOf(register: Register, record: HeldRecord, { reach, fields, rows }: ErasureOrder): Wanted[] {
  if (reach === 'whole') return [{ what: 'gone' }]
  const own: Wanted[] = fields.length > 0 ? [{ what: 'erased', collection: '', fields: [...fields], rows: [] }] : []
  const collections = [...new Set(rows.map(({ collection }) => collection))]
  return [
    ...own,
    ...collections.map((collection): Wanted => {
      const these = rows.filter((row) => row.collection === collection)
      const ids = new Set(these.map(({ id }) => id))
      const names = [...new Set(these.flatMap((row) => row.fields ?? []))]
      return { what: 'erased', collection, fields: names, rows: rowNames(register, record, ids, collection) }
    }),
  ]
}

/** What whoever erases it in its system is asked to do: one card for the record, one for each of its collections. */
export function cardOrders(register: Register, record: HeldRecord, order: ErasureOrder): CardOrder[] {
  if (!hasSource(register) || order.reach === 'nothing') return []
  return wantedOf(register, record, order).map((wanted) => ({ record: nameOf(register, record), words: '', wanted }))
}

type Doing = { readonly register: Register; readonly record: HeldRecord; readonly order: ErasureOrder }

/** Cards for whoever erases it in the system of record. */
export async function cardsFor(house: House, tx: Writer, request: StoredRequest, doing: Doing): Promise<void> {
  const { register, record, order } = doing
  for (const card of cardOrders(register, record, order))
    await addCard(house, tx, request, { register: register.id, recordId: record.id, order: card })
}

/** What goes, as it is called: fields by their labels, rows by their names; all of it where nothing stays. */
export function whatOf({ installation }: House, register: Register, record: HeldRecord, order: ErasureOrder): string {
  const [language = 'fi'] = installation.controller.languages
  return wantedOf(register, record, order)
    .flatMap((wanted) => {
      if (wanted.what !== 'erased') return [say(register.one, language)]
      const declared = register.collections[wanted.collection]
      const fields = wanted.fields.map((name) => say((declared ?? register).fields[name]?.label ?? {}, language))
      return declared ? [`${say(declared.label, language)}: ${[...fields, ...wanted.rows].join(', ')}`] : fields
    })
    .join('; ')
}

/** Two weeks: what a law no longer keeps is not kept by a full desk. */
export const BY_HAND_MS = 14 * 24 * 3_600_000

type Asking = {
  readonly register: Register
  readonly subjectHash: string
  /** What the record is called, and what of it goes. */
  readonly details: { readonly record: string; readonly what: string }
}

/** The same years later, when the request may be gone: a row of the list of its own. */
export async function askForErasing(
  house: House,
  tx: Writer,
  { register, subjectHash, details }: Asking,
): Promise<void> {
  const now = house.clock.now()
  await tx.waiting.add({
    id: house.chance.id(now),
    reference: makeReference(house.chance),
    kind: 'erase-by-hand',
    subjectHash,
    details: { system: register.system.name, ...details },
    createdAt: now,
    dueAt: now + BY_HAND_MS,
    requestId: null,
    assignee: null,
  })
}

/** A row of the list for what of a record goes on this day, where somebody has to do it. */
export async function askByHand(
  house: House,
  tx: Writer,
  { register, record, order, subjectHash }: Doing & { readonly subjectHash: string },
): Promise<void> {
  if (!hasSource(register) || order.reach === 'nothing') return
  const details = { record: nameOf(register, record), what: whatOf(house, register, record, order) }
  await askForErasing(house, tx, { register, subjectHash, details })
}
