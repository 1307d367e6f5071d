/** The database held against its ledger: is this the newest there is, or one that came back from a backup? */
import { type Line, type Mark, readLine, START } from '#app/ledger/chain.ts'
import type { House } from '../house.ts'
import { type LedgerState, ledgerState } from './state.ts'
import { unheardOf } from './write.ts'

export type Standing =
  | 'fine'
  /** There is nothing in it, and this database has never written to one: it is to be begun. */
  | 'none'
  /** The ledger knows of something that this database does not: it is an older one. */
  | 'behind'
  /** This database has written to a ledger, and here is none. */
  | 'missing'
  /** The ledger ends before what this database has written. */
  | 'short'
  /** It is another installation's, was made with another key, or has gone another way. */
  | 'foreign'
  /** A line is not as it was written. */
  | 'altered'
  /** It cannot be read. */
  | 'silent'

/** What was decided in the moments before a process ended is far less. */
const DUE_LINES = 1_000

type Head = { readonly seq: number; readonly hash: string }

type Walk = {
  readonly id: string
  readonly end: number
  /** Lines that this database does not know to be written. */
  readonly behind: readonly Line[]
  /** How far the audit log had come; what was counted before a backup was put back counts no more. */
  readonly head: Head | null
}

/** Reads every line from the first. Each must follow the one before it. */
async function walk(house: House, known: Mark): Promise<Walk | 'foreign' | 'altered'> {
  const behind: Line[] = []
  let [id, head, before]: [string, Head | null, Mark] = ['', null, START]
  for await (const page of house.ledger.lines(0))
    for (const text of page) {
      const line = readLine(house.keys, before, text)
      // Only this key can have made the first line. Where that one is right, it is another that was altered.
      if (!line) return before.seq === 0 ? 'foreign' : 'altered'
      if (line.seq === known.seq && line.mac !== known.mac) return 'foreign'
      if (line.entry.what === 'begun') id = line.entry.ledger
      if (line.entry.what === 'head') head = line.entry
      if (line.entry.what === 'restored') head = null
      if (line.seq > known.seq) behind.push(line)
      before = line
    }
  return { id, end: before.seq, behind, head }
}

async function standingOf(house: House, state: LedgerState, { id, end, behind, head }: Walk): Promise<Standing> {
  if (id !== state.id) return 'foreign'
  if (end < state.seq) return 'short'
  if ((await unheardOf(house, behind)).length > 0) return 'behind'
  if (!head || (await house.store.read.audit.at(head.seq))?.hash === head.hash) return 'fine'
  // Brought up to it a moment ago, and the ledger was not told before the process ended.
  const due = await house.store.read.ledger.due(DUE_LINES)
  return due.some(({ entry }) => entry.what === 'restored') ? 'fine' : 'behind'
}

/** Compares the two. Reads the whole ledger: a hundred thousand lines take about a second. */
export async function ledgerStanding(house: House): Promise<Standing> {
  const state = await ledgerState(house.store.read)
  let walked: Awaited<ReturnType<typeof walk>>
  try {
    walked = await walk(house, state ?? START)
  } catch (fault) {
    house.log.error({ fault: fault instanceof Error ? fault.name : 'unknown' }, 'the ledger could not be read')
    return 'silent'
  }
  if (walked === 'foreign' || walked === 'altered') return walked
  if (walked.end === 0) return state && state.seq > 0 ? 'missing' : 'none'
  return state ? standingOf(house, state, walked) : 'behind'
}
