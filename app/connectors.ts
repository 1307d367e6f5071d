/** Which connector serves which register: the place where the store and the connectors meet. */

import { type Chance, systemChance } from '#app/chance.ts'
import type { Clock } from '#app/clock.ts'
import type { Connector } from '#app/connector/connector.ts'
import { fileConnector } from '#app/connector/file.ts'
import { keptConnector } from '#app/connector/kept.ts'
import { portalConnector } from '#app/connector/portal.ts'
import { sqlConnector } from '#app/connector/sql/sql.ts'
import type { Keys } from '#app/keys/keys.ts'
import { suppressionForm } from '#app/register/address.ts'
import { PORTAL_REGISTER } from '#app/register/portal.ts'
import type { Register } from '#app/register/register.ts'
import { guestDialect } from '#db/sqlite.ts'
import type { Store } from '#db/store.ts'
import { httpOf, outlookOf } from './live.ts'

/** What a setting of the environment holds, by its name. */
export type SettingOf = (name: string) => string | undefined

/** The connectors of all registers, in the registers' order. */
export function connectorsOf(
  registers: readonly Register[],
  store: Store,
  keys: Keys,
  clock: Clock,
  setting: SettingOf = () => undefined,
  chance: Chance = systemChance,
): Map<string, Connector> {
  const { records, imports, holdings, addresses, bans } = store.read
  const files = { ...records, latestOfParts: imports.latestOfParts }
  const subject = (address: string) => keys.hash('subject', address)
  const searched = registers
    .filter(({ connector }) => connector === 'file')
    .flatMap(({ id, fields }) =>
      Object.entries(fields).flatMap(([field, { identifies }]) =>
        identifies === 'address' ? [{ register: id, field }] : [],
      ),
    )
  const own = {
    of: (address: string, limit: number) => holdings.of(subject(address), limit),
    page: (part: Parameters<typeof holdings.page>[0], address: string, skip: number, limit: number) =>
      holdings.page(part, subject(address), skip, limit),
    open: holdings.open,
    namesOf: addresses.namesOf,
    ban: async (address: string) => bans.byHash((await bans.hashing())(suppressionForm(address))),
    copies: (address: string) => holdings.copies(searched.map((place) => ({ ...place, value: address }))),
  }
  const connectorOf = (register: Register): Connector => {
    if (register.id === PORTAL_REGISTER) return portalConnector(register.id, own, clock.now)
    if (register.connector === 'sql') return sqlConnector(register, { setting, sqlite: guestDialect, now: clock.now })
    if (register.connector === 'http') return httpOf(register, clock, { setting, chance })
    if (register.connector === 'microsoft365') return outlookOf(register, clock, { setting, chance })
    return register.connector === 'portal' ? keptConnector(register, files, clock.now) : fileConnector(register, files)
  }
  return new Map(registers.map((register) => [register.id, connectorOf(register)]))
}
