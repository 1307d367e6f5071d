/** The one list of what waits for a person: looked through, and what is no request settled. */
import type { QueueCursor, QueueFilter, QueueRow } from '#db/queue.ts'
import type { Waiting } from '#db/waiting.ts'
import type { House } from './house.ts'
import { type Colleague, takersOf } from './staff/colleagues.ts'

type Staff = { readonly staffId: string }

/** `week`: due in seven days, or late. `mine`, `free`: by whose it is. */
export type QueueAsked = {
  readonly kind?: string | undefined
  readonly stage?: string | undefined
  readonly due?: 'overdue' | 'week' | undefined
  readonly whose?: 'mine' | 'free' | undefined
  readonly after?: QueueCursor | undefined
  readonly before?: QueueCursor | 'end' | undefined
}

/** A row with its assignee's name: staff see each other. */
export type QueueItem = QueueRow & { readonly assigneeName: string | null }

/** `beyond`: there are more than `count` says. */
export type Count = { readonly count: number; readonly beyond: boolean }
export type Facet = { readonly value: string; readonly count: number }

export type Queue = {
  readonly rows: readonly QueueItem[]
  readonly first: boolean
  readonly before: boolean
  readonly after: boolean
  readonly count: Count
  readonly all: number
  readonly overdue: number
  readonly week: number
  readonly mine: number
  readonly free: number
  readonly kinds: readonly Facet[]
  readonly stages: readonly Facet[]
}

/** Rows of a page: some screens, and a page that is read in a second. */
const PAGE_ROWS = 50
/** Counts beyond are `1,000+`: more than anyone looks through, and counted in some milliseconds. */
const COUNT_LIMIT = 1_000
const HOUR_MS = 3_600_000
const WEEK_MS = 7 * 24 * HOUR_MS

/** Late is counted by the hour, as the counts are: requests are due at a full hour. */
const hourStart = (now: number) => Math.floor(now / HOUR_MS) * HOUR_MS

function filterOf(house: House, { staffId }: Staff, { kind, stage, due, whose }: QueueAsked): QueueFilter {
  const now = hourStart(house.clock.now())
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(stage === undefined ? {} : { stage }),
    ...(due === undefined ? {} : { dueBefore: due === 'overdue' ? now : now + WEEK_MS }),
    ...(whose === undefined ? {} : { assignee: whose === 'mine' ? staffId : null }),
  }
}

/** Rows with the names of whose they are. */
export async function named(house: House, rows: readonly QueueRow[]): Promise<QueueItem[]> {
  if (rows.every(({ assignee }) => assignee === null)) return rows.map((row) => ({ ...row, assigneeName: null }))
  const names = new Map((await house.store.read.staff.all()).map(({ id, name }) => [id, name]))
  return rows.map((row) => ({ ...row, assigneeName: row.assignee === null ? null : (names.get(row.assignee) ?? '–') }))
}

type Totals = ReadonlyMap<string, number>

function facetsOf(totals: Totals, name: string): Facet[] {
  return [...totals]
    .filter(([facet, count]) => facet.startsWith(`${name}:`) && count > 0)
    .map(([facet, count]) => ({ value: facet.slice(name.length + 1), count }))
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
}

/** The facets that a filter names, as the counts know them. */
function namesOf({ kind, stage, assignee }: QueueFilter): string[] {
  return [
    ...(kind === undefined ? [] : [`kind:${kind}`]),
    ...(stage === undefined ? [] : [`stage:${stage}`]),
    ...(assignee === undefined ? [] : [`assignee:${assignee ?? ''}`]),
  ]
}

/** The count that every change keeps, where the filter is one that has it; else it is counted as far as people look. */
async function countOf(house: House, filter: QueueFilter, asked: QueueAsked, totals: Totals): Promise<Count> {
  const { queue } = house.store.read
  const [facet = 'all', ...others] = namesOf(filter)
  if (others.length === 0 && asked.due === undefined) return { count: totals.get(facet) ?? 0, beyond: false }
  if (others.length === 0) {
    const { late, soon } = await dueOf(house, facet)
    return { count: asked.due === 'overdue' ? late : soon, beyond: false }
  }
  const count = await queue.count(filter, COUNT_LIMIT + 1)
  return { count: Math.min(count, COUNT_LIMIT), beyond: count > COUNT_LIMIT }
}

function dueOf(house: House, facet: string) {
  const now = hourStart(house.clock.now())
  return house.store.read.queue.due(facet, now, now + WEEK_MS)
}

/** A page of the list with its facets. Looking at it is no view of a person's data: none stands in it. */
export async function readQueue(house: House, staff: Staff, asked: QueueAsked): Promise<Queue> {
  const { queue } = house.store.read
  const filter = filterOf(house, staff, asked)
  const { before, after } = asked
  const [page, totals, due] = await Promise.all([
    before === undefined
      ? queue.after(filter, after ?? null, PAGE_ROWS)
      : queue.before(filter, before === 'end' ? null : before, PAGE_ROWS),
    queue.totals(),
    dueOf(house, 'all'),
  ])
  return {
    ...page,
    rows: await named(house, page.rows),
    first: !page.before,
    count: await countOf(house, filter, asked, totals),
    all: totals.get('all') ?? 0,
    overdue: due.late,
    week: due.soon,
    mine: totals.get(`assignee:${staff.staffId}`) ?? 0,
    free: totals.get('assignee:') ?? 0,
    kinds: facetsOf(totals, 'kind'),
    stages: facetsOf(totals, 'stage'),
  }
}

export type WaitingItem = QueueItem & {
  /** What the person who answers needs to know; null for a role that may not see values. */
  readonly details: Readonly<Record<string, unknown>> | null
  /** Who may take it over from whoever has it. */
  readonly takers: readonly Colleague[]
}

/** One row that is no request, with its details. The view is in the audit log. */
export async function openWaiting(
  house: House,
  staff: Staff & { mayDo(act: 'see-values'): boolean },
  id: string,
): Promise<WaitingItem | null> {
  const { read } = house.store
  const [row, kept] = await Promise.all([read.queue.byId(id), read.waiting.byId(id)])
  if (!row || !kept) return null
  const [item] = await named(house, [row])
  const mayLook = staff.mayDo('see-values')
  await house.store.witness({
    entries: [
      {
        event: 'waiting-viewed',
        actor: 'staff',
        actorId: staff.staffId,
        ...(kept.subjectHash ? { subjectHash: kept.subjectHash } : {}),
        details: { waiting: id, kind: row.kind },
      },
    ],
  })
  const takers = takersOf(await read.staff.all(), { kind: row.kind, holder: row.assignee })
  return item ? { ...item, details: mayLook ? kept.details : null, takers } : null
}

export type WaitingStep =
  | { readonly ok: true }
  | { readonly ok: false; readonly why: 'none' | 'done' | 'is-request' | 'no-note' | 'elsewhere' }

/** What goes off the list by being done at its request: answered, posted, changed, lifted. A note that it is done would hide it. */
const AT_REQUEST: readonly string[] = [
  'reply',
  'letter-to-post',
  'work-card',
  'hold-review',
  'recipient',
  'erasure-changed',
  'erasure-failed',
]

/** What is kept of a row that is settled. What names the erased goes with them: that it was done, and where, is enough. */
function leftOf({ kind, details }: Waiting): Waiting['details'] {
  return kind === 'erase-by-hand' || kind === 'came-back' ? { system: details.system } : details
}

/** Settles a row that is no request: what was done about it is said in a note, kept sealed with it. */
export async function settleWaiting(
  house: House,
  { staffId }: Staff,
  { id, note }: { readonly id: string; readonly note: string },
): Promise<WaitingStep> {
  if (note.trim() === '') return { ok: false, why: 'no-note' }
  return house.store.write(async (tx): Promise<WaitingStep> => {
    const row = await tx.waiting.byId(id)
    if (!row) return { ok: false, why: 'none' }
    if (row.requestId === row.id) return { ok: false, why: 'is-request' }
    if (AT_REQUEST.includes(row.kind)) return { ok: false, why: 'elsewhere' }
    if (!row.open || !(await tx.waiting.finish(id, 'settled'))) return { ok: false, why: 'done' }
    await tx.waiting.amend(id, { ...leftOf(row), note, settledBy: staffId })
    tx.audit.add({
      event: 'waiting-settled',
      actor: 'staff',
      actorId: staffId,
      ...(row.subjectHash ? { subjectHash: row.subjectHash } : {}),
      details: { waiting: id, kind: row.kind },
    })
    return { ok: true }
  })
}
