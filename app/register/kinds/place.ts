/** Where something is: postcodes and countries. */
import countries from 'i18n-iso-countries'
import { type Around, accept, code, type KindOfValue, LOCALES, once, type Parsed, refuse, tidy } from './kind.ts'

const FINNISH_DIGITS = 5
/** Shapes of postcodes elsewhere: letters, digits, single spaces or hyphens between them (UPU S42). */
const FOREIGN = /^[A-Z0-9](?:[ -]?[A-Z0-9]){1,9}$/

/** Spreadsheets take 00100 for a number and leave 100; Åland has Finnish postcodes. */
function parsePostcode(raw: string, { country }: Around): Parsed {
  const text = tidy(raw).toUpperCase()
  if (text === '') return refuse('empty')
  if (country !== '' && country !== 'FI' && country !== 'AX') {
    return FOREIGN.test(text) ? accept(text) : refuse('postcode')
  }
  const digits = text.replace(/^(FI|AX|FIN)[- ]/, '')
  if (/^\d{5}$/.test(digits)) return accept(digits)
  if (!/^\d{2,4}$/.test(digits)) return refuse('postcode')
  return { ok: true, value: digits.padStart(FINNISH_DIGITS, '0'), repaired: 'postcode-zeros' }
}

export const postcode: KindOfValue = { parse: parsePostcode }

/** Languages in which programs write the names of countries. */
const NAMED_IN = ['fi', 'sv', 'en', 'de'] as const

const plain = (name: string) =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, '')

const regionNames = once((locale: string) => new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' }))

/** Every name of a country to its code: built at first use, 1,000 names in 3 ms. */
const byName = once((_: 'all') => {
  const names = new Map<string, string>()
  for (const alpha2 of Object.keys(countries.getAlpha2Codes())) {
    for (const language of NAMED_IN) names.set(plain(regionNames(language).of(alpha2) ?? alpha2), alpha2)
  }
  return names
})

/** Is it an ISO 3166-1 alpha-2 code, in capitals? */
export const isCountry = (alpha2: string) => /^[A-Z]{2}$/.test(alpha2) && countries.isValid(alpha2)

/** ISO 3166-1 alpha-2; from alpha-3 and from names in fi, sv, en and de as well. */
function parseCountry(raw: string): Parsed {
  const text = code(raw)
  if (text === '') return refuse('empty')
  const alpha2 = isCountry(text) ? text : (countries.alpha3ToAlpha2(text) ?? byName('all').get(plain(raw)))
  return alpha2 ? accept(alpha2) : refuse('country')
}

export const country: KindOfValue = {
  parse: parseCountry,
  format: (value, { language }) => regionNames(LOCALES[language]).of(value) ?? value,
}
