/** The 300 customers: companies and private persons, Finnish and Swedish, with the dirt that real lists have. */
import { CUSTOMERS, type Customer, FIRST_NUMBER, KNOWN, plain } from './known.ts'
import * as names from './names.ts'
import { businessId, iban, ovt, phone } from './numbers.ts'
import type { Random } from './random.ts'

/** What people write for their operator; most of it is a code. */
const OPERATORS = [
  'BAWCFI22',
  '003721291126',
  '003723327487',
  'OKOYFIHH',
  'NDEAFIHH',
  'DABAFIHH',
  '003701011385',
  'FI28768767',
  'Basware',
  'BAWCF122',
  '0036714377140',
  'Maventa 003721291126',
  'NDEAFIHH ',
] as const

function place(random: Random, swedish: boolean) {
  const [postcode, finnishTown, swedishTown] = random.pick(swedish ? names.SWEDISH_TOWNS : names.TOWNS)
  const street = random.pick(swedish ? names.SWEDISH_STREETS : names.STREETS)
  const door = random.often(40) ? ` ${random.pick(['A', 'B', 'C'])} ${random.between(1, 60)}` : ''
  return {
    street: `${street} ${random.between(1, 80)}${door}`,
    // A spreadsheet has been at some of the list: it takes postcodes for numbers.
    postcode: random.often(10) ? String(Number(postcode)) : postcode,
    city: swedish ? swedishTown : finnishTown,
  }
}

function personOf(random: Random, swedish: boolean) {
  const first = random.pick(swedish ? names.SWEDISH_FIRST : names.FINNISH_FIRST)
  const last = random.pick(swedish ? names.SWEDISH_LAST : names.FINNISH_LAST)
  return { first, last, full: `${first} ${last}`, local: `${plain(first)}.${plain(last)}` }
}

function einvoiceOf(random: Random, id: string, n: number): Pick<Customer, 'einvoiceAddress' | 'einvoiceOperator'> {
  if (!random.often(70)) return { einvoiceAddress: '', einvoiceOperator: '' }
  if (random.often(15)) return { einvoiceAddress: iban(n), einvoiceOperator: random.pick(['OKOYFIHH', 'NDEAFIHH']) }
  return { einvoiceAddress: ovt(id) + (random.often(10) ? '001' : ''), einvoiceOperator: random.pick(OPERATORS) }
}

function companyOf(random: Random, n: number, swedish: boolean): Customer {
  const form = swedish ? 'Ab' : random.pick(['Oy', 'Oy', 'Oy', 'Ky', 'Tmi'])
  const trade = random.pick(swedish ? names.SWEDISH_TRADES : names.TRADES)
  const name = `${random.pick(swedish ? names.SWEDISH_PLACE_WORDS : names.PLACE_WORDS)} ${trade} ${form}`
  const person = personOf(random, swedish)
  const id = businessId(n)
  const domain = `${plain(name.replace(/ \p{L}+$/u, ''))}${n}.example`
  const second = random.often(15) ? `, laskut${n}@${domain}` : ''
  return {
    ...blank(n, swedish),
    ...place(random, swedish),
    ...einvoiceOf(random, id, n),
    name,
    attention: random.often(60) ? person.full : '',
    email: `${person.local}@${domain}${second}`,
    phone: phone(n),
    businessId: id,
    isPrivate: random.pick(['Ei', 'ei', 'E']),
    anniversary: random.often(35) ? `${random.between(1, 28)}.${random.between(1, 12)}.2027` : '',
  }
}

function privateOf(random: Random, n: number, swedish: boolean): Customer {
  const person = personOf(random, swedish)
  return {
    ...blank(n, swedish),
    ...place(random, swedish),
    name: person.full,
    // Some have no address at all, and are found by their customer number only.
    email: random.often(92)
      ? `${person.local}${n}@${random.pick(['posti.example', 'kotiposti.example', 'epost.example'])}`
      : '',
    phone: random.often(80) ? phone(n) : '',
    isPrivate: random.pick(['Kyllä', 'kyllä', 'K']),
  }
}

function blank(n: number, swedish: boolean): Customer {
  return {
    name: '',
    attention: '',
    extraLine: '',
    street: '',
    postcode: '',
    city: '',
    email: '',
    phone: '',
    businessId: '',
    memo: '',
    isPrivate: '',
    einvoiceAddress: '',
    einvoiceOperator: '',
    anniversary: '',
    country: 'FI',
    language: swedish ? 'SV' : 'FI',
    customerNumber: String(FIRST_NUMBER + n),
    invoices: null,
  }
}

/** All customers in the order of their numbers; those of `known.ts` stand where their numbers are. */
export function customersFrom(random: Random): Customer[] {
  return Array.from({ length: CUSTOMERS }, (_, n) => {
    const swedish = random.often(14)
    const made = random.often(58) ? companyOf(random, n, swedish) : privateOf(random, n, swedish)
    const memo = random.often(25) ? random.pick(swedish ? names.SWEDISH_MEMOS : names.MEMOS) : ''
    const known = KNOWN[n]
    return known ? { ...blank(n, known.language === 'SV'), ...known } : { ...made, memo }
  })
}
