/**
 * Restriction (Art. 18) and objection (Art. 21(1)): what was approved locks the records of the person, by the same lock as what stays
 * after an erasure. Registers in this database are locked with the answer itself; live systems as soon as they answer.
 */
import { PORTAL_REGISTER } from '#app/register/portal.ts'
import { placeOf } from '#app/register/record-place.ts'
import type { Candidate } from '#app/register/shared-address.ts'
import type { RequestKind } from '#app/request/request.ts'
import type { StoredLock } from '#db/locks.ts'
import type { StoredRequest } from '#db/requests.ts'
import type { Writer } from '#db/store.ts'
import type { Given } from '../asking.ts'
import { planningOf } from '../erasure/about.ts'
import { askPorts } from '../erasure/live.ts'
import { keyHashOf, lockContent } from '../erasure/lock.ts'
import { lockedRecords } from '../erasure/told.ts'
import type { House } from '../house.ts'
import { type Opened, readContents } from '../request/contents.ts'
import { proposeRecordNotices } from '../request/notices.ts'
import { findMine } from '../view.ts'

type Why = Exclude<StoredLock['why'], 'erasure'>

/** Which lock an approval puts on the records; null where it puts none. */
const lockFor = (kind: RequestKind): Why | null => (kind === 'restriction' || kind === 'objection' ? kind : null)

type Locking = { readonly request: StoredRequest; readonly why: Why; readonly found: readonly Candidate[] }

/** Locks records; one that is locked for the same reason already stays so. Those who had the data are told. */
async function lockFound(house: House, tx: Writer, { request, why, found }: Locking): Promise<void> {
  const { id: requestId, subjectHash } = request
  const own = found.filter(({ register }) => register.id !== PORTAL_REGISTER)
  const places = own.map(({ register, record }) => ({ register: register.id, record: record.id }))
  const held = new Set(
    (await tx.locks.on(places))
      .filter((lock) => lock.why === why)
      .map((lock) => placeOf({ register: lock.register, record: lock.recordId })),
  )
  const locked = own.filter(({ register, record }) => !held.has(placeOf({ register: register.id, record: record.id })))
  const ids: string[] = []
  for (const { register, record } of locked) {
    const lock = await tx.locks.put({
      ...{ id: house.chance.id(house.clock.now()), requestId, subjectHash, register: register.id },
      ...{ recordId: record.id, why, state: 'held', content: lockContent({ fields: [] }), nextOn: null },
      keyHash: await keyHashOf(house, tx, register.id, record.id),
    })
    ids.push(lock)
    const details = { request: requestId, lock, register: register.id, why }
    tx.audit.add({ event: 'record-locked', actor: 'portal', subjectHash, details })
  }
  const once = `restricted:${requestId}:${ids[0]}`
  await proposeRecordNotices(house, tx, request, { what: 'restricted', once, records: lockedRecords(locked) })
}

/** How long a live system that does not answer is asked again. */
const ASKING_TOTAL_MS = 30 * 24 * 3_600_000

/** The answer that promises a restriction has left. Part of the transaction that releases it. */
export async function beginRestriction(house: House, tx: Writer, opened: Opened, live: Given): Promise<void> {
  const { request } = opened
  const why = lockFor(request.kind)
  const planning = planningOf(opened)
  if (why === null || planning === null) return
  const { shown } = await findMine(house, planning, undefined, live)
  const isAsked = (id: string) => planning.registers.length === 0 || planning.registers.includes(id)
  await lockFound(house, tx, { request, why, found: shown.filter(({ register }) => isAsked(register.id)) })
  if ([...live.values()].every(({ ok }) => ok)) return
  const now = house.clock.now()
  await tx.outbox.put({
    kind: 'restrict',
    once: `restrict:${request.id}:${request.version}`,
    subjectHash: request.subjectHash,
    payload: { requestId: request.id },
    nextAt: now,
    giveUpAt: now + ASKING_TOTAL_MS,
  })
}

/** Live systems that had not answered are asked again: what they hold is locked by `along`. Null while one is still silent. */
export async function restrictLive(
  house: House,
  requestId: string,
): Promise<{ readonly along: (tx: Writer) => Promise<void> } | null> {
  const { read } = house.store
  const request = await read.requests.byId(requestId)
  const text = request ? await read.requests.contentsOf(request.id) : null
  const address = text === null ? null : readContents(text).address
  if (!request || text === null || address === null) return { along: async () => undefined }
  const live = await askPorts(house, address)
  if ([...live.values()].some(({ ok }) => !ok)) return null
  return { along: (tx) => beginRestriction(house, tx, { request, contents: readContents(text) }, live) }
}
