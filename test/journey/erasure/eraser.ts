/**
 * A child process that does what is due of erasures, its clock going from one piece of work to the next, and kills itself at a step that
 * nobody died at: `eraser.ts <database url> <ledger folder> <customer database url, or -> <clock, epoch ms> <until, epoch ms> <steps>`.
 * It ends by itself where nothing is due any more until then.
 */
import { systemChance } from '#app/chance.ts'
import { connectorsOf } from '#app/connectors.ts'
import { ledgerInFolder } from '#app/ledger/file.ts'
import { erasureHandlers } from '#app/worker/erasures.ts'
import { doWork, LEASE_MS } from '#app/worker/hand.ts'
import { makeHouse } from '../../support/house.ts'
import { stepsAfter } from '../../support/moments.ts'
import { overCrm } from './crm-erasing.ts'

const [url = '', folder = '', crm = '-', from = '0', until = '0', died = ''] = process.argv.slice(2)
const KINDS = ['erase', 'erase-port', 'erase-check', 'erase-residual']
let now = Number(from)
const { step, watched } = stepsAfter(died.split(','))

const ledger = ledgerInFolder(folder)
const telling: typeof ledger = {
  ...ledger,
  append: async (...words) => {
    await ledger.append(...words)
    step('told-ledger')
  },
}
const opened = await makeHouse({ url, clock: { now: () => now }, chance: systemChance, ledger: telling })
const base = { ...opened, store: watched(opened.store) }
const plain = { ...base, connectors: connectorsOf(base.registers, base.store, base.keys, base.clock) }
const house = crm === '-' ? plain : overCrm(base, crm, { secondApprover: 'never' })
const connector = house.connectors.get('customers')
if (connector)
  house.connectors.set('customers', {
    ...connector,
    erase: async (order, signal) => {
      const written = await connector.erase(order, signal)
      step('written-there')
      return written
    },
  })
const handlers = erasureHandlers(house)
const owner = house.chance.id(now)

/** When the next of it can be claimed, and of which kind; null where nothing is left. What a dead one had in hand can be when its lease is over, and comes first. */
async function nextDue(): Promise<{ readonly kind: string; readonly at: number } | null> {
  const waiting = await house.connections.read
    .selectFrom('outbox')
    .select(['kind', 'state', 'next_at', 'lease_until'])
    .where('kind', 'in', KINDS)
    .where('state', 'in', ['ready', 'leased'])
    .execute()
  const times = waiting.map((row) => ({
    kind: row.kind,
    at: Number(row.state === 'leased' ? row.lease_until : row.next_at),
    order: row.state === 'leased' ? 0 : 1,
  }))
  return times.sort((one, other) => one.order - other.order || one.at - other.at)[0] ?? null
}

for (let due = await nextDue(); due !== null && due.at <= Number(until); due = await nextDue()) {
  now = Math.max(now, due.at)
  const { kind } = due
  const handler = handlers[kind]
  if (!handler) throw new Error(`Nothing does ${kind}`)
  const claim = { owner, kind, now, limit: 1, leaseMs: LEASE_MS }
  for (const work of await house.store.write((tx) => tx.outbox.claim(claim)))
    await doWork({ house, owner, handler, stop: new AbortController().signal }, work)
}
await house.store.close()
