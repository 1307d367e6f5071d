/** Asking for an erasure with its plan before one's eyes. */
import { isClosed } from '#app/request/request.ts'
import type { House } from '../house.ts'
import { type Filed, fileRequest } from '../request/file.ts'
import type { SubjectSession } from '../session.ts'
import { type ErasurePlans, planErasure } from './plan.ts'

/** The plan of everything that is held under the person's address. */
export const ownPlan = (
  house: House,
  subject: SubjectSession,
  registers: readonly string[] = [],
): Promise<ErasurePlans> => planErasure(house, { ...subject, registers })

export type AskingErasure = {
  /** The digest of the plan that the person has read. */
  readonly digest: string
  readonly language: string
  /** The form's own random id: the same form sent twice is one request. */
  readonly form: string
}

export type AskedErasure =
  | ({ readonly ok: true } & Filed)
  | { readonly ok: false; readonly why: 'changed' | 'unread'; readonly plans: ErasurePlans }

/** One that is under way: asking again leads to it. */
async function underWay({ store }: House, { subjectHash }: SubjectSession): Promise<Filed | null> {
  const own = await store.read.requests.of(subjectHash)
  const open = own.find(({ kind, state }) => kind === 'erasure' && !isClosed(state))
  const asked = open ? await store.read.erasures.ofRequest(open.id) : null
  return open && asked ? { reference: open.reference, needsConfirmation: open.state === 'confirming' } : null
}

/** Asks to erase what the plan says; where the plan is another by now, it is shown again and nothing is asked. */
export async function askErasure(
  house: House,
  subject: SubjectSession,
  { digest, language, form }: AskingErasure,
): Promise<AskedErasure> {
  const same = await underWay(house, subject)
  if (same) return { ok: true, ...same }
  const plans = await ownPlan(house, subject)
  if (plans.unread.length > 0) return { ok: false, why: 'unread', plans }
  if (plans.digest !== digest) return { ok: false, why: 'changed', plans }
  const filed = await fileRequest(house, subject, { kind: 'erasure', language, words: '', form, plan: digest })
  return { ok: true, ...filed }
}
