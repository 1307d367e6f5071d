/**
 * The HTTP connector: a register in any system that speaks the protocol of docs/http-connector. It asks, and believes only what it
 * can check.
 */
import type { Chance } from '#app/chance.ts'
import type { ErasureOrder } from '#app/register/erasure-order.ts'
import type { Register } from '#app/register/register.ts'
import { type Ability, type Connector, ConnectorFault, cannotWalk, notThroughPort, type Written } from '../connector.ts'
import { carefulFetch, type Limits } from '../fetching.ts'
import { type Call, callingOf } from './calling.ts'
import { everyRow, findIn, type Reading, rowsPage, walkedPage } from './reading.ts'
import { HealthSaid, Said } from './wire.ts'

export type HttpWorld = {
  /** The shared key. */
  readonly secret: string
  readonly chance: Chance
  readonly now: () => number
  readonly limits?: Partial<Limits>
}

const written = (said: ReturnType<typeof Said.parse>): Written =>
  said.state === 'done' && said.recoverableDays !== undefined
    ? { state: 'done', recoverableDays: said.recoverableDays }
    : said.state === 'conflict'
      ? { state: 'conflict', found: said.found }
      : { state: said.state }

const erasureBody = ({ record, reach, fields, rows }: ErasureOrder) => ({ record, reach, fields, rows })

function writingOf(register: Register, able: readonly Ability[], call: Call) {
  const abilities: ReadonlySet<Ability> = new Set(able)
  if (able.every((ability) => ability === 'walk')) return { ...notThroughPort(register.id, 'by-hand'), abilities }
  const ask = async (ability: Ability, what: string, body: object, signal: AbortSignal): Promise<Written> => {
    signal.throwIfAborted()
    if (!abilities.has(ability))
      throw new ConnectorFault('never', `The register ${register.id} does not name "${ability}" among its abilities`)
    return written(await call(what, { body, reads: Said, writes: what !== 'rehearse', signal }))
  }
  return {
    writing: 'port',
    abilities,
    rehearse: (order, signal) => ask('erase', 'rehearse', erasureBody(order), signal),
    erase: (order, signal) => ask('erase', 'erase', erasureBody(order), signal),
    forbidMarketing: ({ record, ban }, signal) => ask('forbid-marketing', 'forbid-marketing', { record, ban }, signal),
    correct: async ({ record, changes }, signal) => {
      const said = await ask('correct', 'correct', { record, changes }, signal)
      const asked = new Set(changes.map(({ field }) => field))
      if (said.state === 'conflict' && !Object.keys(said.found).every((field) => asked.has(field)))
        throw new ConnectorFault('never', 'The system says that fields differ which it was not asked about')
      return said
    },
  } satisfies Partial<Connector>
}

/** A connector to the system that the register names. */
export function httpConnector(register: Register, world: HttpWorld): Connector {
  const source = register.http
  if (!source) throw new Error(`The register ${register.id} has no http block`)
  const { baseUrl, keyId, privateHosts } = source.connection
  const { now, chance, limits } = world
  const fetch = carefulFetch({ origins: [new URL(baseUrl).origin], privateHosts, now, ...(limits ? { limits } : {}) })
  const call = callingOf({ baseUrl, key: { id: keyId, secret: world.secret }, fetch, chance, now })
  const reading: Reading = { register, call, now }
  // Pages are asked for by somebody who waits, or by the worker: each call ends by its own limit.
  const unhurried = () => new AbortController().signal
  return {
    register: register.id,
    lives: 'elsewhere',
    ...writingOf(register, source.abilities, call),
    find: (asked) => findIn(reading, asked),
    rows: (of, after) => rowsPage(reading, of, after, unhurried()),
    every: (of) => everyRow(reading, of, unhurried()),
    walk: (after, signal) =>
      source.abilities.includes('walk') ? walkedPage(reading, after, signal) : cannotWalk(register.id),
    health: async (signal) => {
      try {
        const said = await call('health', { body: {}, reads: HealthSaid, writes: false, signal })
        const missing = source.abilities.filter((ability) => !said.abilities.includes(ability))
        if (missing.length > 0)
          return { ok: false, why: `The system cannot be asked to ${missing.join(', ')}`, when: 'never' }
        return { ok: true, asOf: Date.parse(said.asOf) }
      } catch (fault) {
        if (fault instanceof ConnectorFault) return { ok: false, why: fault.message, when: fault.when }
        throw fault
      }
    },
  }
}
