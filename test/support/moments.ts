/** The steps at which a process of a test kills itself: before each commit, and wherever else it says. */
import { writeSync } from 'node:fs'
import type { Store } from '#db/store.ts'

const STANDARD_OUTPUT = 1

/** Said where a piece of work is behind it; then every step counts anew. */
export const SETTLED = 'settled'

/** Kills this process at the first step that is not among those at which others died, and says which. */
export function stepsAfter(died: readonly string[]) {
  let passed: readonly string[] = died
  const say = (line: string) => writeSync(STANDARD_OUTPUT, `${line}\n`)
  const step = (name: string) => {
    if (passed.includes(name)) return
    say(name)
    process.kill(process.pid, 'SIGKILL')
  }
  const watched = (store: Store): Store => ({
    ...store,
    write: async (work) => {
      let name = 'write'
      const done = await store.write(async (tx) => {
        const called =
          <Words extends unknown[], Result>(its: string, does: (...words: Words) => Result) =>
          (...words: Words): Result => {
            name = its
            return does(...words)
          }
        const result = await work({
          ...tx,
          meta: { ...tx.meta, lease: called('lease', tx.meta.lease) },
          ledger: { ...tx.ledger, told: called('told', tx.ledger.told) },
          outbox: {
            ...tx.outbox,
            claim: called('claim', tx.outbox.claim),
            settle: called('settle', tx.outbox.settle),
          },
        })
        // A lease is no step of what is done: whoever is killed with one leaves nothing behind.
        if (name !== 'lease') step(name)
        return result
      })
      if (name === 'settle') {
        passed = []
        say(SETTLED)
      }
      return done
    },
  })
  return { step, watched }
}
