import { connectorContract, type Source } from './contract.ts'
import { failingContract } from './failing.ts'
import { connectionAt, connectorAt, contactNamed, emailRegister, plantedIn, simulated } from './outlook.ts'
import type { Person } from './people.ts'

const FIELDS = { email: 'email', name: 'name', changeable: 'city' }

const planted =
  (badDay: boolean) =>
  async (people: readonly Person[]): Promise<Source> => {
    const simulator = await simulated()
    plantedIn(simulator, people)
    if (badDay) simulator.set({ throttled: 0.3, dropped: 0.05, largestPage: 2 })
    const named = (name: string) => contactNamed(simulator, name)
    return {
      connector: connectorAt(await emailRegister(), connectionAt(simulator.origin)),
      fields: FIELDS,
      collection: null,
      unread: ['spouseName'],
      beside: {
        held: async (name) => {
          const fields = named(name)?.contact.fields
          if (!fields) return null
          const { city } = Object(fields.businessAddress)
          return { name: [name], city: city ? [city] : [], categories: Object(fields).categories }
        },
        change: async (name, _, [city = '']) => {
          const found = named(name)
          found?.mailbox.change(found.contact, { displayName: name, businessAddress: { city } })
        },
        banned: async (name) => Object(named(name)?.contact.fields.categories).includes('Markkinointikielto'),
      },
    }
  }

connectorContract('Microsoft 365', planted(false))
connectorContract('Microsoft 365 that throttles three calls in ten and drops one in twenty', planted(true))
failingContract('Microsoft 365', 'email', async (origin) =>
  connectorAt(await emailRegister(), connectionAt(origin, ['myynti@pihlajanmarja.example']), { wholeMs: 300 }),
)
