/** Ed25519 signatures (RFC 8032, RFC 8037) as compact JWS with a `kid`. Old public keys stay published for ever. */
import { createHash } from 'node:crypto'
import {
  CompactSign,
  calculateJwkThumbprint,
  compactVerify,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
} from 'jose'

export type KeyPair = { readonly kid: string; readonly publicJwk: JWK; readonly privateJwk: JWK }

export type Signer = {
  readonly kid: string
  /** A compact JWS over the JSON of the payload. */
  sign(payload: unknown): Promise<string>
}

/** A new key pair; its `kid` is the JWK thumbprint (RFC 7638). */
export async function makeKeyPair(): Promise<KeyPair> {
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  const publicJwk = await exportJWK(pair.publicKey)
  const privateJwk = await exportJWK(pair.privateKey)
  const kid = await calculateJwkThumbprint(publicJwk)
  return { kid, publicJwk: { ...publicJwk, kid, alg: 'EdDSA', use: 'sig' }, privateJwk }
}

/** A signer over a key pair's private half. */
export async function openSigner(kid: string, privateJwk: JWK): Promise<Signer> {
  const key = await importJWK(privateJwk, 'EdDSA')
  return {
    kid,
    sign: (payload) =>
      new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
        .setProtectedHeader({ alg: 'EdDSA', kid })
        .sign(key),
  }
}

/** The payload of a JWS, if one of the keys made it; null where the signature, the key or the form is another. */
export async function readSigned(jws: string, publicKeys: readonly JWK[]): Promise<unknown | null> {
  try {
    const { payload } = await compactVerify(
      jws,
      async (header) => {
        const jwk = publicKeys.find((candidate) => candidate.kid === header.kid)
        if (!jwk) throw new Error('unknown key')
        return importJWK(jwk, 'EdDSA')
      },
      { algorithms: ['EdDSA'] },
    )
    return JSON.parse(new TextDecoder().decode(payload))
  } catch {
    return null
  }
}

/** SHA-256 as base64url: for what is public or salted, never for what could be guessed. */
export function sha256(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('base64url')
}
