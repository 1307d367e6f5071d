/** A ledger in a folder: files of a thousand lines each, so that reading its end and copying what is new stay cheap. */
import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type LedgerPlace, OtherLines } from './place.ts'

/** Some hundred kilobytes in all but the rarest cases. */
const LINES_A_FILE = 1_000

async function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return ''
    throw fault
  })
}

/** Whole lines: what a crash has left behind the last line break was never said to be written. */
const wholeLines = (text: string): string[] => text.split('\n').slice(0, -1)

/** A new name outlives a power cut only once its folder does. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function addTo(file: string, folder: string, { already, lines }: { already: number; lines: readonly string[] }) {
  const known = await textOf(file)
  const whole = wholeLines(known)
  if (whole.length !== already) throw new OtherLines('The ledger has other lines than were looked for')
  const handle = await open(file, 'a', 0o600)
  try {
    const bytes = Buffer.byteLength(whole.map((line) => `${line}\n`).join(''))
    if (bytes !== Buffer.byteLength(known)) await handle.truncate(bytes)
    await handle.appendFile(lines.map((line) => `${line}\n`).join(''))
    await handle.sync()
  } finally {
    await handle.close()
  }
  if (already === 0) await syncFolder(folder)
}

/** A ledger in the files of a folder, which is made where it is not there. */
export function ledgerInFolder(folder: string): LedgerPlace {
  const fileOf = (line: number) =>
    join(folder, `ledger-${String(Math.floor(line / LINES_A_FILE) + 1).padStart(6, '0')}.log`)
  return {
    lines: async function* (after) {
      for (let from = after; ; ) {
        const all = wholeLines(await textOf(fileOf(from)))
        const some = all.slice(from % LINES_A_FILE)
        if (some.length > 0) yield some
        if (all.length < LINES_A_FILE) return
        from += some.length
      }
    },
    append: async (after, lines) => {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      for (let done = 0; done < lines.length; ) {
        const at = after + done
        const room = LINES_A_FILE - (at % LINES_A_FILE)
        const some = lines.slice(done, done + room)
        await addTo(fileOf(at), folder, { already: at % LINES_A_FILE, lines: some })
        done += some.length
      }
    },
    close: async () => undefined,
  }
}
