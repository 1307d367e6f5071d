/** What a page may do, by its address: one table, read by the server before anything is rendered. */
import type { IncomingMessage } from 'node:http'

/** The largest body of a form, in bytes: a page of free text in any script. */
const BODY_LIMIT_BYTES = 64 * 1024

/** What a machine may send at once: 10,000 addresses of 254 bytes with their quotes and commas come to 2.6 MB. */
const API_BODY_LIMIT_BYTES = 4 * 1024 ** 2

/** References of requests are in capitals and digits. */
const API = /^\/api\/[\w/-]+$/

/** Addresses that machines ask: they are answered in JSON, whatever is wrong. */
export const isApi = (path: string): boolean => API.test(path)

/**
 * How much a form with files may send. The reader keeps 51 MB of it at most (`posted.ts`); up to here it answers with a page that
 * says beside the field what was too large, and keeps what was typed. Beyond it nobody has chosen a file by mistake.
 */
const FILES_BODY_LIMIT_BYTES = 1024 ** 3

/** What a stranger may send where no file is kept: whoever picked a photograph for a receipt is told so beside the field. */
const STRANGERS_BODY_LIMIT_BYTES = 32 * 1024 ** 2

/** Where forms take files, and what for. */
const FILE_PATHS: readonly { readonly path: RegExp; readonly reason: string; readonly bytes?: number }[] = [
  { path: /^\/me\/requests\/new$/, reason: 'Proof and filled-in forms that come with a request.' },
  { path: /^\/me\/requests\/T-[2-9A-Z]{8}$/, reason: 'What was asked for afterwards comes with a message.' },
  { path: /^\/me\/[a-z0-9-]+\/correct\/[\w-]{1,64}$/, reason: 'Proof that comes with a correction.' },
  { path: /^\/staff\/requests\/new$/, reason: 'Letters and forms that came on paper or by mail, entered by staff.' },
  {
    path: /^\/verify-receipt$/,
    reason: 'A receipt that somebody holds; it is looked at and forgotten.',
    bytes: STRANGERS_BODY_LIMIT_BYTES,
  },
]

/** The largest body that is read at an address. Only forms of several parts carry files. */
export function bodyLimit(path: string, contentType = ''): number {
  if (isApi(path)) return API_BODY_LIMIT_BYTES
  const taking = contentType.startsWith('multipart/form-data') ? FILE_PATHS.find((one) => one.path.test(path)) : null
  return taking ? (taking.bytes ?? FILES_BODY_LIMIT_BYTES) : BODY_LIMIT_BYTES
}

/** How long browsers remember to come back by https, in seconds: two years, what the preload list asks. */
const HSTS_SECONDS = 63_072_000

/** Addresses whose POST is accepted from another origin, each with the proof it asks for instead. The doors test tries each. */
export const CROSS_ORIGIN_POSTS: readonly { readonly path: RegExp; readonly proof: string }[] = [
  {
    path: API,
    proof: 'A bearer token in the Authorization header, which no page of another site can add.',
  },
  {
    path: /^\/u\/[\w-]{22}$/,
    proof: 'The random token in the address, as RFC 8058 has it: mail programs send no origin.',
  },
]

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

/** A file that a person sent: should a browser show it all the same, it can do nothing and knows no origin. */
const FILE_POLICY = ["default-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'", 'sandbox']

/** The Content-Security-Policy of a page. */
export function contentPolicy(path: string): string {
  if (/\/requests\/[^/]+\/files\//.test(path)) return FILE_POLICY.join('; ')
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
