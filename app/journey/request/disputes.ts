/** Corrections as they stand: for whoever decides on them, for the person, and beside every value that is disputed. */
import type { Dispute } from '#app/register/dispute.ts'
import { placeOf, type RecordPlace } from '#app/register/record-place.ts'
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
  Pick<Correction['change'], 'to' | 'how'> & {
    /** Null where it is there and is not shown to its person, since it may be about somebody else. */
    readonly from: readonly string[] | null
    /** When somebody did it by hand in the register's system; null while nobody has. */
    readonly doneAt: number | null
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

/** When the cards that carry corrections were done, by card. */
const doneByHand = (reader: Reader | Writer, corrections: readonly Pick<StoredCorrection, 'cardId'>[]) =>
  reader.cards.doneAt(corrections.flatMap(({ cardId }) => cardId ?? []))

/** What of a value its person may not see is not told in a letter or on their page either (Art. 15(4)). */
function mayKnow({ installation }: House, register: string, { field, row }: Correction['change']): boolean {
  const declared = installation.registers.find((one) => one.id === register)
  const fields = row === null ? declared?.fields : declared?.collections[row.collection]?.fields
  return fields?.[field]?.thirdParties !== true
}

/** What stood there before, for whoever is not of the staff; null where it may be about somebody else. */
export const knownBefore = (house: House, register: string, change: Correction['change']): readonly string[] | null =>
  change.from.length === 0 || mayKnow(house, register, change) ? change.from : null

/** A request's corrections with what each field is called, as `who` may see them. */
export async function shownCorrections(
  house: House,
  reader: Reader | Writer,
  requestId: string,
  who: 'person' | 'staff',
): Promise<ShownCorrection[]> {
  const corrections = await correctionsOf(reader, requestId)
  const done = await doneByHand(reader, corrections)
  return corrections.map(({ id, register, state, cardId, approvedAt, settledAt, title, change }) => {
    const declared = house.installation.registers.find((one) => one.id === register)
    const { to, how } = change
    const from = who === 'staff' ? change.from : knownBefore(house, register, change)
    return {
      ...{ id, register, state, cardId, approvedAt, settledAt, title, from, to, how },
      doneAt: done.get(cardId ?? '') ?? null,
      system: declared?.system.name ?? register,
      field: fieldOf(house, register, change),
    }
  })
}

/** What is asked for or approved on these records and not in the register yet, by `placeOf`. */
export async function disputesOn(
  house: House,
  places: readonly RecordPlace[],
): Promise<ReadonlyMap<string, Dispute[]>> {
  const disputes = new Map<string, Dispute[]>()
  const { read } = house.store
  const open = await read.corrections.openOn(places)
  const done = await doneByHand(read, open)
  for (const row of open) {
    const { change, register, recordId: record, askedAt, approvedAt, cardId } = openCorrection(row)
    if (change.row !== null) continue
    const doneAt = done.get(cardId ?? '') ?? null
    const dispute: Dispute = { field: change.field, to: change.to, askedAt, approvedAt, doneAt }
    const place = placeOf({ register, record })
    disputes.set(place, [...(disputes.get(place) ?? []), dispute])
  }
  return disputes
}
