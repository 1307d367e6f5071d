/** Machines that ask: what their tokens look like, what a token may be for, and how often it may ask. */
import { z } from 'zod'

/** What a token may be for; each route of the API asks for one of them. */
export const ApiScope = z.enum(['suppression-check', 'unsubscribe-links', 'request-status', 'request-start'])
export type ApiScope = z.infer<typeof ApiScope>

/** 256 bits: nobody finds one by trying, so wrong ones need no counting. */
export const TOKEN_BYTES = 32
/** Tells whoever finds one in a log or a repository what it is. */
export const TOKEN_PREFIX = 'omatieto_'
/** Longer ones are none of ours and are not hashed. */
const TOKEN = /^omatieto_[\w-]{43}$/

/** The token of an `Authorization` header (RFC 6750); null where it has none of ours. */
export function bearerOf(header: string | null): string | null {
  const [, token = ''] = /^Bearer +(\S+) *$/i.exec(header ?? '') ?? []
  return TOKEN.test(token) ? token : null
}

const MINUTE_MS = 60_000
/** Two a second: with full batches 1.2 million addresses a minute, and a tool that asks in a loop keeps nobody else waiting. */
export const API_CALLS_A_MINUTE = 120

/** The limit of one token. */
export const apiLimit = (tokenId: string) => ({
  parts: ['api', tokenId],
  limit: API_CALLS_A_MINUTE,
  periodMs: MINUTE_MS,
})
