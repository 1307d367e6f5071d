/** A company's own customer database, on the engine of this run: the tables, and the register that is read from them. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createConnection } from 'mysql2/promise'
import { sqlConnector } from '#app/connector/sql/sql.ts'
import { Register } from '#app/register/register.ts'
import { guestDialect } from '#db/sqlite.ts'
import { ENGINE, freshDatabase } from '../../support/database.ts'

export type Crm = {
  readonly url: string
  run(statement: string): Promise<void>
  all(statement: string): Promise<readonly Readonly<Record<string, unknown>>[]>
  drop(): Promise<void>
}

/** An empty database, and a way into it that is not the connector's. */
export async function emptyCrm(): Promise<Crm> {
  if (ENGINE === 'mysql') {
    const fresh = await freshDatabase()
    const connection = await createConnection({ uri: fresh.url, charset: 'utf8mb4' })
    return {
      url: fresh.url,
      run: async (statement) => {
        await connection.query(statement)
      },
      all: async (statement) => {
        const [rows] = await connection.query<import('mysql2').RowDataPacket[]>(statement)
        return rows
      },
      drop: async () => {
        await connection.end()
        await fresh.drop()
      },
    }
  }
  const folder = mkdtempSync(join(tmpdir(), 'omatieto-crm-'))
  const database = new DatabaseSync(join(folder, 'crm.db'))
  return {
    url: `sqlite:${join(folder, 'crm.db')}`,
    run: async (statement) => database.exec(statement),
    all: async (statement) =>
      database
        .prepare(statement)
        .all()
        .map((row) => ({ ...row })),
    drop: async () => {
      database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const TABLES = [
  // A collation that calls A and a, a and á, and trailing spaces alike, as most databases of companies have it.
  `create table customers (
    id ${ENGINE === 'mysql' ? 'int primary key auto_increment' : 'integer primary key'},
    number varchar(20) not null, full_name varchar(100) not null, mail varchar(200), phone varchar(40),
    town varchar(60), no_ads char(1) not null default 'N')`,
  `create table bills (
    id ${ENGINE === 'mysql' ? 'int primary key auto_increment' : 'integer primary key'},
    bill_no varchar(20) not null, customer varchar(20), billed date, note varchar(100))`,
]

/** The same with its tables, and nobody in them. */
export async function tabledCrm(): Promise<Crm> {
  const crm = await emptyCrm()
  for (const table of TABLES)
    await crm.run(ENGINE === 'mysql' ? `${table} character set utf8mb4 collate utf8mb4_general_ci` : table)
  return crm
}

/** The same with customers and bills in it. */
export async function stockedCrm(): Promise<Crm> {
  const crm = await tabledCrm()
  await crm.run(`insert into customers (id, number, full_name, mail, phone) values
    (1, '1001', 'Aino Esimerkki', 'Aino@Yritys.example ', '040 000 1234'),
    (2, '1002', 'Äino Toinen', 'äino@yritys.example', null),
    (3, 'a1', 'Bo Exempel', 'bo@bolag.example, bo.privat@hem.example', null),
    (4, 'A1', 'Cecilia Exempel', 'cecilia@bolag.example', null)`)
  await crm.run(`insert into bills (id, bill_no, customer, billed, note) values
    (1, 'L1', '1001', '2026-01-15', 'ovi'), (2, 'L2', '1001', '2026-03-01', null), (3, 'L3', '1001', null, null),
    (4, 'L4', 'a1', '2026-02-01', null), (5, 'L5', 'A1', '2026-02-02', null)`)
  return crm
}

const words = { fi: 'x', sv: 'x', en: 'x' }
const field = {
  label: words,
  source: 'self',
  purposes: ['care'],
  retention: 'years',
  correction: 'ask',
  portable: true,
} as const

/** The register of the customers; `access` as an installation writes it. */
export function crmRegister(access: 'read-only' | 'read-write', changes: object = {}): Register {
  const parsed = Register.parse({
    title: words,
    summary: words,
    system: { name: 'Asiakkaat', provider: 'Yritys', country: 'FI', protection: words },
    connector: 'sql',
    key: 'number',
    one: words,
    title_fields: ['name'],
    purposes: { care: { label: words, why: words, basis: 'contract' } },
    sources: { self: { label: words, fromSubject: true } },
    retention: { years: { label: words, anchor: 'made', length: 'P3Y' } },
    fields: {
      number: { ...field, kind: 'customer-number' },
      name: { ...field, kind: 'name' },
      email: { ...field, kind: 'email', many: true, identifies: 'address' },
      phone: { ...field, kind: 'phone' },
      city: { ...field, kind: 'city' },
      ban: { ...field, kind: 'marketing-ban' },
    },
    collections: {
      bills: {
        label: words,
        one: words,
        key: 'bill',
        parent: 'customer',
        title: ['billed', 'bill'],
        fields: {
          bill: { ...field, kind: 'invoice-number' },
          customer: { ...field, kind: 'customer-number' },
          billed: { ...field, kind: 'date' },
          note: { ...field, kind: 'text' },
        },
      },
    },
    sql: {
      connection: { setting: 'CRM_URL', access },
      table: 'customers',
      id: 'id',
      columns: {
        number: 'number',
        name: 'full_name',
        email: { column: 'mail', separator: ', ' },
        phone: 'phone',
        city: 'town',
        ban: { column: 'no_ads', values: { yes: 'Y', no: 'N' } },
      },
      ...(access === 'read-write' ? { marketingBan: { column: 'no_ads', set: 'Y', lifted: 'N' } } : {}),
      collections: {
        bills: {
          table: 'bills',
          id: 'id',
          columns: { bill: 'bill_no', customer: 'customer', billed: 'billed', note: 'note' },
        },
      },
      ...changes,
    },
  })
  return { ...parsed, id: 'customers' }
}

/** The instant at which everything in these tests happens. */
export const NOW = 1_800_000_000_000

/** The connector over it. */
export const connectorTo = (url: string | undefined, register = crmRegister('read-write')) =>
  sqlConnector(register, { setting: () => url, sqlite: guestDialect, now: () => NOW })

export const soon = () => AbortSignal.timeout(20_000)
