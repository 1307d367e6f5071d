/**
 * Reconciliation: every source read from end to end and held against what was promised. It goes page by page; what comes of a page is
 * written with the step to the next one, so that whoever takes it up after a crash does nothing twice and leaves nothing out.
 */
import { type Connector, ConnectorFault, type WalkPage } from '#app/connector/connector.ts'
import { PORTAL_REGISTER } from '#app/register/portal.ts'
import type { Register } from '#app/register/register.ts'
import type { StoredReconciliation } from '#db/reconciliations.ts'
import type { Writer } from '#db/store.ts'
import type { House } from '../house.ts'
import { columnsAreKnown, noteColumns } from '../source/columns.ts'
import { noteTried } from '../source/state.ts'
import { findBack, tellBack } from './back.ts'
import { findLostBans, mendBans } from './bans.ts'
import { confirmGone, findPromises, keepPromises } from './promises.ts'
import { type Content, contentText, NOTHING, type Part, plus, readContent } from './state.ts'

/** A page of a thousand contacts with its retries; what takes longer is tried the next night. */
const PAGE_LIMIT_MS = 120_000
/** Ten million records at a hundred a page; more of them is a circle. */
const PAGES = 100_000

type Asked = Pick<StoredReconciliation, 'asked'> & { readonly staffId?: string }

/** The registers that are read, in the installation's order. */
const readOnes = ({ registers }: House): readonly Register[] => registers.filter(({ id }) => id !== PORTAL_REGISTER)

function startAt(house: House, register: Register | undefined): Content['at'] {
  return register ? { register: register.id, cursor: null, began: house.clock.now() } : null
}

/** Begins a reading, or gives the one that is under way. */
export async function beginReconciliation(house: House, { asked, staffId }: Asked): Promise<string> {
  return house.store.write(async (tx) => {
    const running = await tx.reconciliations.running()
    if (running) return running.id
    const now = house.clock.now()
    const id = house.chance.id(now)
    const content: Content = { at: startAt(house, readOnes(house)[0]), parts: {} }
    await tx.reconciliations.add({ id, asked, content: contentText(content) })
    const who = staffId === undefined ? ({ actor: 'portal' } as const) : ({ actor: 'staff', actorId: staffId } as const)
    tx.audit.add({ event: 'reconciliation-begun', ...who, details: { reconciliation: id, asked } })
    await putReading(house, tx, { id, version: 1 })
    return id
  })
}

/** How long a reading that is always interrupted is taken up again. */
const READING_TOTAL_MS = 24 * 3_600_000

/** The worker reads on. `version`: how far it is, so that each piece of it is put in once. */
export async function putReading(
  house: House,
  tx: Writer,
  { id, version }: Pick<StoredReconciliation, 'id' | 'version'>,
): Promise<void> {
  const now = house.clock.now()
  await tx.outbox.put({
    kind: 'reconcile',
    once: `reconcile:${id}:${version}`,
    subjectHash: '',
    payload: { reconciliation: id },
    ...{ nextAt: now, giveUpAt: now + READING_TOTAL_MS },
  })
}

/** Another process has read this page: what was found of it is that one's to write. */
class TakenOver extends Error {
  override readonly name = 'TakenOver'
}

type Step = { readonly run: StoredReconciliation; readonly content: Content; readonly at: NonNullable<Content['at']> }

const partOf = ({ content, at }: Step): Part => content.parts[at.register] ?? NOTHING

/** Moves on to `at`, or ends. Throws where another process has taken the step. */
async function advance(tx: Writer, { run, content }: Step, at: Content['at'], parts: Content['parts']) {
  const next = { at, parts: { ...content.parts, ...parts } }
  const state = at === null ? 'done' : 'running'
  if (!(await tx.reconciliations.advance(run, { state, content: contentText(next) }))) throw new TakenOver()
  if (at === null) {
    const sum = (name: 'records' | 'drift' | 'back' | 'reopened' | 'columns') =>
      Object.values(next.parts).reduce((total, part) => total + part[name], 0)
    const details = {
      ...{ reconciliation: run.id, records: sum('records'), drift: sum('drift'), back: sum('back') },
      ...{ reopened: sum('reopened'), columns: sum('columns') },
      unread: Object.values(next.parts).filter(({ end }) => end !== 'read').length,
    }
    tx.audit.add({ event: 'reconciled', actor: 'portal', details })
  }
}

function following(house: House, { at }: Step): Content['at'] {
  const ones = readOnes(house)
  return startAt(house, ones[ones.findIndex(({ id }) => id === at.register) + 1])
}

/** The register is left as it is: it is said how far it came and why. */
async function leave(house: House, step: Step, end: Exclude<Part['end'], null | 'read'>, why: string): Promise<void> {
  const { register } = step.at
  await house.store.write(async (tx) => {
    const parts = { [register]: { ...partOf(step), end } }
    await advance(tx, step, following(house, step), parts)
    if (end !== 'no-walk') await noteTried(house, tx, register, { ok: false, why, when: end })
  })
}

type Reading = {
  readonly register: Register
  readonly connector: Connector
  readonly page: WalkPage
  readonly readAt: number
}

/** Holds a page against what was promised, and writes what comes of it with the step to the next. */
async function compare(house: House, step: Step, { register, connector, page, readAt }: Reading): Promise<void> {
  const place = { register, connector }
  const { records } = page
  const bans = await findLostBans(house, register, records)
  const promises = await findPromises(house, place, { records, readAt })
  const back = await findBack(house, place, records)
  const isLast = page.next === null
  await house.store.write(async (tx) => {
    // In this order: whose card is open again is not told of as somebody who came back.
    const kept = await keepPromises(house, tx, promises)
    const mended = await mendBans(house, tx, { ...place, run: step.run.id }, bans.lost)
    const columns = await noteColumns(tx, register.id, page.columns)
    const told = await tellBack(house, tx, register, back)
    const gone = isLast ? await confirmGone(tx, place, step.at.began) : 0
    const part = plus(partOf(step), {
      ...{ ...mended, ...kept, records: records.length, pages: 1, marked: bans.marked, back: told, columns },
      confirmed: kept.confirmed + gone,
    })
    const at = isLast ? following(house, step) : { ...step.at, cursor: page.next }
    await advance(tx, step, at, { [register.id]: isLast ? { ...part, end: 'read' } : part })
    if (!isLast) return
    // The columns of files are looked at when they are imported, and how old they are is the import's to say.
    if (connector.lives === 'elsewhere') {
      await noteTried(house, tx, register.id, { ok: true, goodAt: readAt })
      await columnsAreKnown(house, tx, register.id)
    }
  })
}

/** One page further. `ended`: there is nothing more to read. */
export async function stepReconciliation(house: House, id: string, signal: AbortSignal): Promise<'more' | 'ended'> {
  try {
    return await takeStep(house, id, signal)
  } catch (fault) {
    if (fault instanceof TakenOver) return 'more'
    throw fault
  }
}

async function takeStep(house: House, id: string, signal: AbortSignal): Promise<'more' | 'ended'> {
  const run = await house.store.read.reconciliations.byId(id)
  if (run?.state !== 'running') return 'ended'
  const content = readContent(run)
  const { at } = content
  if (at === null) throw new Error('A reading that is under way is nowhere')
  const step = { run, content, at }
  const register = readOnes(house).find((one) => one.id === at.register)
  const connector = house.connectors.get(at.register)
  if (!register || !connector?.abilities.has('walk')) {
    await leave(house, step, 'no-walk', '')
    return 'more'
  }
  if (partOf(step).pages >= PAGES) {
    await leave(house, step, 'never', 'It gives pages without an end')
    return 'more'
  }
  const readAt = house.clock.now()
  const page = await readPage(connector, at.cursor, signal)
  if (page instanceof ConnectorFault) await leave(house, step, page.when, page.message)
  else await compare(house, step, { register, connector, page, readAt })
  return 'more'
}

async function readPage(
  connector: Connector,
  cursor: string | null,
  signal: AbortSignal,
): Promise<WalkPage | ConnectorFault> {
  const limit = AbortSignal.timeout(PAGE_LIMIT_MS)
  try {
    return await connector.walk(cursor, AbortSignal.any([signal, limit]))
  } catch (fault) {
    // Whoever told us to stop goes on later at the same page.
    signal.throwIfAborted()
    if (fault instanceof ConnectorFault) return fault
    if (limit.aborted) return new ConnectorFault('later', `A page did not come in ${PAGE_LIMIT_MS / 1000} s`)
    throw fault
  }
}
