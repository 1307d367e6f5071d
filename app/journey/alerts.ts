/**
 * Mails to colleagues that something waits: what is new, what is nearly due, what is late, and each working morning how much there
 * is. They say that there is something and lead to it; what it is, and about whom, stands behind signing in.
 */
import { mayDo, Role } from '#app/identity/roles.ts'
import { isSettledAlone } from '#app/request/request.ts'
import type { Staff } from '#db/staff.ts'
import type { Writer } from '#db/store.ts'
import type { Untold } from '#db/told.ts'
import { instantOf, today } from './day.ts'
import type { House } from './house.ts'

/** What a colleague may want to hear of by mail. */
export const ALERTS = ['new', 'dates', 'digest'] as const
export type Alert = (typeof ALERTS)[number]

/** What a role may choose from: who works on nothing has nothing to be called to, but may want to know how much there is. */
export const alertsFor = (role: Role): readonly Alert[] => (mayDo(role, 'handle') ? ALERTS : ['digest'])
/** What a role gets until its person chooses: auditors get no mail that they have not asked for. */
export const alertsAtFirst = (role: Role): readonly Alert[] => (mayDo(role, 'handle') ? ALERTS : [])

export const ALERT_REASONS = ['overdue', 'target-near', 'new'] as const
export type AlertReason = (typeof ALERT_REASONS)[number]

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/**
 * So long before its last day a case is near it: the target may stand three days earlier, since a last day moves over a weekend and a
 * holiday, and a letter needs two days to be written and looked at.
 */
const NEAR_MS = 5 * DAY_MS
/** A mail that could not leave for a day tells of what everybody has seen. */
const TRYING_MS = DAY_MS
/** Rows of one question, and questions of one turn: a turn holds up no other writer for long, and the next goes on. */
const BATCH_ROWS = 500
const BATCHES = 4
const DIGEST_TIME = '07:00'

/** How far a row has been told of; what is late is not told of as near any more. */
const LEVELS = { new: 1, 'target-near': 2, overdue: 3 } as const satisfies Readonly<Record<AlertReason, number>>
const WANTED = { new: 'new', 'target-near': 'dates', overdue: 'dates' } as const satisfies Readonly<
  Record<AlertReason, Alert>
>
/** Where a mail leads that tells of more than one row. */
const PLACES = {
  new: '/staff/queue',
  'target-near': '/staff/queue?due=week',
  overdue: '/staff/queue?due=overdue',
} as const satisfies Readonly<Record<AlertReason, string>>

const roleOf = ({ state, ready, role }: Staff): Role | null =>
  state === 'active' && ready ? (Role.safeParse(role).data ?? null) : null

/** May this colleague work on it, as things are now? */
function worksOn(staff: Staff, kind: string): boolean {
  const role = roleOf(staff)
  return role !== null && mayDo(role, kind === 'hold-review' ? 'hold' : 'handle')
}

/** Does this colleague get such mails, and want them? */
function wants(staff: Staff, alert: Alert): boolean {
  const role = roleOf(staff)
  return role !== null && alertsFor(role).includes(alert) && staff.alerts.includes(alert)
}

/** Whoever has it; where nobody has, or whoever had it can work on it no more, everybody who can. */
function whose({ assignee, kind }: Untold, staff: readonly Staff[]): readonly Staff[] {
  const able = staff.filter((one) => worksOn(one, kind))
  const own = able.filter(({ id }) => id === assignee)
  return own.length > 0 ? own : able
}

function isWorthTelling(why: AlertReason, { createdAt, dueAt, kind, assignee, id, requestId }: Untold): boolean {
  if (why === 'overdue') return true
  // What is short by nature is near its end from its beginning: telling that it is new is enough.
  if (why === 'target-near') return dueAt - createdAt > NEAR_MS + DAY_MS
  // Whoever writes a work card knows of it, and so does whoever has taken something up. What comes to a case is its assignee's news.
  const isTaken = assignee !== null && (requestId === null || requestId === id)
  return kind !== 'work-card' && !isTaken
}

/** As the list leads to it. */
const pathOf = ({ id, kind, requestReference }: Untold) =>
  requestReference === null || isSettledAlone(kind) ? `/staff/queue/${id}` : `/staff/requests/${requestReference}`

/** Tells of what has come to this since the last time; each row once, whichever process sees it first. */
export async function tell(house: House, why: AlertReason): Promise<void> {
  const now = house.clock.now()
  const level = LEVELS[why]
  const telling = { level, dueBefore: { new: null, 'target-near': now + NEAR_MS, overdue: now }[why] }
  if (!(await house.store.read.told.isBehind(telling))) return
  await house.store.write(async (tx) => {
    const staff = await tx.staff.all()
    const paths = new Map<string, Set<string>>()
    for (let batch = 0; batch < BATCHES; batch += 1) {
      const rows = await tx.told.behind(telling, BATCH_ROWS)
      await tx.told.mark(
        rows.map(({ id }) => id),
        level,
      )
      for (const row of rows.filter((one) => isWorthTelling(why, one)))
        for (const { id } of whose(row, staff)) paths.set(id, (paths.get(id) ?? new Set()).add(pathOf(row)))
      if (rows.length < BATCH_ROWS) break
    }
    for (const one of staff.filter((each) => wants(each, WANTED[why]))) {
      const [path, ...others] = paths.get(one.id) ?? []
      if (path !== undefined) await alert(house, tx, one, { why, path: others.length === 0 ? path : PLACES[why] })
    }
  })
}

/**
 * However much comes in, nobody gets more than one mail of a kind in one hour of the clock. The first thing is told of at once; all
 * that follows within the hour is told of together at its end. The outbox keeps to it: the hour is in the mail's name there.
 */
async function alert(
  house: House,
  tx: Writer,
  staff: Staff,
  { why, path }: { readonly why: AlertReason; readonly path: string },
): Promise<void> {
  const now = house.clock.now()
  const hour = Math.floor(now / HOUR_MS)
  const named = (at: number) => `alert:${why}:${staff.id}:${at}`
  const mail = { message: 'case-alert', why } as const
  const first = await put(house, tx, staff, { payload: { ...mail, path }, once: named(hour), at: now })
  if (first === 'put') return
  const next = { payload: { ...mail, path: PLACES[why] }, once: named(hour + 1), at: (hour + 1) * HOUR_MS }
  await put(house, tx, staff, next)
}

type Payload =
  | { readonly message: 'case-alert'; readonly why: AlertReason; readonly path: string }
  | { readonly message: 'digest'; readonly day: string }

type Putting = { readonly payload: Payload; readonly once: string; readonly at: number }

const put = (house: House, tx: Writer, staff: Staff, { payload, once, at }: Putting) =>
  tx.outbox.put({
    kind: 'mail',
    once,
    subjectHash: house.keys.hash('staff', staff.address),
    payload: { ...payload, staffId: staff.id },
    nextAt: at,
    giveUpAt: at + TRYING_MS,
  })

/** Is it a day on which people work? */
async function isWorkingDay(house: House): Promise<boolean> {
  // The calendar of holidays takes a moment to load, and is needed by none of the pages that people open first.
  const { holidaysOf } = await import('#app/request/holidays.ts')
  const day = today(house)
  return day.dayOfWeek <= FRIDAY && !holidaysOf(house.installation.controller.holidays, day.year).has(day.toString())
}

const FRIDAY = 5

/** The day's digest, once it is seven; who was off then gets it later the same day. Nobody hears of an empty list. */
async function digest(house: House): Promise<void> {
  const day = today(house).toString()
  const at = instantOf(house, day, DIGEST_TIME)
  if (at === null || house.clock.now() < at) return
  if ((await house.store.read.meta.get(LAST_DIGEST)) === day || !(await isWorkingDay(house))) return
  await house.store.write(async (tx) => {
    await tx.meta.set(LAST_DIGEST, day)
    if (((await tx.queue.totals()).get('all') ?? 0) === 0) return
    const now = house.clock.now()
    for (const one of (await tx.staff.all()).filter((each) => wants(each, 'digest')))
      await put(house, tx, one, { payload: { message: 'digest', day }, once: `digest:${one.id}:${day}`, at: now })
  })
}

const LAST_DIGEST = 'digest-day'

/** One turn of the regular task: late first, so that nothing is told of twice. */
export async function alertStaff(house: House): Promise<void> {
  for (const why of ALERT_REASONS) await tell(house, why)
  await digest(house)
}

/** To whom a mail goes: nobody where the account is gone, suspended, or does not want it any more. */
async function recipient(house: House, staffId: string, wanted: Alert) {
  const staff = await house.store.read.staff.byId(staffId)
  return staff && wants(staff, wanted) ? { to: staff.address, language: staff.language } : null
}

/** An alarm goes to every owner, whatever mails they have chosen. */
async function owner(house: House, staffId: string) {
  const staff = await house.store.read.staff.byId(staffId)
  return staff && roleOf(staff) === 'owner' ? { to: staff.address, language: staff.language } : null
}

/** The mail that something waits. */
export const alertMail = (
  house: House,
  { staffId, why }: { readonly staffId: string; readonly why: AlertReason | 'alarm' },
) => (why === 'alarm' ? owner(house, staffId) : recipient(house, staffId, WANTED[why]))

/** The digest as it stands when the mail leaves; null on any other day than its own: the next day has one itself. */
export async function digestMail(house: House, { staffId, day }: { readonly staffId: string; readonly day: string }) {
  const found = day === today(house).toString() ? await recipient(house, staffId, 'digest') : null
  if (!found) return null
  const { queue } = house.store.read
  // The list counts what is due by full hours.
  const now = Math.floor(house.clock.now() / HOUR_MS) * HOUR_MS
  const [totals, due] = await Promise.all([queue.totals(), queue.due('all', now, now + NEAR_MS)])
  const counts = {
    open: totals.get('all') ?? 0,
    unassigned: totals.get('assignee:') ?? 0,
    targetNear: due.soon - due.late,
    overdue: due.late,
    toPost: totals.get('kind:letter-to-post') ?? 0,
  }
  return { ...found, counts }
}
