/** A contact as the register's fields, and changes of fields as a change of the contact. The fields' names are this connector's. */
import type { Values } from '#app/register/register.ts'
import type { Contact } from './wire.ts'

type Slots = Pick<Contact, 'businessPhones' | 'mobilePhone' | 'homePhones'>
export type Patch = Readonly<Record<string, unknown>>
type Written = (contact: Contact, values: readonly string[]) => Patch
type Field = { readonly read: (contact: Contact) => readonly string[]; readonly write: Written }

const filled = (values: readonly string[]) => values.filter((value) => value !== '')
const orNull = (values: readonly string[]) => values[0] ?? null

type Plain = 'companyName' | 'jobTitle' | 'personalNotes'
const plain = (name: Plain): Field => ({
  read: (contact) => filled([contact[name]]),
  write: (_, values) => ({ [name]: orNull(values) }),
})

type Part = 'street' | 'postalCode' | 'city' | 'countryOrRegion'
/** The address is replaced as a whole, so all of it goes along. */
const part = (name: Part): Field => ({
  read: ({ businessAddress }) => filled([businessAddress[name]]),
  write: ({ businessAddress }, values) => ({ businessAddress: { ...businessAddress, [name]: orNull(values) } }),
})

/** Outlook has two places for numbers at work, and as many for numbers at home. */
const NUMBERS_A_PLACE = 2

/** Numbers that stay keep their places; what is new takes the first place that is free, work before mobile before home. */
function placed(contact: Slots, values: readonly string[]): Patch {
  const stays = (number: string) => values.includes(number)
  const business = contact.businessPhones.filter(stays)
  const home = contact.homePhones.filter(stays)
  let mobile = stays(contact.mobilePhone) ? contact.mobilePhone : ''
  const had = [...contact.businessPhones, contact.mobilePhone, ...contact.homePhones]
  for (const number of values.filter((value) => !had.includes(value))) {
    if (mobile === '' && contact.mobilePhone !== '') mobile = number
    else if (business.length < NUMBERS_A_PLACE) business.push(number)
    else if (mobile === '') mobile = number
    else home.push(number)
  }
  return { businessPhones: business, mobilePhone: mobile === '' ? null : mobile, homePhones: home }
}

/** Everything in which a name stands: what was one name must not be left in another place. */
function named(_: Contact, values: readonly string[]): Patch {
  const name = values[0] ?? ''
  const words = name.split(/\s+/).filter(Boolean)
  return {
    displayName: name,
    fileAs: name,
    givenName: words.length > 1 ? words.slice(0, -1).join(' ') : orNull(words),
    surname: words.length > 1 ? (words.at(-1) ?? null) : null,
    middleName: null,
    nickName: null,
    initials: null,
    title: null,
    generation: null,
  }
}

const FIELDS: Readonly<Record<string, Field>> = {
  email: {
    read: ({ emailAddresses }) => filled(emailAddresses.map(({ address }) => address)),
    write: ({ emailAddresses }, values) => ({
      // Replaced as a whole; the name beside an address stays with it.
      emailAddresses: values.map(
        (address) => emailAddresses.find((known) => known.address === address) ?? { address, name: address },
      ),
    }),
  },
  name: { read: ({ displayName }) => filled([displayName]), write: named },
  company: plain('companyName'),
  jobTitle: plain('jobTitle'),
  phones: {
    read: ({ businessPhones, mobilePhone, homePhones }) => filled([...businessPhones, mobilePhone, ...homePhones]),
    write: placed,
  },
  street: part('street'),
  postcode: part('postalCode'),
  city: part('city'),
  country: part('countryOrRegion'),
  notes: plain('personalNotes'),
  categories: {
    read: ({ categories }) => filled(categories),
    write: (_, values) => ({ categories: [...values] }),
  },
}

/** The values of one field as the contact has them. */
export const valuesIn = (contact: Contact, field: string): readonly string[] =>
  Object.hasOwn(FIELDS, field) ? (FIELDS[field]?.read(contact) ?? []) : []

/** All values, of the fields that the register declares. */
export function valuesOf(contact: Contact, declared: readonly string[]): Values {
  return Object.fromEntries(
    declared.map((field) => [field, valuesIn(contact, field)] as const).filter(([, values]) => values.length > 0),
  )
}

/** One change of the contact for all changes of fields. The display name always goes along: Outlook makes up another otherwise. */
export function patchOf(contact: Contact, changes: ReadonlyMap<string, readonly string[]>): Patch {
  let after = contact
  let patch: Patch = { displayName: contact.displayName }
  for (const [field, values] of changes) {
    const change = FIELDS[field]?.write(after, values) ?? {}
    patch = { ...patch, ...change }
    if ('businessAddress' in change) after = { ...after, businessAddress: addressAfter(after, field, values) }
  }
  // A name that was erased must not come back beside an address.
  const nameGoes = changes.get('name')?.length === 0
  if (!nameGoes) return patch
  const addresses = changes.get('email') ?? valuesIn(contact, 'email')
  return { ...patch, emailAddresses: addresses.map((address) => ({ address, name: address })) }
}

const PARTS: Readonly<Record<string, Part>> = {
  street: 'street',
  postcode: 'postalCode',
  city: 'city',
  country: 'countryOrRegion',
}

/** Several parts of one address change together. */
function addressAfter({ businessAddress }: Contact, field: string, values: readonly string[]) {
  const name = PARTS[field]
  return name ? { ...businessAddress, [name]: values[0] ?? '' } : businessAddress
}

/** Properties of a contact, and the field in which each is seen. */
const SEEN_IN: Readonly<Record<string, string | readonly string[]>> = {
  ...{ displayName: 'name', fileAs: 'name', givenName: 'name', surname: 'name', middleName: 'name', nickName: 'name' },
  ...{ initials: 'name', title: 'name', generation: 'name', companyName: 'company', jobTitle: 'jobTitle' },
  ...{ personalNotes: 'notes', mobilePhone: 'phones', businessPhones: 'phones', homePhones: 'phones' },
  ...{ emailAddresses: 'email', businessAddress: Object.keys(PARTS) },
}
/** What Exchange itself keeps with every contact, and the list in which the mark of a ban stands. */
const OWN: readonly string[] = [
  'id',
  'changeKey',
  'createdDateTime',
  'lastModifiedDateTime',
  'parentFolderId',
  'categories',
]

function kindOf(value: unknown): 'nothing' | 'text' | 'list' | 'object' | 'number' | 'yes-no' {
  if (value === null || value === undefined || value === '') return 'nothing'
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : 'list'
  if (typeof value === 'object')
    return Object.values(value).every((one) => kindOf(one) === 'nothing') ? 'nothing' : 'object'
  if (typeof value === 'number') return 'number'
  return typeof value === 'boolean' ? 'yes-no' : 'text'
}

type Property = { readonly name: string; readonly kind: string; readonly known: 'read' | 'unread' }

/** The properties in which a contact holds anything; of each, whether the declared fields show it. */
export function propertiesOf(contact: Contact, declared: readonly string[]): Property[] {
  return Object.entries(contact).flatMap(([name, value]): Property[] => {
    const kind = kindOf(value)
    if (kind === 'nothing' || name.startsWith('@odata.')) return []
    const fields = Object.hasOwn(SEEN_IN, name) ? [SEEN_IN[name] ?? []].flat() : []
    const isRead = OWN.includes(name) || fields.some((field) => declared.includes(field))
    return [{ name, kind, known: isRead ? 'read' : 'unread' }]
  })
}
