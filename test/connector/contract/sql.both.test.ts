import { onTestFinished } from 'vitest'
import { type Crm, connectorTo, crmRegister, tabledCrm } from '../sql/crm.ts'
import { connectorContract, type Source } from './contract.ts'
import type { Person } from './people.ts'

const FIELDS = { email: 'email', name: 'name', changeable: 'city' }

/** A text as it stands in a statement; sample people have quotation marks in their addresses. */
const quoted = (text: string | undefined) => (text ? `'${text.replaceAll("'", "''")}'` : 'null')

async function stock(crm: Crm, people: readonly Person[]): Promise<void> {
  const customers = people.map(
    ({ name, email, changeable }, index) =>
      `(${index + 1}, ${quoted(String(1001 + index))}, ${quoted(name)}, ${quoted(email.join(', '))}, ${quoted(changeable)})`,
  )
  await crm.run(`insert into customers (id, number, full_name, mail, town) values ${customers.join(', ')}`)
  const bills = people.flatMap(({ rows }, index) =>
    Array.from({ length: rows }, (_, row) => `('L${row}', ${quoted(String(1001 + index))}, '2026-01-01')`),
  )
  if (bills.length > 0) await crm.run(`insert into bills (bill_no, customer, billed) values ${bills.join(', ')}`)
}

/** A company's own customer database on the engine of this run, which may be written or only be read. */
const plantedIn =
  (access: 'read-only' | 'read-write') =>
  async (people: readonly Person[]): Promise<Source> => {
    const crm = await tabledCrm()
    onTestFinished(() => crm.drop())
    await stock(crm, people)
    await crm.run('alter table customers add shoe_size int')
    const held = async (name: string) => {
      const [row] = await crm.all(`select mail, town, phone, no_ads from customers where full_name = ${quoted(name)}`)
      if (!row) return null
      const cell = (value: unknown) => (typeof value === 'string' && value !== '' ? [value] : [])
      return {
        name: [name],
        email: cell(row.mail),
        city: cell(row.town),
        phone: cell(row.phone),
        ban: cell(row.no_ads),
      }
    }
    return {
      connector: connectorTo(crm.url, crmRegister(access)),
      fields: FIELDS,
      collection: 'bills',
      unread: ['shoe_size'],
      beside:
        access === 'read-only'
          ? null
          : {
              held,
              change: (name, _, [town]) =>
                crm.run(`update customers set town = ${quoted(town)} where full_name = ${quoted(name)}`),
              banned: async (name) => (await held(name))?.ban[0] === 'Y',
            },
    }
  }

connectorContract('a database', plantedIn('read-write'))
connectorContract('a database that may only be read', plantedIn('read-only'))
