/** How much a look-up in Outlook asks for: calls in mailboxes of thousands of contacts, beside the formula that they should follow. */
import { systemChance } from '#app/chance.ts'
import { systemClock } from '#app/clock.ts'
import { microsoft365Connector } from '#app/connector/microsoft365/microsoft365.ts'
import { readInstallation } from '#app/installation/read.ts'
import { Connection } from '#app/register/connection.ts'
import { openSimulator, type Simulator } from '../simulator/simulator.ts'
import { type Figure, median, round, type Size } from './figure.ts'
import { reconcileBench } from './reconcile.ts'

const MAILBOXES = Array.from({ length: 5 }, (_, index) => `posti${index}@pihlajanmarja.example`)
const CONTACTS = { full: 5_000, quick: 500 } as const
/** Folders beside the default one in each mailbox, some within others; and how many of them each level has. */
const LEVELS = [18, 12] as const
const BATCH_PARTS = 20
const LOOKUPS = 9
/** A look-up has five seconds at a page; here, where nothing has far to go, a fraction. */
const TIME_LIMIT_MS = 1_000

const APPLICATION = { tenant: 'pihlajanmarja.example', clientId: 'omatieto', secret: 'not-a-real-secret' }

function fill({ mailboxes }: Simulator, contacts: number): void {
  for (const [number, mailbox] of [...mailboxes.values()].entries()) {
    const outer = Array.from({ length: LEVELS[0] }, (_, index) => mailbox.addFolder(`Kansio ${index}`, null))
    const inner = Array.from({ length: LEVELS[1] }, (_, index) =>
      mailbox.addFolder(`Alikansio ${index}`, outer[0] ?? null),
    )
    const folders = [undefined, ...outer, ...inner]
    for (let index = 0; index < contacts; index++) {
      const address = `henkilo${index}@yritys${number}.example`
      mailbox.add({ displayName: `Henkilö ${index}`, emailAddresses: [{ address }] }, folders[index % folders.length])
    }
  }
}

async function connectorTo(origin: string) {
  const read = await readInstallation('installation')
  const register = read.ok ? read.installation.registers.find(({ id }) => id === 'email-addresses') : undefined
  if (!register) throw new Error('The example installation has faults')
  const connection = Connection.parse({
    tenant: APPLICATION.tenant,
    clientId: APPLICATION.clientId,
    secret: 'GRAPH_SECRET',
    mailboxes: MAILBOXES,
    login: origin,
    graph: `${origin}/v1.0`,
    privateHosts: ['127.0.0.1'],
  })
  const world = { now: systemClock.now, chance: systemChance, firstWaitMs: 100 }
  return microsoft365Connector({
    register,
    connection,
    credential: { kind: 'secret', secret: APPLICATION.secret },
    world,
  })
}

/** Every folder's contacts are read once, and once what lies within it; a level is ⌈parts / 20⌉ batches. */
function formula() {
  const parts = [1, ...LEVELS].map((folders) => folders * 2)
  const batches = parts.map((count) => Math.ceil(count / BATCH_PARTS))
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0) * MAILBOXES.length
  return { reads: sum(parts) / 2, parts: sum(parts), calls: sum(batches) }
}

export async function* connectorsBench(size: Size): AsyncGenerator<Figure> {
  const simulator = await openSimulator(APPLICATION, MAILBOXES, systemChance)
  try {
    fill(simulator, CONTACTS[size])
    const { find } = await connectorTo(simulator.origin)
    const { counts } = simulator
    const times: number[] = []
    let [calls, parts] = [0, 0]
    for (let turn = 0; turn <= LOOKUPS; turn++) {
      const before = { ...counts }
      const from = performance.now()
      const value = `henkilo${turn * 50}@yritys${turn % MAILBOXES.length}.example`
      const { records } = await find({ identifiers: [{ field: 'email', value }], signal: AbortSignal.timeout(30_000) })
      if (records.length !== 1) throw new Error('The person was not found')
      calls = counts.calls - counts.tokens - (before.calls - before.tokens)
      parts = counts.parts - before.parts
      times.push(performance.now() - from)
    }
    const wanted = formula()
    const bench = 'connectors'
    const where = `${MAILBOXES.length} mailboxes of ${CONTACTS[size].toLocaleString('en')}`
    const folders = `one read of contacts and one of folders for each of ${wanted.reads} folders`
    yield {
      bench,
      what: `reads of a look-up in ${where}`,
      value: parts,
      unit: '',
      limit: `${wanted.parts}: ${folders}`,
      ok: parts === wanted.parts,
    }
    yield {
      bench,
      what: `calls of a look-up in ${where}`,
      value: calls,
      unit: '',
      limit: `${wanted.calls}: ⌈n/20⌉ batches a level`,
      ok: calls === wanted.calls,
    }
    const ms = round(median(times), 0)
    yield {
      bench,
      what: `a look-up in ${where}`,
      value: ms,
      unit: 'ms',
      limit: `≤ ${TIME_LIMIT_MS}`,
      ok: ms <= TIME_LIMIT_MS,
    }
  } finally {
    await simulator.close()
  }
  yield* reconcileBench(size)
}
