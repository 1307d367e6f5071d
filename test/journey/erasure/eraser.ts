/**
 * A child process that does what is due of residual erasures, its clock going from one piece of work to the next, and kills itself at the n-th
 * moment of its writing: `eraser.ts <database url> <clock, epoch ms> <until, epoch ms> <n>`. Odd moments are before a commit, even
 * ones right after it, and 0 is none. It ends by itself where nothing is due any more.
 */
import { systemChance } from '#app/chance.ts'
import { connectorsOf } from '#app/connectors.ts'
import { doWork, LEASE_MS } from '#app/worker/hand.ts'
import { requestHandlers } from '#app/worker/requests.ts'
import { makeHouse } from '../../support/house.ts'

const KIND = 'erase-residual'

const [url = '', from = '0', until = '0', at = '0'] = process.argv.slice(2)
let now = Number(from)
let left = Math.ceil(Number(at) / 2)
const isBefore = Number(at) % 2 === 1

const base = await makeHouse({ url, clock: { now: () => now }, chance: systemChance })
const { write } = base.store
const killing: typeof write = (work) =>
  write(async (tx) => {
    const done = await work(tx)
    left -= 1
    if (left === 0 && isBefore) process.kill(process.pid, 'SIGKILL')
    return done
  }).then((done) => {
    if (left === 0) process.kill(process.pid, 'SIGKILL')
    return done
  })
const house = {
  ...base,
  store: { ...base.store, write: killing },
  connectors: connectorsOf(base.registers, base.store, base.keys, base.clock),
}
const handler = requestHandlers(house)[KIND]
if (!handler) throw new Error(`Nothing does ${KIND}`)
const owner = house.chance.id(now)

/** When the next of it can be claimed; null where nothing is left. */
async function nextDue(): Promise<number | null> {
  const waiting = await house.connections.read
    .selectFrom('outbox')
    .select(['state', 'next_at', 'lease_until'])
    .where('kind', '=', KIND)
    .where('state', 'in', ['ready', 'leased'])
    .execute()
  const times = waiting.map((row) => Number(row.state === 'leased' ? row.lease_until : row.next_at))
  return times.length > 0 ? Math.min(...times) : null
}

for (let due = await nextDue(); due !== null && due <= Number(until); due = await nextDue()) {
  now = Math.max(now, due)
  const claim = { owner, kind: KIND, now, limit: 1, leaseMs: LEASE_MS }
  for (const work of await house.store.write((tx) => tx.outbox.claim(claim)))
    await doWork({ house, owner, handler, stop: new AbortController().signal }, work)
}
await house.store.close()
