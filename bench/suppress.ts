/** Holding 1,000,000 addresses against 100,000 bans, against normalising and hashing the same addresses alone. */
import { execFile } from 'node:child_process'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { promisify } from 'node:util'
import { z } from 'zod'
import { suppressionForm } from '#app/register/address.ts'
import { insertMany } from '#db/bulk.ts'
import { type Figure, median, round, type Size } from './figure.ts'
import { ENGINES, type Engine, emptyUrl, openPlace } from './house.ts'
import { addressOf, BANNED_EVERY } from './suppress-crowd.ts'

const SIZES = { full: { addresses: 1_000_000, rounds: 3 }, quick: { addresses: 100_000, rounds: 1 } } as const
const TIME_LIMIT = 2
/** Above what hashing alone grows by: the list and the file may be as long as they like. */
const MEMORY_LIMIT_MB = 100

const Run = z.object({ addresses: z.number(), banned: z.number(), ms: z.number(), grownMb: z.number() })
type Run = z.infer<typeof Run>
type Way = 'hashing' | 'checking' | 'file'

const start = promisify(execFile)

async function run(way: Way, url: string, file: string, addresses: number): Promise<Run> {
  const { stdout } = await start(process.execPath, ['bench/suppress-run.ts', way, url, file, String(addresses)])
  const result = Run.parse(JSON.parse(stdout))
  if (result.addresses !== addresses) throw new Error(`${result.addresses} of ${addresses} addresses were looked at`)
  if (way !== 'hashing' && result.banned !== addresses / BANNED_EVERY)
    throw new Error(`${result.banned} were found banned, and there are ${addresses / BANNED_EVERY}`)
  return result
}

/** One in ten of those that are asked about is on the list. */
async function fill(url: string, addresses: number): Promise<void> {
  const place = await openPlace(url)
  const hashOf = await place.store.read.bans.hashing()
  const rows: unknown[][] = []
  for (let at = 0; at < addresses; at += BANNED_EVERY)
    rows.push([hashOf(suppressionForm(addressOf(at).toLowerCase())), `ban-${at}`, 1, 0, 'form'])
  await place.connections.write
    .transaction()
    .execute((tx) => insertMany(tx, place.store.engine, 'bans', ['hash', 'id', 'depth', 'since', 'way'], rows))
  await place.store.close()
}

async function writeList(file: string, addresses: number): Promise<void> {
  const stream = createWriteStream(file)
  stream.write('name;email\r\n')
  for (let at = 0; at < addresses; at += 1)
    if (!stream.write(`Customer ${at};${addressOf(at)}\r\n`))
      await new Promise<void>((resolve) => stream.once('drain', () => resolve()))
  stream.end()
  await finished(stream)
}

async function* compare(engine: Engine, file: string, size: Size): AsyncGenerator<Figure> {
  const { addresses, rounds } = SIZES[size]
  const place = await emptyUrl(engine)
  try {
    await fill(place.url, addresses)
    const runs: Record<Way, Run[]> = { hashing: [], checking: [], file: [] }
    // Turn about, so that a noisy moment of the machine falls on both.
    for (let turn = 0; turn < rounds; turn += 1)
      for (const way of ['hashing', 'checking'] as const) runs[way].push(await run(way, place.url, file, addresses))
    runs.file.push(await run('file', place.url, file, addresses))
    const [floor, ours, whole] = [runs.hashing, runs.checking, runs.file].map((some) =>
      median(some.map(({ ms }) => ms)),
    )
    const grown = (way: Way) => Math.max(...runs[way].map(({ grownMb }) => grownMb))
    const count = addresses.toLocaleString('en')
    const seconds = (what: string, ms = 0) => ({ bench: 'suppress', engine, what, value: round(ms / 1000), unit: 's' })
    const ratio = round((ours ?? 0) / (floor ?? 1))
    yield { ...seconds(`${count} addresses normalised and hashed (floor)`, floor), ok: true }
    yield { ...seconds(`${count} addresses checked`, ours), ratio, limit: `≤ ${TIME_LIMIT}`, ok: ratio <= TIME_LIMIT }
    yield { ...seconds(`a file of ${count} rows checked and written`, whole), ok: true }
    for (const way of ['checking', 'file'] as const)
      yield {
        bench: 'suppress',
        engine,
        what: `memory grown at most by ${way}`,
        value: Math.round(grown(way)),
        unit: 'MB',
        limit: `< ${MEMORY_LIMIT_MB} above hashing`,
        ok: grown(way) < grown('hashing') + MEMORY_LIMIT_MB,
        note: `hashing ${Math.round(grown('hashing'))} MB`,
      }
  } finally {
    await place.remove()
  }
}

/** On each engine in turn. */
export async function* suppressBench(size: Size): AsyncGenerator<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'omatieto-bench-'))
  try {
    const file = join(folder, 'list.csv')
    await writeList(file, SIZES[size].addresses)
    for (const engine of ENGINES) yield* compare(engine, file, size)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
