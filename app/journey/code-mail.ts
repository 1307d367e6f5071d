/** The mail with the code, as the worker needs it: the address and the code at the moment it leaves, and the note that it has left. */
import { z } from 'zod'
import { CODE_LIFE_MS, mayLeave } from '#app/identity/challenge.ts'
import { codeOf } from '#app/identity/code.ts'
import type { Writer } from '#db/store.ts'
import type { House } from './house.ts'

/** What is sealed with a challenge: where the mail goes, the page to go on to, and what the code is for. */
export const ChallengeContents = z.object({
  address: z.string(),
  resume: z.string().nullable(),
  use: z.enum(['visit', 'address']).default('visit'),
})
export type ChallengeContents = z.infer<typeof ChallengeContents>

export type CodeMail = {
  readonly to: string
  readonly code: string
  readonly language: string
  readonly use: ChallengeContents['use']
  /** The page to type it on: a path of this portal. */
  readonly path: string
}

const PAGES = { visit: '/verify/code', address: '/me/address/code' } as const

/** The address and code of a challenge for the worker that mails it; null where the code is dead, so that no mail leaves. */
export async function codeMail(house: House, challengeId: string): Promise<CodeMail | null> {
  const asked = await house.store.read.challenges.byId(challengeId)
  if (!asked || !mayLeave(asked, house.clock.now())) return null
  const { address, use } = ChallengeContents.parse(
    JSON.parse(await house.store.read.challenges.contentsOf(challengeId)),
  )
  const code = codeOf(house.keys.asOf(asked.createdAt).codeSecret(challengeId))
  return { to: address, code, language: asked.language, use, path: PAGES[use] }
}

/** The mail server has taken the mail at `at`: the code's ten minutes begin. Part of the transaction that settles the mail. */
export async function codeHandedOver(tx: Writer, challengeId: string, at: number): Promise<void> {
  if (!(await tx.challenges.handOver(challengeId, at, at + CODE_LIFE_MS))) return
  const sent = await tx.challenges.byId(challengeId)
  if (sent)
    tx.audit.add({
      event: 'code-sent',
      actor: 'portal',
      subjectHash: sent.subjectHash,
      details: { challenge: challengeId },
    })
}
