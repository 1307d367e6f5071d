import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type CheckFault, check, redirectsMoney } from '#app/register/check.ts'
import { Controller } from '#app/register/controller.ts'
import { portalRegister } from '#app/register/portal.ts'
import { Register } from '#app/register/register.ts'

const controller = Controller.parse(parse(readFileSync('installation/controller.yaml', 'utf8')))
const fresh = (id: string): Register => ({
  ...Register.parse(parse(readFileSync(`installation/registers/${id}.yaml`, 'utf8'))),
  id,
})

type Field = Register['fields'][string]
const fieldOf = (register: Register, name: string): Field => {
  const field = register.fields[name] ?? register.collections.invoices?.fields[name]
  if (!field) throw new Error(`There is no field ${name}`)
  return field
}

/** The faults of the billing register after a change. */
function after(change: (register: Register) => void): readonly CheckFault[] {
  const register = fresh('billing')
  change(register)
  return check(controller, [register])
}

const say = (faults: readonly CheckFault[]) => faults.map(({ path, message }) => `${path.join('.')}: ${message}`)

test('the portal’s own register contradicts itself nowhere', () => {
  expect(say(check(controller, [portalRegister(controller)]))).toEqual([])
})

test('the example contradicts itself nowhere', () =>
  expect(say(check(controller, [fresh('billing'), fresh('email-addresses')]))).toEqual([]))

const words = { fi: 'x', sv: 'x', en: 'x' }

const REFUSED: readonly (readonly [
  what: string,
  change: (register: Register) => void,
  path: string,
  message: RegExp,
])[] = [
  [
    'a field kept after erasure on consent alone',
    (r) => {
      r.retention.kept = {
        label: words,
        anchor: 'invoices.date',
        statute: 'fi-bookkeeping-vouchers',
        afterErasure: 'stays',
        while: [],
      }
      Object.assign(fieldOf(r, 'phone'), { basis: 'consent', retention: 'kept' })
    },
    'fields.phone.retention',
    /consent alone/,
  ],
  [
    'a field that outlives the address it is found by',
    (r) => {
      r.retention.long = { label: words, anchor: 'invoices.date', length: 'P20Y', afterErasure: 'goes', while: [] }
      fieldOf(r, 'memo').retention = 'long'
    },
    'fields.memo.retention',
    /is kept longer than "email"/,
  ],
  [
    'an address that goes before everything else',
    (r) => Object.assign(fieldOf(r, 'email'), { retention: 'customer' }),
    'fields.name.retention',
    /is kept longer than "email"/,
  ],
  [
    'an invoice that outlives its customer’s number after an erasure',
    (r) => Object.assign(fieldOf(r, 'customerNumber'), { retention: 'findable' }),
    'collections.invoices.fields.total.retention',
    /stays after an erasure, unlike/,
  ],
  [
    'a field held by a condition that its address is not',
    (r) => {
      r.retention.disputed = {
        label: words,
        anchor: 'invoices.date',
        length: 'P1Y',
        afterErasure: 'goes',
        while: ['dispute'],
      }
      fieldOf(r, 'memo').retention = 'disputed'
    },
    'fields.memo.retention',
    /while "dispute" lasts/,
  ],
  [
    'what stays for no reason',
    (r) => Object.assign(r.retention.customer ?? {}, { afterErasure: 'stays', while: [] }),
    'retention.customer.afterErasure',
    /without a reason/,
  ],
  ['a purpose without legal basis', (r) => void delete r.purposes.billing?.basis, 'purposes.billing', /no legal basis/],
  [
    'legitimate interests without interest',
    (r) => void delete r.purposes.collection?.interest,
    'purposes.collection',
    /does not say which/,
  ],
  [
    'a legal obligation without law',
    (r) => void delete r.purposes.bookkeeping?.statute,
    'purposes.bookkeeping',
    /which law/,
  ],
  [
    'an interest under another basis',
    (r) => Object.assign(r.purposes.billing ?? {}, { interest: words }),
    'purposes.billing.interest',
    /its basis is contract/,
  ],
  [
    'a label missing in a language',
    (r) => void delete fieldOf(r, 'phone').label.sv,
    'fields.phone.label',
    /no label in Swedish \(sv\)/,
  ],
  ['a title missing in a language', (r) => void delete r.title.en, 'title', /This file has no title in English/],
  [
    'self on an e-invoice address',
    (r) => Object.assign(fieldOf(r, 'einvoiceAddress'), { correction: 'self' }),
    'fields.einvoiceAddress.correction',
    /where money goes/,
  ],
  [
    'self on an e-invoice operator',
    (r) => Object.assign(fieldOf(r, 'einvoiceOperator'), { correction: 'self' }),
    'fields.einvoiceOperator.correction',
    /where money goes/,
  ],
  [
    'self on a billing street',
    (r) => Object.assign(fieldOf(r, 'street'), { correction: 'self' }),
    'fields.street.correction',
    /where money goes/,
  ],
  [
    'self on a billing postcode',
    (r) => Object.assign(fieldOf(r, 'postcode'), { correction: 'self' }),
    'fields.postcode.correction',
    /where money goes/,
  ],
  [
    'self on a marked address line',
    (r) => Object.assign(fieldOf(r, 'extraLine'), { correction: 'self' }),
    'fields.extraLine.correction',
    /where money goes/,
  ],
  [
    'self on an account',
    (r) => Object.assign(fieldOf(r, 'phone'), { kind: 'iban' }),
    'fields.phone.correction',
    /where money goes/,
  ],
  [
    'self on an open sum',
    (r) => Object.assign(fieldOf(r, 'openAmount'), { correction: 'self' }),
    'collections.invoices.fields.openAmount.correction',
    /where money goes/,
  ],
  [
    'self on the email address',
    (r) => Object.assign(fieldOf(r, 'email'), { correction: 'self' }),
    'fields.email.correction',
    /changed in a way of its own/,
  ],
  [
    'self on a name that identifies',
    (r) => Object.assign(fieldOf(r, 'name'), { correction: 'self' }),
    'fields.name.correction',
    /tells who somebody is/,
  ],
  [
    'self on the customer number',
    (r) => Object.assign(fieldOf(r, 'customerNumber'), { correction: 'self' }),
    'fields.customerNumber.correction',
    /tells who somebody is/,
  ],
  [
    'self on the date that a retention runs from',
    (r) => Object.assign(fieldOf(r, 'anniversary'), { correction: 'self' }),
    'fields.anniversary.correction',
    /how long data is kept/,
  ],
  [
    'an undeclared source',
    (r) => Object.assign(fieldOf(r, 'phone'), { source: ['customer', 'custmer'] }),
    'fields.phone.source.1',
    /no source "custmer". Did you mean "customer"/,
  ],
  [
    'an undeclared recipient',
    (r) => void fieldOf(r, 'phone').recipients.push('nobody'),
    'fields.phone.recipients.1',
    /no recipient "nobody"/,
  ],
  [
    'an undeclared retention',
    (r) => Object.assign(fieldOf(r, 'phone'), { retention: 'custom' }),
    'fields.phone.retention',
    /no retention "custom"/,
  ],
  [
    'an undeclared partner',
    (r) => Object.assign(r.recipients['billing-partner'] ?? {}, { partner: 'tukitoumi' }),
    'recipients.billing-partner.partner',
    /in controller.yaml. Did you mean "tukituomi"/,
  ],
  [
    'a rule that no statute book has',
    (r) => Object.assign(r.retention.vouchers ?? {}, { statute: 'fi-bookkeeping-voucher' }),
    'retention.vouchers.statute',
    /Did you mean "fi-bookkeeping-vouchers"/,
  ],
  [
    'an anchor that is no field',
    (r) => Object.assign(r.retention.licence ?? {}, { anchor: 'annivesary' }),
    'retention.licence.anchor',
    /no such field/,
  ],
  [
    'an anchor that is no date',
    (r) => Object.assign(r.retention.licence ?? {}, { anchor: 'name' }),
    'retention.licence.anchor',
    /not a date/,
  ],
  [
    'a condition that nothing shows',
    (r) => void delete r.conditions?.['open-invoice'],
    'retention.vouchers.while.0',
    /Nothing shows/,
  ],
  [
    'a condition shown by no field',
    (r) => Object.assign(r.conditions ?? {}, { 'open-invoice': 'invoices.open' }),
    'conditions.open-invoice',
    /no field "invoices.open"/,
  ],
  ['a key that is no field', (r) => Object.assign(r, { key: 'number' }), 'key', /no field "number"/],
  ['a key that many share', (r) => Object.assign(r, { key: 'city' }), 'key', /many share/],
  [
    'a key of several values',
    (r) => Object.assign(fieldOf(r, 'customerNumber'), { many: true }),
    'key',
    /several values/,
  ],
  [
    'a parent of another kind than the key',
    (r) =>
      Object.assign(fieldOf(r, 'name'), {}) &&
      Object.assign(r.collections.invoices ?? {}, { parent: 'referenceNumber' }),
    'collections.invoices.parent',
    /would never match/,
  ],
  ['a title that is no field', (r) => void r.title_fields.push('titel'), 'title_fields.2', /no field "titel"/],
  [
    'a column for no field',
    (r) => Object.assign(r.mapping?.columns ?? {}, { phoen: { column: 3 } }),
    'mapping.columns.phoen',
    /Did you mean "phone"/,
  ],
  [
    'a column that cannot be found',
    (r) => Object.assign(r.mapping?.columns ?? {}, { phone: {} }),
    'mapping.columns.phone',
    /cannot be found/,
  ],
  [
    'an unknown profile',
    (r) => Object.assign(r.mapping ?? {}, { profile: 'isolta-contact-csv' }),
    'mapping.profile',
    /Did you mean "isolta-contacts-csv"/,
  ],
  ['a file register without mapping', (r) => void delete r.mapping, '', /what they look like/],
  [
    'a register where nobody can be found',
    (r) => Object.assign(fieldOf(r, 'email'), { identifies: 'no' }),
    '',
    /nobody could ever find/,
  ],
  [
    'a name as an address',
    (r) => Object.assign(fieldOf(r, 'name'), { identifies: 'address' }),
    'fields.name.identifies',
    /only an email address/,
  ],
  [
    'a name as a strong proof',
    (r) => Object.assign(fieldOf(r, 'name'), { identifies: 'strong' }),
    'fields.name.identifies',
    /no strong proof/,
  ],
  [
    'portable data that the person did not give',
    (r) => Object.assign(fieldOf(r, 'customerNumber'), { portable: true }),
    'fields.customerNumber.portable',
    /not all of it came from the person/,
  ],
  [
    'portable data under neither consent nor contract',
    (r) => Object.assign(fieldOf(r, 'phone'), { purposes: ['customer-care'] }),
    'fields.phone.portable',
    /neither under consent/,
  ],
  [
    'a right to take data along denied',
    (r) => Object.assign(fieldOf(r, 'phone'), { portable: false }),
    'fields.phone.portable',
    /right to take it along/,
  ],
  [
    'marketing without a marketing purpose',
    (r) => Object.assign(fieldOf(r, 'phone'), { marketing: true }),
    'fields.phone.marketing',
    /none of its purposes is/,
  ],
  [
    'a marketing purpose that the field keeps quiet about',
    (r) => Object.assign(fieldOf(r, 'name'), { marketing: false }),
    'fields.name',
    /so it is used for marketing/,
  ],
  [
    'a choice of nothing',
    (r) => Object.assign(fieldOf(r, 'attention'), { kind: 'choice' }),
    'fields.attention',
    /nothing can be chosen/,
  ],
  [
    'a purpose that no field has',
    (r) => Object.assign(r.purposes, { profiling: { label: words, why: words, basis: 'contract' } }),
    'purposes.profiling',
    /not used by any field/,
  ],
  [
    'data outside the EEA without safeguards',
    (r) => Object.assign(r.system, { country: 'US' }),
    'system.country',
    /outside the European Economic Area/,
  ],
  ['a country that is none', (r) => Object.assign(r.system, { country: 'XX' }), 'system.country', /no country "XX"/],
]

describe('a register that contradicts itself is refused', () => {
  test.each(REFUSED)('%s', (_, change, path, message) => {
    const faults = after(change)
    expect(
      say(faults).filter((fault) => fault.startsWith(`${path}: `) && message.test(fault)),
      say(faults).join('\n'),
    ).toHaveLength(1)
    for (const fault of faults) expect(fault.register).toBe('billing')
  })
})

describe('what may be said is not refused', () => {
  test.each<[string, (register: Register) => void]>([
    ['data in Åland, which is a part of Finland', (r) => Object.assign(r.system, { country: 'AX' })],
    ['data outside the EEA with safeguards', (r) => Object.assign(r.system, { country: 'US', transfer: words })],
    [
      'self on a phone number, which neither identifies nor pays',
      (r) => Object.assign(fieldOf(r, 'phone'), { correction: 'self' }),
    ],
    [
      'a shorter retention than the address has',
      (r) => Object.assign(fieldOf(r, 'extraLine'), { retention: 'customer' }),
    ],
  ])('%s', (_, change) => expect(say(after(change))).toEqual([]))
})

test('a postal address redirects money only where bills are sent', () => {
  const billing = fresh('billing')
  const addresses = fresh('email-addresses')
  expect(redirectsMoney(billing, fieldOf(billing, 'street'))).toBe(true)
  expect(redirectsMoney(addresses, fieldOf(addresses, 'street'))).toBe(false)
})

const CONTROLLER: readonly (readonly [what: string, change: object, path: string, message: RegExp])[] = [
  ['a business id that cannot be', { businessId: '1234567-2' }, 'businessId', /not a Finnish business ID/],
  ['a time zone that is none', { timeZone: 'Europe/Tampere' }, 'timeZone', /no time zone/],
  ['holidays of nowhere', { holidays: 'US' }, 'holidays', /Regulation 1182\/71/],
  ['holidays of Åland, which are Finland’s', { holidays: 'AX' }, 'holidays', /such as FI/],
  ['a day that is none', { financialYear: { end: '02-30', exceptions: [] } }, 'financialYear.end', /no day 02-30/],
  [
    'a financial year of 19 months',
    { financialYear: { end: '12-31', exceptions: [{ start: '2025-01-01', end: '2026-07-31' }] } },
    'financialYear.exceptions.0',
    /longer than 18 months/,
  ],
  [
    'overlapping financial years',
    {
      financialYear: {
        end: '12-31',
        exceptions: [
          { start: '2025-01-01', end: '2025-12-31' },
          { start: '2025-12-01', end: '2026-03-31' },
        ],
      },
    },
    'financialYear.exceptions.1',
    /before another has ended/,
  ],
  [
    'a financial year turned round',
    { financialYear: { end: '12-31', exceptions: [{ start: '2025-05-01', end: '2025-01-31' }] } },
    'financialYear.exceptions.0',
    /ends before it begins/,
  ],
  ['a colour that cannot be read', { look: { accent: '#777777' } }, 'look.accent', /its contrast is 4\.4:1/],
  ['a contact nobody can reach', { contacts: { privacy: { title: words } } }, 'contacts.privacy', /cannot be reached/],
  [
    'a contact with no address',
    { contacts: { privacy: { title: words, email: 'tietosuoja' } } },
    'contacts.privacy.email',
    /not an email address/,
  ],
  ['a role address written whole', { roleAddresses: ['info@'] }, 'roleAddresses.0', /before the @/],
  ['a language twice', { languages: ['fi', 'fi'] }, 'languages.1', /twice/],
  [
    'a partner outside the EEA without safeguards',
    { partners: { tukituomi: { name: 'Far Away', country: 'US', role: words } } },
    'partners.tukituomi.country',
    /outside the European/,
  ],
]

describe('a controller’s file that cannot be true is refused', () => {
  test.each(CONTROLLER)('%s', (_, change, path, message) => {
    const faults = check({ ...controller, ...change }, [])
    expect(
      say(faults).filter((fault) => fault.startsWith(`${path}: `) && message.test(fault)),
      say(faults).join('\n'),
    ).toHaveLength(1)
  })

  test('18 months are allowed, and an accent of exactly enough contrast', () => {
    const financialYear = { end: '12-31', exceptions: [{ start: '2025-01-01', end: '2026-06-30' }] }
    expect(say(check({ ...controller, financialYear, look: { accent: '#767676' } }, []))).toEqual([])
  })
})

test('texts are asked for in the languages that the controller declares, and no other', () => {
  const register = fresh('email-addresses')
  delete register.title.en
  expect(say(check({ ...controller, languages: ['fi', 'sv'] }, [register]))).toEqual([])
})
