/** Fictional people for measuring: about as many filled fields, and about as long, as real customers have. */
import { systemChance } from '#app/chance.ts'
import { systemClock } from '#app/clock.ts'
import type { Store } from '#db/store.ts'
import { businessId, phone } from '../scripts/sample/numbers.ts'
import { keys } from './house.ts'

/** How many different ones `businessId` and `phone` can make; more people than that share them. */
const BUSINESS_IDS = 70_000
const PHONES = 10_000

export const addressOf = (number: number) => `asiakas.${number}@malli.example`

/** The values of a fictional customer by the fields of the register `billing`. */
export const customer = (number: number): Readonly<Record<string, readonly string[]>> => ({
  name: [`Asiakas ${number} Oy`],
  attention: ['Kirjanpito'],
  street: [`Mallikatu ${(number % 200) + 1} A ${(number % 40) + 1}`],
  postcode: [String(100 + (number % 99_000)).padStart(5, '0')],
  city: ['HELSINKI'],
  country: ['FI'],
  email: [addressOf(number)],
  phone: [phone(number % PHONES)],
  businessId: [businessId(number % BUSINESS_IDS)],
  customerNumber: [String(number)],
  memo: ['Vuosihuolto sovittu.'],
  language: ['fi'],
})

/** By which fields of the register `billing` a customer is found. */
export const IDENTIFYING = ['name', 'email', 'businessId', 'customerNumber'] as const

/** The columns of a customer list as Isolta exports it, each with the field it holds. */
export const COLUMNS = [
  ['Nimi', 'name'],
  ['Osasto/Yhteyshenkilö', 'attention'],
  ['Lisärivi', 'extraLine'],
  ['Laskutusosoite', 'street'],
  ['Postinumero', 'postcode'],
  ['Postitoimipaikka', 'city'],
  ['Maakoodi', 'country'],
  ['Sähköpostiosoite', 'email'],
  ['Puhelinnumero', 'phone'],
  ['Y-tunnus', 'businessId'],
  ['Asiakasnumero', 'customerNumber'],
  ['Muistio', 'memo'],
  ['Yksityisasiakas', 'isPrivate'],
  ['Kieli', 'language'],
  ['Verkkolaskuosoite', 'einvoiceAddress'],
  ['Välittäjän tunnus', 'einvoiceOperator'],
] as const

/** A customer list of so many rows as a CSV file. */
export function customerFile(rows: number): string {
  const lines = Array.from({ length: rows }, (_none, number) => {
    const values = customer(number)
    return COLUMNS.map(([, field]) => values[field]?.[0] ?? '').join(';')
  })
  return `${[COLUMNS.map(([name]) => name).join(';'), ...lines].join('\n')}\n`
}

/** Rows of one transaction while filling. */
const FILL_ROWS = 5_000

/** Puts people into the register `billing`, each found by the address. */
export async function fill(store: Store, people: number): Promise<void> {
  for (let from = 0; from < people; from += FILL_ROWS) {
    const numbers = Array.from({ length: Math.min(FILL_ROWS, people - from) }, (_none, index) => from + index)
    const records = numbers.map((number) => ({
      id: systemChance.id(systemClock.now()),
      keyHash: keys.hash('record-key', 'billing', '', String(number)),
      parentHash: '',
      version: 1,
      digest: keys.hash('digest', String(number)),
      values: customer(number),
      identifiers: [{ field: 'email', value: addressOf(number) }],
    }))
    await store.write((tx) => tx.records.insert('billing', '', 'bench', records))
  }
}
