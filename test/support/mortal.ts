/** Child processes of tests that are killed, or kill themselves, in the middle of what they do. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { ROOT } from '../house.ts'
import { SETTLED } from './moments.ts'

/** Goes on with something in a process of its own. Gives how that ended, and what it said; one that fails by itself fails the test. */
export function goOn(
  script: string,
  words: readonly string[],
): Promise<{ readonly end: 'killed' | 'ended'; readonly said: readonly string[] }> {
  const child = spawn(join(ROOT, 'node_modules', '.bin', 'node'), [script, ...words], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    // Most of a short life is starting: what was compiled for one is there for the next.
    env: { ...process.env, NODE_COMPILE_CACHE: join(ROOT, '.cache', 'compile') },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let out = ''
  child.stdout.on('data', (piece) => {
    out += piece
  })
  return new Promise((resolve, reject) => {
    child.once('close', (code, signal) => {
      const said = out.split('\n').filter((line) => line !== '')
      if (signal === 'SIGKILL') resolve({ end: 'killed', said })
      else if (code === 0) resolve({ end: 'ended', said })
      else reject(new Error(`${script} ended with ${code}`))
    })
  })
}

/**
 * Kills at every step of every piece of work: at each step that a piece has, one process dies, and the next goes on. Gives the steps of
 * each piece, in order. `live`: goes on, dying at the first step that is not among these.
 */
export async function killEverywhere(
  live: (died: readonly string[]) => ReturnType<typeof goOn>,
): Promise<readonly (readonly string[])[]> {
  const pieces: string[][] = [[]]
  for (;;) {
    const { end, said } = await live(pieces.at(-1) ?? [])
    for (const line of said) {
      if (line === SETTLED) pieces.push([])
      else pieces.at(-1)?.push(line)
    }
    if (end === 'ended') return pieces.filter((steps) => steps.length > 0)
  }
}
