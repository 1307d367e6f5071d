/** What a data subject has asked for and where it stands, as plain data. Times are epoch milliseconds. */

/** The rights of Articles 15 to 22 of the GDPR, and whatever else a person may ask in their own words. */
export const REQUEST_KINDS = [
  'access',
  'portability',
  'rectification',
  'erasure',
  'restriction',
  'objection',
  'marketing-ban',
  'other',
] as const
export type RequestKind = (typeof REQUEST_KINDS)[number]

/** By which way it came: through the portal, or entered by staff. */
export const CHANNELS = ['portal', 'phone', 'paper', 'desk', 'mail'] as const
export type Channel = (typeof CHANNELS)[number]

export const STATES = [
  /** Asked; the button behind the mailed link has not been pressed. The month runs. */
  'confirming',
  /** Nobody has taken it up. */
  'received',
  /** Somebody has. */
  'handling',
  /** More information was asked from the person. The month runs on. */
  'asked',
  /** A decision is made that a second person has to look at before it counts. The person sees the state before. */
  'proposed',
  /** A decision is made and held for a moment, in which it can be undone. The person sees the state before. */
  'held',
  /** Answered; what was promised is being done. */
  'carrying-out',
  'fulfilled',
  'partly-fulfilled',
  'refused',
  'withdrawn',
] as const
export type RequestState = (typeof STATES)[number]

/** In these states nothing more is to be done. */
const CLOSED: readonly RequestState[] = ['fulfilled', 'partly-fulfilled', 'refused', 'withdrawn']
export const isClosed = (state: RequestState) => CLOSED.includes(state)

/** In these a decision may be made. */
export const DECIDABLE = ['received', 'handling', 'asked'] as const
export type Decidable = (typeof DECIDABLE)[number]

export const DECISIONS = ['approve', 'partly', 'refuse', 'more', 'extend'] as const
export type DecisionKind = (typeof DECISIONS)[number]

/** A decision that waits: for a second pair of eyes, or until it can no longer be undone. What it says is in its letter. */
export type Held = {
  readonly decision: DecisionKind
  /** What the request goes back to when it is undone, and what the person sees meanwhile. */
  readonly before: Decidable
  /** When it goes on by itself: proposed, where nobody else may approve it; held, to the person. */
  readonly releaseAt: number
  readonly letter: string
  readonly staff: string
}

/**
 * An extension by two months (Art. 12(3)). Announced: its letter is on its way. It counts only from the moment that the letter
 * was handed over before the first limit; one that was not is void.
 */
export type Extension = { readonly state: 'announced' | 'in-force' | 'void'; readonly letter: string }

/** The limits: the end of the last day, as the first instant after it. `extendedAt` is where an extension would put it. */
export type Limits = { readonly targetAt: number; readonly dueAt: number; readonly extendedAt: number }

export type Request = {
  readonly id: string
  readonly kind: RequestKind
  readonly state: RequestState
  /** Counts the steps taken; a step made on an older one loses. */
  readonly version: number
  readonly receivedAt: number
  readonly limits: Limits
  /** Until when the button behind the mailed link is waited for; null where none was asked for. */
  readonly confirmBy: number | null
  readonly extension: Extension | null
  readonly held: Held | null
  /** What the answer promised, while it is being carried out. */
  readonly promised: 'approve' | 'partly' | null
  /** When the person was first told what is done, or why not. */
  readonly answeredAt: number | null
  readonly assignee: string | null
}

/** How long a decision can be undone: time to read the letter once more, and nobody waits for it. */
export const HOLD_MS = 120_000
/** Where nobody else may look at a decision that needs two, one sleeps on it instead. */
export const ALONE_MS = 24 * 3_600_000
/** Before a limit an extension's letter leaves at the latest so much earlier: a mail server that stalls is tried again within it. */
export const EXTENSION_MARGIN_MS = 600_000
/** How long a mailed link may go unused before a person looks at the request; the month runs meanwhile. */
export const CONFIRM_MS = 3 * 24 * 3_600_000

/** Until when the answer is due as things stand. */
export const dueAt = ({ limits, extension }: Pick<Request, 'limits' | 'extension'>): number =>
  extension?.state === 'in-force' ? limits.extendedAt : limits.dueAt

/** What the person may see of the state: a held decision is none yet. */
export const shownState = ({ state, held }: Pick<Request, 'state' | 'held'>): RequestState => held?.before ?? state

/** Does asking for this wait for the button behind a mailed link? What cannot be taken back does. */
export const needsConfirmation = (kind: RequestKind): boolean => kind === 'erasure'

const SETTLED_ALONE: ReadonlySet<string> = new Set(['letter-lacking', 'export-incomplete', 'export-withheld'])

/** Does a row of the list that belongs to a request have a page of its own? The request's page has no place for what is done about it. */
export const isSettledAlone = (kind: string): boolean => SETTLED_ALONE.has(kind)
