/** How a call shows who makes it: an HMAC over what is asked, where, when, and that it is asked for the first time. */
import { createHash, createHmac } from 'node:crypto'

/** What the portal needs to sign: the key and the name that the system knows it by. */
export type SigningKey = { readonly id: string; readonly secret: string }

export type Unsigned = {
  readonly url: URL
  readonly body: string
  /** Epoch milliseconds. */
  readonly at: number
  readonly nonce: string
  /** Of a write; empty where nothing is written. */
  readonly idempotencyKey: string
}

/** The text that is signed: lines in a fixed order, so that the other side can write it down alike. */
function canonicalText(keyId: string, { url, at, nonce, idempotencyKey }: Unsigned, digest: string): string {
  const lines = ['omatieto-1', keyId, 'POST', url.host, url.pathname, String(Math.floor(at / 1000)), nonce]
  return [...lines, idempotencyKey, digest].join('\n')
}

/** The headers of a signed call. */
export function signedHeaders({ id, secret }: SigningKey, call: Unsigned): Readonly<Record<string, string>> {
  const digest = `sha-256=:${createHash('sha256').update(call.body).digest('base64')}:`
  const signature = createHmac('sha256', secret)
    .update(canonicalText(id, call, digest))
    .digest('hex')
  return {
    'content-type': 'application/json',
    'content-digest': digest,
    'omatieto-key': id,
    'omatieto-timestamp': String(Math.floor(call.at / 1000)),
    'omatieto-nonce': call.nonce,
    'omatieto-signature': signature,
    ...(call.idempotencyKey === '' ? {} : { 'idempotency-key': call.idempotencyKey }),
  }
}
