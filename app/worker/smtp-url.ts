/** SMTP_URL read: `smtps://user:password@mail.example.fi:465`, `smtp://user:password@mail.example.fi:587`, `smtp://relay:25?tls=off`. */

export type SmtpServer = {
  readonly host: string
  readonly port: number
  /**
   * `from-the-start`: smtps (RFC 8314). `required`: STARTTLS, and nothing is said before it, so that nobody in between can take it
   * away. `none`: the loopback interface, or a relay in one's own network for which somebody has asked for it in so many words.
   */
  readonly tls: 'from-the-start' | 'required' | 'none'
  readonly login: { readonly user: string; readonly password: string } | null
}

type Read = { readonly ok: true; readonly server: SmtpServer } | { readonly ok: false; readonly fault: string }

/** Message submission (RFC 6409) and submission over TLS (RFC 8314). */
const SUBMISSION_PORT = 587
const SUBMISSIONS_PORT = 465

const isLoopback = (host: string) => host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** Reads the address of a mail server; the fault ends the sentence "SMTP_URL …" and repeats nothing of what was set. */
export function readSmtpUrl(text: string): Read {
  if (!URL.canParse(text)) return { ok: false, fault: 'is no address' }
  const { protocol, hostname, port, username, password, searchParams } = new URL(text)
  if (protocol !== 'smtp:' && protocol !== 'smtps:') return { ok: false, fault: 'begins with smtp: or smtps:' }
  if (hostname === '') return { ok: false, fault: 'names no server' }
  const unknown = [...searchParams.keys()].some((name) => name !== 'tls')
  const wish = searchParams.get('tls')
  if (unknown || (wish !== null && wish !== 'off'))
    return { ok: false, fault: 'may end with ?tls=off and nothing else' }
  const [user, secret] = [decoded(username), decoded(password)]
  if (user === null || secret === null) {
    return { ok: false, fault: 'needs % and other special characters in name and password written as %25 and so on' }
  }
  const host = hostname.replace(/^\[(.*)\]$/, '$1')
  const inside = isLoopback(host)
  if (wish === 'off' && protocol === 'smtps:') return { ok: false, fault: 'asks for smtps and for tls=off at once' }
  if (wish === 'off' && user !== '' && !inside) return { ok: false, fault: 'would send a password without TLS' }
  const tls = protocol === 'smtps:' ? 'from-the-start' : inside || wish === 'off' ? 'none' : 'required'
  const usual = protocol === 'smtps:' ? SUBMISSIONS_PORT : SUBMISSION_PORT
  const login = user === '' ? null : { user, password: secret }
  return { ok: true, server: { host, port: port === '' ? usual : Number(port), tls, login } }
}
