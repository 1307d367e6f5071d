/** What the law demands of a letter, and what of it is not there. A letter in which something is missing is not sent. */
import { Temporal } from 'temporal-polyfill'
import { DEMANDED_LETTERS } from '#app/register/controller.ts'
import type { letters } from '#app/words/letters.ts'
import { groundOf } from './grounds.ts'
import type { LetterInput, LetterKind } from './letter.ts'

/** `letters.missing.…` says each to staff. */
export type Missing = keyof typeof letters.missing

const isEmpty = (text: string) => text.trim() === ''
const saysNothing = (lines: readonly string[]) => lines.every(isEmpty)
const isAfter = (day: string, other: string) => Temporal.PlainDate.compare(day, other) > 0

/** In every letter: how to complain and go to court (Art. 12(4), 77, 79), checked by a person, and who answers. */
function missingTexts({ controller, language, writtenOn, signedBy, request }: LetterInput): Missing[] {
  const absent = DEMANDED_LETTERS.filter((name) => isEmpty(controller.letters[name]?.text[language] ?? ''))
  const unchecked = DEMANDED_LETTERS.some((name) => {
    const checked = controller.letters[name]?.checked
    return checked !== undefined && (isEmpty(checked) || isAfter(checked, writtenOn))
  })
  return [
    ...absent,
    ...(unchecked ? (['checked'] as const) : []),
    ...(isEmpty(controller.authority.name[language] ?? '') ? (['authority'] as const) : []),
    ...(controller.contacts[signedBy] ? [] : (['signer'] as const)),
    ...(isEmpty(request.reference) ? (['reference'] as const) : []),
  ]
}

/** Reasons of a refusal, whole or in part (Art. 12(4)): a ground for such a request, explained where it needs to be. */
function missingReasons({ kind, grounds, request }: LetterInput): Missing[] {
  const found = grounds.map(({ ground, words }) => ({ ...groundOf(ground), words }))
  return [
    ...(found.length === 0 && kind !== 'closing' ? (['reason'] as const) : []),
    ...(found.some(({ kinds }) => !kinds.includes(request.kind)) ? (['wrong-ground'] as const) : []),
    ...(kind === 'refused' && found.some(({ reach }) => reach === 'part') ? (['part-only'] as const) : []),
    ...(found.some(({ adds, words }) => adds !== 'nothing' && isEmpty(words)) ? (['words'] as const) : []),
  ]
}

/** An extension is told within the first month, with its reason and the new day (Art. 12(3)). */
function missingOfExtension({ reason, request, writtenOn }: LetterInput): Missing[] {
  const { dueOn, extendedTo } = request
  return [
    ...(extendedTo === undefined || !isAfter(extendedTo, dueOn) ? (['new-date'] as const) : []),
    ...(isAfter(writtenOn, dueOn) ? (['too-late'] as const) : []),
    ...(reason === null ? (['extension-reason'] as const) : []),
  ]
}

const DEMANDS: Readonly<Record<LetterKind, (input: LetterInput) => Missing[]>> = {
  received: () => [],
  more: ({ needed }) => (saysNothing(needed) ? ['needed'] : []),
  extended: missingOfExtension,
  fulfilled: ({ done }) => (saysNothing(done) ? ['done'] : []),
  partly: (input) => [
    ...missingReasons(input),
    ...(saysNothing([...input.done, ...(input.granted ?? [])]) ? (['done'] as const) : []),
    ...(saysNothing(input.stays) ? (['stays'] as const) : []),
  ],
  refused: missingReasons,
  withdrawn: () => [],
  lifting: () => [],
  closing: (input) => [...missingReasons(input), ...(saysNothing(input.done) ? (['done'] as const) : [])],
}

/** Shorter passages in quotation marks are names and single words. */
const QUOTED = /[“”„"»«][^“”„"»«]{25,}[“”„"»«]/u
/** `Art. 17`, `17 artiklan`, `artikel 17.3`, `34 §`, `section 34`, a law’s name. */
const NAMES_LAW = /\bart(\.|ik|ic)|§|\bsection \d|asetuk|förordning|regulation|\w(laki|lain)\b|lagen\b|\bAct\b|GDPR/iu

/**
 * Does a paragraph name a law and hold a passage in quotation marks beside it? The law's wording has not been read for every
 * provision, and letters are to be plain, so it is never quoted. The person's own words may be, even if they name a law.
 */
export function quotesLaw(text: string): boolean {
  return text.split(/\n+/).some((paragraph) => QUOTED.test(paragraph) && NAMES_LAW.test(paragraph.replace(QUOTED, ' ')))
}

function missingOfWords({ free, grounds, done, stays, needed, made = [] }: LetterInput): Missing[] {
  const lines = [...done, ...stays, ...needed].filter((line) => !made.includes(line))
  const written = [free, ...grounds.map(({ words }) => words), ...lines]
  return written.some(quotesLaw) ? ['quotes-law'] : []
}

/** What the law demands of this letter and is not in what it would be made of; empty: it can be sent. */
export function missingFrom(input: LetterInput): Missing[] {
  return [...missingTexts(input), ...DEMANDS[input.kind](input), ...missingOfWords(input)]
}
