import { expect, test } from 'vitest'
import { checkRegister } from '#app/register/check.ts'
import type { Register } from '#app/register/register.ts'
import { crmRegister } from '../connector/sql/crm.ts'

const sayOf = (register: Register) =>
  checkRegister({ ...register, id: 'customers' }, { languages: ['fi'], partners: [] }).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  )

/** The faults after a change of the sql block. */
const after = (changes: object, access: 'read-only' | 'read-write' = 'read-write') =>
  sayOf(crmRegister(access, changes)).filter((said) => /sql|collections|correction|mapping|column/.test(said))

test('a database whose columns and tables are mapped one and all contradicts nothing', () => {
  expect(after({})).toEqual([])
  expect(after({}, 'read-only')).toEqual([])
})

test('a field or a collection without its place, and a place without its field, are named', () => {
  const columns = {
    number: 'number',
    city: 'town',
    name: 'full_name',
    email: { column: 'mail', separator: ',' },
    phone: 'phone',
  }
  expect(after({ columns })).toEqual([expect.stringMatching(/^fields\.ban: The field "ban" stands in no column/)])
  expect(after({ collections: {} })).toEqual([expect.stringMatching(/^collections\.bills: .* has no table/)])
  expect(after({ columns: { ...columns, ban: 'no_ads', fone: 'x' } })).toEqual([
    expect.stringMatching(/^sql\.columns\.fone: There is no field "fone". Did you mean "phone"\?/),
  ])
})

test('a cell of several values says what separates them, and one of a single value does not', () => {
  const columns = { number: 'number', city: 'town', name: 'full_name', phone: 'phone', ban: 'no_ads', email: 'mail' }
  expect(after({ columns })).toEqual([expect.stringMatching(/^sql\.columns\.email: .*add "separator:"/)])
  const separated = { ...columns, email: { column: 'mail', separator: ',' }, name: { column: 'x', separator: ',' } }
  expect(after({ columns: separated })).toEqual([expect.stringMatching(/^sql\.columns\.name: .*nothing to separate/)])
})

test('two values that a column holds alike, and an id that tells who somebody is, are refused', () => {
  const email = { column: 'mail', separator: ',' }
  const columns = { number: 'number', city: 'town', name: 'full_name', phone: 'phone', email }
  expect(after({ columns: { ...columns, ban: { column: 'no_ads', values: { yes: '1', no: '1' } } } })).toEqual([
    expect.stringMatching(/^sql\.columns\.ban: .*could not be told apart/),
  ])
  expect(after({ id: 'mail', columns: { ...columns, ban: 'no_ads' } })).toEqual([
    expect.stringMatching(/^sql\.id: The column "mail" holds values of kind email/),
  ])
})

test('what may only be read is not written: no ban, and no correction at once', () => {
  expect(after({ marketingBan: { column: 'no_ads', set: 'Y', lifted: 'N' } }, 'read-only')).toEqual([
    expect.stringMatching(/^sql\.marketingBan: The database may only be read/),
  ])
  const register = crmRegister('read-only')
  const { name } = register.fields
  if (!name) throw new Error('There is no name')
  name.correction = 'self'
  expect(sayOf(register)).toContainEqual(
    expect.stringMatching(/^fields\.name\.correction: .*cannot be corrected at once: the database may only be read/),
  )
})

test('the address of the database and names with a statement in them are no mapping', () => {
  const connection = { setting: 'mysql://user:secret@db.example/crm', access: 'read-only' }
  expect(() => crmRegister('read-only', { connection })).toThrow(/is the name of a setting/)
  expect(() => crmRegister('read-only', { table: 'customers; drop table bills' })).toThrow(/is the name of a table/)
  expect(() => crmRegister('read-only', { id: 'bills.id' })).toThrow(/is a name of letters/)
})

test('a database without the connector, and the connector without a database, are both contradictions', () => {
  const register = crmRegister('read-only')
  expect(sayOf({ ...register, connector: 'portal' })).toContainEqual(
    expect.stringMatching(/^sql: .*connector is "portal"/),
  )
  const { sql, ...bare } = register
  expect(sql).toBeDefined()
  expect(sayOf(bare)).toContainEqual(expect.stringMatching(/nothing says from which/))
})
