/** Delivery reports: whose letter's mail came back gets the letter on paper, and its case waits for a person again. */
import { Temporal } from 'temporal-polyfill'
import { type Connector, ConnectorFault, type DeliveryReport } from '#app/connector/connector.ts'
import { PORTAL_LIMITS } from '#app/register/portal.ts'
import type { House } from '../house.ts'
import { mailCameBack } from './letters.ts'

/** Reading an inbox takes seconds; what takes longer is read the next time. */
const READ_LIMIT_MS = 60_000
/** Reports of one moment may come one after another: what came so long before the newest is read again. */
const OVERLAP_MS = 10 * 60_000

const nameOf = ({ register }: Connector) => `reports:${register}`

/** Mails are known by the piece of work that sent them: its id stands before the @. */
async function letterOf({ store, publicUrl }: House, messageId: string): Promise<string | null> {
  const [work = '', host] = messageId.split('@')
  if (host !== new URL(publicUrl).hostname) return null
  const once = await store.read.outbox.onceOf(work)
  return /^letter:(.+)$/.exec(once ?? '')?.[1] ?? null
}

async function settle(house: House, { messageIds }: DeliveryReport): Promise<void> {
  for (const messageId of messageIds) {
    const letter = await letterOf(house, messageId)
    if (letter !== null) await mailCameBack(house, 'portal', letter)
  }
}

async function readOf(house: House, connector: Connector): Promise<void> {
  const { store, clock, log } = house
  if (!connector.reports) return
  const name = nameOf(connector)
  // Of mails that left longer ago nothing is known any more.
  const known = Number((await store.read.meta.get(name)) ?? clock.now() - PORTAL_LIMITS.mail.ms)
  const since = Temporal.Instant.fromEpochMilliseconds(known - OVERLAP_MS).toString({ smallestUnit: 'second' })
  try {
    const reports = await connector.reports(since, AbortSignal.timeout(READ_LIMIT_MS))
    for (const report of reports) await settle(house, report)
    const newest = Math.max(known, ...reports.map(({ at }) => at))
    if (newest > known) await store.write((tx) => tx.meta.set(name, String(newest)))
  } catch (fault) {
    if (!(fault instanceof ConnectorFault)) throw fault
    log.warn({ register: connector.register, when: fault.when }, 'delivery reports could not be read')
  }
}

/** Reads the reports that came since the last time. Read twice they say what they said once. */
export async function readReports(house: House): Promise<void> {
  for (const connector of house.connectors.values()) await readOf(house, connector)
}
