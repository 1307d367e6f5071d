/** A request as staff's pages are handed it. Instants are epoch milliseconds, days ISO days. */

import type { Letter } from '#app/letter/letter.ts'
import type { Language, Words } from '#app/register/register.ts'
import type { ViewRecord, ViewSummary } from '#app/register/view.ts'
import type { Deadline } from '#app/request/deadline.ts'
import type { Channel, DecisionKind, Extension, RequestKind, RequestState } from '#app/request/request.ts'
import type { ShownErasureState } from '../../parts/calendar.tsx'
import type { ShownCorrection, Told } from '../../parts/corrections.tsx'

/** Somebody of the staff; without a name, somebody who is no longer here. */
export type Named = { readonly id: string; readonly name: string | null }

export type Place = { readonly language: Language; readonly timeZone: string }

/** A work card. One that carries a correction cannot be dropped: the person was told of it. */
export type ShownCard = {
  readonly promised: boolean
  readonly id: string
  readonly version: number
  readonly register: string
  readonly state: 'open' | 'done' | 'confirmed' | 'dropped'
  readonly doneAt: number | null
  readonly confirmedAt: number | null
  readonly system: string
  readonly field: Words | null
  readonly erases: { readonly collection: Words | null; readonly fields: readonly Words[] } | null
  readonly order: {
    readonly record: string
    readonly words: string
    readonly wanted:
      | { readonly what: 'value'; readonly field: string; readonly from: string; readonly to: string }
      | {
          readonly what: 'values'
          readonly field: string
          readonly from: readonly string[]
          readonly to: readonly string[]
        }
      | { readonly what: 'gone' }
      | { readonly what: 'ban'; readonly ban: 'set' | 'lifted' }
      | {
          readonly what: 'erased'
          readonly collection: string
          readonly fields: readonly string[]
          readonly rows: readonly string[]
        }
      | null
    readonly found?: readonly string[] | undefined
  }
}

export type ShownLetter = {
  readonly id: string
  readonly kind: string
  readonly state: 'held' | 'released' | 'handed' | 'to-post' | 'posted' | 'void'
  readonly writtenAt: number
  readonly releasedAt: number | null
  readonly handedAt: number | null
  readonly letter: Letter | null
}

export type ShownMessage = {
  readonly id: string
  readonly author: 'subject' | 'staff' | 'note'
  readonly text: string
  readonly writtenAt: number
  readonly by: Named | null
}

export type ShownHold = {
  readonly id: string
  readonly reason: string
  readonly reviewOn: string
  readonly placedAt: number
  readonly liftedAt: number | null
  readonly placer: Named
  readonly lifter: Named | null
}

export type ShownRegister = { readonly summary: ViewSummary; readonly records: readonly ViewRecord[] }

export type ShownFile = {
  readonly id: string
  readonly messageId: string | null
  readonly name: string
  readonly bytes: number
}

/** A locked record: in which register, since when and why. Nothing of what it holds. */
export type ShownLock = {
  readonly id: string
  readonly requestId: string
  readonly register: string
  readonly title: Words
  readonly why: 'erasure' | 'restriction' | 'objection'
  readonly since: number
  /** ISO day on which something of it goes, or is looked at again. */
  readonly nextOn: string | null
  readonly liftsAt: number | null
}

export type ShownValues = {
  readonly byPost: boolean
  readonly contents: {
    readonly address: string | null
    readonly name: string | null
    readonly postal: readonly string[]
    readonly words: string
    readonly registers: readonly string[]
    readonly identifiers: readonly { readonly what: string; readonly value: string }[]
    readonly answerBy: 'portal' | 'post'
    readonly proven: Readonly<Record<string, readonly string[]>>
    readonly enteredBy: string | null
  }
  readonly corrections: readonly ShownCorrection[]
  readonly told: readonly Told[]
  readonly files: readonly ShownFile[]
  readonly registers: readonly ShownRegister[]
  readonly silent: readonly string[]
  readonly locked: readonly ShownLock[]
  readonly leftAt: number | null
  /** For a lost mailbox: what is held under the old address, which is null until somebody knows it. */
  readonly claim: {
    readonly address: string | null
    readonly registers: readonly ShownRegister[]
    readonly silent: readonly string[]
    readonly leftAt: number | null
  } | null
  readonly change: {
    readonly state: 'confirmed' | 'stopped' | 'in-force' | 'settled'
    readonly way: 'codes' | 'staff'
    readonly inForceAt: number
  } | null
  readonly messages: readonly ShownMessage[]
  readonly cards: readonly ShownCard[]
  readonly holds: readonly ShownHold[]
}

export type ShownDesk = {
  readonly may: {
    readonly handle: boolean
    readonly decide: boolean
    readonly hold: boolean
    readonly approve: boolean
  }
  readonly isMine: boolean
  readonly isOwnDecision: boolean
  readonly request: {
    readonly reference: string
    readonly kind: RequestKind
    readonly channel: Channel
    readonly language: string
    readonly state: RequestState
    readonly version: number
    readonly receivedAt: number
    readonly targetDay: string
    readonly dueDay: string
    readonly daysLeft: number | null
    readonly isOverdue: boolean
    readonly extension: Extension | null
    readonly answeredAt: number | null
    readonly closedAt: number | null
  }
  readonly deadline: Deadline
  readonly assignee: Named | null
  readonly held: {
    readonly decision: DecisionKind
    readonly releaseAt: number
    readonly letter: string
    readonly by: Named
    readonly state: 'held' | 'proposed'
  } | null
  readonly history: readonly {
    readonly at: number
    readonly event: string
    readonly actor: string
    readonly by: Named | null
  }[]
  /** What waits beside the request itself. */
  readonly waiting: readonly {
    readonly id: string
    readonly kind: string
    readonly reference: string
    readonly dueAt: number
    readonly holder: Named | null
    readonly isMine: boolean
    readonly takers: readonly { readonly id: string; readonly name: string }[]
  }[]
  readonly letters: readonly ShownLetter[]
  readonly hasHold: boolean
  readonly erasure: ShownErasureState | null
  readonly failing: readonly { readonly register: string; readonly since: number }[]
  readonly colleagues: readonly { readonly id: string; readonly name: string }[]
  readonly values: ShownValues | null
}

/** The page of a request, and what belongs to it. */
export const caseHref = (reference: string, part = ''): string => `/staff/requests/${reference}${part}`

/** The name of a language in itself, as people choose it. */
export const LANGUAGE_NAMES: Readonly<Record<string, string>> = { fi: 'Suomi', sv: 'Svenska', en: 'English' }
