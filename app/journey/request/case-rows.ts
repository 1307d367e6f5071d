/** All rows of a collection of a record that a request's person is found under, page by page. */
import { summaryOf, type ViewRow, type ViewSummary, viewRows } from '#app/register/view.ts'
import { knownUnder } from '../address/known.ts'
import { addressIdentifiers, askAll } from '../asking.ts'
import { today } from '../day.ts'
import type { House } from '../house.ts'
import { readContents } from './contents.ts'

export type RowsAsked = {
  readonly reference: string
  readonly register: string
  readonly record: string
  readonly collection: string
  readonly after: string | null
}

export type CaseRows = {
  readonly summary: ViewSummary
  readonly collection: ViewSummary['collections'][number]
  readonly count: number
  readonly rows: readonly ViewRow[]
  readonly next: string | null
}

/** The record, and under which of the addresses it is held: the person's own, or the old one that a request is about. */
async function heldUnder(
  house: House,
  addresses: readonly (string | null)[],
  asked: Pick<RowsAsked, 'register' | 'record'>,
) {
  for (const address of addresses) {
    const known = address === null ? null : await knownUnder(house, address)
    if (address === null || !known || known.left) continue
    const answer = (await askAll(house, known.addresses)).find((one) => one.register === asked.register)
    const record = answer?.ok ? answer.found.records.find(({ id }) => id === asked.record) : undefined
    if (record) return { record, address }
  }
  return null
}

/** Null where the request, the record under its address, or the collection is not there, or the record is locked. The look is in the audit log. */
export async function caseRows(
  house: House,
  staff: { readonly staffId: string },
  { reference, after, ...asked }: RowsAsked,
): Promise<CaseRows | null> {
  const request = await house.store.read.requests.byReference(reference)
  const text = request ? await house.store.read.requests.contentsOf(request.id) : null
  const contents = text === null ? null : readContents(text)
  const register = house.registers.find(({ id }) => id === asked.register)
  const connector = house.connectors.get(asked.register)
  if (!request || !contents || !register || !connector) return null
  const found = await heldUnder(house, [contents.address, contents.addressChange?.old ?? null], asked)
  const { controller } = house.installation
  const summary = summaryOf(register, controller)
  const collection = summary.collections.find(({ name }) => name === asked.collection)
  if (!found || !collection) return null
  const { record, address } = found
  if ((await house.store.read.locks.on([{ register: register.id, record: record.id }])).length > 0) return null
  const identifiers = addressIdentifiers(house, register.id, address)
  const { rows, next } = await connector.rows({ record: record.id, identifiers, collection: collection.name }, after)
  const details = { request: request.id, registers: { [register.id]: [collection.name] } }
  const subjectHash = address === contents.address ? request.subjectHash : house.keys.hash('subject', address)
  const entry = { event: 'case-viewed', actor: 'staff', actorId: staff.staffId, subjectHash, details } as const
  await house.store.witness({ entries: [entry] })
  const seeing = { today: today(house), controller, reviewed: new Set<string>() }
  return {
    ...{ summary, collection, next },
    count: record.collections[collection.name]?.count ?? rows.length,
    rows: viewRows(register, record, collection.name, rows, seeing),
  }
}
