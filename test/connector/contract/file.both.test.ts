import { connectorsOf } from '#app/connectors.ts'
import { type Cells, fileOf, imported } from '../../journey/importing.ts'
import { freshHouse } from '../../support/fresh-house.ts'
import { connectorContract, type Source } from './contract.ts'
import type { Person } from './people.ts'

const FIELDS = { email: 'email', name: 'name', changeable: 'city' }

function cellsOf({ name, email, changeable }: Person, index: number): Cells {
  return {
    Nimi: name,
    Asiakasnumero: String(1001 + index),
    Sähköpostiosoite: email.join(', '),
    Postitoimipaikka: changeable,
  }
}

const invoicesOf = ({ rows }: Person, index: number): Cells[] =>
  Array.from({ length: rows }, (_, row) => ({
    Laskunumero: String(5000 + row),
    Asiakasnumero: String(1001 + index),
    Laskupäivä: '1.1.2026',
    Summa: '10,00',
  }))

/** The example's billing register, read from files or kept in the portal itself. */
const plantedIn =
  (kind: 'file' | 'portal') =>
  async (people: readonly Person[]): Promise<Source> => {
    const house = await freshHouse({})
    await imported(house, fileOf(people.map(cellsOf)), {})
    await imported(house, fileOf(people.flatMap(invoicesOf)), {})
    const registers = house.registers.map((register) =>
      register.id === 'billing' ? { ...register, connector: kind } : register,
    )
    const connector = connectorsOf(registers, house.store, house.keys, house.clock).get('billing')
    if (!connector) throw new Error('There is no connector')
    return { connector, fields: FIELDS, collection: 'invoices', unread: [], beside: null }
  }

connectorContract('files', plantedIn('file'))
connectorContract('what the portal keeps', plantedIn('portal'))
