/** Corrections as they stand: for whoever decides on them, for the person, and beside every value that is disputed. */
import type { Dispute } from '#app/register/dispute.ts'
import type { Kind, Words } from '#app/register/register.ts'
import type { StoredCorrection } from '#db/corrections.ts'
import type { Reader, Writer } from '#db/store.ts'
import type { House } from '../house.ts'
import { WantedCorrection } from './contents.ts'

/** A correction with what is to become what. */
export type Correction = Omit<StoredCorrection, 'change'> & WantedCorrection

/** A correction, unsealed. */
export const openCorrection = ({ change, ...row }: StoredCorrection): Correction => ({
  ...row,
  ...WantedCorrection.parse(JSON.parse(change)),
})

/** A request's corrections, in the order of its form. */
export const correctionsOf = async (reader: Reader | Writer, requestId: string): Promise<Correction[]> =>
  (await reader.corrections.ofRequest(requestId)).map(openCorrection)

/** A correction as a page shows it. */
export type ShownCorrection = Pick<
  Correction,
  'id' | 'register' | 'state' | 'cardId' | 'approvedAt' | 'settledAt' | 'title'
> &
  Pick<Correction['change'], 'from' | 'to' | 'how'> & {
    /** What the register's system is called. */
    readonly system: string
    readonly field: {
      readonly label: Words
      readonly kind: Kind
      readonly choices: Readonly<Record<string, Words>> | null
    }
  }

/** What the field of a correction is called, and of what kind it is. */
export function fieldOf(
  { installation }: House,
  register: string,
  { field: name, row }: Pick<Correction['change'], 'field' | 'row'>,
): ShownCorrection['field'] {
  const declared = installation.registers.find((one) => one.id === register)
  const fields = row === null ? declared?.fields : declared?.collections[row.collection]?.fields
  const { label = { fi: name, sv: name, en: name }, kind = 'text', choices = null } = fields?.[name] ?? {}
  return { label, kind, choices }
}

/** A request's corrections with what each field is called. */
export async function shownCorrections(
  house: House,
  reader: Reader | Writer,
  requestId: string,
): Promise<ShownCorrection[]> {
  const corrections = await correctionsOf(reader, requestId)
  return corrections.map(({ id, register, state, cardId, approvedAt, settledAt, title, change }) => {
    const declared = house.installation.registers.find((one) => one.id === register)
    const { from, to, how } = change
    return {
      ...{ id, register, state, cardId, approvedAt, settledAt, title, from, to, how },
      system: declared?.system.name ?? register,
      field: fieldOf(house, register, change),
    }
  })
}

/** What is asked for or approved on these records and not in the register yet, by record. */
export async function disputesOn(house: House, recordIds: readonly string[]): Promise<ReadonlyMap<string, Dispute[]>> {
  const disputes = new Map<string, Dispute[]>()
  for (const row of await house.store.read.corrections.openOn(recordIds)) {
    const { change, recordId, askedAt, approvedAt } = openCorrection(row)
    if (change.row !== null) continue
    const dispute: Dispute = { field: change.field, to: change.to, askedAt, approvedAt }
    disputes.set(recordId, [...(disputes.get(recordId) ?? []), dispute])
  }
  return disputes
}
