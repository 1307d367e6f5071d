/** What a page may do, by its address: one table, read by the server before anything is rendered. */
import type { IncomingMessage } from 'node:http'

/** The largest body of a form, in bytes: a page of free text in any script. Uploads get their own when they come. */
export const BODY_LIMIT_BYTES = 64 * 1024

/** How long browsers remember to come back by https, in seconds: two years, what the preload list asks. */
const HSTS_SECONDS = 63_072_000

/**
 * Addresses whose POST is accepted from another origin, each with the proof it asks for instead. None so far; what is added
 * here is tried by the doors test.
 */
export const CROSS_ORIGIN_POSTS: readonly { readonly path: RegExp; readonly proof: string }[] = []

const BASE_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "script-src 'none'",
]

/** A mail in the trial's mailbox is shown as mail programs show it: in a frame that can do nothing, with the styles it carries. */
const MAIL_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation',
]

/** The Content-Security-Policy of a page. */
export function contentPolicy(path: string): string {
  if (/^\/mailbox\/[^/]+\/html$/.test(path)) return MAIL_POLICY.join('; ')
  const frames = path.startsWith('/mailbox/') ? ["frame-src 'self'"] : []
  return [...BASE_POLICY, ...frames, "frame-ancestors 'none'"].join('; ')
}

/** The headers every answer carries. HSTS only over https, since a trial is plain http. */
export function securityHeaders(path: string, https: boolean): Record<string, string> {
  return {
    'Content-Security-Policy': contentPolicy(path),
    // `no-referrer` would turn the Origin of our own forms into "null".
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    'X-Frame-Options': path.startsWith('/mailbox/') ? 'SAMEORIGIN' : 'DENY',
    'X-Robots-Tag': 'noindex',
    ...(https ? { 'Strict-Transport-Security': `max-age=${HSTS_SECONDS}; includeSubDomains` } : {}),
  }
}

/** Does a POST come from our own pages? Browsers send Origin with every POST; one that doesn't is asked for Sec-Fetch-Site. */
export function isOwnOrigin(headers: IncomingMessage['headers'], origins: readonly string[]): boolean {
  const { origin } = headers
  if (origin !== undefined) return origins.includes(origin)
  return headers['sec-fetch-site'] === 'same-origin'
}

/** The network of an address, for limits: an IPv4 address itself, the /64 of an IPv6 one (one household or server). */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail = ''] = plain.split('%')[0]?.split('::') ?? []
  const before = head.split(':').filter(Boolean)
  const after = plain.includes('::') ? tail.split(':').filter(Boolean) : []
  const zeros = new Array(Math.max(0, 8 - before.length - after.length)).fill('0')
  const groups = [...before, ...(plain.includes('::') ? zeros : []), ...after]
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
