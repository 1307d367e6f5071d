/** The letter of a decision, as it is previewed and as it is held. */
import { addressLine } from '#app/letter/address.ts'
import { exportComing } from '#app/letter/exported.ts'
import { eyesFor } from '#app/letter/grounds.ts'
import { DECIDABLE, type DecisionKind } from '#app/request/request.ts'
import type { StoredRequest } from '#db/requests.ts'
import type { Reader, Writer } from '#db/store.ts'
import { type ClaimObstacle, claimObstacle } from '../address/lost.ts'
import type { Given } from '../asking.ts'
import { checkPlan, type PlanChecked } from '../erasure/approve.ts'
import type { House } from '../house.ts'
import { composeFor, type LetterExtras, languageOf } from './compose.ts'
import { isByPost, type Opened, readContents } from './contents.ts'
import { correctionLines, grantedLines } from './correction-lines.ts'

export type Deciding = LetterExtras & {
  readonly reference: string
  /** The version that the page showed. */
  readonly version: number
  readonly decision: DecisionKind
  /** Of what is to be corrected, the ids of what is approved. */
  readonly approved?: readonly string[]
  /** For an erasure: the digest of the plan that was read. */
  readonly plan?: string
  /** For a copy of the data: is it to be given as a package? */
  readonly package?: boolean
  /** For an extension: the grounds for refusing were looked at first, since a refusal cannot be extended (Art. 12(4)). */
  readonly refusalChecked: boolean
}

/** The kind of letter that a decision is told by. */
export const LETTER_OF = {
  approve: 'fulfilled',
  partly: 'partly',
  refuse: 'refused',
  more: 'more',
  extend: 'extended',
} as const satisfies Readonly<Record<DecisionKind, string>>

type Composed = ReturnType<typeof composeFor>

/** `done`: all that the letter says is done. */
export type Previewed =
  | (Extract<Composed, { ok: true }> & { readonly done: readonly string[]; readonly eyes: 'one' | 'two' })
  | Extract<Composed, { ok: false }>
  | {
      readonly ok: false
      readonly why: 'no-request' | 'refusal-unchecked' | 'not-from-here' | 'not-all-approved' | ClaimObstacle
    }
  | Extract<PlanChecked, { readonly ok: false }>

/** A request with what was asked; null where there is none. */
export async function openRequest(reader: Reader | Writer, reference: string): Promise<Opened | null> {
  const request = await reader.requests.byReference(reference)
  const text = request ? await reader.requests.contentsOf(request.id) : null
  return request && text !== null ? { request, contents: readContents(text) } : null
}

/**
 * May a package answer it? Where a copy was asked for by somebody who reads the answer in the portal, and there is none that can
 * be downloaded yet.
 */
export async function mayHavePackage(
  { clock }: House,
  reader: Reader | Writer,
  { request, contents }: Opened,
): Promise<boolean> {
  if (request.kind !== 'access' && request.kind !== 'portability') return false
  if (contents.address === null || isByPost(contents)) return false
  const made = await reader.exports.ofRequest(request.id)
  return made.every(({ state, expiresAt }) => state === 'expired' || (expiresAt !== null && expiresAt <= clock.now()))
}

/** Which package a decision promises; null where it promises none. */
export async function packageOf(
  house: House,
  reader: Reader | Writer,
  opened: Opened,
  deciding: Pick<Deciding, 'decision' | 'package'>,
): Promise<'access' | 'portability' | null> {
  const gives = deciding.package === true && (deciding.decision === 'approve' || deciding.decision === 'partly')
  if (!gives || !(await mayHavePackage(house, reader, opened))) return null
  return opened.request.kind === 'portability' ? 'portability' : 'access'
}

type Lines = Record<'granted' | 'done' | 'stays', readonly string[]>

/**
 * What the letter says of each correction: of those that wait for the decision, where a refusal's grounds say it all, and of those
 * that were granted before it, which it does not take back.
 */
async function linesOfCorrections(
  house: House,
  reader: Reader | Writer,
  request: StoredRequest,
  { decision, approved = [] }: Deciding,
): Promise<Lines> {
  if (decision === 'more' || decision === 'extend') return { granted: [], done: [], stays: [] }
  const granted = await grantedLines(house, reader, request)
  if (decision === 'refuse') return { granted, done: [], stays: [] }
  const isApproved = (id: string) => approved.includes(id)
  return {
    granted,
    done: await correctionLines(house, reader, request, {
      how: 'done',
      chosen: ({ id, state }) => state === 'asked' && isApproved(id),
    }),
    stays: await correctionLines(house, reader, request, {
      how: 'stays',
      chosen: ({ id, state }) => state === 'asked' && !isApproved(id),
    }),
  }
}

/** The letter of a decision, or why there is none. */
export async function composeDecision(
  house: House,
  reader: Reader | Writer,
  { request, contents }: Opened,
  deciding: Deciding,
  given?: Given,
): Promise<Previewed> {
  const { decision, refusalChecked } = deciding
  if (!DECIDABLE.some((state) => state === request.state)) return { ok: false, why: 'not-from-here' }
  if (decision === 'extend' && !refusalChecked) return { ok: false, why: 'refusal-unchecked' }
  const lines = await linesOfCorrections(house, reader, request, deciding)
  const erasure = await checkPlan(house, { request, contents }, deciding, given)
  if (erasure && !erasure.ok) return erasure
  const gives = (await packageOf(house, reader, { request, contents }, deciding))
    ? exportComing(languageOf(request))
    : []
  if (decision === 'approve' && lines.stays.length > 0) return { ok: false, why: 'not-all-approved' }
  const planned = erasure?.lines ?? { done: [], stays: [] }
  const moves = decision === 'approve' && contents.addressChange?.way === 'claimed'
  const moved = moves ? [addressLine(languageOf(request), 'granted')] : []
  const done = [...moved, ...lines.done, ...planned.done, ...gives, ...deciding.done]
  const { granted } = lines
  const made = [...moved, ...lines.done, ...lines.stays, ...planned.done, ...planned.stays, ...gives]
  const extras = { ...deciding, granted, made, done, stays: [...lines.stays, ...planned.stays, ...deciding.stays] }
  const composed = composeFor(house, { request, contents, kind: LETTER_OF[decision], extras })
  const eyes = erasure?.eyes === 'two' ? 'two' : eyesFor(deciding.grounds)
  return composed.ok ? { ...composed, done: [...granted, ...done], eyes } : composed
}

/** What stands against a decision on a change of address; registers are asked, so it is looked at before anything is written. */
export async function addressObstacle(house: House, { reference, decision }: Deciding): Promise<ClaimObstacle | null> {
  const opened = await openRequest(house.store.read, reference)
  return opened ? claimObstacle(house, opened, decision) : null
}

/** The letter as it would leave, or what it still lacks. Changes nothing. */
export async function previewDecision(house: House, deciding: Deciding): Promise<Previewed> {
  const obstacle = await addressObstacle(house, deciding)
  if (obstacle) return { ok: false, why: obstacle }
  const opened = await openRequest(house.store.read, deciding.reference)
  return opened ? composeDecision(house, house.store.read, opened, deciding) : { ok: false, why: 'no-request' }
}
