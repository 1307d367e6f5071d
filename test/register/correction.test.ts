import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesOf, correctionForm, type Submitted } from '#app/register/correction.ts'
import { aino, exampleInstallation, invoice, registerNamed } from './example.ts'

const example = await exampleInstallation()
const billing = registerNamed(example, 'billing')
const { controller } = example.installation
const record = aino([invoice('1', '2024-05-02')], { memo: ['Soita Matille.'], phone: ['040 000 1234', '09 000 000'] })
const changes = (submitted: Submitted) => changesOf(billing, record, submitted, controller)

test('the form has every field, with its values, and says how each is corrected or why it is not', () => {
  const form = correctionForm(billing, record, controller)
  const field = Object.fromEntries(form.fields.map((one) => [one.name, one]))
  expect(Object.keys(field)).toEqual(Object.keys(billing.fields))
  expect(field.phone).toMatchObject({
    input: 'phone',
    values: ['040 000 1234', '09 000 000'],
    correction: { how: 'self' },
  })
  expect(field.name?.correction.how).toBe('ask')
  expect(field.customerNumber?.correction).toMatchObject({ how: 'no' })
  expect(field.customerNumber?.correction.why?.fi).toBeTruthy()
  expect(field.memo).toMatchObject({ values: [], hidden: 'third-parties' })
  expect(form.collections[0]?.rows[0]?.fields.map(({ input }) => input)).toContain('invoices.row-1.openAmount')
})

test('only what differs is a change, and the same number in another spelling does not', () => {
  expect(changes({ phone: ['+358 40 000 1234', '09000000'], name: ['Aino  Virtanen'], postcode: ['00100'] })).toEqual({
    changes: [],
    refusals: [],
  })
  expect(changes({ name: ['Aino Korhonen'] })).toEqual({
    changes: [{ input: 'name', field: 'name', row: null, from: ['Aino Virtanen'], to: ['Aino Korhonen'], how: 'ask' }],
    refusals: [],
  })
  expect(changes({ phone: ['09 000 000', '040 000 1234'] }).changes).toEqual([])
  expect(changes({ phone: ['040 000 1234'] }).changes).toMatchObject([{ to: ['040 000 1234'], how: 'self' }])
})

test('a value that is none of its kind is refused with what is wrong', () => {
  expect(changes({ businessId: ['1234567-2'], postcode: ['123456'], name: ['A'.repeat(251)] }).refusals).toEqual([
    { input: 'businessId', why: 'value', value: 'business-id-check', limit: null },
    { input: 'postcode', why: 'value', value: 'postcode', limit: null },
    { input: 'name', why: 'value', value: 'too-long', limit: 250 },
  ])
})

test('postcodes and phones are read by the country that is being given', () => {
  expect(changes({ country: ['SE'], postcode: ['111 22'] }).refusals).toEqual([])
})

test('a country that is changed alone changes no number beside it: what is held was written in the country until now', () => {
  const shown = { phone: ['+358 40 000 1234', '+358 9 000 000'], postcode: ['00100'] }
  expect(changes({ ...shown, country: ['SE'] }).changes.map(({ field }) => field)).toEqual(['country'])
})

test('what cannot be corrected says why; what was left as it was is no offence', () => {
  expect(changes({ customerNumber: ['1042'] })).toEqual({ changes: [], refusals: [] })
  expect(changes({ customerNumber: ['7'] }).refusals).toMatchObject([
    { input: 'customerNumber', why: 'not-correctable' },
  ])
  expect(changes({ 'invoices.row-1.total': ['0,00'] }).refusals).toMatchObject([{ why: 'not-correctable' }])
})

test('a value may be taken away, the name of a customer may not', () => {
  expect(changes({ street: [''] }).changes).toMatchObject([{ field: 'street', to: [] }])
  expect(changes({ name: [' '] }).refusals).toEqual([{ input: 'name', why: 'required' }])
  expect(changes({ name: ['Aino', 'Matti'] }).refusals).toEqual([{ input: 'name', why: 'one-only' }])
})

test('a field that was not shown stays as it is unless something is typed', () => {
  expect(changes({ memo: [''] })).toEqual({ changes: [], refusals: [] })
  expect(changes({ memo: ['Soita vain minulle.'] }).changes).toMatchObject([
    { field: 'memo', from: ['Soita Matille.'] },
  ])
})

test('a row’s field changes that row; a row or field of somebody else’s is unknown', () => {
  expect(changes({ 'invoices.row-1.openAmount': ['5,00'] }).changes).toMatchObject([
    { field: 'openAmount', row: { collection: 'invoices', id: 'row-1' }, from: ['0,00'], to: ['5,00'], how: 'ask' },
  ])
  for (const input of ['invoices.row-9.openAmount', 'toString', '__proto__', 'invoices', '']) {
    expect(changes({ [input]: ['x'] }).refusals).toEqual([{ input, why: 'no-such-field' }])
  }
})

test('a personal identity code that somebody types is masked before it goes anywhere', () => {
  const [change] = changes({ memo: ['Hetuni on 131052-308T.'] }).changes
  expect(change?.to).toEqual(['Hetuni on ******-****.'])
})

test('what was held and sent back as it stands is never a change, whatever is held', () => {
  fc.assert(
    fc.property(
      fc.record({ name: fc.string(), phone: fc.array(fc.string(), { maxLength: 3 }), street: fc.string() }),
      ({ name, phone, street }) => {
        const filled = (values: string[]) => values.filter((value) => value.trim() !== '')
        const held = aino([], { name: filled([name]), phone: filled(phone), street: filled([street]) })
        const { name: ownName = [], phone: ownPhone = [], street: ownStreet = [] } = held.values
        const back = changesOf(billing, held, { name: ownName, phone: ownPhone, street: ownStreet }, controller)
        expect(back).toEqual({ changes: [], refusals: [] })
      },
    ),
  )
})
