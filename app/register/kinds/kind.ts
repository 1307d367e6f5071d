/** What every kind of value can do. */
import type { AddressWhy } from '#app/register/address.ts'
import type { Language } from '#app/register/register.ts'

/** Why a text is no value of its kind; the sentence for each is in `reasons.ts`. */
export type Why =
  | AddressWhy
  | 'empty'
  | 'too-long'
  | 'control-character'
  | 'phone'
  | 'postcode'
  | 'country'
  | 'business-id'
  | 'business-id-check'
  | 'einvoice-address'
  | 'ovt-check'
  | 'operator'
  | 'iban'
  | 'reference'
  | 'reference-check'
  | 'date'
  | 'date-order'
  | 'instant'
  | 'money'
  | 'money-currency'
  | 'money-grouping'
  | 'language'
  | 'yes-no'

/** What was mended while reading: the value is sure enough to use, and a person may want to know. */
export type Repair = 'postcode-zeros' | 'business-id-zero' | 'operator-guessed'

/** `value` is the normal form: reading it again gives the same. */
export type Parsed =
  | { readonly ok: true; readonly value: string; readonly repaired?: Repair }
  | { readonly ok: false; readonly why: Why; readonly limit?: number }

/** What stands around a value and decides how it is read: the record’s country, ISO 3166-1 alpha-2, '' where it is not known. */
export type Around = { readonly country: string }

/** How values of a kind are shown: the language, and the time zone for instants. */
export type Shown = { readonly language: Language; readonly timeZone: string }

export type KindOfValue = {
  readonly parse: (raw: string, around: Around) => Parsed
  /** Shows a normal form. Without it the value is shown as the system of record has it. */
  readonly format?: (value: string, shown: Shown) => string
}

/** English is written the British way; Finland’s Swedish follows Finland. */
export const LOCALES = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' } as const

export const accept = (value: string): Parsed => ({ ok: true, value })
export const refuse = (why: Why): Parsed => ({ ok: false, why })

/** Makes a thing once for each key: formatters of `Intl` cost up to a millisecond to make and nothing to keep. */
export function once<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(key)
    made.set(key, value)
    return value
  }
}

/** Most texts are so already: words of ASCII with one space between. */
const TIDY = /^[!-~]+(?: [!-~]+)*$/

/** Composed letters, and one plain space where there were several of any sort. */
export const tidy = (raw: string) => (TIDY.test(raw) ? raw : raw.normalize('NFC').replace(/\s+/gu, ' ').trim())

/** Without any space, in ASCII capitals: how codes are compared. */
export const code = (raw: string) => raw.normalize('NFKC').replace(/\s+/gu, '').toUpperCase()
