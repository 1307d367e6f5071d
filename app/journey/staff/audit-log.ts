/** The log as owners and auditors read it: by case and by who acted, newest first, without any value; and as a table to take away. */

import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { csvOf } from '#app/package/csv.ts'
import type { AuditFilter } from '#db/audit-search.ts'
import type { House } from '../house.ts'

/** Rows of a page: two screens. */
const PAGE_ROWS = 50
/** Rows of the table read at a time: some hundred kilobytes. */
const FILE_ROWS = 1_000

const ACTORS = ['subject', 'staff', 'operator', 'portal', 'recipient'] as const
export type LogActor = (typeof ACTORS)[number]

/** `actor`: the kind of who acted, or the id of a colleague. */
export type LogAsked = {
  readonly reference: string | null
  readonly actor: string | null
  readonly before: number | null
}

export type LogRow = {
  readonly seq: number
  /** Epoch milliseconds. */
  readonly at: number
  /** Null where the content has reached its end: the row stays, as a link of the chain. */
  readonly event: string | null
  readonly actor: LogActor | null
  readonly actorName: string | null
  /** References of the case it belongs to, where it is there. */
  readonly reference: string | null
  readonly registers: readonly string[]
}

export type LogFound =
  | { readonly ok: true; readonly rows: readonly LogRow[]; readonly next: number | null }
  | { readonly ok: false; readonly why: 'no-case' }

const Details = z.object({
  request: z.string().optional().catch(undefined),
  registers: z.record(z.string(), z.unknown()).optional().catch(undefined),
  register: z.string().optional().catch(undefined),
})

type Told = z.infer<typeof Details>

const toldOf = (details: string | null): Told =>
  Details.safeParse(details === null ? {} : JSON.parse(details)).data ?? {}

async function filterOf({ store }: House, { reference, actor }: LogAsked): Promise<AuditFilter | null> {
  const kind = ACTORS.find((one) => one === actor)
  const who = kind ? { actor: kind } : actor === null ? {} : { actorId: actor }
  if (reference === null) return who
  const request = await store.read.requests.byReference(reference)
  return request ? { ...who, request: { id: request.id, subjectHash: request.subjectHash } } : null
}

type Stored = Awaited<ReturnType<House['store']['read']['auditSearch']['page']>>

async function rowsOf({ store }: House, stored: Stored): Promise<LogRow[]> {
  const told = stored.map(({ details }) => toldOf(details))
  const ids = [...new Set(told.flatMap(({ request }) => request ?? []))]
  const [references, staff] = await Promise.all([store.read.auditSearch.references(ids), store.read.staff.all()])
  const names = new Map(staff.map(({ id, name }) => [id, name]))
  return stored.map((row, index) => {
    const { request, register, registers } = told[index] ?? {}
    return {
      ...{ seq: row.seq, at: row.at, event: row.event },
      actor: ACTORS.find((one) => one === row.actor) ?? null,
      actorName: names.get(row.actor_id ?? '') ?? null,
      reference: references.get(request ?? '') ?? null,
      registers: registers ? Object.keys(registers) : register ? [register] : [],
    }
  })
}

/** A page of the log. That it was read is noted in it. */
export async function searchLog(house: House, staff: { readonly staffId: string }, asked: LogAsked): Promise<LogFound> {
  const filter = await filterOf(house, asked)
  if (!filter) return { ok: false, why: 'no-case' }
  const found = await house.store.read.auditSearch.page(filter, asked.before, PAGE_ROWS + 1)
  const rows = await rowsOf(house, found.slice(0, PAGE_ROWS))
  const details = filter.request ? { request: filter.request.id } : {}
  await house.store.witness({
    entries: [{ event: 'audit-viewed', actor: 'staff', actorId: staff.staffId, details }],
  })
  return { ok: true, rows, next: found.length > PAGE_ROWS ? (rows.at(-1)?.seq ?? null) : null }
}

/** Who is in the log: every colleague there ever was whose name is still known. */
export async function logActors({ store }: House) {
  return (await store.read.staff.all()).map(({ id, name }) => ({ id, name }))
}

const HEADINGS = ['number', 'time', 'event', 'actor', 'name', 'case', 'registers', 'hash']

/** The same as a table, piece by piece; null where there is no such case. */
export async function logFile(
  house: House,
  staff: { readonly staffId: string },
  asked: Omit<LogAsked, 'before'>,
): Promise<AsyncIterable<string> | null> {
  const filter = await filterOf(house, { ...asked, before: null })
  if (!filter) return null
  const details = filter.request ? { request: filter.request.id } : {}
  await house.store.witness({
    entries: [{ event: 'audit-exported', actor: 'staff', actorId: staff.staffId, details }],
  })
  return pieces(house, filter)
}

async function* pieces(house: House, filter: AuditFilter): AsyncGenerator<string> {
  yield csvOf([HEADINGS], 'first')
  for (let before: number | null = null; ; ) {
    const stored: Stored = await house.store.read.auditSearch.page(filter, before, FILE_ROWS)
    const rows = await rowsOf(house, stored)
    const cells = rows.map(({ seq, at, event, actor, actorName, reference, registers }, index) => [
      String(seq),
      Temporal.Instant.fromEpochMilliseconds(at).toString(),
      ...[event ?? '', actor ?? '', actorName ?? '', reference ?? '', registers.join(' '), stored[index]?.hash ?? ''],
    ])
    if (cells.length > 0) yield csvOf(cells, 'more')
    if (rows.length < FILE_ROWS) return
    before = rows.at(-1)?.seq ?? null
  }
}
