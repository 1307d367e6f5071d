/** How a person is reached: email addresses and phone numbers. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { normaliseAddress } from '#app/register/address.ts'
import { type Around, accept, type KindOfValue, type Parsed, refuse } from './kind.ts'

export const email: KindOfValue = {
  parse: (raw) => {
    const address = normaliseAddress(raw)
    return address.ok ? accept(address.value) : refuse(address.why)
  },
}

/** Longer texts hold more than a number. */
const PHONE_CHARACTERS = 40

/** Finnish mobile numbers as most people write them: eight to ten digits that begin with 4 or 50, spaces and hyphens at will. */
const FINNISH_MOBILE = /^(?:\+358|00358|0)[ -]?(4(?:[ -]?\d){7,9}|5[ -]?0(?:[ -]?\d){6,8})$/

/**
 * E.164, an extension as in RFC 3966 (`+358401234567;ext=12`). A number without a country is Finnish, and one that a spreadsheet
 * has taken its first zero from is understood, since Finnish numbers mean the same with and without it.
 */
function parsePhone(raw: string, { country }: Around): Parsed {
  const text = raw.trim()
  if (text === '') return refuse('empty')
  if (text.length > PHONE_CHARACTERS || !/\d/.test(text)) return refuse('phone')
  const [, main = text, ext] = /^(.*);ext=(\d{1,9})$/.exec(text) ?? []
  const [, mobile] = FINNISH_MOBILE.exec(text) ?? []
  // The same answer as below, at a twentieth of the time, which counts in a file of 100,000 numbers.
  if (mobile && (country === '' || country === 'FI')) return accept(`+358${mobile.replace(/[ -]/g, '')}`)
  const home = country === 'SE' || country === 'EE' || country === 'NO' || country === 'DK' ? country : 'FI'
  const phone = parsePhoneNumberFromString(main.replace(/^00(?=[1-9])/, '+'), { defaultCountry: home, extract: false })
  // Zeros after zeros are no number: they would be taken off one by one each time it is read.
  if (!phone?.isPossible() || parsePhoneNumberFromString(phone.number)?.number !== phone.number) return refuse('phone')
  const extension = ext ?? phone.ext
  return accept(extension ? `${phone.number};ext=${extension}` : phone.number)
}

function formatPhone(value: string): string {
  const [number = '', extension] = value.split(';ext=')
  const shown = parsePhoneNumberFromString(number)?.formatInternational() ?? number
  return extension ? `${shown} / ${extension}` : shown
}

export const phone: KindOfValue = { parse: parsePhone, format: formatPhone }
