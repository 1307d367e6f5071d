/** The sample’s files, each in an encoding and with a delimiter of its own, so that telling them apart is tried. */
import { CONTACT_HEADER, contactsFrom } from './contacts.ts'
import { csv, utf8, utf8WithBom, windows1252 } from './csv.ts'
import { customersFrom } from './customers.ts'
import { euros, finnishDate, invoicesOf } from './invoices.ts'
import { type Customer, REJECTED } from './known.ts'
import { randomFrom } from './random.ts'

/** Changing it makes another sample; examples and tests name people by address, who stay. */
const SEED = 20261101

const CUSTOMER_COLUMNS = {
  Nimi: 'name',
  'Osasto/Yhteyshenkilö': 'attention',
  Lisärivi: 'extraLine',
  Laskutusosoite: 'street',
  Postinumero: 'postcode',
  Postitoimipaikka: 'city',
  Maakoodi: 'country',
  Sähköpostiosoite: 'email',
  Puhelinnumero: 'phone',
  'Y-tunnus': 'businessId',
  Asiakasnumero: 'customerNumber',
  Muistio: 'memo',
  Yksityisasiakas: 'isPrivate',
  Kieli: 'language',
  Verkkolaskuosoite: 'einvoiceAddress',
  'Välittäjän tunnus': 'einvoiceOperator',
  'Lisenssin vuosipäivä': 'anniversary',
} as const

const INVOICE_HEADER = [
  'Laskunumero',
  'Asiakasnumero',
  'Laskun päivä',
  'Eräpäivä',
  'Viitenumero',
  'Summa',
  'Avoin summa',
  'Tila',
]

function customerList(customers: readonly Partial<Customer>[]): Buffer {
  const rows = customers.map((customer) => Object.values(CUSTOMER_COLUMNS).map((field) => customer[field] ?? ''))
  return windows1252(csv([Object.keys(CUSTOMER_COLUMNS), ...rows], ';'))
}

/** The files by name: `<register>.csv`, and `<register>.<collection>.csv`. The same bytes each time. */
export function sampleFiles(): Readonly<Record<string, Buffer>> {
  const random = randomFrom(SEED)
  const customers = customersFrom(random)
  const invoices = invoicesOf(random, customers).map((one) => [
    one.number,
    one.customer,
    finnishDate(one.date),
    finnishDate(one.due),
    one.reference,
    euros(one.cents),
    euros(one.openCents),
    one.state,
  ])
  const contacts = contactsFrom(random, customers).map((contact) =>
    CONTACT_HEADER.map((column) => contact[column] ?? ''),
  )
  return {
    'billing.csv': customerList([...customers, ...REJECTED]),
    'billing.invoices.csv': utf8WithBom(csv([INVOICE_HEADER, ...invoices], ',')),
    'email-addresses.csv': utf8(csv([CONTACT_HEADER, ...contacts], ',')),
  }
}
