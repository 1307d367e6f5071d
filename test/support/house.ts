/** A house to live in for a test: the real store on a fresh database, the example installation, a clock and chance one can steer. */
import { createHash } from 'node:crypto'
import { v7 } from 'uuid'
import type { Chance } from '#app/chance.ts'
import type { Clock } from '#app/clock.ts'
import type { Connector } from '#app/connector/connector.ts'
import { readInstallation } from '#app/installation/read.ts'
import type { House, Log } from '#app/journey/house.ts'
import { openKeys } from '#app/keys/keys.ts'
import type { LedgerPlace } from '#app/ledger/place.ts'
import { openInstallationSigner } from '#app/opening.ts'
import { allRegisters } from '#app/register/all.ts'
import type { Installation } from '#app/register/controller.ts'
import { migrate } from '#db/migrate.ts'
import { type Connections, openDatabase } from '#db/open.ts'
import { openStore } from '#db/store.ts'
import { filedExample } from './filed.ts'
import { ledgerInMemory } from './ledger.ts'

/** Monday 2 March 2026, 10:00 in Helsinki. */
export const MORNING = 1_772_438_400_000
export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

export type FakeClock = Clock & { advance(ms: number): void; set(to: number): void }

/** A clock that stands still until it is moved. */
export function fakeClock(start: number): FakeClock {
  let now = start
  return {
    now: () => now,
    advance: (ms) => {
      now += ms
    },
    set: (to) => {
      now = to
    },
  }
}

/** The same bytes and ids in every run of a test. Houses that share a database need a seed each. */
export function seededChance(seed: string): Chance {
  let blocks = 0
  const bytes = (count: number): Buffer => {
    const parts: Buffer[] = []
    for (let length = 0; length < count; length += 32) {
      blocks += 1
      parts.push(createHash('sha256').update(`${seed}/${blocks}`).digest())
    }
    return Buffer.concat(parts).subarray(0, count)
  }
  return { bytes, id: (now) => v7({ msecs: now, random: bytes(16) }) }
}

export type LogLine = {
  readonly level: 'info' | 'warn' | 'error'
  readonly fields: Readonly<Record<string, unknown>>
  readonly message: string
}

function listeningLog(lines: LogLine[]): Log {
  const at = (level: LogLine['level']) => (fields: LogLine['fields'], message: string) => {
    lines.push({ level, fields, message })
  }
  return { info: at('info'), warn: at('warn'), error: at('error') }
}

/** The key of every test house: two houses on one database read each other's rows. */
export const TEST_SECRET = createHash('sha256').update('a key that protects nothing but tests').digest()

/** What a test may want to have otherwise. Without a clock it is Monday morning and stays so. */
export type Wanted<C extends Clock> = {
  readonly url: string
  readonly clock: C
  readonly chance?: Chance
  readonly installation?: Installation
  readonly connectors?: ReadonlyMap<string, Connector>
  /** Without one it is kept for as long as the process lasts. */
  readonly ledger?: LedgerPlace
  /** Stands between the store and the database, for instance to note each statement. */
  readonly connections?: (opened: Connections) => Connections
}

export type TestHouse<C extends Clock> = House & {
  readonly clock: C
  /** The bare connections, to look at the rows themselves. */
  readonly connections: Connections
  readonly logged: LogLine[]
}

async function readExample(): Promise<Installation> {
  const read = await readInstallation(filedExample())
  if (!read.ok) throw new Error(`The example installation has faults: ${JSON.stringify(read.faults)}`)
  return read.installation
}

let example: Promise<Installation> | null = null

/** Read once a process: nobody changes it. */
export function exampleInstallation(): Promise<Installation> {
  example ??= readExample()
  return example
}

/** Opens and migrates the database at `url` and puts a house on it. Its store must be closed by whoever opened it. */
export async function makeHouse<C extends Clock>(wanted: Wanted<C>): Promise<TestHouse<C>> {
  const { clock, connectors = new Map() } = wanted
  const chance = wanted.chance ?? seededChance('house')
  const connections = openDatabase(wanted.url)
  await migrate(connections)
  const keys = openKeys(TEST_SECRET, chance)
  const store = openStore(wanted.connections?.(connections) ?? connections, { keys, clock, chance })
  await store.write((tx) => tx.meta.beginChain())
  const signer = await openInstallationSigner(store)
  const installation = wanted.installation ?? (await exampleInstallation())
  const logged: LogLine[] = []
  return {
    store,
    keys,
    signer,
    clock,
    chance,
    installation,
    registers: allRegisters(installation),
    connectors,
    publicUrl: 'https://tiedot.example',
    ledger: wanted.ledger ?? ledgerInMemory(),
    log: listeningLog(logged),
    connections,
    logged,
  }
}
