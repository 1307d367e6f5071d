/** A house that mails: the real store and keys, a fictional controller, and chance of its own, for tests and their child processes. */
import { createHash } from 'node:crypto'
import { systemChance } from '#app/chance.ts'
import type { Clock } from '#app/clock.ts'
import type { House } from '#app/journey/house.ts'
import { openKeys } from '#app/keys/keys.ts'
import { openInstallationSigner } from '#app/opening.ts'
import { Controller } from '#app/register/controller.ts'
import { migrate } from '#db/migrate.ts'
import { type Connections, openDatabase } from '#db/open.ts'
import { openStore } from '#db/store.ts'
import { ledgerInMemory } from '../support/ledger.ts'

export const CONTROLLER = Controller.parse({
  name: 'Järvenpään Äänitys & Öljy Oy',
  businessId: '1234567-1',
  address: { street: 'Satamakatu 1', postcode: '04400', city: 'Järvenpää', country: 'FI' },
  contacts: { privacy: { title: { fi: 'Tietosuoja' }, email: 'tietosuoja@aanitys.example' } },
  authority: {
    name: { fi: 'Valtuutettu' },
    address: 'PL 1',
    email: 'valtuutettu@virasto.example',
    phone: '0',
    website: { fi: 'https://virasto.example' },
  },
  languages: ['fi', 'sv', 'en'],
  timeZone: 'Europe/Helsinki',
  holidays: 'FI',
  financialYear: { end: '12-31' },
})

const SECRET = createHash('sha256').update('a key that protects nothing but the tests of mail').digest()

type Line = {
  readonly level: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly message: string
}
export type MailingHouse = House & { readonly connections: Connections; readonly logged: Line[] }

/** Opens a house on the database at `url`, migrated if it is not yet. Whoever opened it closes its store. */
export async function mailingHouse(url: string, clock: Clock): Promise<MailingHouse> {
  const connections = openDatabase(url)
  await migrate(connections)
  const keys = openKeys(SECRET, systemChance)
  const store = openStore(connections, { keys, clock, chance: systemChance })
  await store.write((tx) => tx.meta.beginChain())
  const logged: Line[] = []
  const at = (level: string) => (fields: Line['fields'], message: string) =>
    void logged.push({ level, fields, message })
  return {
    store,
    keys,
    signer: await openInstallationSigner(store),
    publicUrl: 'https://tiedot.example',
    ledger: ledgerInMemory(),
    clock,
    chance: systemChance,
    installation: { controller: CONTROLLER, registers: [], digest: '', folder: '' },
    registers: [],
    connectors: new Map(),
    log: { info: at('info'), warn: at('warn'), error: at('error') },
    connections,
    logged,
  }
}
