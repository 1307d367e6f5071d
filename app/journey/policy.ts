/**
 * Under which terms the portal runs. What an installation's files loosen is recorded, owners hear of it, and for a day the stricter
 * terms of before hold, in every process and however often one is started: whoever can change a file cannot at once get at data.
 */

import type { Installation } from '#app/register/controller.ts'
import { loosened, stricter, Terms, termsOf } from '#app/register/policy.ts'
import { raiseAlarm } from './alarm.ts'
import type { House } from './house.ts'

/** Long enough for an owner to read a mail and put the file right. */
const LOOSER_AFTER_MS = 24 * 3_600_000
/** Loosenings named on the list. */
const NAMED = 20

type Declared = Pick<Installation, 'controller' | 'registers'>
export type InForce = {
  readonly declared: Declared
  /** When looser terms come into force, epoch milliseconds; null where the files hold as they are. */
  readonly looserAt: number | null
}

type Room = Pick<House, 'store' | 'clock' | 'chance' | 'keys'>

const read = (terms: string): Terms => Terms.parse(JSON.parse(terms))

/** Records what has changed since the last start, and gives the installation as it holds now. */
export function policyInForce(room: Room, installation: Installation): Promise<InForce> {
  const { store, clock } = room
  return store.write(async (tx) => {
    const now = clock.now()
    const standing = await tx.policies.standing(now)
    const [newest, ...before] = standing
    const terms = termsOf(installation)
    const inForce = (earlier: readonly { readonly terms: string }[]) =>
      earlier.reduce<Declared>((declared, policy) => stricter(declared, read(policy.terms)), installation)
    if (newest?.digest === installation.digest) {
      const waits = newest.in_force_at > now
      return { declared: inForce(waits ? before : []), looserAt: waits ? newest.in_force_at : null }
    }
    const declared = inForce(standing)
    const looser = loosened(termsOf(declared), terms)
    const position = (newest?.position ?? 0) + 1
    const inForceAt = looser.length > 0 ? now + LOOSER_AFTER_MS : now
    const kept = { terms: JSON.stringify(terms), since: now, in_force_at: inForceAt }
    if (!(await tx.policies.add({ position, digest: installation.digest, ...kept }))) return tx.again()
    if (newest) {
      const details = { digest: installation.digest, loosened: looser, inForceAt }
      tx.audit.add({ event: looser.length > 0 ? 'policy-loosened' : 'policy-changed', actor: 'operator', details })
    }
    if (looser.length > 0) {
      const what = looser.slice(0, NAMED).join(', ')
      await raiseAlarm(room, tx, { kind: 'policy-loosened', what, once: `${position}` })
    }
    return looser.length > 0 ? { declared, looserAt: inForceAt } : { declared: installation, looserAt: null }
  })
}
