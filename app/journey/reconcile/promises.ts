/**
 * What was brought to a register, by a card or through its port, read once more: what it shows is confirmed, and what it has lost again
 * is open again. A file is read when it is imported, so of its cards only those are looked at here that were confirmed once.
 */
import type { Connector, WalkedRecord } from '#app/connector/connector.ts'
import { sameValue } from '#app/register/kinds.ts'
import type { Register, Values } from '#app/register/register.ts'
import type { WorkCard } from '#db/cards.ts'
import type { Writer } from '#db/store.ts'
import type { House } from '../house.ts'
import { readOrder, type Wanted } from '../request/card-order.ts'
import { hasList, hasWanted, kindOf } from '../request/card-watch.ts'
import { confirmCard, reopenCard } from '../request/cards.ts'
import { type Correction, openCorrection } from '../request/disputes.ts'
import { askWorker, isWrittenByWorker } from '../request/port-work.ts'
import { isMarked } from './bans.ts'

type Place = { readonly register: Register; readonly connector: Connector }
type Judged = { readonly card: WorkCard; readonly is: 'there' | 'lost' }

/** What is to be done about a page of records. `lost`: corrections of which the register has the old value again. */
export type PromisesFound = { readonly cards: readonly Judged[]; readonly lost: readonly Correction[] }

const sameTexts = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((text) => other.includes(text))

/** Of what was asked of one value again and again, the last counts. */
function newest<One>(all: readonly One[], nameOf: (one: One) => string): One[] {
  return [...new Map(all.map((one) => [nameOf(one), one])).values()]
}

const aboutOf = (wanted: Wanted) => ('field' in wanted ? `${wanted.what} ${wanted.field}` : wanted.what)

/** Does the register hold what was there before? Then it has lost what it was given; any other value is somebody's later change. */
function isOldAgain(house: House, register: string, wanted: Wanted, values: Values): boolean {
  if (wanted.what === 'gone') return true
  if (wanted.what !== 'value' && wanted.what !== 'values') return false
  const held = values[wanted.field] ?? []
  const kind = kindOf(house, register, wanted.field)
  const from = [wanted.from].flat().filter((text) => text !== '')
  return (
    from.length > 0 &&
    held.length === from.length &&
    from.every((text) => held.some((one) => sameValue(kind, one, text)))
  )
}

/** Null: the record says nothing of it. */
function isThere(house: House, { register }: Place, wanted: Wanted, record: WalkedRecord): boolean | null {
  if (wanted.what === 'gone') return false
  if (wanted.what === 'ban') {
    const marked = isMarked(register, record)
    return marked === null ? null : marked === (wanted.ban === 'set')
  }
  if (wanted.what === 'erased') {
    if (wanted.collection !== '' || wanted.rows.length > 0) return null
    return wanted.fields.every((field) => (record.values[field] ?? []).length === 0)
  }
  const kind = kindOf(house, register.id, wanted.field)
  return wanted.what === 'value' ? hasWanted(kind, wanted, record.values) : hasList(kind, wanted, record.values)
}

function judge(house: House, place: Place, card: WorkCard, record: WalkedRecord): Judged['is'] | null {
  const { wanted } = readOrder(card.order)
  if (!wanted) return null
  const there = isThere(house, place, wanted, record)
  if (card.state === 'confirmed')
    return !there && isOldAgain(house, card.register, wanted, record.values) ? 'lost' : null
  if (place.connector.lives === 'here' || there === null) return null
  return there ? 'there' : 'lost'
}

/** Looks at what was promised of these records. `readAt`: when the page was read; what was done since is seen the next time. */
export async function findPromises(
  house: House,
  place: Place,
  { records, readAt }: { readonly records: readonly WalkedRecord[]; readonly readAt: number },
): Promise<PromisesFound> {
  const { cards, corrections } = house.store.read
  const byId = new Map(records.map((record) => [record.id, record]))
  const ids = [...byId.keys()]
  const id = place.register.id
  const done = (await cards.doneOn(id, ids)).filter(({ doneAt }) => (doneAt ?? 0) < readAt)
  const last = newest(done, ({ recordId, order }) => {
    const { wanted } = readOrder(order)
    return `${recordId} ${wanted ? aboutOf(wanted) : ''}`
  })
  const judged = last.flatMap((card): Judged[] => {
    const record = byId.get(card.recordId ?? '')
    const is = record ? judge(house, place, card, record) : null
    return is === null ? [] : [{ card, is }]
  })
  if (!isWrittenByWorker(house, id)) return { cards: judged, lost: [] }
  const written = (await corrections.confirmedOn(id, ids)).filter(
    ({ cardId, settledAt }) => cardId === null && (settledAt ?? 0) < readAt,
  )
  const lost = newest(written.map(openCorrection), ({ recordId, change }) => `${recordId} ${change.field}`).filter(
    ({ recordId, change }) => {
      const held = byId.get(recordId)?.values[change.field] ?? []
      const isOld = change.from.length > 0 && sameTexts(held, change.from)
      return change.row === null && isOld && !sameTexts(held, change.to)
    },
  )
  return { cards: judged, lost }
}

const isAboutErasing = ({ order }: WorkCard) => ['gone', 'erased'].includes(readOrder(order).wanted?.what ?? '')

export type Kept = { readonly confirmed: number; readonly reopened: number }

/** Confirms and reopens. Part of the transaction that moves the reading on. */
export async function keepPromises(house: House, tx: Writer, { cards, lost }: PromisesFound): Promise<Kept> {
  const kept = { confirmed: 0, reopened: 0 }
  const places = [
    ...cards.map(({ card }) => ({ register: card.register, record: card.recordId ?? '' })),
    ...lost.map(({ register, recordId }) => ({ register, record: recordId })),
  ]
  const locked = new Set((await tx.locks.on(places)).map(({ recordId }) => recordId))
  for (const { card, is } of cards) {
    // What was erased of a record, or is restricted, is written by nobody: only whether it has gone is asked.
    if (is === 'lost' && locked.has(card.recordId ?? '') && !isAboutErasing(card)) continue
    if (is === 'there') await confirmCard(tx, card)
    else await reopenCard(house, tx, card)
    kept[is === 'there' ? 'confirmed' : 'reopened'] += 1
  }
  for (const { id, requestId, register, recordId } of lost) {
    const request = await tx.requests.byId(requestId)
    if (!request || locked.has(recordId) || !(await tx.corrections.reopen(id))) continue
    await askWorker(house, tx, request.subjectHash, id, house.clock.now())
    const details = { correction: id, request: requestId, register }
    tx.audit.add({ event: 'correction-reopened', actor: 'portal', subjectHash: request.subjectHash, details })
    kept.reopened += 1
  }
  return kept
}

/** Cards read at a time. */
const PAGE_CARDS = 200

/** Records that were to go and were met nowhere have gone. To be called once all of a live register has been read. */
export async function confirmGone(tx: Writer, { register, connector }: Place, began: number): Promise<number> {
  if (connector.lives === 'here') return 0
  let confirmed = 0
  for (let after = ''; ; ) {
    const page = await tx.cards.unconfirmed(register.id, after, PAGE_CARDS)
    for (const card of page) {
      const isGone = readOrder(card.order).wanted?.what === 'gone' && (card.doneAt ?? Number.POSITIVE_INFINITY) < began
      if (!isGone) continue
      await confirmCard(tx, card)
      confirmed += 1
    }
    const last = page.at(-1)
    if (!last || page.length < PAGE_CARDS) return confirmed
    after = last.id
  }
}
