/** The application's own token: asked for with a secret or a signed statement, kept until shortly before it runs out. */
import { createHash, X509Certificate } from 'node:crypto'
import { importPKCS8, SignJWT } from 'jose'
import type { Chance } from '#app/chance.ts'
import type { Connection } from '#app/register/connection.ts'
import { ConnectorFault } from '../connector.ts'
import { type CarefulFetch, jsonOf, statusFault } from '../fetching.ts'
import { Token, TokenRefused } from './wire.ts'

/** By what the application shows that it is itself. */
export type Credential =
  | { readonly kind: 'secret'; readonly secret: string }
  /** Private key and certificate, both PEM. */
  | { readonly kind: 'certificate'; readonly pem: string }

/** A token is renewed this long before it ends, so that none ends on its way. */
const EARLY_MS = 5 * 60_000
/** As long as a statement needs to arrive, with clocks that differ. */
const STATEMENT_SECONDS = 300

const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

async function statement(pem: string, clientId: string, endpoint: string, now: number, chance: Chance) {
  const thumbprint = createHash('sha256').update(new X509Certificate(pem).raw).digest('base64url')
  const [key = ''] = /-----BEGIN PRIVATE KEY-----[\s\S]+?-----END PRIVATE KEY-----/.exec(pem) ?? []
  const seconds = Math.floor(now / 1000)
  return new SignJWT({ jti: chance.id(now) })
    .setProtectedHeader({ alg: 'PS256', typ: 'JWT', 'x5t#S256': thumbprint })
    .setAudience(endpoint)
    .setIssuer(clientId)
    .setSubject(clientId)
    .setNotBefore(seconds)
    .setExpirationTime(seconds + STATEMENT_SECONDS)
    .sign(await importPKCS8(key, 'PS256'))
}

export type TokenSource = { get(signal: AbortSignal): Promise<string>; drop(): void }

/** A source of tokens. */
export function tokenSource(
  { tenant, clientId, login, graph }: Connection,
  credential: Credential,
  fetch: CarefulFetch,
  { now, chance }: { readonly now: () => number; readonly chance: Chance },
): TokenSource {
  const endpoint = `${login}/${tenant}/oauth2/v2.0/token`
  const host = new URL(login).host
  let kept: { readonly token: string; readonly until: number } | null = null
  const ask = async (signal: AbortSignal): Promise<string> => {
    const proof: Record<string, string> =
      credential.kind === 'secret'
        ? { client_secret: credential.secret }
        : {
            client_assertion_type: ASSERTION,
            client_assertion: await statement(credential.pem, clientId, endpoint, now(), chance),
          }
    const form = new URLSearchParams({
      client_id: clientId,
      scope: `${new URL(graph).origin}/.default`,
      grant_type: 'client_credentials',
      ...proof,
    })
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const asked = now()
    const answer = await fetch({ method: 'POST', url: endpoint, headers, body: form.toString(), signal })
    if (answer.status !== 200) {
      const refused = answer.status < 500 && answer.status !== 429 ? TokenRefused.safeParse(jsonOf(answer, host)) : null
      if (!refused?.success) throw statusFault(answer, host)
      const code = refused.data.error_codes[0]
      throw new ConnectorFault(
        'never',
        `${host} gave no token (${refused.data.error}${code === undefined ? '' : `, AADSTS${code}`}). Check tenant, client id and secret or certificate.`,
      )
    }
    const token = Token.safeParse(jsonOf(answer, host))
    if (!token.success) throw new ConnectorFault('later', `${host} answered with something that is no token`)
    kept = { token: token.data.access_token, until: asked + token.data.expires_in * 1000 - EARLY_MS }
    return kept.token
  }
  return {
    get: async (signal) => (kept && kept.until > now() ? kept.token : ask(signal)),
    drop: () => {
      kept = null
    },
  }
}
