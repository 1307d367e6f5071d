/**
 * Cards that were done by hand, held against what an import shows. Part of the import's transaction; an import of a register
 * without such cards costs one look at an index.
 */
import { parseValue, sameValue } from '#app/register/kinds.ts'
import type { Kind, Values } from '#app/register/register.ts'
import type { WorkCard } from '#db/cards.ts'
import type { Writer } from '#db/store.ts'
import type { House } from '../house.ts'
import { readOrder, type Wanted } from './card-order.ts'
import { confirmCard, reopenCard } from './cards.ts'

/** Cards read at a time: there are rarely more, and each is unsealed. */
const PAGE_CARDS = 200

/** The file that is imported, as far as cards are concerned. */
type Shown = {
  readonly register: string
  readonly collection: string
  /** Epoch milliseconds of the state the file shows. */
  readonly asOf: number
  /** Fields that the file says nothing about. */
  readonly absent: readonly string[]
  readonly full: 'full' | 'partial'
}

/** Hears which records the file has. */
export type CardWatch = {
  saw(recordId: string): void
  /** The file still has something that was erased of a record. */
  brought(recordId: string): void
  /** Confirms and reopens. To be called once the records are written. */
  settle(): Promise<void>
}

async function doneCards(tx: Writer, register: string): Promise<WorkCard[]> {
  const cards: WorkCard[] = []
  for (let after = ''; ; ) {
    const page = await tx.cards.unconfirmed(register, after, PAGE_CARDS)
    cards.push(...page)
    const last = page.at(-1)
    if (!last || page.length < PAGE_CARDS) return cards
    after = last.id
  }
}

export function kindOf({ installation }: House, register: string, field: string): Kind {
  const declared = installation.registers.find(({ id }) => id === register)
  const places = declared ? [declared, ...Object.values(declared.collections)] : []
  return places.find(({ fields }) => Object.hasOwn(fields, field))?.fields[field]?.kind ?? 'text'
}

/** Does the record have the value it should have by now, and no longer the one before? */
export function hasWanted(
  kind: Kind,
  { field, from, to }: Extract<Wanted, { what: 'value' }>,
  values: Values,
): boolean {
  const held = values[field] ?? []
  const has = (value: string) => held.some((one) => sameValue(kind, one, value))
  const lost = from === '' || sameValue(kind, from, to) || !has(from)
  if (to === '') return from === '' ? held.length === 0 : lost
  return has(to) && lost
}

/** Are these the values that it should have by now, in whatever order? */
export function hasList(kind: Kind, { field, to }: Extract<Wanted, { what: 'values' }>, values: Values): boolean {
  const held = values[field] ?? []
  return held.length === to.length && to.every((value) => held.some((one) => sameValue(kind, one, value)))
}

type Evidence = { readonly values: Values | undefined; readonly isGone: boolean; readonly isBrought: boolean }

/** Null: the file says nothing of it, so the card goes on waiting. */
function isShown(house: House, { absent, register, full }: Shown, wanted: Wanted, evidence: Evidence): boolean | null {
  const { values, isGone, isBrought } = evidence
  if (wanted.what === 'ban') return null
  if (wanted.what === 'erased') return isBrought ? false : full === 'full' || values !== undefined ? true : null
  if (wanted.what === 'gone') return isGone
  if (isGone) return false
  if (!values || absent.includes(wanted.field)) return null
  const kind = kindOf(house, register, wanted.field)
  return wanted.what === 'value' ? hasWanted(kind, wanted, values) : hasList(kind, wanted, values)
}

const collectionOf = (wanted: Wanted) => (wanted.what === 'erased' ? wanted.collection : '')

/** What names a record was corrected: the register has it under the new name, and no longer under the old. */
async function isRekeyed({ installation }: House, tx: Writer, register: string, wanted: Wanted): Promise<boolean> {
  const declared = installation.registers.find(({ id }) => id === register)
  if (!('field' in wanted)) return false
  if (declared?.key !== wanted.field || declared.fields[wanted.field]?.identifies === 'no') return false
  const identifiers = [wanted.to].flat().flatMap((value) => {
    const parsed = parseValue(declared.fields[wanted.field]?.kind ?? 'text', value)
    return parsed.ok ? [{ field: wanted.field, value: parsed.value }] : []
  })
  return identifiers.length > 0 && (await tx.records.byIdentifiers(register, identifiers)).length > 0
}

/** Begins to watch for the cards of a register that were done and that no import has shown yet. */
export async function watchCards(house: House, tx: Writer, shown: Shown): Promise<CardWatch> {
  const cards = (await doneCards(tx, shown.register)).filter(({ recordId }) => recordId !== null)
  const watched = new Set(cards.map(({ recordId }) => recordId ?? ''))
  const seen = new Set<string>()
  const brought = new Set<string>()
  const lost = async () => {
    const gone = new Set<string>()
    if (shown.full === 'partial') return gone
    for (const id of watched) if (!seen.has(id) && !(await tx.records.byId(shown.register, id))) gone.add(id)
    return gone
  }
  const judge = async (card: WorkCard, evidence: Evidence) => {
    const { wanted } = readOrder(card.order)
    // What a card waits for is shown by the file of its own collection alone.
    if (!wanted || collectionOf(wanted) !== shown.collection) return
    const rekeyed = evidence.isGone && (await isRekeyed(house, tx, shown.register, wanted))
    const right = rekeyed || isShown(house, shown, wanted, evidence)
    if (right === true) await confirmCard(tx, card)
    // A file of a state before the card was done can only have the old value, which is no reason to do it again.
    else if (right === false && shown.asOf >= (card.doneAt ?? 0)) await reopenCard(house, tx, card)
  }
  return {
    saw: (recordId) => {
      if (watched.has(recordId)) seen.add(recordId)
    },
    brought: (recordId) => {
      if (watched.has(recordId)) brought.add(recordId)
    },
    settle: async () => {
      if (watched.size === 0) return
      const gone = await lost()
      const held = await tx.records.valuesOf([...watched])
      for (const card of cards) {
        const id = card.recordId ?? ''
        const isBrought = brought.has(id)
        if (gone.has(id)) await judge(card, { values: undefined, isGone: true, isBrought })
        else if (seen.has(id) || isBrought || shown.collection !== '')
          await judge(card, { values: held.get(id), isGone: false, isBrought })
      }
    },
  }
}
