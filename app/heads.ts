/** Signed heads of the audit chain, kept outside the database: one JWS a line in a file that is only ever appended to. */
import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'

export type Heads = {
  append(jws: string): Promise<void>
  /** Every head, oldest first. */
  all(): Promise<string[]>
}

/** Heads in a file. Several processes may append: a line is far shorter than what the system writes in one piece. */
export function headsIn(file: string): Heads {
  return {
    append: async (jws) => {
      await mkdir(dirname(file), { recursive: true })
      await appendFile(file, `${jws}\n`, { mode: 0o600, flush: true })
    },
    all: async () => {
      const text = await readFile(file, 'utf8').catch((fault: NodeJS.ErrnoException) => {
        if (fault.code === 'ENOENT') return ''
        throw fault
      })
      return text.split('\n').filter(Boolean)
    },
  }
}
