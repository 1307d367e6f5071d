/**
 * A child process that applies a ledger and kills itself: `restorer.ts <database url> <ledger url> <clock, epoch ms> <before|after>`,
 * which is before or right after the commit of what it does.
 */
import { systemChance } from '#app/chance.ts'
import { applyLedger } from '#app/journey/restore/apply.ts'
import { openLedger } from '#app/ledger/open.ts'
import { makeHouse } from '../../support/house.ts'

const [url = '', ledger = '', now = '0', moment = 'before'] = process.argv.slice(2)
const base = await makeHouse({
  url,
  clock: { now: () => Number(now) },
  chance: systemChance,
  ledger: openLedger(ledger),
})
const { write } = base.store
const killing: typeof write = (work) =>
  write(async (tx) => {
    const done = await work(tx)
    if (moment === 'before') process.kill(process.pid, 'SIGKILL')
    return done
  }).finally(() => process.kill(process.pid, 'SIGKILL'))
await applyLedger({ ...base, store: { ...base.store, write: killing } })
