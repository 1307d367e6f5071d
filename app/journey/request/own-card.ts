/** A work card as its person may see it: where it stands, and nothing of what is to be typed where. */
import type { WorkCard } from '#db/cards.ts'
import { isShown, readOrder } from './card-order.ts'

/** `done`: by hand, and the register has not shown it yet; `said`: by hand, where no register can show it. */
export type OwnCard = {
  readonly register: string
  readonly state: 'open' | 'done' | 'said' | 'confirmed'
  /** When it came to this; null while it is open. */
  readonly at: number | null
}

/** None where nobody needs it any more. */
export function ownCard({ register, state, doneAt, confirmedAt, order }: WorkCard): OwnCard[] {
  if (state === 'dropped') return []
  if (state === 'open') return [{ register, state, at: null }]
  if (state === 'confirmed') return [{ register, state, at: confirmedAt }]
  return [{ register, state: isShown(readOrder(order)) ? 'done' : 'said', at: doneAt }]
}
