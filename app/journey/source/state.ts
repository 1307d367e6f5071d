/** How a source does: kept whenever it is read or tried, and for staff where it does not come back by itself. */
import type { Health } from '#app/connector/connector.ts'
import type { Writer } from '#db/store.ts'
import { rowOnce } from '../ban/watch.ts'
import type { House } from '../house.ts'
import { makeReference } from '../reference.ts'

const KIND = 'source-failing'

/** A system that is being restarted is back by then; people who look in meanwhile are told that it does not answer. */
const PATIENCE_MS = 30 * 60_000
/** Somebody looks on the next working day: until then searches of the register find nothing. */
const LOOK_MS = 24 * 3_600_000

/** How it did this time: `good` is the state that was read, or none where it has none. */
export type Tried = { readonly ok: true; readonly goodAt: number | null } | Extract<Health, { readonly ok: false }>

type Failing = { readonly register: string; readonly why: string; readonly since: number }

async function tellFailing(house: House, tx: Writer, { register, why, since }: Failing): Promise<void> {
  const id = rowOnce(house, KIND, register)
  const known = await tx.waiting.byId(id)
  // Of one failure staff are told once, also where they have settled it before it was over.
  if (known?.open || known?.details.since === since) return
  const now = house.clock.now()
  const system = house.installation.registers.find((one) => one.id === register)?.system.name ?? register
  const details = { system, reason: why, since }
  if (known) {
    await tx.waiting.amend(id, details)
    await tx.waiting.reopen(id, 'open')
    await tx.waiting.change(id, { dueAt: now + LOOK_MS, assignee: null })
  } else
    await tx.waiting.add({
      ...{ id, reference: makeReference(house.chance), kind: KIND, subjectHash: house.keys.hash('digest', KIND) },
      ...{ details, createdAt: now, dueAt: now + LOOK_MS, requestId: null, assignee: null },
    })
}

/** Keeps how a source did. Part of a transaction. */
export async function noteTried(house: House, tx: Writer, register: string, tried: Tried): Promise<void> {
  const now = house.clock.now()
  await tx.sources.begin(register)
  const before = await tx.sources.state(register)
  if (tried.ok) {
    await tx.sources.change(register, {
      ...{ triedAt: now, failingSince: null, fault: null, why: null },
      ...(tried.goodAt === null ? {} : { goodAt: tried.goodAt }),
    })
    if (before?.failingSince === null || before === null) return
    tx.audit.add({ event: 'source-well', actor: 'portal', details: { register, since: before.failingSince } })
    await tx.waiting.finish(rowOnce(house, KIND, register), 'well')
    return
  }
  const since = before?.failingSince ?? now
  await tx.sources.change(register, { triedAt: now, failingSince: since, fault: tried.when, why: tried.why })
  if (before?.failingSince === null || before === null)
    tx.audit.add({ event: 'source-failing', actor: 'portal', details: { register, fault: tried.when } })
  // What will not go away by itself is told at once, and what was never filled is no fault of a system.
  const isLive = house.connectors.get(register)?.lives === 'elsewhere'
  if (isLive && (tried.when === 'never' || now - since >= PATIENCE_MS))
    await tellFailing(house, tx, { register, why: tried.why, since })
}
