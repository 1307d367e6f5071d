/**
 * A request begun on the company's own site: kept sealed, and filed by nobody but the person, once they have proved the address. Which
 * registers know the address is not looked at, so whoever calls learns nothing from the answer.
 */
import { Temporal } from 'temporal-polyfill'
import { normaliseAddress } from '#app/register/address.ts'
import type { RequestKind } from '#app/request/request.ts'
import type { House } from '../house.ts'
import { hasRoomToPark, PARKED_LIFE_MS } from '../parked.ts'
import type { ApiCaller } from './call.ts'

export type Starting = {
  readonly address: string
  readonly kind: RequestKind
  readonly words: string
  /** The caller's own id of this very start: sent twice with the same it is one. */
  readonly idempotencyKey: string
}

/** Where the person goes on, and until when; an instant in ISO 8601, UTC. */
export type WaysOn = { readonly continueAt: string; readonly expiresAt: string }

export type Started =
  | { readonly ok: true; readonly started: WaysOn }
  | { readonly ok: false; readonly why: 'no-address' | 'key-used' | 'too-many' }

/** Where the form of a request is sent. */
const ASKING = '/me/requests/new'

/** Keeps what was begun until its person goes on with it, for two hours. */
export async function startRequest(house: House, caller: ApiCaller, starting: Starting): Promise<Started> {
  const { keys, clock } = house
  const address = normaliseAddress(starting.address)
  if (!address.ok) return { ok: false, why: 'no-address' }
  const now = clock.now()
  const subjectHash = keys.hash('subject', address.value)
  // The same key gives the same token, which nobody can tell without the portal's own secret.
  const token = keys.hash('parked', 'started', caller.tokenId, starting.idempotencyKey)
  const idHash = keys.hash('parked', token)
  const form = keys.hash('form', 'started', token)
  const contents = JSON.stringify({
    path: ASKING,
    fields: [
      ['kind', starting.kind],
      ['words', starting.words],
      ['form', form],
      ['intent', 'check'],
    ],
  })
  const begun = (until: number): Started => ({
    ok: true,
    started: {
      continueAt: `${house.publicUrl}/verify?start=${token}`,
      expiresAt: Temporal.Instant.fromEpochMilliseconds(until).toString(),
    },
  })
  return house.store.write(async (tx): Promise<Started> => {
    const known = await tx.parked.of(idHash, now)
    if (known) {
      const same = known.subjectHash === subjectHash && known.contents === contents
      return same ? begun(known.sweepAt) : { ok: false, why: 'key-used' }
    }
    if (!(await hasRoomToPark(house, tx, subjectHash))) return { ok: false, why: 'too-many' }
    const until = now + PARKED_LIFE_MS
    await tx.parked.add({ idHash, subjectHash, contents, createdAt: now, sweepAt: until })
    tx.audit.add({ event: 'form-parked', actor: 'portal', subjectHash, details: { token: caller.tokenId } })
    return begun(until)
  })
}
