/** Whose what waits is: taken, put back, handed over to a colleague. A request itself moves by its own steps. */
import type { House } from './house.ts'
import { isTaker } from './staff/colleagues.ts'

export type Claiming = {
  readonly id: string
  /** Who had it on the page that was looked at; null: nobody. */
  readonly holder: string | null
} & ({ readonly claim: 'take' | 'put-back' } | { readonly claim: 'hand-over'; readonly to: string })

export type Claimed =
  | { readonly ok: true }
  | {
      readonly ok: false
      readonly why:
        | 'none'
        | 'is-request'
        /** It is done, or somebody else has it by now. */
        | 'stale'
        | 'not-yours'
        /** There is no such colleague, or none who deals with cases. */
        | 'colleague'
    }

const EVENTS = { take: 'waiting-taken', 'put-back': 'waiting-put-back', 'hand-over': 'waiting-handed-over' } as const

const refused = (why: Extract<Claimed, { ok: false }>['why']): Claimed => ({ ok: false, why })

/** Takes a row that is no request, puts it back, or hands it over. Of two at once one gets it, and the other is told. */
export async function claimWaiting(
  house: House,
  { staffId }: { readonly staffId: string },
  claiming: Claiming,
): Promise<Claimed> {
  const { id, holder, claim } = claiming
  return house.store.write(async (tx): Promise<Claimed> => {
    const row = await tx.waiting.byId(id)
    if (!row) return refused('none')
    if (row.requestId === row.id) return refused('is-request')
    if (claim === 'put-back' && row.assignee !== staffId) return refused('not-yours')
    const to = claim === 'hand-over' ? claiming.to : claim === 'take' ? staffId : null
    if (claim === 'hand-over' && !(await isTaker(tx, claiming.to, row.kind))) return refused('colleague')
    // Whoever may not lift a hold would only keep it from those who may.
    if (claim === 'take' && row.kind === 'hold-review' && !(await isTaker(tx, staffId, row.kind)))
      return refused('colleague')
    if (!(await tx.waiting.change(id, { assignee: to, heldBy: holder }))) return refused('stale')
    tx.audit.add({
      event: EVENTS[claim],
      actor: 'staff',
      actorId: staffId,
      ...(row.subjectHash ? { subjectHash: row.subjectHash } : {}),
      details: { waiting: id, kind: row.kind, ...(claim === 'hand-over' ? { to } : {}) },
    })
    return { ok: true }
  })
}
