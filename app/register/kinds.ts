/** The kinds of value: how each is read, shown and compared. One entry for each kind of the register language. */

import * as business from './kinds/business.ts'
import * as chosen from './kinds/chosen.ts'
import * as contact from './kinds/contact.ts'
import { type KindOfValue, type Parsed, tidy } from './kinds/kind.ts'
import * as money from './kinds/money.ts'
import * as place from './kinds/place.ts'
import * as text from './kinds/text.ts'
import * as time from './kinds/time.ts'
import type { Kind, Language, Words } from './register.ts'

export { IDENTITY_CODE_MASK, maskIdentityCodes } from './kinds/identity-code.ts'
export type { Parsed, Repair } from './kinds/kind.ts'
export { isAboveZero } from './kinds/money.ts'
export { reasonOf, repairOf } from './kinds/reasons.ts'

const KIND: Readonly<Record<Kind, KindOfValue>> = {
  text: text.freeText,
  'long-text': text.freeText,
  choice: text.number,
  name: text.name,
  email: contact.email,
  phone: contact.phone,
  street: text.street,
  postcode: place.postcode,
  city: text.city,
  country: place.country,
  'business-id': business.businessId,
  'customer-number': text.number,
  'einvoice-address': business.einvoiceAddress,
  'einvoice-operator': business.einvoiceOperator,
  iban: business.iban,
  'reference-number': money.reference,
  'invoice-number': text.number,
  date: time.date,
  instant: time.instant,
  money: money.money,
  language: chosen.language,
  'yes-no': chosen.yesNo,
  'marketing-ban': chosen.marketingBan,
}

/**
 * Reads a text as a value of a kind. `value` is its normal form, which identifiers are hashed and values compared in; free text
 * (`text`, `long-text`) is its own normal form, byte for byte. `country` is the record’s, ISO 3166-1 alpha-2, '' where it is not
 * known, and decides how postcodes, business ids and phone numbers are read. Never throws.
 */
export function parseValue(kind: Kind, raw: string, country = ''): Parsed {
  return KIND[kind].parse(raw, { country })
}

export type ToShow = {
  readonly language: Language
  /** For instants: an IANA time zone. */
  readonly timeZone: string
  /** With kind `choice`: what each is called. */
  readonly choices?: Readonly<Record<string, Words>> | undefined
}

/** A value as people read it. What is no value of its kind is shown as it stands: the system of record has it so. */
export function formatValue(kind: Kind, raw: string, { language, timeZone, choices }: ToShow): string {
  if (kind === 'choice') return (choices && Object.hasOwn(choices, raw) ? choices[raw]?.[language] : undefined) ?? raw
  const { parse, format } = KIND[kind]
  if (!format) return raw
  const parsed = parse(raw, { country: '' })
  return parsed.ok ? format(parsed.value, { language, timeZone }) : raw
}

/** Do two texts mean the same? `+358 40 000 1234` and `040 000 1234` do; `a` and `A` do in addresses, not in free text. */
export function sameValue(kind: Kind, one: string, other: string, country = '', otherCountry = country): boolean {
  const a = parseValue(kind, one, country)
  const b = parseValue(kind, other, otherCountry)
  return a.ok && b.ok ? a.value === b.value : !a.ok && !b.ok && tidy(one) === tidy(other)
}
