/** Outlook’s contacts: some customers, and people who are only here. */
import { AINO, type Customer, MANY_INVOICES, ONLY_OUTLOOK, plain } from './known.ts'
import * as names from './names.ts'
import { phone } from './numbers.ts'
import type { Random } from './random.ts'

export const CONTACT_HEADER = [
  'First Name',
  'Middle Name',
  'Last Name',
  'Company',
  'Job Title',
  'Business Street',
  'Business City',
  'Business Postal Code',
  'Business Country/Region',
  'Business Phone',
  'Mobile Phone',
  'E-mail Address',
  'E-mail 2 Address',
  'E-mail 3 Address',
  'Notes',
  'Categories',
] as const
export type Contact = Readonly<Partial<Record<(typeof CONTACT_HEADER)[number], string>>>

const NAMED: readonly Contact[] = [
  {
    'First Name': 'Aino',
    'Last Name': 'Kallio',
    Company: AINO.company,
    'Job Title': 'toimitusjohtaja',
    'Mobile Phone': phone(0),
    'Business Street': 'Pihlajapolku 12',
    'Business City': 'Tampere',
    'Business Postal Code': '33200',
    'Business Country/Region': 'Suomi',
    'E-mail Address': 'Aino.Kallio@kallionpuutarha.example',
    Notes: 'Tavattiin messuilla 2024.',
    Categories: 'Asiakkaat;Uutiskirje',
  },
  {
    'First Name': 'Maria',
    'Last Name': 'Lindqvist',
    Company: 'Itäväylän Tukku Oy',
    'Job Title': 'talouspäällikkö',
    'E-mail Address': MANY_INVOICES,
    'E-mail 2 Address': 'talous@itavaylantukku.example',
    Categories: 'Asiakkaat',
  },
  {
    'First Name': 'Olli',
    'Middle Name': 'Ilmari',
    'Last Name': 'Vainio',
    Company: 'Vainio Arkkitehdit Oy',
    'Job Title': 'arkkitehti',
    'Business Phone': phone(401),
    'E-mail Address': ONLY_OUTLOOK,
    'E-mail 2 Address': 'olli@vainioarkkitehdit.example',
    Notes: 'Osoite yrityksen verkkosivuilta. Kysyi tarjousta, Mika Lehdolta terveisiä.',
    Categories: 'Mahdolliset asiakkaat',
  },
]

/** Rejected: a contact without any address. */
const WITHOUT_ADDRESS: Contact = { 'First Name': 'Puhelin', 'Last Name': 'Vain', 'Mobile Phone': phone(402) }

/** Beside the named ones: how many people are in Outlook and in no other register. */
const STRANGERS = 60

function stranger(random: Random, n: number): Contact {
  const swedish = random.often(15)
  const first = random.pick(swedish ? names.SWEDISH_FIRST : names.FINNISH_FIRST)
  const last = random.pick(swedish ? names.SWEDISH_LAST : names.FINNISH_LAST)
  const company = `${random.pick(names.PLACE_WORDS)} ${random.pick(names.TRADES)} Oy`
  return {
    'First Name': first,
    'Last Name': last,
    Company: company,
    'Job Title': random.often(50) ? random.pick(names.JOBS) : '',
    'Business Phone': random.often(50) ? phone(500 + n) : '',
    'E-mail Address': `${plain(first)}.${plain(last)}@${plain(company.slice(0, -3))}-${n}.example`,
    Categories: random.often(40) ? 'Mahdolliset asiakkaat' : '',
  }
}

/** The contact of a customer, named by the person the invoices go to. */
function contactOf({ attention, name, email, phone }: Customer): Contact {
  const [first = '', ...last] = attention.split(' ')
  return {
    'First Name': first,
    'Last Name': last.join(' '),
    Company: name,
    'Mobile Phone': phone,
    'E-mail Address': email.split(/[,;]/)[0] ?? '',
    Categories: 'Asiakkaat',
  }
}

/** Every fifth company with a named contact person is in Outlook too. */
const SHARE = 5

export function contactsFrom(random: Random, customers: readonly Customer[]): Contact[] {
  const named = customers.filter(
    ({ attention, invoices, email }) => attention !== '' && invoices === null && email !== '',
  )
  return [
    ...NAMED,
    ...named.filter((_, index) => index % SHARE === 0).map(contactOf),
    WITHOUT_ADDRESS,
    ...Array.from({ length: STRANGERS }, (_, n) => stranger(random, n)),
  ]
}
