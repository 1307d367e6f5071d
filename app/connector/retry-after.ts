/** Retry-After (RFC 9110 10.2.3): seconds or a date. */

/** Nobody is left alone for longer, whatever it asks: a case has a deadline. */
const LONGEST_MS = 60 * 60_000

/** How long the other side asks to be left alone; null where it does not say, or says something that is neither. */
export function retryAfterMs(headers: Readonly<Record<string, string>>, now: number): number | null {
  const said = headers['retry-after']?.trim()
  if (!said) return null
  const until = /^\d{1,9}$/.test(said) ? Number(said) * 1000 : Date.parse(said) - now
  return Number.isNaN(until) ? null : Math.min(Math.max(until, 0), LONGEST_MS)
}
