/** Every register asked at once, each with a time limit. What did not answer is named; it is never taken for empty. */
import { type Connector, ConnectorFault, type Found, type Identifier } from '#app/connector/connector.ts'
import type { House } from './house.ts'

/** Longer than a slow system of record takes, shorter than a person waits for a page. */
const ASKING_LIMIT_MS = 5_000

/** Answers that were had before, by register: what stands here is not asked again. */
export type Given = ReadonlyMap<string, Answer>

export type Answer =
  | { readonly register: string; readonly ok: true; readonly found: Found }
  | { readonly register: string; readonly ok: false; readonly why: 'no-answer' | 'fault' }

class TooSlow extends Error {}

/** Asks one register, within the time limit. */
export async function ask(
  house: House,
  connector: Connector,
  identifiers: readonly Identifier[],
  depth?: 'records',
): Promise<Answer> {
  const { register } = connector
  const abort = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      // In this order: a connector that says that it was stopped has still been too slow.
      reject(new TooSlow())
      abort.abort()
    }, ASKING_LIMIT_MS)
  })
  try {
    return {
      register,
      ok: true,
      found: await Promise.race([
        connector.find({ identifiers, signal: abort.signal, ...(depth ? { depth } : {}) }),
        limit,
      ]),
    }
  } catch (fault) {
    const slow = fault instanceof TooSlow
    const when = fault instanceof ConnectorFault ? fault.when : 'unexpected'
    house.log.warn(
      { register, slow, when, fault: fault instanceof Error ? fault.name : 'unknown' },
      'register did not answer',
    )
    return { register, ok: false, why: slow ? 'no-answer' : 'fault' }
  } finally {
    clearTimeout(timer)
  }
}

/** The fields in which a verified address is looked up, as identifiers of each register. */
export function addressIdentifiers(house: House, register: string, address: string): Identifier[] {
  const declared = house.installation.registers.find(({ id }) => id === register)
  const fields = declared ? Object.entries(declared.fields).filter(([, field]) => field.identifies === 'address') : []
  return declared ? fields.map(([field]) => ({ field, value: address })) : [{ field: 'email', value: address }]
}

/** Asks every register that knows customers by number for the one with this number. */
export function askByNumber(house: House, number: string): Promise<Answer[]> {
  const asked = house.installation.registers.flatMap(({ id, fields }) => {
    const connector = house.connectors.get(id)
    const identifiers = Object.entries(fields)
      .filter(([, { kind, identifies }]) => kind === 'customer-number' && identifies !== 'no')
      .map(([field]) => ({ field, value: number }))
    return connector && identifiers.length > 0 ? [ask(house, connector, identifiers)] : []
  })
  return Promise.all(asked)
}

/**
 * Asks every register for what it holds under a verified address, and under former ones that follow it. The order is the
 * installation's. With `records` the rows of collections are only counted.
 */
export function askAll(
  house: House,
  addresses: readonly string[],
  depth?: 'records',
  given: Given = new Map(),
): Promise<Answer[]> {
  return Promise.all(
    [...house.connectors.values()].map(async (connector) => {
      const known = given.get(connector.register)
      if (known) return known
      const identifiers = addresses.flatMap((address) => addressIdentifiers(house, connector.register, address))
      return ask(house, connector, identifiers, depth)
    }),
  )
}
