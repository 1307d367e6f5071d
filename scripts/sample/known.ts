/** The customers that examples and tests name. */
import { businessId, iban, impossibleIdentityCode, ovt, phone } from './numbers.ts'

export const CUSTOMERS = 300
export const FIRST_NUMBER = 1001

/** A row of the contact list, as its cells; `invoices` how many there are, null for the usual scatter. */
export type Customer = Readonly<
  Record<
    | 'name'
    | 'attention'
    | 'extraLine'
    | 'street'
    | 'postcode'
    | 'city'
    | 'country'
    | 'email'
    | 'phone'
    | 'businessId'
    | 'customerNumber'
    | 'memo'
    | 'isPrivate'
    | 'language'
    | 'einvoiceAddress'
    | 'einvoiceOperator'
    | 'anniversary',
    string
  >
> & { readonly invoices: number | null }

/** Without accents, in lower case, letters only: what addresses and domains are made of. */
export const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')

export const AINO = {
  email: 'aino.kallio@kallionpuutarha.example',
  name: 'Aino Kallio',
  company: 'Kallion Puutarha Oy',
} as const
export const SHARED = 'info@lehdonisannointi.example'
export const MANY_INVOICES = 'maria.lindqvist@itavaylantukku.example'
export const PRIVATE = 'ebba.soderholm@epost.example'
export const FAMILY = 'perhe.nurmi@kotiposti.example'
export const ONLY_OUTLOOK = 'olli.vainio@vainioarkkitehdit.example'
export const UNKNOWN = 'joku.muu@tuntematon.example'

const helsinki = { postcode: '00530', city: 'HELSINKI', country: 'FI' } as const
const company = (n: number) => {
  const id = businessId(n)
  return {
    businessId: id,
    einvoiceAddress: ovt(id),
    einvoiceOperator: 'BAWCFI22',
    isPrivate: 'Ei',
    phone: phone(n),
  } as const
}
const person = (n: number) => ({ isPrivate: 'Kyllä', phone: phone(n) }) as const

/** Several people behind one address: each board has its chair, all of them are reached through their manager’s office. */
const board = (n: number, house: string, chair: string, street: string) =>
  ({
    ...company(n),
    ...helsinki,
    name: `Asunto Oy ${house}`,
    attention: chair,
    extraLine: 'c/o Lehdon Isännöinti',
    street,
    email: SHARED,
    invoices: 6,
  }) as const

/** By the place in the list, counted from 0. */
export const KNOWN: Readonly<Record<number, Partial<Customer>>> = {
  0: {
    ...company(0),
    name: AINO.company,
    attention: AINO.name,
    street: 'Pihlajapolku 12',
    postcode: '33200',
    city: 'TAMPERE',
    email: AINO.email,
    memo: 'Haluaa laskut kuun lopussa. Kiinnostunut taimikirjanpidosta.',
    anniversary: '15.3.2027',
    invoices: 9,
  },
  11: board(11, 'Helsingin Kuusikulma', 'Kaarina Aalto', 'Kuusikuja 4'),
  12: board(12, 'Helsingin Mäntyrinne', 'Pekka Lyytinen', 'Mäntytie 18'),
  13: board(13, 'Helsingin Tuomela', 'Sanna Närhi', 'Tuomitie 7'),
  14: board(14, 'Helsingin Vaahterapiha', 'Yrjö Särkkä', 'Vaahterakatu 21'),
  20: {
    ...company(20),
    name: 'Itäväylän Tukku Oy',
    attention: 'Maria Lindqvist',
    street: 'Satamatie 3',
    postcode: '00100',
    city: 'HELSINKI',
    email: MANY_INVOICES,
    einvoiceOperator: '003721291126',
    invoices: 2000,
  },
  30: {
    ...person(30),
    name: 'Ebba Söderholm',
    street: 'Hamngatan 5 B 14',
    postcode: '65100',
    city: 'VASA',
    email: PRIVATE,
    language: 'SV',
    memo: 'Önskar service på svenska.',
    invoices: 4,
  },
  31: { ...person(31), ...helsinki, name: 'Teemu Nurmi', street: 'Niittypolku 9', email: FAMILY, invoices: 3 },
  32: { ...person(32), ...helsinki, name: 'Saara Nurmi', street: 'Niittypolku 9', email: FAMILY, invoices: 2 },
  40: {
    ...person(40),
    name: 'Väinö Hyvärinen',
    street: 'Järvitie 2',
    postcode: '70100',
    city: 'KUOPIO',
    email: 'vaino.hyvarinen@kotiposti.example',
    memo: `Asioi puhelimitse, henkilötunnus ${impossibleIdentityCode('010150', 913)}. Vaimo Tuula hoitaa maksut.`,
    invoices: 5,
  },
  41: {
    ...company(41),
    name: 'Mäkelän Leipomo Oy',
    attention: 'Niina Mäkelä',
    street: 'Torikatu 1',
    postcode: '60100',
    city: 'SEINÄJOKI',
    email: 'Niina@Mäkelänleipomo.example; tilaukset@mäkelänleipomo.example',
    einvoiceAddress: iban(41),
    einvoiceOperator: 'OKOYFIHH',
    invoices: 7,
  },
}

/** Rows that an import rejects: without a customer number, with an address that is none, under a number that is taken. */
export const REJECTED: readonly Partial<Customer>[] = [
  {
    ...helsinki,
    name: 'Numeroton Verhoomo Oy',
    street: 'Peltokuja 6',
    email: 'verhoomo@numeroton.example',
    isPrivate: 'Ei',
    customerNumber: '',
  },
  {
    ...helsinki,
    ...person(301),
    name: 'Ilkka Takala',
    street: 'Asematie 11',
    email: 'puuttuu',
    customerNumber: '1801',
  },
  {
    ...helsinki,
    ...person(302),
    name: 'Toinen Samalla Numerolla',
    street: 'Kirkkotie 8',
    email: 'toinen@kotiposti.example',
    customerNumber: String(FIRST_NUMBER),
  },
]
