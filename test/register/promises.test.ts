import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Controller } from '#app/register/controller.ts'
import { correctionForm } from '#app/register/correction.ts'
import { erasureDigest, erasureOf } from '#app/register/erasure.ts'
import { exportOf } from '#app/register/export.ts'
import { noticeOf } from '#app/register/notice.ts'
import { CONDITIONS, type HeldRecord, KINDS, LEGAL_BASES, Register } from '#app/register/register.ts'
import { viewOf } from '#app/register/view.ts'
import { exampleInstallation, TODAY } from './example.ts'

const example = await exampleInstallation()

/** Every field of a register by its path. */
function pathsOf({ fields, collections }: Register): string[] {
  const rows = Object.entries(collections).flatMap(([name, { fields: own }]) =>
    Object.keys(own).map((field) => `${name}.${field}`),
  )
  return [...Object.keys(fields), ...rows].sort()
}

type Parted = {
  readonly fields: readonly { readonly name: string }[]
  readonly collections: readonly { readonly name: string; readonly fields: readonly { readonly name: string }[] }[]
}

function pathsIn({ fields, collections }: Parted): string[] {
  const rows = collections.flatMap(({ name, fields: own }) => own.map((field) => `${name}.${field.name}`))
  return [...fields.map(({ name }) => name), ...rows].sort()
}

/** A record that has a value in every field and a row in every collection. */
function fullRecord(register: Register): HeldRecord {
  const values = (fields: Register['fields']) =>
    Object.fromEntries(Object.keys(fields).map((name) => [name, [`value of ${name}`]]))
  const collections = Object.entries(register.collections).map(([name, { fields }]) => {
    const rows = [{ id: `${name}-1`, values: values(fields) }]
    return [name, { count: rows.length, rows }] as const
  })
  return { id: 'record-1', values: values(register.fields), collections: Object.fromEntries(collections) }
}

/** The promise: what is declared is told, shown, correctable or not with a reason, taken along, and has an end. */
function expectKept(register: Register, controller: Controller): void {
  const paths = pathsOf(register)
  const record = fullRecord(register)
  const see = { today: TODAY, controller, reviewed: new Set(paths) }
  const [told] = noticeOf(controller, [register], TODAY).registers
  expect(told ? pathsIn(told) : [], 'notice').toEqual(paths)

  const view = viewOf(register, record, see)
  expect(pathsIn(view), 'view').toEqual(paths)
  const cells = view.collections.flatMap(({ name, rows }) =>
    rows.flatMap((row) => row.cells.map((cell) => `${name}.${cell.name}`)),
  )
  expect(
    [...view.fields.filter(({ values }) => values.length > 0).map(({ name }) => name), ...cells].sort(),
    'values',
  ).toEqual(paths)

  const access = exportOf(register, record, { ...see, profile: 'access' })
  const columns = access.collections.map(({ name, columns: fields }) => ({ name, fields }))
  expect(pathsIn({ fields: access.fields, collections: columns }), 'access').toEqual(paths)
  const portable = exportOf(register, record, { ...see, profile: 'portability' })
  const taken = pathsIn({
    fields: portable.fields,
    collections: portable.collections.map(({ name, columns: fields }) => ({ name, fields })),
  })
  expect([...taken, ...portable.leftOut.map(({ path }) => path)].sort(), 'portability').toEqual(paths)

  const form = correctionForm(register, record, controller)
  const inputs = form.collections.flatMap(({ name, rows }) =>
    rows.flatMap((row) => row.fields.map((field) => `${name}.${field.name}`)),
  )
  expect([...form.fields.map(({ name }) => name), ...inputs].sort(), 'correction').toEqual(paths)

  const plan = erasureOf(register, record, { today: TODAY, controller, holds: [] })
  const planned = plan.collections.flatMap(({ name, rows }) =>
    rows.flatMap((row) => row.fields.map((field) => `${name}.${field.name}`)),
  )
  expect([...plan.fields.map(({ name }) => name), ...planned].sort(), 'erasure').toEqual(paths)
  const again = erasureOf(register, record, { today: TODAY, controller, holds: [] })
  expect(erasureDigest([again])).toBe(erasureDigest([plan]))

  // What stays is said to stay before anybody asks, and what is said to stay has a law or a condition.
  for (const field of [...plan.fields, ...plan.collections.flatMap(({ rows }) => rows.flatMap((row) => row.fields))]) {
    if (field.outcome.does === 'stays-while') expect(field.outcome.conditions.length).toBeGreaterThan(0)
  }
}

describe('Every field of every register is in the notice, the view, the correction form, the export and the erasure plan', () => {
  test.each(example.registers.map((register) => [register.id, register] as const))(
    'of the register %s',
    (_id, register) => {
      expectKept(register, example.installation.controller)
    },
  )
})

const words = { fi: 'suomeksi', sv: 'på svenska', en: 'in English' }
const id = fc.constantFrom('alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta', 'eta')
const someOf = (from: readonly string[]) => fc.subarray([...from], { minLength: 1 })

const RETENTIONS = ['short', 'law', 'books', 'moment', 'field', 'open'] as const
const retention = {
  short: { label: words, anchor: 'made', length: 'PT2H' },
  law: {
    label: words,
    anchor: 'rows.key',
    statute: 'fi-bookkeeping-vouchers',
    afterErasure: 'stays',
    while: ['open-invoice'],
  },
  books: { label: words, anchor: 'key', statute: 'fi-bookkeeping-books', afterErasure: 'stays' },
  moment: { label: words, anchor: 'gone', length: 'P30D' },
  field: { label: words, anchor: 'key', length: 'P1Y2M', while: ['running-contract', 'dispute'] },
  open: { label: words, anchor: 'made', afterErasure: 'stays', while: ['marketing-ban'] },
}

const anyField = fc.record({
  label: fc.constant(words),
  kind: fc.constantFrom(...KINDS),
  many: fc.boolean(),
  source: fc.oneof(fc.constantFrom('given', 'found'), someOf(['given', 'found'])),
  purposes: someOf(['one', 'two']),
  basis: fc.option(fc.constantFrom(...LEGAL_BASES), { nil: undefined }),
  recipients: fc.subarray(['partner', 'others']),
  retention: fc.constantFrom(...RETENTIONS),
  correction: fc.constantFrom('self', 'ask', { no: words }),
  portable: fc.boolean(),
  identifies: fc.constantFrom('no', 'address', 'weak', 'strong'),
  marketing: fc.boolean(),
  thirdParties: fc.boolean(),
})
const anyFields = fc
  .tuple(anyField, fc.uniqueArray(fc.tuple(id, anyField), { selector: ([name]) => name, maxLength: 6 }))
  .map(([key, rest]) => ({ key, ...Object.fromEntries(rest) }))
const anyCollections = fc
  .uniqueArray(fc.tuple(fc.constantFrom('rows', 'more', 'others'), anyFields), {
    selector: ([name]) => name,
    maxLength: 3,
  })
  .map((all) =>
    Object.fromEntries(
      all.map(([name, fields]) => [
        name,
        { label: words, one: words, key: 'key', parent: 'key', title: ['key'], fields },
      ]),
    ),
  )
const anyRegister = fc
  .record({
    fields: anyFields,
    collections: anyCollections,
    conditions: fc.constantFrom(
      {},
      ...CONDITIONS.flatMap((condition) => [{ [condition]: 'key' }, { [condition]: 'rows.key' }]),
    ),
  })
  .map((drawn): Register => {
    const declared = Register.parse({
      ...{ title: words, summary: words, connector: 'file', key: 'key', one: words, title_fields: ['key'], retention },
      system: { name: 'System', provider: 'Provider Oy', country: 'FI', protection: words },
      purposes: {
        one: { label: words, why: words, basis: 'contract' },
        two: { label: words, why: words, basis: 'legitimate-interests', interest: words, marketing: true },
      },
      sources: {
        given: { label: words, fromSubject: true },
        found: { label: words, fromSubject: false, publiclyAccessible: true },
      },
      recipients: { partner: { label: words, when: words }, others: { label: words, when: words } },
      ...drawn,
    })
    return { ...declared, id: 'drawn' }
  })

test('and so it is of any register that anybody could declare', () => {
  fc.assert(
    fc.property(anyRegister, (register) => {
      expectKept(register, example.installation.controller)
    }),
    { numRuns: 200 },
  )
})

test('no field can be called what every object of a program has, or an empty record would seem to hold it', () => {
  const [register] = example.registers
  if (!register) throw new Error('The example has a register')
  for (const name of ['constructor', 'toString', 'hasOwnProperty']) {
    const fields = { ...register.fields, [name]: register.fields[register.key] }
    const { id: _id, ...declared } = { ...register, fields }
    expect(Register.safeParse(declared).success, name).toBe(false)
  }
})

test('what is withheld for other people’s sake is withheld in every reading that shows values', () => {
  fc.assert(
    fc.property(anyRegister, (register) => {
      const { controller } = example.installation
      const record = fullRecord(register)
      const see = { today: TODAY, controller, reviewed: new Set<string>() }
      const withheld = Object.entries(register.fields).flatMap(([name, { thirdParties }]) =>
        thirdParties ? [name] : [],
      )
      const shown = [viewOf(register, record, see), exportOf(register, record, { ...see, profile: 'access' })]
      for (const { fields } of shown) {
        for (const { name, values } of fields) if (withheld.includes(name)) expect(values).toEqual([])
      }
      for (const { name, values } of correctionForm(register, record, controller).fields) {
        if (withheld.includes(name)) expect(values).toEqual([])
      }
    }),
    { numRuns: 100 },
  )
})
