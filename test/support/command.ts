/** The operator's commands as a shell runs them. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { ROOT } from '../house.ts'
import { bareEnvironment } from './server.ts'

export type Said = { readonly code: number | null; readonly out: string; readonly err: string }

type Saying = {
  /** Settings beside the least that a program needs. */
  readonly settings?: Readonly<Record<string, string>>
  /** What comes on standard input. */
  readonly lines?: string
}

/** Longer than a command takes on a machine that is busy with others. */
const LIMIT_MS = 110_000

/** Runs a command to its end. */
export async function portal(words: readonly string[], { settings = {}, lines = '' }: Saying = {}): Promise<Said> {
  const child = spawn(join(ROOT, 'node_modules', '.bin', 'node'), ['portal.ts', ...words], {
    cwd: ROOT,
    env: { ...bareEnvironment(), ...settings },
    timeout: LIMIT_MS,
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (piece) => {
    out += piece
  })
  child.stderr.on('data', (piece) => {
    err += piece
  })
  child.stdin.end(lines)
  const [code] = await once(child, 'close')
  return { code, out, err }
}
