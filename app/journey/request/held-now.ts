/** What registers hold at this moment where values are asked to be changed: live systems are asked, all others are in the database. */
import type { Values } from '#app/register/register.ts'
import { knownUnder } from '../address/known.ts'
import { type Answer, addressIdentifiers, ask } from '../asking.ts'
import type { House } from '../house.ts'
import type { Correction } from './disputes.ts'

type Place = Pick<Correction, 'register' | 'recordId'>

async function askLive(house: House, address: string, registers: readonly string[]): Promise<Answer[]> {
  const { addresses } = await knownUnder(house, address)
  const asked = registers.flatMap((register) => {
    const connector = house.connectors.get(register)
    const identifiers = addresses.flatMap((one) => addressIdentifiers(house, register, one))
    return connector ? [ask(house, connector, identifiers, 'records')] : []
  })
  return Promise.all(asked)
}

/** Values by record; empty for one that is gone. A live system that does not answer is missing: nobody knows what it holds. */
export async function heldNow(
  house: House,
  address: string | null,
  places: readonly Place[],
): Promise<ReadonlyMap<string, Values>> {
  const isLive = ({ register }: Place) => house.connectors.get(register)?.lives === 'elsewhere'
  const here = places.filter((place) => !isLive(place)).map(({ recordId }) => recordId)
  const stored = here.length === 0 ? new Map<string, Values>() : await house.store.read.records.valuesOf(here)
  const held = new Map<string, Values>(here.map((id) => [id, stored.get(id) ?? {}]))
  const live = [...new Set(places.filter(isLive).map(({ register }) => register))]
  if (address === null || live.length === 0) return held
  for (const answer of await askLive(house, address, live)) {
    if (!answer.ok) continue
    for (const { register, recordId } of places)
      if (register === answer.register)
        held.set(recordId, answer.found.records.find(({ id }) => id === recordId)?.values ?? {})
  }
  return held
}
