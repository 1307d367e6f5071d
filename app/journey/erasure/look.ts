/**
 * Cards that ask for something to be erased in a system that can be read: once somebody has done it there, the system is read, and only
 * what is found gone is called gone. Copies of files are looked at by the next import instead.
 */
import type { HeldRecord, Register, Values } from '#app/register/register.ts'
import type { WorkCard } from '#db/cards.ts'
import type { Writer } from '#db/store.ts'
import { knownUnder } from '../address/known.ts'
import { addressIdentifiers } from '../asking.ts'
import type { House } from '../house.ts'
import { confirmCard, reopenCard } from '../request/cards.ts'
import { completeIfDone } from '../request/complete.ts'
import { aboutRequest } from './about.ts'
import { askWhole } from './live.ts'
import { readLock } from './lock.ts'
import { type Erasing, erasingOf } from './looked-after.ts'

/** A system that is down is waited for a month; then somebody looks there. */
const LOOK_TOTAL_MS = 30 * 24 * 3_600_000

/** Puts the look down as work. `card` as it is now that it is done. */
export async function putLook(house: House, tx: Writer, card: WorkCard, subjectHash: string): Promise<void> {
  const now = house.clock.now()
  await tx.outbox.put({
    kind: 'erase-look',
    once: `erase-look:${card.id}:${card.version}`,
    subjectHash,
    payload: { card: card.id, version: card.version },
    nextAt: now,
    giveUpAt: now + LOOK_TOTAL_MS,
  })
}

/** Does the record still have what was to go? */
function isThere(register: Register, record: HeldRecord, wanted: Erasing): boolean {
  if (wanted.what === 'gone') return true
  const holds = (values: Values) => wanted.fields.some((field) => (values[field] ?? []).length > 0)
  if (wanted.collection === '') return holds(record.values)
  const { key = '' } = register.collections[wanted.collection] ?? {}
  const rows = (record.collections[wanted.collection]?.rows ?? []).filter(({ values }) =>
    wanted.rows.includes(values[key]?.[0] ?? ''),
  )
  return wanted.fields.length > 0 ? rows.some(({ values }) => holds(values)) : rows.length > 0
}

type Looked = { readonly card: string; readonly version: number }

/** Nobody could read the system: the card is open again for somebody to look there. Part of the transaction that gives the work up. */
export async function lookGaveUp(house: House, tx: Writer, { card: id, version }: Looked): Promise<'handled'> {
  const card = await tx.cards.byId(id)
  if (card?.state === 'done' && card.version === version) await reopenCard(house, tx, card)
  return 'handled'
}

/** By what the record may be found: the person's addresses, and what still finds it where those are gone. */
async function identifiersFor(house: House, card: WorkCard) {
  const about = await aboutRequest(house.store.read, card.requestId)
  if (!about) return null
  const { addresses } = await knownUnder(house, about.planning.address)
  const byAddress = addresses.flatMap((one) => addressIdentifiers(house, card.register, one))
  const locks = await house.store.read.locks.ofRequest(card.requestId)
  const own = locks.filter((lock) => lock.register === card.register && lock.recordId === card.recordId)
  return [...byAddress, ...own.flatMap((lock) => readLock(lock).finds ?? [])]
}

/** Reads the system of a card that was done. Null while it does not answer. */
export async function lookAfter(
  house: House,
  { card: id, version }: Looked,
): Promise<{ readonly along: (tx: Writer) => Promise<void> } | null> {
  const nothing = { along: async () => undefined }
  const card = await house.store.read.cards.byId(id)
  const wanted = card ? erasingOf(card) : null
  const register = house.installation.registers.find((one) => one.id === card?.register)
  const connector = house.connectors.get(register?.id ?? '')
  if (card?.state !== 'done' || card.version !== version || !wanted || !register || !connector) return nothing
  const identifiers = await identifiersFor(house, card)
  if (!identifiers) return nothing
  const answer = await askWhole(house, connector, identifiers)
  if (!answer.ok) return null
  const record = answer.found.records.find((one) => one.id === card.recordId)
  const there = record !== undefined && isThere(register, record, wanted)
  return {
    along: async (tx) => {
      const now = await tx.cards.byId(id)
      if (now?.state !== 'done' || now.version !== version) return
      if (there) await reopenCard(house, tx, now)
      else await confirmCard(tx, now)
      const request = await tx.requests.byId(card.requestId)
      if (request) await completeIfDone(house, tx, request, 'later')
    },
  }
}
