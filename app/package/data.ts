/** `data.json`, written piece by piece: the rows of a large collection are never all at hand. */
import type { Coverage } from '#app/register/coverage.ts'
import type { Dispute } from '#app/register/dispute.ts'
import type { ExportColumn, ExportRow, FieldInformation } from '#app/register/export.ts'
import { type Language, say, type Words } from '#app/register/register.ts'
import type { ViewRetention } from '#app/register/view.ts'
import type { PackageDocument } from './document.ts'
import { type Content, type Gathered, type GatheredCollection, type GatheredRecord, isPaged } from './gathered.ts'
import { isoOf, missingIn } from './manifest.ts'

type Record = PackageDocument['records'][number]
type Collection = Record['collections'][number]
type Column = Collection['columns'][number]
type Row = Collection['rows'][number]
type Searched = PackageDocument['coverage']['registers'][number]

const maybe = (words: Words | null, language: Language): string | null => (words ? say(words, language) : null)

function retentionOf(
  retention: FieldInformation['retention'],
  language: Language,
): NonNullable<Column['information']>['retention'] {
  const { label, afterErasure } = retention
  const of = { label: say(label, language), afterErasure }
  if (!('kept' in retention)) return { ...of, statute: null, kept: null }
  const { statute, kept } = retention
  return {
    ...of,
    statute: statute ? { words: say(statute.words, language), source: statute.source } : null,
    kept: keptOf(kept),
  }
}

function keptOf(kept: ViewRetention['kept']): Row['kept'][number]['kept'] {
  if (kept.kind === 'until') return { kind: kept.kind, until: kept.until, passed: kept.passed }
  if (kept.kind === 'while') return { kind: kept.kind, conditions: [...kept.conditions], until: kept.until }
  return kept.kind === 'unknown' ? { kind: kept.kind, why: kept.why } : { kind: kept.kind }
}

function informationOf(information: FieldInformation, language: Language): NonNullable<Column['information']> {
  const { purposes, bases, sources, recipients, marketing, retention } = information
  return {
    purposes: purposes.map(({ label, why, basis, interest, statute, marketing: isMarketing }) => ({
      label: say(label, language),
      why: say(why, language),
      basis,
      interest: maybe(interest, language),
      statute: maybe(statute, language),
      marketing: isMarketing,
    })),
    bases: [...bases],
    sources: sources.map(({ label, fromSubject, publiclyAccessible }) => ({
      ...{ label: say(label, language), fromSubject, publiclyAccessible },
    })),
    recipients: recipients.map(({ label, when, partner }) => ({
      label: say(label, language),
      when: say(when, language),
      partner: partner ? { name: partner.name, country: partner.country } : null,
    })),
    marketing,
    retention: retentionOf(retention, language),
  }
}

function columnOf({ name, label, kind, choices, information }: ExportColumn, language: Language): Column {
  const called = Object.entries(choices ?? {}).map(([value, words]) => [value, say(words, language)])
  return {
    name,
    label: say(label, language),
    kind,
    choices: choices ? Object.fromEntries(called) : null,
    information: information ? informationOf(information, language) : null,
  }
}

/** How long a row is kept: each different answer once, with its columns. */
function rowKept(cells: ExportRow['cells']): Row['kept'] {
  const first = cells[0]?.retention
  if (!first) return keptIn(cells)
  const last = keptLast.get(first)
  const isSame = ({ name, retention }: Cell, place: number) =>
    last?.cells[place]?.name === name && last.cells[place]?.retention === retention
  if (last && last.cells.length === cells.length && cells.every(isSame)) return last.kept
  const kept = keptIn(cells)
  keptLast.set(first, { cells, kept })
  return kept
}

type Cell = ExportRow['cells'][number]

/** What was said of the last row that began so: rows of one day are kept alike, and a day comes again in thousands of rows. */
const keptLast = new WeakMap<ViewRetention, { readonly cells: ExportRow['cells']; readonly kept: Row['kept'] }>()

function keptIn(cells: ExportRow['cells']): Row['kept'] {
  const columns = new Map<ViewRetention, string[]>()
  for (const { name, retention } of cells) {
    if (!retention) continue
    const known = columns.get(retention)
    if (known) known.push(name)
    else columns.set(retention, [name])
  }
  return [...columns].map(([{ kept }, names]) => ({ columns: names, kept: keptOf(kept) }))
}

const NONE: ExportRow['cells'] = []

const namesOf = (cells: ExportRow['cells']) => cells.map(({ name }) => name)

function rowOf({ cells }: ExportRow): Row {
  const masked = cells.some((cell) => cell.masked) ? cells.filter((cell) => cell.masked) : NONE
  const withheld = cells.some((cell) => cell.withheld !== null) ? cells.filter((cell) => cell.withheld !== null) : NONE
  const values: Row['values'] = {}
  for (const cell of cells) values[cell.name] = [...cell.values]
  return {
    values,
    ...(masked.length > 0 ? { masked: namesOf(masked) } : {}),
    ...(withheld.length > 0 ? { withheld: namesOf(withheld) } : {}),
    kept: rowKept(cells),
  }
}

const OUTCOMES = {
  found: 'found',
  withheld: 'withheld',
  unreachable: 'unreachable',
  notFound: 'not-found',
  notLoaded: 'not-loaded',
  notSearchable: 'not-searchable',
} as const
const PARTS = ['found', 'withheld', 'unreachable', 'notFound', 'notLoaded', 'notSearchable'] as const

function searchedIn(coverage: Coverage, language: Language): Searched[] {
  return PARTS.flatMap((part) =>
    coverage[part].map((one) => ({
      register: one.register,
      title: say(one.title, language),
      outcome: OUTCOMES[part],
      count: 'count' in one && typeof one.count === 'number' ? one.count : null,
      by: one.by.map(({ name, label }) => ({ name, label: say(label, language) })),
      searchedAt: isoOf(one.searchedAt),
      asOf: one.asOf === null ? null : isoOf(one.asOf),
      unread: one.unread,
      ...(one.columns === 'unclassified' ? { columns: 'unclassified' as const } : {}),
    })),
  )
}

function headOf(gathered: Gathered): Omit<PackageDocument, 'records'> {
  const { profile, language, timeZone, madeAt, reference, issuer, controller, coverage } = gathered
  return {
    $schema: 'data.schema.json',
    form: 'omatieto-package-1',
    ...{ profile, language, timeZone, madeAt: isoOf(madeAt), reference, issuer },
    controller: { name: controller.name, businessId: controller.businessId },
    missing: missingIn(gathered),
    coverage: { complete: coverage.complete, registers: searchedIn(coverage, language) },
  }
}

function disputedOf(dispute: Dispute | null): Record['fields'][number]['disputed'] {
  if (!dispute) return null
  const { to, askedAt, approvedAt } = dispute
  return { should: [...to], askedAt: isoOf(askedAt), correctedAt: approvedAt === null ? null : isoOf(approvedAt) }
}

function recordHead({ name, copy }: GatheredRecord, language: Language): Omit<Record, 'collections'> {
  const { id, title, system } = copy.register
  return {
    name,
    register: {
      id,
      title: say(title, language),
      system: { name: system.name, provider: system.provider, country: system.country },
    },
    fields: copy.fields.map((field) => {
      const { values, masked, withheld, dispute } = field
      return { ...columnOf(field, language), values: [...values], masked, withheld, disputed: disputedOf(dispute) }
    }),
    leftOut: copy.leftOut.map(({ path, label, why }) => ({ path, label: say(label, language), why })),
  }
}

function collectionHead(collection: GatheredCollection, language: Language): Omit<Collection, 'rows'> {
  const { name, label, one, columns, count } = collection
  return {
    name,
    label: say(label, language),
    one: say(one, language),
    columns: columns.map((column) => columnOf(column, language)),
    count,
  }
}

/** An object whose last member is a list that is still to be written. */
const opened = (head: object, list: string): string => `${JSON.stringify(head).slice(0, -1)},${JSON.stringify(list)}:[`

/** Rows as they stand in the list of their collection, the first of them being the `from`th. */
export function rowsJson(rows: readonly ExportRow[], from: number): string {
  if (rows.length === 0) return ''
  return (from === 0 ? '\n' : ',\n') + rows.map((row) => JSON.stringify(rowOf(row))).join(',\n')
}

async function* rowsOf(record: GatheredRecord, collection: GatheredCollection): AsyncGenerator<Content> {
  if (isPaged(collection) && record.written) {
    yield* record.written(collection.name, 'json')
    return
  }
  let from = 0
  for await (const rows of record.rows(collection.name)) {
    yield rowsJson(rows, from)
    from += rows.length
  }
}

async function* recordJson(record: GatheredRecord, language: Language): AsyncGenerator<Content> {
  yield opened(recordHead(record, language), 'collections')
  for (const [index, collection] of record.copy.collections.entries()) {
    yield `${index === 0 ? '' : ','}\n${opened(collectionHead(collection, language), 'rows')}`
    yield* rowsOf(record, collection)
    yield ']}'
  }
  yield ']}'
}

/** The whole document, as `PackageDocument` has it. */
export async function* dataJson(gathered: Gathered): AsyncGenerator<Content> {
  yield opened(headOf(gathered), 'records')
  for (const [index, record] of gathered.records.entries()) {
    yield index === 0 ? '\n' : ',\n'
    yield* recordJson(record, gathered.language)
  }
  yield ']}\n'
}
