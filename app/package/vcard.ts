/** Contacts for an address book: vCard 4.0 (RFC 6350). */
import ICAL from 'ical.js'
import type { ExportField } from '#app/register/export.ts'
import { parseValue } from '#app/register/kinds.ts'
import type { Kind, Language } from '#app/register/register.ts'
import { countryName } from '#app/words/dates.ts'
import type { Gathered, GatheredRecord } from './gathered.ts'

// The library counts a line without the space it begins with; RFC 6350 counts it among the 75 bytes.
ICAL.foldLength = 74

/** A property as jCard has it (RFC 7095): name, parameters, type, value. */
type Property = readonly [string, Readonly<Record<string, string>>, string, string | readonly string[]]

/** A card has no place for what neither prints nor breaks a line. */
const plain = (value: string): string =>
  value
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')

function valuesOf(fields: readonly ExportField[], kind: Kind): string[] {
  return fields
    .filter((field) => field.kind === kind)
    .flatMap(({ values }) => values.map(plain))
    .filter((value) => value.trim() !== '')
}

const text = (name: string, value: string | readonly string[]): Property => [name, {}, 'text', value]

/** As `+358…`, which works from everywhere; as it stands where it is no number that could be called so. */
function numberOf(phone: string, country: string): string {
  const parsed = parseValue('phone', phone, country)
  return parsed.ok ? parsed.value : phone
}

/** The n-th street belongs to the n-th post code and town. What is no part of an address stays empty. */
function addresses(fields: readonly ExportField[], language: Language): Property[] {
  const parts = (['street', 'city', 'postcode', 'country'] as const).map((kind) => valuesOf(fields, kind))
  const [streets = [], cities = [], postcodes = [], countries = []] = parts
  return Array.from({ length: Math.max(streets.length, cities.length, postcodes.length) }, (_, index) => {
    const country = countryName(countries[index] ?? '', language)
    return text('adr', ['', '', streets[index] ?? '', cities[index] ?? '', '', postcodes[index] ?? '', country])
  })
}

function cardOf({ copy: { fields } }: GatheredRecord, language: Language): string | null {
  const names = valuesOf(fields, 'name')
  if (names.length === 0) return null
  const [country = ''] = valuesOf(fields, 'country')
  const properties = [
    text('version', '4.0'),
    ...names.map((name) => text('fn', name)),
    ...valuesOf(fields, 'email').map((email) => text('email', email)),
    ...valuesOf(fields, 'phone').map((phone) => text('tel', numberOf(phone, country))),
    ...addresses(fields, language),
  ]
  return ICAL.stringify(['vcard', properties, []])
}

/** Does the record hold a name, so that it makes a card? */
export const hasCard = ({ copy }: GatheredRecord): boolean => valuesOf(copy.fields, 'name').length > 0

/** A card for each record that holds a name. */
export async function* cards({ records, language }: Gathered): AsyncGenerator<string> {
  for (const record of records) {
    const card = cardOf(record, language)
    if (card !== null) yield card
  }
}
