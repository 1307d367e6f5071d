/** Colleagues to whom something can be handed over: whoever has an account and may deal with cases. */
import { mayDo, Role } from '#app/identity/roles.ts'
import type { Staff } from '#db/staff.ts'
import type { Reader, Writer } from '#db/store.ts'

export type Colleague = { readonly id: string; readonly name: string }

function hasHands({ state, role }: Staff): boolean {
  const known = Role.safeParse(role)
  return state === 'active' && known.success && mayDo(known.data, 'handle')
}

/** Those of all accounts who may take something over from `holder`; whoever has it already is none of them. */
export const takersOf = (everyone: readonly Staff[], holder: string | null): Colleague[] =>
  everyone.filter((one) => one.id !== holder && hasHands(one)).map(({ id, name }) => ({ id, name }))

/** Is this somebody to whom something can be handed over? What a form says is anybody's word. */
export async function isTaker(reader: Reader | Writer, id: string): Promise<boolean> {
  const found = await reader.staff.byId(id)
  return found !== null && hasHands(found)
}
