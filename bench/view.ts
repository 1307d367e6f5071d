/** `/me` as it is, against the same server rendering the same markup from constants. */
import type { Portal } from '#app/portal.server.ts'
import { type Figure, median, round, type Size } from './figure.ts'
import { ENGINES, type Engine } from './house.ts'
import { type Loaded, load } from './load.ts'
import { type Served, serve } from './portal.ts'

const SIZES = { full: { rounds: 5, seconds: 4 }, quick: { rounds: 2, seconds: 2 } } as const
const CONNECTIONS = 10
const LIMITS = { sqlite: 0.6, mysql: 0.4 } as const
/** Views before any is measured: more than the page shows of the log, so that it does not grow meanwhile. */
const FIRST_VIEWS = 30

/** The same portal answering from what it answered once: no database, no unsealing, no audit entry. */
function frozen(portal: Portal): Portal {
  const once = <Input, Result>(work: (input: Input) => Promise<Result>) => {
    let kept: Promise<Result> | undefined
    return (input: Input): Promise<Result> => {
      kept ??= work(input)
      return kept
    }
  }
  const { requests, address, bans } = portal
  return {
    ...portal,
    subjectOf: once(portal.subjectOf),
    viewMine: once(portal.viewMine),
    requests: { ...requests, own: { ...requests.own, list: once(requests.own.list) } },
    address: { ...address, waitsUntil: once(address.waitsUntil) },
    bans: { ...bans, own: once(bans.own) },
  }
}

const headersOf = ({ host, cookie }: Served) => ({ host, cookie, 'accept-language': 'fi' })

async function headOf({ portal }: Served): Promise<number> {
  return (await portal.house.store.read.audit.head())?.seq ?? 0
}

/** Views the page one after the other, and looks into the log the moment each has arrived. */
async function viewAlone(served: Served): Promise<void> {
  for (let view = 0; view < FIRST_VIEWS; view += 1) {
    const before = await headOf(served)
    await served.ask('/me', served.real, headersOf(served))
    const entries = (await headOf(served)) - before
    if (entries !== 1) throw new Error(`A page had been sent and ${entries} views of it were in the log`)
  }
}

/** The page without what differs from one view to the next: a form’s own id, times, and numbers of log entries (`1 234` from a thousand on). */
const still = (markup: string) =>
  markup.replace(/(?<=name="form" value=")[^"]+/g, '').replace(/\d+(?:\u00a0\d+)*/g, '0')

async function checkMarkup(served: Served): Promise<number> {
  const real = await served.ask('/me', served.real, headersOf(served))
  const constant = await served.ask('/me', served.other, headersOf(served))
  if (still(real) !== still(constant)) {
    const at = [...still(real)].findIndex((letter, index) => letter !== still(constant)[index])
    const around = (markup: string) => still(markup).slice(Math.max(0, at - 80), at + 80)
    throw new Error(`The page from constants is another page: ${around(real)} … ${around(constant)}`)
  }
  return Buffer.byteLength(real)
}

type Runs = { readonly real: Loaded[]; readonly constant: Loaded[]; entries: number }

async function run(served: Served, size: Size): Promise<Runs> {
  const { rounds, seconds } = SIZES[size]
  const press = (port: number) =>
    load({ url: `http://127.0.0.1:${port}/me`, headers: headersOf(served), connections: CONNECTIONS, seconds })
  await press(served.real)
  await press(served.other)
  const runs: Runs = { real: [], constant: [], entries: 0 }
  // Turn about, so that a noisy moment of the machine falls on both.
  for (let turn = 0; turn < rounds; turn += 1) {
    const before = await headOf(served)
    runs.real.push(await press(served.real))
    runs.entries += (await headOf(served)) - before
    runs.constant.push(await press(served.other))
  }
  return runs
}

async function* measure(engine: Engine, size: Size): AsyncGenerator<Figure> {
  const served = await serve(engine, frozen)
  try {
    await viewAlone(served)
    const bytes = await checkMarkup(served)
    const { real, constant, entries } = await run(served, size)
    await checkMarkup(served)
    const [floor, ours] = [median(constant.map(({ rate }) => rate)), median(real.map(({ rate }) => rate))]
    const p95 = (runs: readonly Loaded[]) => `p95 ${round(median(runs.map((one) => one.p95)), 1)} ms`
    const rate = (what: string, value: number) => ({
      bench: 'view',
      engine,
      what,
      value: round(value, 1),
      unit: 'req/s',
    })
    yield { ...rate('the same markup from constants (floor)', floor), ok: true, note: p95(constant) }
    yield {
      ...rate('/me', ours),
      ratio: round(ours / floor),
      limit: `≥ ${LIMITS[engine]}`,
      ok: ours / floor >= LIMITS[engine],
      note: `${p95(real)}, ${CONNECTIONS} connections, ${bytes} bytes`,
    }
    const pages = real.reduce((sum, { answers }) => sum + answers, 0)
    yield {
      bench: 'view',
      engine,
      what: 'audit entries committed by the time a page arrives',
      value: round(entries / pages, 3),
      unit: 'a page',
      limit: '≥ 1',
      ok: entries >= pages,
      note: `${entries} entries, ${pages} pages`,
    }
  } finally {
    await served.stop()
  }
}

/** Each engine in turn. */
export async function* viewBench(size: Size): AsyncGenerator<Figure> {
  for (const engine of ENGINES) yield* measure(engine, size)
}
