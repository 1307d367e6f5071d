/** A customer system of its own to be read from end to end: its table, the register that is read from it, and who is banned. */

import { sql } from 'kysely'
import { connectorsOf } from '#app/connectors.ts'
import { Register } from '#app/register/register.ts'
import { openDatabase } from '#db/open.ts'
import { houseOf, keys, openPlace } from './house.ts'

/** One in a hundred is banned, and of every tenth of those the mark has got lost. */
export const BANNED_EVERY = 100
export const LOST_EVERY = 1_000
export const addressOf = (at: number) => `henkilo${at}@yritys${at % 97}.example`

const words = { fi: 'x', sv: 'x', en: 'x' }
const field = {
  label: words,
  purposes: ['care'],
  source: 'self',
  retention: 'years',
  correction: 'ask',
  portable: true,
}

function register(): Register {
  const parsed = Register.parse({
    ...{ title: words, summary: words, one: words, connector: 'sql', key: 'number', title_fields: ['name'] },
    system: { name: 'Asiakkaat', provider: 'Yritys', country: 'FI', protection: words },
    purposes: { care: { label: words, why: words, basis: 'contract' } },
    sources: { self: { label: words, fromSubject: true } },
    retention: { years: { label: words, anchor: 'made', length: 'P3Y' } },
    fields: {
      number: { ...field, kind: 'customer-number' },
      name: { ...field, kind: 'name' },
      email: { ...field, kind: 'email', identifies: 'address' },
      street: { ...field, kind: 'text' },
      city: { ...field, kind: 'city' },
      ban: { ...field, kind: 'marketing-ban' },
    },
    sql: {
      connection: { setting: 'CRM_URL', access: 'read-write' },
      ...{ table: 'customers', id: 'id' },
      columns: {
        ...{ number: 'number', name: 'name', email: 'mail', street: 'street', city: 'city' },
        ban: { column: 'no_ads', values: { yes: 'Y', no: 'N' } },
      },
      marketingBan: { column: 'no_ads', set: 'Y', lifted: 'N' },
    },
  })
  return { ...parsed, id: 'customers' }
}

const ROWS = 500

/** Fills the customer system; addresses of the first `people` are on the portal's list as `addressOf` gives them. */
export async function fillCrm(url: string, people: number): Promise<void> {
  const { write, close } = openDatabase(url)
  const text = (bytes: number) => sql.raw(`varchar(${bytes})`)
  await sql`create table customers (id int primary key, number ${text(20)}, name ${text(100)}, mail ${text(200)},
    street ${text(100)}, city ${text(60)}, no_ads char(1) not null)`.execute(write)
  for (let from = 0; from < people; from += ROWS) {
    const rows = Array.from({ length: Math.min(ROWS, people - from) }, (_, index) => {
      const at = from + index
      const isMarked = at % BANNED_EVERY === 0 && at % LOST_EVERY !== 0
      return sql`(${at}, ${`n${at}`}, ${`Henkilö Esimerkki ${at}`}, ${addressOf(at)}, ${`Esimerkkikatu ${at}`}, 'Tampere', ${isMarked ? 'Y' : 'N'})`
    })
    await sql`insert into customers values ${sql.join(rows)}`.execute(write)
  }
  await close()
}

/** A house whose one register is that system. */
export async function crmHouse(url: string, crm: string) {
  const place = await openPlace(url)
  const base = await houseOf(place)
  const own = register()
  const registers = [own, ...base.registers.slice(-1)]
  const connectors = connectorsOf(registers, place.store, keys, base.clock, () => crm)
  const house = { ...base, installation: { ...base.installation, registers: [own] }, registers, connectors }
  return { house, close: () => place.store.close() }
}
