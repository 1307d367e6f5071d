/** The letters of a request, from what is known of it and what staff add. */
import { type Composed, composeLetter } from '#app/letter/compose.ts'
import type { ExtensionReason, Given, LetterKind } from '#app/letter/letter.ts'
import { LANGUAGES, type Language } from '#app/register/register.ts'
import type { StoredRequest } from '#db/requests.ts'
import { dayOf } from '../day.ts'
import type { House } from '../house.ts'
import { isByPost, type RequestContents } from './contents.ts'

/** What staff add to a decision's letter, in the person's language. */
export type LetterExtras = {
  readonly grounds: readonly Given[]
  readonly reason: ExtensionReason | null
  readonly needed: readonly string[]
  /** What was granted before and is carried through. */
  readonly granted?: readonly string[]
  /** Those of the lines that the portal has made. */
  readonly made?: readonly string[]
  readonly done: readonly string[]
  readonly stays: readonly string[]
  readonly free: string
  /** For a change of address: until when it can be stopped, epoch milliseconds. */
  readonly waitsUntil?: number
  /** For a restriction that is lifted: from which ISO day. */
  readonly liftedOn?: string
}

/** The language that a request's letters are in. */
export const languageOf = ({ language }: Pick<StoredRequest, 'language'>): Language =>
  LANGUAGES.find((one) => one === language) ?? 'fi'

export const NOTHING: LetterExtras = { grounds: [], reason: null, needed: [], done: [], stays: [], free: '' }

type Asked = {
  readonly request: StoredRequest
  readonly contents: RequestContents
  readonly kind: LetterKind
  readonly extras?: LetterExtras
}

/** The last day of a limit that is kept as the first instant after it. */
const lastDay = (house: House, limit: number) => dayOf(house, limit - 1)

/** Composes a letter in the language that the person asked in, dated today. */
export function composeFor(house: House, { request, contents, kind, extras = NOTHING }: Asked): Composed {
  const { controller } = house.installation
  const { limits, extension } = request
  const isExtended = kind === 'extended' || extension?.state === 'in-force'
  return composeLetter({
    kind,
    language: languageOf(request),
    controller,
    request: {
      reference: request.reference,
      kind: request.kind,
      receivedOn: dayOf(house, request.receivedAt),
      dueOn: lastDay(house, limits.dueAt),
      ...(isExtended ? { extendedTo: lastDay(house, limits.extendedAt) } : {}),
    },
    addressee: [contents.name ?? '', ...contents.postal],
    reads: isByPost(contents) ? 'paper' : 'portal',
    ...extras,
    writtenOn: dayOf(house, house.clock.now()),
    signedBy: 'privacy',
  })
}
