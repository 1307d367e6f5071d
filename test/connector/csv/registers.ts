/** Registers as small as reading files allows, for the tests of the reader. */
import { type Kind, Register } from '#app/register/register.ts'

type Wish = { readonly kind: Kind; readonly many?: boolean; readonly identifies?: 'no' | 'address' | 'weak' | 'strong' }

function fieldsOf(wishes: Readonly<Record<string, Wish>>) {
  return Object.fromEntries(
    Object.entries(wishes).map(([name, wish]) => [
      name,
      {
        label: { en: name },
        source: 'customer',
        purposes: ['billing'],
        retention: 'contract',
        correction: 'ask',
        portable: true,
        ...wish,
      },
    ]),
  )
}

type Shape = {
  readonly id: string
  readonly key: string
  readonly titles: readonly string[]
  readonly fields: Readonly<Record<string, Wish>>
  readonly mapping: unknown
  readonly collections?: Readonly<Record<string, unknown>>
}

export function registerOf({ id, key, titles, fields, mapping, collections }: Shape): Register {
  const parsed = Register.parse({
    title: { en: id },
    summary: { en: id },
    system: { name: id, provider: 'Provider', country: 'FI', protection: { en: 'Locked' } },
    connector: 'file',
    key,
    one: { en: 'record' },
    title_fields: titles,
    purposes: { billing: { label: { en: 'Billing' }, why: { en: 'To bill' }, basis: 'contract' } },
    sources: { customer: { label: { en: 'Customer' }, fromSubject: true } },
    retention: { contract: { label: { en: 'Contract' }, anchor: 'gone', length: 'P1Y' } },
    fields: fieldsOf(fields),
    mapping,
    collections: collections ?? {},
  })
  return { ...parsed, id }
}

const CONTACT: Readonly<Record<string, Wish>> = {
  name: { kind: 'name' },
  attention: { kind: 'name' },
  extraLine: { kind: 'text' },
  street: { kind: 'street' },
  postcode: { kind: 'postcode' },
  city: { kind: 'city' },
  country: { kind: 'country' },
  email: { kind: 'email', many: true, identifies: 'address' },
  phone: { kind: 'phone', many: true },
  businessId: { kind: 'business-id', identifies: 'weak' },
  customerNumber: { kind: 'customer-number', identifies: 'weak' },
  memo: { kind: 'long-text' },
  isPrivate: { kind: 'yes-no' },
  language: { kind: 'language' },
  einvoiceAddress: { kind: 'einvoice-address' },
  einvoiceOperator: { kind: 'einvoice-operator' },
  licenceDate: { kind: 'date' },
}

const INVOICES = {
  label: { en: 'Invoices' },
  one: { en: 'invoice' },
  key: 'invoiceNumber',
  parent: 'customerNumber',
  title: ['invoiceNumber'],
  mapping: { profile: 'isolta-invoices-csv' },
  fields: fieldsOf({
    invoiceNumber: { kind: 'invoice-number' },
    customerNumber: { kind: 'customer-number' },
    date: { kind: 'date' },
    dueDate: { kind: 'date' },
    referenceNumber: { kind: 'reference-number', identifies: 'strong' },
    total: { kind: 'money' },
    openAmount: { kind: 'money' },
    state: { kind: 'text' },
  }),
}

export const billing = registerOf({
  id: 'billing',
  key: 'customerNumber',
  titles: ['name'],
  fields: CONTACT,
  mapping: {
    profile: 'isolta-contacts-csv',
    columns: { licenceDate: { headers: ['Lisenssin vuosipäivä'], dateFormat: 'd.m.yyyy' } },
  },
  collections: { invoices: INVOICES },
})

export const outlook = registerOf({
  id: 'email-addresses',
  key: 'email',
  titles: ['name', 'email'],
  fields: {
    email: { kind: 'email', many: true, identifies: 'address' },
    name: { kind: 'name' },
    company: { kind: 'text' },
    jobTitle: { kind: 'text' },
    phones: { kind: 'phone', many: true },
    street: { kind: 'street' },
    postcode: { kind: 'postcode' },
    city: { kind: 'city' },
    country: { kind: 'country' },
    notes: { kind: 'long-text' },
    categories: { kind: 'text', many: true },
  },
  mapping: { profile: 'outlook-contacts-csv' },
})
