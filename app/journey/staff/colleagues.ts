/** Colleagues to whom something can be handed over: whoever has an account and may deal with such a thing. */
import { mayDo, Role } from '#app/identity/roles.ts'
import type { Staff } from '#db/staff.ts'
import type { Reader, Writer } from '#db/store.ts'

export type Colleague = { readonly id: string; readonly name: string }

/** Only some may lift or prolong a legal hold; all else is for whoever deals with cases. */
function hasHands({ state, role }: Staff, kind: string): boolean {
  const known = Role.safeParse(role)
  return state === 'active' && known.success && mayDo(known.data, kind === 'hold-review' ? 'hold' : 'handle')
}

/** What is handed over: a row of the list by its kind, or a request, and who has it. */
type Handed = { readonly kind: string; readonly holder: string | null }

/** Those of all accounts who may take something over; whoever has it already is none of them. */
export const takersOf = (everyone: readonly Staff[], { kind, holder }: Handed): Colleague[] =>
  everyone.filter((one) => one.id !== holder && hasHands(one, kind)).map(({ id, name }) => ({ id, name }))

/** Is this somebody to whom something of this kind can be handed over? What a form says is anybody's word. */
export async function isTaker(reader: Reader | Writer, id: string, kind: string): Promise<boolean> {
  const found = await reader.staff.byId(id)
  return found !== null && hasHands(found, kind)
}
