/** A form that was sent after the session had run out is kept sealed, and given back to the same person after a new code. */
import { z } from 'zod'
import type { Writer } from '#db/store.ts'
import type { House } from './house.ts'

/** Time enough to fetch a new code and a coffee; what isn't asked for by then was given up. */
export const PARKED_LIFE_MS = 2 * 3_600_000
/** As much text as a posted form may carry at all, so whatever arrived can be kept. */
export const PARKED_LIMIT_BYTES = 64 * 1024
/** Forms that one person can have kept at a time: several tabs, but no store-room. */
const PARKED_AT_A_TIME = 10
const PARKED_ID_BYTES = 32

const Contents = z.object({ path: z.string(), fields: z.array(z.tuple([z.string(), z.string()])) })

/** The address a form was sent to, and its text fields in order. */
export type KeptForm = z.infer<typeof Contents>

export type Parking = {
  /** The id in the cookie of the session that has run out. */
  readonly sessionId: string
  readonly path: string
  readonly fields: readonly (readonly [string, string])[]
}

/**
 * Keeps a form for the person whose session has run out within the last day. Gives the random id for the browser's cookie; null where
 * the session isn't known, the form is empty or larger than 64 kB, or ten are kept already.
 */
export async function parkForm(house: House, { sessionId, path, fields }: Parking): Promise<string | null> {
  const now = house.clock.now()
  const size = fields.flat().reduce((bytes, text) => bytes + Buffer.byteLength(text), 0)
  if (fields.length === 0 || size > PARKED_LIMIT_BYTES) return null
  const session = await house.store.read.sessions.byId(house.keys.hash('session', sessionId))
  if (!session || session.sweepAt <= now) return null
  const { subjectHash } = session
  return keepForm(house, { subjectHash, actor: 'subject' }, { path, fields })
}

/** Whose a kept form is, as the log names them: a person by the hash of their address, staff by their account. */
export type Whose =
  | { readonly subjectHash: string; readonly actor: 'subject' }
  | { readonly subjectHash: string; readonly actor: 'staff'; readonly actorId: string }

const inTheLog = (whose: Whose) => (whose.actor === 'staff' ? { actor: whose.actor, actorId: whose.actorId } : whose)

/** Takes a place for one more kept form of a person; false where ten are kept already. */
export async function hasRoomToPark({ keys, clock }: House, tx: Writer, subjectHash: string): Promise<boolean> {
  const bucket = keys.hash('throttle', 'parked', subjectHash)
  const full = await tx.throttle.take([{ bucket, limit: PARKED_AT_A_TIME, periodMs: PARKED_LIFE_MS }], clock.now())
  return full.length === 0
}

/** Keeps a form for somebody; the random id for their browser's cookie, or null where ten are kept already. */
export async function keepForm(house: House, whose: Whose, form: Omit<Parking, 'sessionId'>): Promise<string | null> {
  const now = house.clock.now()
  const { subjectHash } = whose
  const id = house.chance.bytes(PARKED_ID_BYTES).toString('base64url')
  return house.store.write(async (tx) => {
    if (!(await hasRoomToPark(house, tx, subjectHash))) return null
    await tx.parked.add({
      idHash: house.keys.hash('parked', id),
      subjectHash,
      contents: JSON.stringify(form),
      createdAt: now,
      sweepAt: now + PARKED_LIFE_MS,
    })
    tx.audit.add({ event: 'form-parked', ...inTheLog(whose) })
    return id
  })
}

export type Resuming = { readonly parkedId: string; readonly subjectHash: string }

const asSubject = ({ subjectHash }: Resuming): Whose => ({ subjectHash, actor: 'subject' })

/** Looks at a kept form without taking it: for the page that offers to go on. */
export async function keptForm(house: House, { parkedId, subjectHash }: Resuming): Promise<KeptForm | null> {
  const text = await house.store.read.parked.contentsOf(
    house.keys.hash('parked', parkedId),
    subjectHash,
    house.clock.now(),
  )
  return text === null ? null : Contents.parse(JSON.parse(text))
}

type Taking = { readonly parkedId: string; readonly whose: Whose; readonly event: 'form-resumed' | 'form-dropped' }

/** Takes a kept form out, once, and says why in the log. */
export async function takeOut(house: House, { parkedId, whose, event }: Taking): Promise<KeptForm | null> {
  const { subjectHash } = whose
  const idHash = house.keys.hash('parked', parkedId)
  return house.store.write(async (tx) => {
    const text = await tx.parked.contentsOf(idHash, subjectHash, house.clock.now())
    if (text === null || !(await tx.parked.remove(idHash, subjectHash))) return null
    tx.audit.add({ event, ...inTheLog(whose) })
    return Contents.parse(JSON.parse(text))
  })
}

/**
 * Takes a kept form out, once. Null where it was taken, its two hours are over, or another address was verified: then it stays for
 * the one it belongs to.
 */
export const resumeForm = (house: House, resuming: Resuming): Promise<KeptForm | null> =>
  takeOut(house, { parkedId: resuming.parkedId, whose: asSubject(resuming), event: 'form-resumed' })

/** Throws a kept form away without sending it; the log says so. */
export const dropForm = (house: House, dropping: Resuming): Promise<KeptForm | null> =>
  takeOut(house, { parkedId: dropping.parkedId, whose: asSubject(dropping), event: 'form-dropped' })
