/**
 * Lines of the ledger: the hash of a line, a space, and what it says. The hash is keyed and goes over the line before as well, so that
 * none can be changed, left out or made up.
 */
import { z } from 'zod'
import { CHAIN_START } from '#app/keys/chain.ts'
import type { Keys } from '#app/keys/keys.ts'
import { LedgerEntry, type Noted } from './entry.ts'

const Content = z.object({ seq: z.int(), id: z.string(), at: z.number(), entry: LedgerEntry })

/** The place of a line: its number, from 1, and its hash. Before the first line it is 0. */
export type Mark = { readonly seq: number; readonly mac: string }
export type Line = Mark & Noted

/** Where an empty ledger stands. */
export const START: Mark = { seq: 0, mac: CHAIN_START }

/** Of a hash in base64url. */
const HASH_CHARACTERS = 43

/** Lines stay as they are when the SECRET_KEY turns, so each is hashed with the keys of its own time. */
type LedgerKeys = Pick<Keys, 'asOf'>

const At = z.object({ at: z.number() })

// Over the text as it stands, so that a version which knows more or fewer fields finds the same hash.
const macOf = (keys: LedgerKeys, before: Mark, { at, json }: { readonly at: number; readonly json: string }): string =>
  keys.asOf(at).hash('ledger', before.mac, json)

/** When a line was noted, by its own word; null where it is no line at all. */
function atOf(json: string): number | null {
  try {
    return At.safeParse(JSON.parse(json)).data?.at ?? null
  } catch {
    return null
  }
}

/** The line that follows `before`. */
export function lineAfter(keys: LedgerKeys, before: Mark, noted: Noted): { text: string; mark: Mark } {
  const { id, at, entry } = noted
  const seq = before.seq + 1
  const json = JSON.stringify({ seq, id, at, entry } satisfies z.input<typeof Content>)
  const mac = macOf(keys, before, { at, json })
  return { text: `${mac} ${json}`, mark: { seq, mac } }
}

/** Reads a line that is to follow `before`; null where it was altered, made with another key, or follows something else. */
export function readLine(keys: LedgerKeys, before: Mark, text: string): Line | null {
  const [mac, json] = [text.slice(0, HASH_CHARACTERS), text.slice(HASH_CHARACTERS + 1)]
  const at = atOf(json)
  if (at === null || mac !== macOf(keys, before, { at, json })) return null
  const content = Content.parse(JSON.parse(json))
  return content.seq === before.seq + 1 ? { ...content, mac } : null
}
