/**
 * A backup that was put back, brought up to what was promised since: erasures and bans are done once more from the ledger, whoever was
 * in is out, and nothing leaves that may have left before. All of it is one transaction: a crash leaves either all of it or nothing.
 */
import type { Line } from '#app/ledger/chain.ts'
import { START } from '#app/ledger/chain.ts'
import type { LedgerEntry } from '#app/ledger/entry.ts'
import { say } from '#app/register/register.ts'
import type { Writer } from '#db/store.ts'
import { keepFork } from '../fork.ts'
import type { House } from '../house.ts'
import { keepLedgerState, ledgerState } from '../ledger/state.ts'
import { linesBehind, tellLedger } from '../ledger/write.ts'
import { makeReference } from '../reference.ts'
import { eraseAgain, eraseOwnAgain } from './erased.ts'

/** What was done, in numbers. */
type Applied = {
  readonly erasures: number
  readonly bans: number
  readonly lifted: number
  readonly corrections: number
  readonly held: number
  readonly visits: number
}

/** Staff look at what a backup has left open within a week. */
const LOOK_MS = 7 * 24 * 3_600_000

/** Work that only touches this database, and does nothing that was done before. */
const HARMLESS = ['erase', 'erase-check', 'erase-look', 'erase-residual', 'request-lapse', 'hold-review']

type Corrected = Extract<LedgerEntry, { readonly what: 'corrected' }>

const rowOf = (house: House, id: string, kind: string, subjectHash: string) => ({
  ...{ id, reference: makeReference(house.chance), kind, subjectHash, assignee: null },
  ...{ createdAt: house.clock.now(), dueAt: house.clock.now() + LOOK_MS },
})

/** Values are not in the ledger: whoever knows the case looks whether its register has the right one. */
async function listCorrection(house: House, tx: Writer, id: string, entry: Corrected): Promise<void> {
  const { register, collection, fields, record, reference, subject } = entry
  const declared = house.installation.registers.find((one) => one.id === register)
  const [language = 'fi'] = house.installation.controller.languages
  const within = declared?.collections[collection]
  const names = fields.map((name) => say((within ?? declared)?.fields[name]?.label ?? {}, language) || name)
  const request = await tx.requests.byReference(reference)
  if (await tx.waiting.byId(id)) return
  await tx.waiting.add({
    ...rowOf(house, id, 'restored-correction', subject),
    requestId: request?.id ?? null,
    details: { system: declared?.system.name ?? register, record, what: `${reference}: ${names.join(', ')}` },
  })
}

/** One line done once more. */
async function redo(house: House, tx: Writer, { id, entry }: Line): Promise<void> {
  if (entry.what === 'erased') await eraseAgain(house, tx, entry)
  if (entry.what === 'own') await eraseOwnAgain(tx, entry)
  if (entry.what === 'banned') await tx.bans.again(entry)
  if (entry.what === 'lifted') await tx.bans.liftAgain(entry)
  if (entry.what === 'corrected') await listCorrection(house, tx, id, entry)
}

async function holdWork(house: House, tx: Writer): Promise<number> {
  const held = await tx.restore.holdWork(HARMLESS)
  for (const { id, kind, subjectHash } of held)
    await tx.waiting.add({
      ...rowOf(house, id, 'restored-work', subjectHash),
      details: { work: kind },
      requestId: null,
    })
  return held.length
}

const countOf = (lines: readonly Line[], what: LedgerEntry['what']) =>
  lines.filter(({ entry }) => entry.what === what).length

async function redoAll(house: House, tx: Writer, lines: readonly Line[]): Promise<Applied> {
  for (const line of lines) await redo(house, tx, line)
  const visits = await tx.restore.voidVisits()
  const held = await holdWork(house, tx)
  return {
    erasures: new Set(lines.flatMap(({ entry }) => (entry.what === 'erased' ? [entry.request] : []))).size,
    bans: countOf(lines, 'banned'),
    lifted: countOf(lines, 'lifted'),
    corrections: countOf(lines, 'corrected'),
    ...{ held, visits },
  }
}

/** Does once more what the ledger has behind this database. Throws a LedgerFault where a line is not what this portal wrote. */
export async function applyLedger(house: House): Promise<Applied> {
  const known = await ledgerState(house.store.read)
  const lines = await linesBehind(house, known ?? START)
  const first = known === null ? lines.at(0)?.entry : undefined
  const id = known?.id ?? (first?.what === 'begun' ? first.ledger : '')
  const end = lines.at(-1) ?? known ?? START
  const applied = await house.store.write(async (tx) => {
    const done = await redoAll(house, tx, lines)
    const fork = await keepFork(house, tx)
    // What this database was still to tell, and had told before it came back.
    await tx.ledger.told(lines.map((line) => line.id))
    await keepLedgerState(tx, { id, seq: end.seq, mac: end.mac })
    await tx.ledger.add({ what: 'restored', seq: fork })
    tx.audit.add({ event: 'restored', actor: 'operator', details: { fork, lines: lines.length, ...done } })
    return done
  })
  await tellLedger(house)
  return applied
}

/** Lets go of work that was held back, by the reference of its row. False where there is none. */
export async function letGo(house: House, reference: string): Promise<boolean> {
  return house.store.write(async (tx) => {
    const row = (await tx.waiting.open()).find((one) => one.kind === 'restored-work' && one.reference === reference)
    if (!row || !(await tx.restore.letGo(row.id))) return false
    await tx.waiting.finish(row.id, 'done')
    tx.audit.add({ event: 'restored-work-sent', actor: 'operator', details: { outbox: row.id } })
    return true
  })
}
