/** Which work cards are about something that is to be erased in a system that can be read. */
import type { WorkCard } from '#db/cards.ts'
import type { House } from '../house.ts'
import { readOrder, type Wanted } from '../request/card-order.ts'

export type Erasing = Extract<Wanted, { readonly what: 'gone' | 'erased' }>

/** What a card wants erased; null for one that wants something else. */
export const erasingOf = ({ order }: Pick<WorkCard, 'order'>): Erasing | null => {
  const { wanted } = readOrder(order)
  return wanted?.what === 'gone' || wanted?.what === 'erased' ? wanted : null
}

/** Is the system read once the card is done? */
export const isLookedAfter = ({ connectors }: House, card: WorkCard): boolean =>
  card.recordId !== null && connectors.get(card.register)?.lives === 'elsewhere' && erasingOf(card) !== null
