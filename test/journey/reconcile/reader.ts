/**
 * A child process that reads all sources from end to end and kills itself at the n-th moment: `reader.ts <database url> <customer
 * database url> <clock, epoch ms> <n>`. Before and after each commit, and after each page, is a moment.
 */
import { systemChance } from '#app/chance.ts'
import { beginReconciliation, stepReconciliation } from '#app/journey/reconcile/run.ts'
import { makeHouse } from '../../support/house.ts'
import { overCrm } from '../erasure/crm-erasing.ts'

const [url = '', crm = '', from = '0', at = '0'] = process.argv.slice(2)
let left = Number(at)

function moment(): void {
  left -= 1
  if (left === 0) process.kill(process.pid, 'SIGKILL')
}

const base = await makeHouse({ url, clock: { now: () => Number(from) }, chance: systemChance })
const { write } = base.store
const killing: typeof write = (work) =>
  write(async (tx) => {
    const done = await work(tx)
    moment()
    return done
  }).then((done) => {
    moment()
    return done
  })
const house = overCrm({ ...base, store: { ...base.store, write: killing } }, crm)
const connector = house.connectors.get('customers')
if (!connector) throw new Error('The database is not connected')
house.connectors.set('customers', {
  ...connector,
  walk: async (after, signal) => {
    const page = await connector.walk(after, signal)
    moment()
    return page
  },
})
const id = await beginReconciliation(house, { asked: 'night' })
while ((await stepReconciliation(house, id, new AbortController().signal)) === 'more');
await house.store.close()
