import { exampleServer, httpAt, type Kept } from '../http/crm.ts'
import { connectorContract, type Source } from './contract.ts'
import { failingContract } from './failing.ts'
import type { Person } from './people.ts'

const FIELDS = { email: 'email', name: 'name', changeable: 'city' }

const keptOf = ({ name, email, changeable, rows }: Person, index: number): Kept => ({
  id: `c-${index + 1}`,
  values: {
    number: [String(1001 + index)],
    name: [name],
    email: [...email],
    city: changeable ? [changeable] : [],
    shoeSize: ['42'],
  },
  banned: false,
  rows: { bills: Array.from({ length: rows }, (_, row) => ({ id: `b-${row}`, values: { bill: [`L${row}`] } })) },
})

async function planted(people: readonly Person[]): Promise<Source> {
  const example = await exampleServer(people.map(keptOf))
  const named = (name: string) => example.kept().find(({ values }) => values.name?.[0] === name)
  return {
    connector: httpAt(example.origin),
    fields: FIELDS,
    collection: 'bills',
    unread: ['shoeSize'],
    beside: {
      held: async (name) => named(name)?.values ?? null,
      change: async (name, field, values) => {
        const kept = example.kept()
        for (const record of kept) if (record.values.name?.[0] === name) record.values[field] = [...values]
        example.keep(kept)
      },
      banned: async (name) => named(name)?.banned === true,
    },
  }
}

connectorContract('a system that speaks HTTP', planted)
failingContract('a system that speaks HTTP', 'email', (origin) => httpAt(origin, { wholeMs: 300 }))
