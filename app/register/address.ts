/**
 * The normal form of an email address: what verification, lookup and the suppression list compare.
 *
 * Two spellings are one address if they differ in the composition of letters (NFC), in the case of ASCII letters, or in how the
 * domain writes its international letters (UTS 46). Nothing else is folded: dots and plus-tags may lead to other people.
 *
 * Of what RFC 5321 allows, three things are refused, since mail programs do not agree about what they mean, so that a code might be
 * sent to one mailbox and data shown for another: quoted local parts, comments, and addresses of machines (`[192.0.2.1]`). A domain
 * has at least one dot: mail to a bare top-level domain does not travel (RFC 7085).
 */
import { toASCII } from 'tr46'

export type AddressWhy =
  | 'address-missing'
  | 'address-too-long'
  | 'address-local-too-long'
  | 'address-no-at'
  | 'address-no-local'
  | 'address-no-domain'
  | 'address-local-dots'
  | 'address-local-character'
  | 'address-quoted'
  | 'address-domain'
  | 'address-domain-no-dot'

export type Address =
  | { readonly ok: true; readonly value: string; readonly local: string; readonly domain: string }
  | { readonly ok: false; readonly why: AddressWhy }

// RFC 5321 4.5.3.1: octets of the local part, and of the path less its two brackets.
const LOCAL_OCTETS = 64
const ADDRESS_OCTETS = 254

/** Longer texts are not looked at: composing and mapping letters costs time in proportion. */
const TEXT_CHARACTERS = 1_000

const OUTER_SPACE = /^[\p{Zs}\t]+|[\p{Zs}\t]+$/gu

/** RFC 5322 atext, the dot, and with RFC 6531 letters, marks, numbers and signs beyond ASCII: no space, control or format character. */
const LOCAL = /^[\p{L}\p{M}\p{N}\p{P}\p{S}]+$/u

/** What ASCII has beside that: it stands in headers or quotes, never in a plain local part. */
const ASCII_SPECIAL = /["(),:;<>@[\\\]]/

/** A character of a text, as its length counts them, takes three octets at most. */
const OCTETS_A_CHARACTER = 3

const encoder = new TextEncoder()
const fits = (text: string, limit: number) =>
  text.length * OCTETS_A_CHARACTER <= limit || encoder.encode(text).length <= limit
const lowerAscii = (text: string) => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
const refuse = (why: AddressWhy): Address => ({ ok: false, why })

function localFault(local: string): AddressWhy | null {
  if (local === '') return 'address-no-local'
  if (local.startsWith('"')) return 'address-quoted'
  if (!LOCAL.test(local) || ASCII_SPECIAL.test(local)) return 'address-local-character'
  if (local.startsWith('.') || local.endsWith('.') || local.includes('..')) return 'address-local-dots'
  return fits(local, LOCAL_OCTETS) ? null : 'address-local-too-long'
}

/** Of all domains nearly every one: labels of letters, digits and hyphens, which the mapping leaves alone but for their case. */
const PLAIN_DOMAIN = /^(?!xn--)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.(?!xn--)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/
const DOMAIN_CHARACTERS = 253
/** A last label of digits is an address of a machine, not a name (RFC 3696 section 2). */
const MACHINE = /(?:^|\.)\d+$/

/** The domain as A-labels in lower case; null if it is none. Label and name lengths are those of the DNS. */
function asciiDomain(domain: string): string | null {
  const plain = lowerAscii(domain)
  // Mapping costs twenty times what this look does, which counts in a file of 100,000 addresses.
  if (plain.length <= DOMAIN_CHARACTERS && PLAIN_DOMAIN.test(plain)) return MACHINE.test(plain) ? null : plain
  const ascii = toASCII(domain, {
    checkBidi: true,
    checkJoiners: true,
    useSTD3ASCIIRules: true,
    verifyDNSLength: true,
    // Real names have hyphens in the third and fourth place; those at the ends are refused below.
    checkHyphens: false,
    transitionalProcessing: false,
  })
  if (ascii === null || ascii === '') return null
  const labels = ascii.split('.')
  if (labels.some((label) => label === '' || label.startsWith('-') || label.endsWith('-'))) return null
  return MACHINE.test(ascii) ? null : ascii
}

/**
 * Reads an address and gives its normal form; spaces around it are ignored. Never throws.
 * `local` and `domain` are the two sides of `value`, which is itself in normal form: normalising again changes nothing.
 */
export function normaliseAddress(text: string): Address {
  if (text.length > TEXT_CHARACTERS) return refuse('address-too-long')
  const trimmed = text.replace(OUTER_SPACE, '')
  if (trimmed === '') return refuse('address-missing')
  const at = trimmed.lastIndexOf('@')
  if (at === -1) return refuse('address-no-at')
  const local = lowerAscii(trimmed.slice(0, at).normalize('NFC'))
  const fault = localFault(local)
  if (fault) return refuse(fault)
  const given = trimmed.slice(at + 1)
  if (given === '') return refuse('address-no-domain')
  const domain = asciiDomain(given)
  if (domain === null) return refuse('address-domain')
  if (!domain.includes('.')) return refuse('address-domain-no-dot')
  const value = `${local}@${domain}`
  return fits(value, ADDRESS_OCTETS) ? { ok: true, value, local, domain } : refuse('address-too-long')
}

/**
 * What the suppression list compares: the normal form without a plus-tag, so that one ban covers both spellings. Nothing else takes
 * the tag off, since it may lead to another person; here the mistake would be a letter too few.
 */
export function suppressionForm(normal: string): string {
  const plus = normal.indexOf('+')
  const at = normal.lastIndexOf('@')
  return plus > 0 && plus < at ? normal.slice(0, plus) + normal.slice(at) : normal
}
