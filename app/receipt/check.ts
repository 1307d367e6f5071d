/** Is a receipt genuine? Anybody who has the public keys can tell, without the portal that gave it. */
import { z } from 'zod'
import { readDocument, sha256 } from '#app/keys/signing.ts'
import { normaliseAddress } from '#app/register/address.ts'
import { RECEIPT_TYPE, Receipt } from './receipt.ts'

/** A receipt has about 1,500 characters, one of an erasure with a long plan ten times that; what is this long is none. */
export const RECEIPT_LIMIT_CHARACTERS = 40_000
/** The name of a host has 253 characters at most. */
const CLAIM_LIMIT_CHARACTERS = 300

const Document = z.strictObject({ payload: z.string(), protected: z.string(), signature: z.string() })

/** A public key; `kid` names it, `x` is the key itself (RFC 8037). */
const Key = z.looseObject({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  kid: z.string().min(1),
  x: z.string().regex(/^[\w-]{43}$/),
})
const KeySet = z.object({ keys: z.array(z.unknown()) })
export type PublicKeys = readonly z.infer<typeof Key>[]

/** The keys of a published set; null for what is none. Keys of other kinds are passed over, as RFC 7517, section 5 has it. */
export function readKeySet(text: string): PublicKeys | null {
  const set = KeySet.safeParse(jsonOf(text.trim()))
  const keys = (set.data?.keys ?? []).flatMap((one) => {
    const key = Key.safeParse(one)
    return key.success ? [key.data] : []
  })
  return keys.length === 0 ? null : keys
}

/**
 * `no-json`: not the text of a file at all. `no-receipt`: something else. `unknown-key`: signed by whoever these keys do not belong
 * to; `claims` is the portal that it says it is from, of which nothing is shown to be true. `changed`: the signature does not fit
 * what it stands under.
 */
export type Checked =
  | { readonly ok: true; readonly kid: string; readonly receipt: Receipt }
  | { readonly ok: false; readonly why: 'too-long' | 'no-json' | 'no-receipt' | 'changed' }
  | { readonly ok: false; readonly why: 'unknown-key'; readonly claims: string | null }

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const Claim = z.object({ iss: z.url({ protocol: /^https?$/ }).max(CLAIM_LIMIT_CHARACTERS) })

/** The portal that an unproven payload says it is from, without whatever may follow its host. */
function claimedBy(payload: string): string | null {
  const claim = Claim.safeParse(jsonOf(Buffer.from(payload, 'base64url').toString()))
  return claim.success ? new URL(claim.data.iss).origin : null
}

const REASONS = { form: 'no-receipt', changed: 'changed' } as const

/** Checks the text of a receipt against every key that ever signed. */
export async function checkReceipt(text: string, keys: PublicKeys): Promise<Checked> {
  if (text.length > RECEIPT_LIMIT_CHARACTERS) return { ok: false, why: 'too-long' }
  const json = jsonOf(text.trim())
  if (json === undefined) return { ok: false, why: 'no-json' }
  const document = Document.safeParse(json)
  if (!document.success) return { ok: false, why: 'no-receipt' }
  const read = await readDocument(document.data, RECEIPT_TYPE, keys)
  if (!read.ok) {
    const { why } = read
    if (why === 'unknown-key') return { ok: false, why, claims: claimedBy(document.data.payload) }
    return { ok: false, why: REASONS[why] }
  }
  const receipt = Receipt.safeParse(read.payload)
  return receipt.success ? { ok: true, kid: read.kid, receipt: receipt.data } : { ok: false, why: 'no-receipt' }
}

/** The hash by which an address is known in a receipt. */
export const subjectOf = (salt: string, address: string): string => sha256(salt, '\n', address)

/** Is a receipt about an address, however it is written? */
export function isAbout({ subject }: Receipt, typed: string): boolean | 'no-address' {
  const address = normaliseAddress(typed)
  if (!address.ok) return 'no-address'
  return subject !== null && subjectOf(subject.salt, address.value) === subject.sha256
}

/** Is a letter's file, byte for byte, the one that a receipt was given for? */
export const isItsLetter = ({ letter }: Receipt, content: Uint8Array): boolean => letter?.sha256 === sha256(content)
