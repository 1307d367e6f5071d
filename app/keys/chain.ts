/** The audit chain's arithmetic: salted commitments, and links over them. */
import { sha256 } from './signing.ts'

/** The content of a row, as it is committed to. */
export type ChainContent = {
  readonly event: string | null
  readonly actor: string | null
  readonly actor_id: string | null
  readonly subject_hash: string | null
  readonly details: string | null
}

/** What the first row follows: 43 characters, the form of a hash. */
export const CHAIN_START = 'A'.repeat(43)

/** The commitment to a row's content; without the salt no guess at the content can be tested against it. */
export function commitmentOf(salt: string, content: ChainContent): string {
  return sha256(
    salt,
    JSON.stringify([content.event, content.actor, content.actor_id, content.subject_hash, content.details]),
  )
}

/** The link of a row to the one before it. */
export function linkOf(prev: string, seq: number, at: number, commitment: string): string {
  return sha256(`${prev}.${seq}.${at}.${commitment}`)
}
