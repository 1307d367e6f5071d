/** Ed25519 signatures (RFC 8032, RFC 8037) as compact JWS with a `kid`. Old public keys stay published for ever. */
import { createHash } from 'node:crypto'
import {
  CompactSign,
  calculateJwkThumbprint,
  compactVerify,
  errors,
  exportJWK,
  FlattenedSign,
  flattenedVerify,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWSHeaderParameters,
} from 'jose'

export type KeyPair = { readonly kid: string; readonly publicJwk: JWK; readonly privateJwk: JWK }

export type Signer = {
  readonly kid: string
  /** A compact JWS over the JSON of the payload. */
  sign(payload: unknown): Promise<string>
  /** The same as flattened JSON (RFC 7515, section 7.2.2), marked by `typ` as what it is: a document to be handed out. */
  signDocument(payload: unknown, typ: string): Promise<Document>
  /** A compact JWS over bytes that are kept apart from it (RFC 7515, appendix F): header and signature, marked by `typ`. */
  signDetached(bytes: Uint8Array, typ: string): Promise<string>
}

/** A JWS in flattened JSON: every part base64url. */
export type Document = { readonly payload: string; readonly protected: string; readonly signature: string }

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
    signDocument: async (payload, typ) => {
      const signed = await new FlattenedSign(new TextEncoder().encode(JSON.stringify(payload)))
        .setProtectedHeader({ alg: 'EdDSA', kid, typ })
        .sign(key)
      return { payload: signed.payload, protected: signed.protected ?? '', signature: signed.signature }
    },
    signDetached: async (bytes, typ) => {
      const signed = await new CompactSign(bytes).setProtectedHeader({ alg: 'EdDSA', kid, typ }).sign(key)
      const [header, , signature] = signed.split('.')
      return `${header}..${signature}`
    },
  }
}

async function keyOf(kid: string | undefined, publicKeys: readonly JWK[]) {
  const jwk = publicKeys.find((candidate) => candidate.kid !== undefined && candidate.kid === kid)
  if (!jwk) throw new UnknownKey()
  return importJWK(jwk, 'EdDSA')
}

class UnknownKey extends Error {}

/** The payload of a JWS, if one of the keys made it; null where the signature, the key, the form or what it is are others. */
export async function readSigned(jws: string, publicKeys: readonly JWK[]): Promise<unknown | null> {
  try {
    const { payload, protectedHeader } = await compactVerify(jws, ({ kid }) => keyOf(kid, publicKeys), {
      algorithms: ['EdDSA'],
    })
    if (protectedHeader.typ !== undefined) return null
    return JSON.parse(new TextDecoder().decode(payload))
  } catch {
    return null
  }
}

/** What a document holds, or why it is none of ours. `form`: no document of this type at all. */
export type ReadDocument =
  | { readonly ok: true; readonly kid: string; readonly payload: unknown }
  | { readonly ok: false; readonly why: 'form' | 'unknown-key' | 'changed' }

/** Checks a document against every key that ever signed. */
export async function readDocument(document: Document, typ: string, publicKeys: readonly JWK[]): Promise<ReadDocument> {
  // A last sign may differ in bits that mean nothing: such a copy is not the one that was given.
  const parts = [document.payload, document.protected, document.signature]
  if (parts.some((part) => Buffer.from(part, 'base64url').toString('base64url') !== part))
    return { ok: false, why: 'changed' }
  try {
    const { payload, protectedHeader } = await flattenedVerify(
      document,
      (header: JWSHeaderParameters | undefined) => keyOf(header?.kid, publicKeys),
      {
        algorithms: ['EdDSA'],
      },
    )
    if (protectedHeader?.typ !== typ) return { ok: false, why: 'form' }
    return { ok: true, kid: protectedHeader.kid ?? '', payload: JSON.parse(new TextDecoder().decode(payload)) }
  } catch (fault) {
    if (fault instanceof UnknownKey) return { ok: false, why: 'unknown-key' }
    return { ok: false, why: fault instanceof errors.JWSSignatureVerificationFailed ? 'changed' : 'form' }
  }
}

/** Whose key made a detached signature over bytes, or why it is none of ours. `form`: no signature of this type at all. */
export type ReadDetached =
  | { readonly ok: true; readonly kid: string }
  | { readonly ok: false; readonly why: 'form' | 'unknown-key' | 'changed' }

/** Checks a detached signature over exactly these bytes against every key that ever signed. */
export async function readDetached(
  jws: string,
  bytes: Uint8Array,
  typ: string,
  publicKeys: readonly JWK[],
): Promise<ReadDetached> {
  const [header = '', payload, signature = '', ...more] = jws.split('.')
  if (payload !== '' || more.length > 0) return { ok: false, why: 'form' }
  if ([header, signature].some((part) => Buffer.from(part, 'base64url').toString('base64url') !== part))
    return { ok: false, why: 'changed' }
  try {
    const { protectedHeader } = await compactVerify(
      `${header}.${Buffer.from(bytes).toString('base64url')}.${signature}`,
      ({ kid }) => keyOf(kid, publicKeys),
      { algorithms: ['EdDSA'] },
    )
    return protectedHeader.typ === typ ? { ok: true, kid: protectedHeader.kid ?? '' } : { ok: false, why: 'form' }
  } catch (fault) {
    if (fault instanceof UnknownKey) return { ok: false, why: 'unknown-key' }
    return { ok: false, why: fault instanceof errors.JWSSignatureVerificationFailed ? 'changed' : 'form' }
  }
}

/** SHA-256 as base64url: for what is public or salted, never for what could be guessed. */
export function sha256(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('base64url')
}
