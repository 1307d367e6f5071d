/** The end of a package's building: its person is told, and its request is answered, unless something is missing from it. */

import { exportDone } from '#app/letter/exported.ts'
import type { StoredRequest } from '#db/requests.ts'
import type { Writer } from '#db/store.ts'
import type { House } from '../house.ts'
import { giveReceipt } from '../receipts.ts'
import { makeReference } from '../reference.ts'
import { completeIfDone } from '../request/complete.ts'
import { languageOf, NOTHING } from '../request/compose.ts'
import { readContents } from '../request/contents.ts'
import { sendLetter } from '../request/letters.ts'
import { takeStep } from '../request/step.ts'
import { FOUND } from './gather.ts'

/** How long a package can be downloaded. */
const EXPORT_LIFE_MS = 7 * 24 * 3_600_000
/** The mail that it is ready is tried for a day: after that hardly anything of the week is left. */
const TRYING_MS = 24 * 3_600_000
/** Staff look at what is missing within a week. */
const MISSING_MS = 7 * 24 * 3_600_000

export type Finishing = {
  readonly id: string
  readonly bytes: number
  /** Nothing is missing, and nothing is held back. */
  readonly isWhole: boolean
  readonly isMissing: boolean
}

/** The package is ready. Part of the transaction that settles its building; twice is once. */
export async function finishExport(
  house: House,
  tx: Writer,
  { id, bytes, isWhole, isMissing }: Finishing,
): Promise<void> {
  const stored = await tx.exports.byId(id)
  const request = stored ? await tx.requests.byId(stored.requestId) : null
  const now = house.clock.now()
  if (!stored || !request || !(await tx.exports.ready(id, { bytes, expiresAt: now + EXPORT_LIFE_MS, kept: FOUND })))
    return
  const { subjectHash } = stored
  tx.audit.add({
    event: 'export-ready',
    actor: 'portal',
    subjectHash,
    details: { export: id, request: request.id, bytes },
  })
  await tx.outbox.put({
    kind: 'mail',
    once: `export:${id}`,
    subjectHash,
    payload: { message: 'export-ready', exportId: id },
    nextAt: now,
    giveUpAt: now + TRYING_MS,
  })
  if (!isWhole) await askStaff(house, tx, request, isMissing ? 'export-incomplete' : 'export-withheld')
  // What staff have decided on is done once the package is there, though what is held back is still to be read by somebody.
  if (request.state === 'carrying-out') await completeUnlessMissing(house, tx, request, isMissing)
  else if (isWhole) await answer(house, tx, request)
}

async function completeUnlessMissing(
  house: House,
  tx: Writer,
  request: StoredRequest,
  isMissing: boolean,
): Promise<void> {
  if (!isMissing) await completeIfDone(house, tx, request, 'by-package')
}

/** A package with everything in it answers its request, unless somebody has taken it up. */
async function answer(house: House, tx: Writer, request: StoredRequest): Promise<void> {
  if (request.state !== 'received') return
  const done = exportDone(languageOf(request), request.kind === 'portability' ? 'portability' : 'access')
  const taken = await takeStep(house, tx, {
    request,
    happening: { event: 'grant' },
    version: null,
    details: { done },
  })
  if (!taken.ok) return
  const contents = readContents((await tx.requests.contentsOf(request.id)) ?? '{}')
  const extras = { ...NOTHING, done }
  const letter = await sendLetter(house, tx, { request: taken.request, contents, kind: 'fulfilled', extras })
  await giveReceipt(house, tx, {
    ...{ request: taken.request, act: 'answered', outcome: 'approve' },
    ...(letter ? { letter } : {}),
  })
  await completeIfDone(house, tx, taken.request, 'with-the-answer')
}

/** Something could not be read, or is held back until a person has read it: the request stays open, and staff know why. */
async function askStaff(
  house: House,
  tx: Writer,
  request: StoredRequest,
  kind: 'export-incomplete' | 'export-withheld',
): Promise<void> {
  const now = house.clock.now()
  await tx.waiting.add({
    id: house.chance.id(now),
    reference: makeReference(house.chance),
    kind,
    subjectHash: request.subjectHash,
    details: {},
    createdAt: now,
    dueAt: Math.min(now + MISSING_MS, Math.max(now, request.limits.dueAt)),
    requestId: request.id,
    assignee: request.assignee,
  })
}
