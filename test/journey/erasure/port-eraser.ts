/**
 * A child process that works on an erasure in a customer database of its own and kills itself at the n-th moment: `port-eraser.ts
 * <database url> <customer database url> <clock, epoch ms> <n>`. Before and after each commit of the portal, and before and after
 * the database itself is written, is a moment. It ends by itself where nothing is due any more.
 */
import { systemChance } from '#app/chance.ts'
import { doWork, LEASE_MS } from '#app/worker/hand.ts'
import { requestHandlers } from '#app/worker/requests.ts'
import { makeHouse } from '../../support/house.ts'
import { overCrm } from './crm-erasing.ts'

const KINDS = ['erase', 'erase-port', 'erase-check', 'erase-residual'] as const

const [url = '', crm = '', from = '0', at = '0'] = process.argv.slice(2)
let now = Number(from)
let left = Number(at)

/** A moment has come. */
function moment(): void {
  left -= 1
  if (left === 0) process.kill(process.pid, 'SIGKILL')
}

const base = await makeHouse({ url, clock: { now: () => now }, chance: systemChance })
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
const house = overCrm({ ...base, store: { ...base.store, write: killing } }, crm, { secondApprover: 'never' })
const connector = house.connectors.get('customers')
if (!connector) throw new Error('The database is not connected')
house.connectors.set('customers', {
  ...connector,
  erase: async (order, signal) => {
    moment()
    const written = await connector.erase(order, signal)
    moment()
    return written
  },
})
const handlers = requestHandlers(house)
const owner = house.chance.id(now)

/** Takes what can be claimed; what a dead one had in hand can be when its lease is over. */
async function round(): Promise<boolean> {
  for (const kind of KINDS) {
    const handler = handlers[kind]
    if (!handler || !(await house.store.read.outbox.isDue(kind, now))) continue
    for (const work of await house.store.write((tx) =>
      tx.outbox.claim({ owner, kind, now, limit: 1, leaseMs: LEASE_MS }),
    )) {
      await doWork({ house, owner, handler, stop: new AbortController().signal }, work)
      return true
    }
  }
  return false
}

now += 2 * LEASE_MS
while (await round()) now += 1
await house.store.close()
