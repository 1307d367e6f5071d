/** `/me` as it is, against the same server rendering the same markup from constants. */
import autocannon from 'autocannon'
import type { Portal } from '#app/portal.server.ts'
import { type Figure, median, round } from './figure.ts'
import { ENGINES, type Engine } from './house.ts'
import { type Served, serve } from './portal.ts'

const ROUNDS = 5
const SECONDS = 4
const CONNECTIONS = 10
const LIMITS = { sqlite: 0.6, mysql: 0.4 } as const

type Run = { readonly rate: number; readonly p95: number }

async function load(served: Served): Promise<Run> {
  const result = await autocannon({
    url: `${served.url}/me`,
    connections: CONNECTIONS,
    duration: SECONDS,
    headers: { host: 'tiedot.example', cookie: served.cookie, 'accept-language': 'fi' },
  })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} answers were not 200, ${result.errors} failed`)
  return { rate: result.requests.average, p95: result.latency.p97_5 }
}

/** The same portal, answering from what it answered once: no database, no unsealing, no audit. */
function frozen(portal: Portal): Portal {
  const kept = new Map<string, Promise<unknown>>()
  const once =
    <Input, Result>(name: string, work: (input: Input) => Promise<Result>) =>
    (input: Input): Promise<Result> => {
      const known = kept.get(name)
      const answer = known ?? work(input)
      kept.set(name, answer)
      return Object(answer)
    }
  return { ...portal, subjectOf: once('subject', portal.subjectOf), viewMine: once('mine', portal.viewMine) }
}

async function bodyOf(served: Served): Promise<string> {
  const response = await fetch(`${served.url}/me`, {
    headers: { 'X-Test': '1', Cookie: served.cookie, 'Accept-Language': 'fi' },
  })
  return response.text()
}

async function* measure(engine: Engine): AsyncGenerator<Figure> {
  const real = await serve(engine, (portal) => portal)
  const constant = await serve(engine, frozen)
  try {
    await load(real)
    await load(constant)
    const before = (await real.portal.house.store.read.audit.head())?.seq ?? 0
    const runs: { real: Run[]; constant: Run[] } = { real: [], constant: [] }
    let served = 0
    for (let turn = 0; turn < ROUNDS; turn += 1) {
      const run = await load(real)
      served += run.rate * SECONDS
      runs.real.push(run)
      runs.constant.push(await load(constant))
    }
    const entries = ((await real.portal.house.store.read.audit.head())?.seq ?? 0) - before
    const [a, b] = [median(runs.constant.map(({ rate }) => rate)), median(runs.real.map(({ rate }) => rate))]
    const p95 = median(runs.real.map((run) => run.p95))
    yield {
      bench: 'view',
      engine,
      what: 'the same markup from constants (floor)',
      value: round(a, 0),
      unit: 'req/s',
      ok: true,
      note: `p97.5 ${median(runs.constant.map((run) => run.p95))} ms`,
    }
    yield {
      bench: 'view',
      engine,
      what: '/me',
      value: round(b, 0),
      unit: 'req/s',
      ratio: b / a,
      limit: `≥ ${LIMITS[engine]}`,
      ok: b / a >= LIMITS[engine],
      note: `p97.5 ${p95} ms, ${CONNECTIONS} connections`,
    }
    yield {
      bench: 'view',
      engine,
      what: 'audit rows committed per page sent',
      value: round(entries / served),
      unit: '',
      limit: '≥ 1',
      ok: entries >= served * 0.99,
    }
  } finally {
    await real.stop()
    await constant.stop()
  }
}

/** Each engine in turn. */
export async function* viewBench(): AsyncGenerator<Figure> {
  for (const engine of ENGINES) yield* measure(engine)
}

export { bodyOf }
