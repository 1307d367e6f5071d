/** Registers that the portal keeps and in which a person has nothing yet: offered with an empty record under their address. */
import { type Candidate, isRoleAddress } from '#app/register/shared-address.ts'
import type { House } from '../house.ts'
import type { SubjectSession } from '../session.ts'
import type { Sorted } from '../view.ts'
import { isKept } from './kept.ts'

/** Names the record that is not there yet. */
export const NEW_RECORD = 'new'

/** Nothing is offered where the address may be several people's or was left, or where a register did not say what it holds. */
export function offeredTo({ installation }: House, { address }: SubjectSession, sorted: Sorted): Candidate[] {
  if (sorted.proof || sorted.leftAt !== null || isRoleAddress(address, installation.controller.roleAddresses)) return []
  return installation.registers.filter(isKept).flatMap((register) => {
    const answer = sorted.answers.find((one) => one.register === register.id)
    if (!answer?.ok || answer.found.records.length > 0) return []
    return [{ register, record: { id: NEW_RECORD, values: { [register.key]: [address] }, collections: {} } }]
  })
}
