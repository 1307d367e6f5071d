/** Backups as files: a folder for each run, whose checksums anybody can verify with `sha256sum -c`. */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { finished } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { z } from 'zod'
import { type BackupLine, backUp, type NotRestored, putBack } from '#db/backup.ts'
import type { Connections } from '#db/open.ts'

const DATA = 'database.jsonl.gz'
const SUMS = 'SHA256SUMS'

async function sumOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(file)) hash.update(piece)
  return hash.digest('hex')
}

/** What is written outlives a power cut. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

type BackedUp = { readonly folder: string; readonly rows: number; readonly bytes: number }

/** Writes a backup into a folder of its own within `folder`; what is not whole never has its name. `moment`: what it is called by. */
export async function writeBackup(connections: Connections, folder: string, moment: string): Promise<BackedUp> {
  const name = join(folder, `omatieto-${moment.replace(/[-:]|\.\d+/g, '')}`)
  const part = `${name}.part`
  await rm(part, { recursive: true, force: true })
  await mkdir(part, { recursive: true, mode: 0o700 })
  const data = join(part, DATA)
  const gzip = createGzip()
  const file = gzip.pipe(createWriteStream(data, { mode: 0o600, flags: 'wx' }))
  const written = finished(file)
  const failing = written.then(() => new Promise<never>(() => undefined))
  // Told at the next line, or at the end: until then nobody listens.
  for (const one of [written, failing]) one.catch(() => undefined)
  const rows = await backUp(connections, async (line) => {
    if (gzip.write(`${JSON.stringify(line)}\n`)) return
    await Promise.race([new Promise<void>((resolve) => gzip.once('drain', resolve)), failing])
  })
  gzip.end()
  await written
  const sums = await open(join(part, SUMS), 'wx', 0o600)
  await sums.writeFile(`${await sumOf(data)}  ${DATA}\n`)
  await sums.sync()
  await sums.close()
  await sync(data)
  await sync(part)
  await rename(part, name)
  await sync(folder)
  return { folder: name, rows, bytes: (await stat(join(name, DATA))).size }
}

const Cell = z.union([z.string(), z.number(), z.null(), z.object({ b: z.string() })])
const Line = z.union([
  z.object({ omatieto: z.literal('backup'), format: z.number(), engine: z.string(), steps: z.array(z.string()) }),
  z.object({ table: z.string(), columns: z.array(z.string()), rows: z.array(z.array(Cell)) }),
  z.object({ end: z.literal('whole'), rows: z.number() }),
])

async function* linesOf(file: string): AsyncGenerator<BackupLine> {
  const lines = createInterface({
    input: createReadStream(file).pipe(createGunzip()),
    crlfDelay: Number.POSITIVE_INFINITY,
  })
  for await (const line of lines) yield Line.parse(JSON.parse(line))
}

/** Puts a backup into an empty database. `altered`: a file is not as it was written. */
export async function readBackup(
  connections: Connections,
  folder: string,
): Promise<NotRestored | 'altered' | { readonly rows: number }> {
  const file = join(folder, DATA)
  const sums = await readFile(join(folder, SUMS), 'utf8').catch(() => null)
  const found = await stat(file).catch(() => null)
  if (sums === null || !found?.isFile()) return 'no-backup'
  if (sums !== `${await sumOf(file)}  ${DATA}\n`) return 'altered'
  return putBack(connections, linesOf(file))
}
