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

// Over the text as it stands, so that a version which knows more or fewer fields finds the same hash.
const macOf = (keys: Pick<Keys, 'hash'>, before: Mark, json: string): string => keys.hash('ledger', before.mac, json)

/** The line that follows `before`. */
export function lineAfter(keys: Pick<Keys, 'hash'>, before: Mark, noted: Noted): { text: string; mark: Mark } {
  const { id, at, entry } = noted
  const seq = before.seq + 1
  const json = JSON.stringify({ seq, id, at, entry } satisfies z.input<typeof Content>)
  const mac = macOf(keys, before, json)
  return { text: `${mac} ${json}`, mark: { seq, mac } }
}

/** Reads a line that is to follow `before`; null where it was altered, made with another key, or follows something else. */
export function readLine(keys: Pick<Keys, 'hash'>, before: Mark, text: string): Line | null {
  const [mac, json] = [text.slice(0, HASH_CHARACTERS), text.slice(HASH_CHARACTERS + 1)]
  if (mac !== macOf(keys, before, json)) return null
  const content = Content.parse(JSON.parse(json))
  return content.seq === before.seq + 1 ? { ...content, mac } : null
}
