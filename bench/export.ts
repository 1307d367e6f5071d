/** Packages of 1,000 to 100,000 rows, against reading, unsealing, formatting and deflating the same rows plainly. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { z } from 'zod'
import packageJson from '../package.json' with { type: 'json' }
import { type Figure, median, round, type Size } from './figure.ts'
import { ENGINES, type Engine, emptyUrl } from './house.ts'

const SIZES = {
  full: { rows: [1_000, 10_000, 100_000], rounds: 3 },
  quick: { rows: [500, 2_000, 8_000], rounds: 1 },
} as const
const CPU_LIMIT = 2
const MARGINAL_LIMIT = 1.3
const MEMORY_LIMIT_MB = 64

const Run = z.object({ ms: z.number(), cpuMs: z.number(), grownMb: z.number() })
type Run = z.infer<typeof Run>

const start = promisify(execFile)

/** What the portal starts Node with: how much of the heap is young, how large it may get, and what is given back at once. */
function startedWith(): { readonly flags: readonly string[]; readonly env: Readonly<Record<string, string>> } {
  const { scripts } = z.object({ scripts: z.object({ start: z.string() }) }).parse(packageJson)
  const words = scripts.start.split(' ')
  const env = words.flatMap((word) =>
    [/^(MALLOC_\w+)=(.*)$/.exec(word) ?? []].map(([, name = '', value = '']) => [name, value]),
  )
  return {
    flags: words.filter((word) => word.startsWith('--max-')),
    env: Object.fromEntries(env.filter(([name]) => name !== '')),
  }
}

async function say(way: 'fill' | 'plainly' | 'properly', url: string, rows: number): Promise<string> {
  const { flags, env } = startedWith()
  const words = [...flags, 'bench/export-run.ts', way, url, String(rows)]
  return (await start(process.execPath, words, { env: { ...process.env, ...env, NODE_ENV: 'production' } })).stdout
}

type Measured = { readonly rows: number; readonly plainly: Run; readonly properly: Run }

/** The middle of some runs, by each of its figures; memory at its most. */
const middle = (runs: readonly Run[]): Run => ({
  ms: median(runs.map(({ ms }) => ms)),
  cpuMs: median(runs.map(({ cpuMs }) => cpuMs)),
  grownMb: Math.max(...runs.map(({ grownMb }) => grownMb)),
})

async function measure(engine: Engine, rows: number, rounds: number): Promise<Measured> {
  const place = await emptyUrl(engine)
  const runs: { plainly: Run[]; properly: Run[] } = { plainly: [], properly: [] }
  try {
    await say('fill', place.url, rows)
    for (let round = 0; round < rounds; round += 1) {
      runs.plainly.push(Run.parse(JSON.parse(await say('plainly', place.url, rows))))
      runs.properly.push(Run.parse(JSON.parse(await say('properly', place.url, rows))))
    }
  } finally {
    await place.remove()
  }
  return { rows, plainly: middle(runs.plainly), properly: middle(runs.properly) }
}

const marginal = (less: Measured, more: Measured) => (more.properly.ms - less.properly.ms) / (more.rows - less.rows)

async function* ofEngine(engine: Engine, size: Size): AsyncGenerator<Figure> {
  const { rows, rounds } = SIZES[size]
  const measured: Measured[] = []
  const count = (number: number) => number.toLocaleString('en')
  for (const number of rows) {
    const one = await measure(engine, number, rounds)
    measured.push(one)
    const { plainly, properly } = one
    const ratio = properly.cpuMs / plainly.cpuMs
    const figure = { bench: 'export', engine, unit: 's' } as const
    yield {
      ...figure,
      what: `${count(number)} rows plainly (floor), processor`,
      value: round(plainly.cpuMs / 1000),
      ok: true,
    }
    yield {
      ...figure,
      what: `${count(number)} rows in a package, processor`,
      value: round(properly.cpuMs / 1000),
      ...(number === rows[1]
        ? { ratio: round(ratio), limit: `≤ ${CPU_LIMIT}`, ok: ratio <= CPU_LIMIT }
        : { ratio: round(ratio), ok: true }),
      note: `${round(properly.ms / 1000)} s by the clock`,
    }
    yield {
      ...{ bench: 'export', engine, unit: 'MB', what: `memory grown by ${count(number)} rows` },
      value: Math.round(properly.grownMb),
      limit: `< ${MEMORY_LIMIT_MB}`,
      ok: properly.grownMb < MEMORY_LIMIT_MB,
      note: `plainly ${Math.round(plainly.grownMb)} MB`,
    }
  }
  const [few, some, many] = measured
  if (!few || !some || !many) return
  const [first, second] = [marginal(few, some), marginal(some, many)]
  yield {
    ...{ bench: 'export', engine, unit: 'ms', what: `a row more, ${count(some.rows)}–${count(many.rows)}` },
    value: round(second, 3),
    ratio: round(second / first),
    limit: `≤ ${MARGINAL_LIMIT}`,
    ok: second / first <= MARGINAL_LIMIT,
    note: `${count(few.rows)}–${count(some.rows)}: ${round(first, 3)} ms`,
  }
}

/** Packages on each engine. */
export async function* exportBench(size: Size): AsyncGenerator<Figure> {
  for (const engine of ENGINES) yield* ofEngine(engine, size)
}
