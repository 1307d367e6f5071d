/** The built-in profiles. Any other file is read through a mapping in the register’s YAML alone. */
import { FILE_PROFILES } from '#app/register/register.ts'
import { plainName } from './header.ts'
import { CONTACT_NAMES, INVOICE_NAMES } from './headers-billing.ts'
import { OUTLOOK_NAMES } from './headers-outlook.ts'
import type { Names, Profile, ProfileField } from './profile.ts'

/** One field for each column. */
function each(names: Readonly<Record<string, Names>>): Record<string, ProfileField> {
  return Object.fromEntries(Object.entries(names).map(([field, column]) => [field, { columns: [column] }]))
}

const o = OUTLOOK_NAMES

const PROFILES: Readonly<Record<(typeof FILE_PROFILES)[number], Profile>> = {
  // The 16 columns of Isolta’s contact file; its own import wants all of them, this one only those that make a customer.
  'isolta-contacts-csv': {
    is: 'an Isolta contact list',
    required: ['name', 'customerNumber'],
    fields: each(CONTACT_NAMES),
  },
  'isolta-invoices-csv': {
    is: 'an Isolta invoice list',
    required: ['invoiceNumber', 'customerNumber'],
    fields: each(INVOICE_NAMES),
  },
  'outlook-contacts-csv': {
    is: 'an Outlook contacts export',
    required: ['email'],
    fields: {
      email: { columns: [o.email1, o.email2, o.email3] },
      name: { columns: [o.firstName, o.middleName, o.lastName], glue: ' ' },
      company: { columns: [o.company] },
      jobTitle: { columns: [o.jobTitle] },
      phones: {
        columns: [o.mobilePhone, o.businessPhone, o.businessPhone2, o.companyPhone, o.primaryPhone, o.homePhone],
      },
      street: { columns: [o.street, o.street2, o.street3], glue: ', ' },
      postcode: { columns: [o.postcode] },
      city: { columns: [o.city] },
      country: { columns: [o.country] },
      notes: { columns: [o.notes] },
      categories: { columns: [o.categories], separator: ';' },
    },
  },
}

/** A built-in profile by name; undefined if there is none of that name. */
export function profileOf(name: string): Profile | undefined {
  const known = FILE_PROFILES.find((profile) => profile === name)
  return known === undefined ? undefined : PROFILES[known]
}

const NAMES = new Set(
  [CONTACT_NAMES, INVOICE_NAMES, OUTLOOK_NAMES].flatMap((fields) =>
    Object.values<Names>(fields).flatMap((names) => Object.values(names).flat().map(plainName)),
  ),
)

/** Does any program write this as a column’s name? */
export function isColumnName(name: string): boolean {
  return NAMES.has(plainName(name))
}
