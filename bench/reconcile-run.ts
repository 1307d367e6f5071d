/**
 * One reading in a process of its own: `node bench/reconcile-run.ts reading|reconciling <database address> <customer system's address>`.
 * Says what it took in one line of JSON.
 */
import type { WalkPage } from '#app/connector/connector.ts'
import { reconciliationOf } from '#app/journey/reconcile/report.ts'
import { beginReconciliation, stepReconciliation } from '#app/journey/reconcile/run.ts'
import { crmHouse } from './reconcile-crowd.ts'

const [way, url = '', crm = ''] = process.argv.slice(2)
const { house, close } = await crmHouse(url, crm)
const { signal } = new AbortController()

/** The floor: what anybody pays who reads it all. */
async function read(): Promise<{ records: number; drift: number }> {
  let records = 0
  for (let after: string | null | undefined = null; after !== undefined; ) {
    const page: WalkPage | undefined = await house.connectors.get('customers')?.walk(after, signal)
    records += page?.records.length ?? 0
    after = page?.next ?? undefined
  }
  return { records, drift: 0 }
}

async function reconcile(): Promise<{ records: number; drift: number }> {
  const id = await beginReconciliation(house, { asked: 'command' })
  while ((await stepReconciliation(house, id, signal)) === 'more');
  const part = (await reconciliationOf(house, id))?.parts.customers
  return { records: part?.records ?? 0, drift: part?.drift ?? 0 }
}

const KB = 1_000
/** `maxRSS` comes in kibibytes. */
const KIB = 1_024

const before = process.memoryUsage.rss()
const from = performance.now()
const done = way === 'reading' ? await read() : await reconcile()
const ms = performance.now() - from
const grownKb = (process.resourceUsage().maxRSS * KIB - before) / KB
await close()
console.info(JSON.stringify({ ...done, ms, grownMb: grownKb / KB }))
