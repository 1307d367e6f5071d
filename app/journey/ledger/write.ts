/**
 * Telling the restore ledger what was decided: one process at a time, in order, and only behind the lines that this database knows.
 * A crash between the two leaves lines that are still noted here; they are known again by their ids.
 */
import { type Line, lineAfter, type Mark, readLine } from '#app/ledger/chain.ts'
import type { Noted } from '#app/ledger/entry.ts'
import type { House } from '../house.ts'
import { keepLedgerState, type LedgerState, ledgerState } from './state.ts'

/** Lines written with one flush to disk. */
const PAGE_LINES = 500
/** Another process takes over after this long: a page is written in far less. */
const LEASE_MS = 20_000
const LEASE = 'ledger-write'

/** The ledger is not the one that this database belongs to, or has lines that it does not know. */
class LedgerFault extends Error {
  override readonly name = 'LedgerFault'
}

/** Lines that the ledger has behind those that this database knows. Throws a LedgerFault where one does not follow. */
export async function linesBehind(house: Pick<House, 'keys' | 'ledger'>, mark: Mark): Promise<Line[]> {
  const found: Line[] = []
  let before = mark
  for await (const page of house.ledger.lines(mark.seq))
    for (const text of page) {
      const line = readLine(house.keys, before, text)
      if (!line) throw new LedgerFault(`Line ${before.seq + 1} of the ledger is not what this portal wrote`)
      found.push(line)
      before = line
    }
  return found
}

/** Of these lines those that this database has never heard of: it is older than the ledger. */
export async function unheardOf({ store }: Pick<House, 'store'>, lines: readonly Line[]): Promise<Line[]> {
  const due = await store.read.ledger.among(lines.map(({ id }) => id))
  const unknown = lines.filter(({ id }) => !due.has(id))
  if (unknown.length === 0) return []
  // Another process may have written them, and noted it, while they were being read.
  const reached = (await ledgerState(store.read))?.seq ?? 0
  return unknown.filter(({ seq }) => seq > reached)
}

/** Has this database been overtaken by its ledger, as one is that was put back while it served? A ledger that is silent tells nothing. */
export async function isOvertaken(house: House): Promise<boolean> {
  const state = await ledgerState(house.store.read)
  if (!state) return true
  const behind = await linesBehind(house, state).catch(() => [])
  return (await unheardOf(house, behind)).length > 0
}

async function writePage(house: House, state: LedgerState, due: readonly Noted[]): Promise<LedgerState> {
  const there = await linesBehind(house, state)
  if ((await unheardOf(house, there)).length > 0) throw new LedgerFault('The ledger knows more than this database')
  const known = new Set(there.map(({ id }) => id))
  let mark: Mark = there.at(-1) ?? state
  const texts: string[] = []
  for (const noted of due) {
    if (known.has(noted.id)) continue
    const next = lineAfter(house.keys, mark, noted)
    texts.push(next.text)
    mark = next.mark
  }
  const after = there.at(-1)?.seq ?? state.seq
  if (texts.length > 0) await house.ledger.append(after, texts)
  const reached = { id: state.id, seq: mark.seq, mac: mark.mac }
  await house.store.write(async (tx) => {
    await tx.ledger.told([...known, ...due.map(({ id }) => id)])
    await keepLedgerState(tx, reached)
  })
  return reached
}

async function writeAll(house: House, renew: () => Promise<boolean>): Promise<void> {
  while (await renew()) {
    const due = await house.store.read.ledger.due(PAGE_LINES)
    const state = await ledgerState(house.store.read)
    if (due.length === 0 || !state) return
    await writePage(house, state, due)
  }
}

/** `written`: the ledger has all that was decided before. `waits`: another process is at it. `failed`: it cannot be written to. */
export type Told = 'written' | 'waits' | 'failed'

/** Tells the ledger everything that is due, once it was begun. It never throws: what cannot be told now is told later. */
export async function tellLedger(house: House): Promise<Told> {
  const { store, clock, chance, log } = house
  try {
    if ((await store.read.ledger.since()) === null) return 'written'
    const owner = chance.id(clock.now())
    const renew = () => store.write((tx) => tx.meta.lease(LEASE, owner, clock.now() + LEASE_MS))
    if (!(await renew())) return 'waits'
    try {
      await writeAll(house, renew)
    } finally {
      await store.write((tx) => tx.meta.lease(LEASE, owner, clock.now()))
    }
    return 'written'
  } catch (fault) {
    log.error({ fault: fault instanceof Error ? fault.name : 'unknown' }, 'the ledger could not be told')
    return 'failed'
  }
}

/** As long as a person at a page waits without wondering. */
const PAGE_PATIENCE_MS = 2_000

/** Tells it before a page answers; a ledger that takes longer is told by the worker. */
export async function tellLedgerSoon(house: House): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PAGE_PATIENCE_MS)
  })
  await Promise.race([tellLedger(house), patience])
  clearTimeout(timer)
}
