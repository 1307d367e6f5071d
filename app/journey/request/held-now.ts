/** What registers hold at this moment where values are asked to be changed: live systems are asked, all others are in the database. */
import { placeOf } from '#app/register/record-place.ts'
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

/** Values by `placeOf`; empty for one that is gone. A live system that does not answer is missing: nobody knows what it holds. */
export async function heldNow(
  house: House,
  address: string | null,
  places: readonly Place[],
): Promise<ReadonlyMap<string, Values>> {
  const isLive = ({ register }: Place) => house.connectors.get(register)?.lives === 'elsewhere'
  const keyOf = ({ register, recordId }: Place) => placeOf({ register, record: recordId })
  const here = places.filter((place) => !isLive(place))
  const ids = here.map(({ recordId }) => recordId)
  const stored = ids.length === 0 ? new Map<string, Values>() : await house.store.read.records.valuesOf(ids)
  const held = new Map<string, Values>(here.map((place) => [keyOf(place), stored.get(place.recordId) ?? {}]))
  const live = [...new Set(places.filter(isLive).map(({ register }) => register))]
  if (address === null || live.length === 0) return held
  for (const answer of await askLive(house, address, live)) {
    if (!answer.ok) continue
    for (const place of places)
      if (place.register === answer.register)
        held.set(keyOf(place), answer.found.records.find(({ id }) => id === place.recordId)?.values ?? {})
  }
  return held
}
