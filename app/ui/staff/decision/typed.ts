/** What is typed on the page of a decision: everything, whichever decision it is for, so that changing one's mind loses nothing. */
import type { Letter } from '#app/letter/letter.ts'
import type { PlanView } from '#app/register/erasure-view.ts'
import type { Language } from '#app/register/register.ts'
import type { DecisionKind, RequestKind, RequestState } from '#app/request/request.ts'
import type { grounds } from '#app/words/grounds.ts'
import type { letters } from '#app/words/letters.ts'
import { translator } from '#app/words/words.ts'
import type { ShownCorrection } from '../../parts/corrections.tsx'

export type GroundName = keyof typeof grounds
export type MissingName = keyof typeof letters.missing

/** A line is a sentence of the letter: three or four pages of them at most. */
export const LINES_LIMIT_CHARACTERS = 3_000
export const FREE_LIMIT_CHARACTERS = 6_000
/** What explains one ground: half a page. */
export const GROUND_LIMIT_CHARACTERS = 2_000

export type Typed = {
  /** The version that the page was opened with. */
  readonly version: number
  readonly decision: DecisionKind | null
  readonly done: string
  readonly stays: string
  readonly needed: string
  readonly free: string
  readonly grounds: readonly string[]
  readonly words: Readonly<Record<string, string>>
  readonly reason: string
  readonly checked: string
  /** The digest of the plan of an erasure that was shown. */
  readonly plan: string
  /** `yes`: the answer is a package. */
  readonly package: string
  /** Ids of the corrections that are approved. */
  readonly approved: readonly string[]
}

export type GroundChoice = {
  readonly id: GroundName
  readonly adds: 'explanation' | 'burden' | 'balance' | 'nothing'
  readonly eyes: 'one' | 'two'
}

export type Meanwhile = {
  readonly at: number
  readonly event: string
  readonly decision: DecisionKind | null
  readonly name: string | null
}

export const PLAN_MISTAKES = ['plan-changed', 'plan-unread', 'plan-leaves', 'own-request'] as const
export type PlanMistake = (typeof PLAN_MISTAKES)[number]

/** The plan that an approval would carry out. */
export type ShownPlan = {
  readonly plans: readonly PlanView[]
  readonly digest: string
  readonly leaves: 'nothing' | 'something'
  readonly unread: readonly unknown[]
  readonly eyes: 'one' | 'two'
}

export type ShownDecision = {
  readonly reference: string
  readonly version: number
  readonly kind: RequestKind
  readonly state: RequestState
  readonly language: string
  readonly isDecidable: boolean
  readonly canExtend: boolean
  readonly dueDay: string
  readonly extendedDay: string
  readonly reads: 'portal' | 'paper'
  readonly refuse: readonly GroundChoice[]
  readonly partly: readonly GroundChoice[]
  readonly meanwhile: readonly Meanwhile[]
  readonly package: 'offered' | 'none'
  readonly erasure: ShownPlan | null
  /** What waits for this decision, and what the register holds now where that is something else. */
  readonly corrections: readonly (ShownCorrection & { readonly found: readonly string[] | null })[]
}

/** What stands against a decision on a change of address. */
export type AddressMistake =
  | 'address-waits'
  | 'address-unknown'
  | 'address-shared'
  | 'address-taken'
  | 'address-silent'
  | 'address-whole'

export type Mistake =
  | 'decision'
  | 'refusal-unchecked'
  | 'extended-already'
  | 'too-late'
  | 'not-from-here'
  | 'not-all-approved'
  | PlanMistake
  | AddressMistake
  | { readonly long: string }
  | { readonly missing: MissingName }

/** What came of posting the form; null where it was only changed. */
export type Result = {
  readonly typed: Typed
  readonly mistakes: readonly Mistake[]
  /** The letter as it would leave, or as far as it goes. */
  readonly preview: { readonly letter: Letter; readonly ready: 'whole' | 'lacking' } | null
  readonly stale: 'stale' | 'fresh'
}

const LANGUAGES = ['fi', 'sv', 'en'] as const

/** The person's language, which the letter is in. */
export const letterLanguage = ({ language }: Pick<ShownDecision, 'language'>): Language =>
  LANGUAGES.find((one) => one === language) ?? 'fi'

/** Sensible sentences to begin from, in the person's language. */
export function beginning(desk: ShownDecision): Typed {
  const t = translator(letterLanguage(desk))
  const { kind, reads, version } = desk
  // What is corrected, what is not, and that a package comes, the letter says by itself.
  const sayItself = desk.corrections.length > 0 || desk.package === 'offered' || desk.erasure !== null
  const onPaper = reads === 'paper' && kind === 'access'
  return {
    version,
    decision: null,
    done: sayItself ? '' : t(onPaper ? 'staffDecision.begin.paper.access' : `staffDecision.begin.done.${kind}`),
    stays: desk.corrections.length > 0 || desk.erasure !== null ? '' : t(`staffDecision.begin.stays.${kind}`),
    needed: t('staffDecision.begin.needed'),
    free: '',
    grounds: [],
    words: {},
    reason: '',
    checked: '',
    plan: desk.erasure?.digest ?? '',
    package: desk.package === 'offered' ? 'yes' : '',
    approved: desk.corrections.map(({ id }) => id),
  }
}

/** The lines of a field that are not empty. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
