/** Whether what a register says about its database fits the rest of it. */
import type { Field, Register } from '#app/register/register.ts'
import type { SqlColumn, SqlSource } from '#app/register/sql-source.ts'
import type { Faults, Path } from './fault.ts'
import { fieldsOf } from './fields.ts'
import { subjectOf, suggestion } from './naming.ts'

/** Kinds that tell who somebody is: ids of records stand in addresses of pages and in the audit log. */
const TELLS_WHO = ['email', 'phone', 'name', 'business-id', 'iban']

const columnOf = (given: SqlColumn): string => (typeof given === 'string' ? given : given.column)

type Table = {
  readonly path: Path
  readonly id: string
  readonly columns: SqlSource['columns']
  readonly fields: Readonly<Record<string, Field>>
  /** Where the fields are declared. */
  readonly declared: Path
}

function checkColumn(field: Field, given: SqlColumn, path: Path, faults: Faults): void {
  const separated = typeof given !== 'string' && given.separator !== undefined
  if (field.many && !separated)
    faults.add(
      path,
      `${subjectOf(path)} may hold several values ("many: true"), so say what stands between them in the cell: add "separator:".`,
    )
  if (!field.many && separated)
    faults.add(
      path,
      `${subjectOf(path)} holds one value, so there is nothing to separate. Remove "separator:", or write "many: true" in the field.`,
    )
  const held = typeof given === 'string' ? [] : Object.values(given.values ?? {})
  if (new Set(held).size !== held.length)
    faults.add(
      path,
      `${subjectOf(path)} has two values that the column holds alike, so they could not be told apart when it is read.`,
    )
}

function checkTable({ path, id, columns, fields, declared }: Table, faults: Faults): void {
  for (const [name, field] of Object.entries(fields)) {
    const given = Object.hasOwn(columns, name) ? columns[name] : undefined
    if (given === undefined)
      faults.add(
        [...declared, name],
        `${subjectOf([...declared, name])} stands in no column, so people would not be shown it. Add "${name}:" under "columns:" of the sql block.`,
      )
    else checkColumn(field, given, [...path, 'columns', name], faults)
  }
  for (const [name, given] of Object.entries(columns)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (!field)
      faults.add(
        [...path, 'columns', name],
        `There is no field "${name}".${suggestion(name, Object.keys(fields))}`,
        'name',
        name,
      )
    else if (columnOf(given) === id && TELLS_WHO.includes(field.kind))
      faults.add(
        [...path, 'id'],
        `The column "${id}" holds values of kind ${field.kind}, which would then stand in addresses of pages and in the log. Name the table’s running number.`,
      )
  }
}

function checkCollections(register: Register, source: SqlSource, faults: Faults): void {
  for (const [name, { fields }] of Object.entries(register.collections)) {
    const given = Object.hasOwn(source.collections, name) ? source.collections[name] : undefined
    if (given)
      checkTable(
        { path: ['sql', 'collections', name], ...given, fields, declared: ['collections', name, 'fields'] },
        faults,
      )
    else
      faults.add(
        ['collections', name],
        `${subjectOf(['collections', name])} has no table. Add "${name}:" under "collections:" of the sql block.`,
      )
  }
  for (const name of Object.keys(source.collections)) {
    if (Object.hasOwn(register.collections, name)) continue
    const message = `There is no collection "${name}".${suggestion(name, Object.keys(register.collections))}`
    faults.add(['sql', 'collections', name], message, 'name', name)
  }
}

/** What people may correct at once must be able to be written at once. */
function checkAbilities(register: Register, source: SqlSource, faults: Faults): void {
  if (source.connection.access === 'read-write') return
  if (source.marketingBan)
    faults.add(
      ['sql', 'marketingBan'],
      'The database may only be read, so no ban is written to this column. Write "access: read-write", or remove it.',
    )
  for (const { field, path } of fieldsOf(register)) {
    if (field.correction !== 'self') continue
    faults.add(
      [...path, 'correction'],
      `${subjectOf(path)} cannot be corrected at once: the database may only be read. Write "correction: ask", for which people get work cards, or "access: read-write".`,
    )
  }
}

/** Refuses a mapping that leaves a field out, names what is not there, or promises what the database may not do. */
export function checkSql(register: Register, faults: Faults): void {
  const source = register.sql
  if (register.connector !== 'sql') {
    if (source)
      faults.add(
        ['sql'],
        `The register is not read from a database: its connector is "${register.connector}". Write "connector: sql", or remove "sql:".`,
      )
    return
  }
  if (!source) {
    faults.add(
      [],
      'The register is read from a database, but nothing says from which. Add "sql:" with its connection and table.',
    )
    return
  }
  if (register.mapping)
    faults.add(['mapping'], 'A mapping describes files, and this register is read from a database. Remove it.')
  checkTable({ path: ['sql'], ...source, fields: register.fields, declared: ['fields'] }, faults)
  checkCollections(register, source, faults)
  checkAbilities(register, source, faults)
}
