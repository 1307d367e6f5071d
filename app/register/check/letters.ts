/** The texts that the law demands in every letter: whether they are there, and how long ago a person compared them with the law. */
import { Temporal } from 'temporal-polyfill'
import { type Controller, DEMANDED_LETTERS } from '#app/register/controller.ts'
import type { Faults } from './fault.ts'

const ABOUT = {
  complaint: 'how to complain to the supervisory authority (Art. 77)',
  court: 'how to take the matter to a court (Art. 79)',
} as const

/** Without these no letter can be sent, so an installation without them is refused. Missing languages are found with all other texts. */
export function checkLetters({ letters }: Controller, faults: Faults): void {
  for (const name of DEMANDED_LETTERS) {
    if (Object.hasOwn(letters, name)) continue
    faults.add(
      ['letters', name],
      `Letters have no text that says ${ABOUT[name]}. Add "${name}:" with "text:" and "checked:" under "letters:".`,
      'text',
    )
  }
}

/** Laws change a little every year; a text that nobody has looked at for longer may say what no longer holds. */
const FRESH = { months: 12 }

/** Names of the texts that a person last compared with the law over twelve months before `today`: cause for a warning. */
export function staleLetters({ letters }: Controller, today: Temporal.PlainDate): string[] {
  return Object.entries(letters).flatMap(([name, { checked }]) =>
    Temporal.PlainDate.compare(Temporal.PlainDate.from(checked).add(FRESH), today) < 0 ? [name] : [],
  )
}
