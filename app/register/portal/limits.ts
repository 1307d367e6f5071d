/**
 * How long the portal keeps what is its own. The notice is made from these numbers and the sweep runs on them, so what people are
 * told is what happens.
 */
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
/** Sweeping counts a year as its longest, so that nothing goes before the day that people were told. */
const YEAR_MS = 366 * DAY_MS

export type PortalLimit = {
  readonly count: number
  readonly unit: 'minutes' | 'hours' | 'days' | 'years'
  /** ISO 8601, for the register language. */
  readonly length: string
  /** The same in milliseconds, for the sweep. */
  readonly ms: number
  readonly reason: string
}

const UNITS = {
  minutes: { ms: MINUTE_MS, length: (count: number) => `PT${count}M` },
  hours: { ms: HOUR_MS, length: (count: number) => `PT${count}H` },
  days: { ms: DAY_MS, length: (count: number) => `P${count}D` },
  years: { ms: YEAR_MS, length: (count: number) => `P${count}Y` },
} as const

function limit(count: number, unit: PortalLimit['unit'], reason: string): PortalLimit {
  return { count, unit, reason, length: UNITS[unit].length(count), ms: count * UNITS[unit].ms }
}

export const PORTAL_LIMITS = {
  codeLife: limit(10, 'minutes', 'Long enough for a slow mailbox, short for a shared one.'),
  codeKept: limit(60, 'minutes', 'The page on which the code is typed can still say what became of it.'),
  sessionIdle: limit(30, 'minutes', 'A page left open on a shared computer closes itself.'),
  sessionLife: limit(2, 'hours', 'Long enough to read everything in peace; after it a new code is asked for.'),
  sessionKept: limit(24, 'hours', 'A form sent after the session has ended still finds the person it belongs to.'),
  formKept: limit(
    2,
    'hours',
    'Time for a new code and a cup of coffee; what somebody typed is not kept for longer than that.',
  ),
  formSent: limit(2, 'days', 'A form sent again, from a page left open or a kept copy, is known for the same.'),
  browserKnown: limit(
    90,
    'days',
    'People come back within a season, and nobody who attacks can then shut them out; a computer given away is forgotten.',
  ),
  counter: limit(
    2,
    'days',
    'The longest limit counts a day; a day more, since the window it is counted in ends a day after it began.',
  ),
  goneCopy: limit(30, 'days', 'A row may be missing from a file by mistake; the mistake is noticed within a month.'),
  importUndo: limit(
    30,
    'days',
    'As long as the copies of what went missing: after that an import can no longer be undone whole.',
  ),
  mail: limit(30, 'days', 'A mail that never arrived is asked about within a month.'),
  caseClosed: limit(3, 'years', 'Claims about how a request was answered lapse in three years.'),
  message: limit(3, 'years', 'Messages belong to their case and go with it.'),
  log: limit(
    4,
    'years',
    'A case may take up to a year from its first entry to its last; its proof is needed for three years after.',
  ),
  disclosure: limit(
    4,
    'years',
    'As long as the log: whoever was given data is told of what becomes of it, and the person may ask who that was.',
  ),
  unsubscribeLink: limit(
    3,
    'years',
    'Counted from the last newsletter that has the link: people open old ones, and a way out that is dead is none.',
  ),
  addressChange: limit(
    4,
    'years',
    'As long as the log: what was done under a former address is shown to whom it is about by way of the change.',
  ),
} as const satisfies Readonly<Record<string, PortalLimit>>

/** What the sweep of `journey/sweep.ts` asks for, in milliseconds. */
export function sweepLimits() {
  return {
    goneCopyMs: PORTAL_LIMITS.goneCopy.ms,
    importMs: PORTAL_LIMITS.importUndo.ms,
    outboxMs: PORTAL_LIMITS.mail.ms,
    waitingMs: PORTAL_LIMITS.caseClosed.ms,
    sentFormMs: PORTAL_LIMITS.formSent.ms,
    auditMs: PORTAL_LIMITS.log.ms,
    disclosureMs: PORTAL_LIMITS.disclosure.ms,
    addressChangeMs: PORTAL_LIMITS.addressChange.ms,
  }
}
