/**
 * A ban brought to the registers, or taken off there: at once where they are kept here, by the worker where they are written through
 * their port, by a person with a work card everywhere else. The suppression list has it before any of them.
 */
import { banField } from '#app/register/marketing.ts'
import type { HeldRecord, Register } from '#app/register/register.ts'
import type { StoredRequest } from '#db/requests.ts'
import type { Writer } from '#db/store.ts'
import type { House } from '../house.ts'
import { type CardOrder, readOrder, type Wanted } from '../request/card-order.ts'
import { addCard } from '../request/cards.ts'
import { writeKept } from '../request/kept.ts'
import type { BanPlace } from './places.ts'

export type BanWish = 'set' | 'lifted'

/** How long a system of record is tried before a person is asked. */
const WRITE_TOTAL_MS = 3 * 24 * 3_600_000

/** What the kind `marketing-ban` holds. */
const VALUE = { set: 'yes', lifted: 'no' } as const

const nameOf = (register: Register, record: HeldRecord | null): string =>
  record ? register.title_fields.flatMap((name) => record.values[name]?.slice(0, 1) ?? []).join(', ') : ''

/** What an import can show of it, where the register has a field for it; else the card says it in words. */
function wantedOf(register: Register, record: HeldRecord | null, ban: BanWish): Wanted {
  const field = banField(register)
  if (field === null || !record) return { what: 'ban', ban }
  return { what: 'value', field, from: record.values[field]?.[0] ?? '', to: VALUE[ban] }
}

/** Asks a person to do it in the register's own system. */
async function askForBan(
  house: House,
  tx: Writer,
  request: StoredRequest,
  { register, record, ban }: BanPlace & { readonly ban: BanWish },
): Promise<void> {
  const order: CardOrder = { record: nameOf(register, record), words: '', wanted: wantedOf(register, record, ban) }
  await addCard(house, tx, request, { register: register.id, recordId: record?.id ?? null, order })
}

/** The worker writes it through the register's port. */
async function putOrder(house: House, tx: Writer, request: StoredRequest, order: BanPlace & { ban: BanWish }) {
  const { register, record, ban } = order
  const now = house.clock.now()
  const id = house.chance.id(now)
  const content = JSON.stringify({ record: record?.id ?? '', name: nameOf(register, record) })
  await tx.banOrders.add({ id, requestId: request.id, register: register.id, ban, content })
  await tx.outbox.put({
    kind: 'ban-write',
    once: `ban-write:${id}`,
    subjectHash: request.subjectHash,
    payload: { order: id },
    nextAt: now,
    giveUpAt: now + WRITE_TOTAL_MS,
  })
}

/** Brings it to each place where the record does not say so already. */
export async function carryBan(
  house: House,
  tx: Writer,
  request: StoredRequest,
  { places, ban }: { readonly places: readonly BanPlace[]; readonly ban: BanWish },
): Promise<void> {
  for (const place of places) {
    const { register, record } = place
    const field = banField(register)
    if (record && field !== null && record.values[field]?.[0] === VALUE[ban]) continue
    const connector = house.connectors.get(register.id)
    if (connector?.writing === 'here') await writeHere(house, tx, place, ban)
    else if (record && connector?.writing === 'port' && connector.abilities.has('forbid-marketing'))
      await putOrder(house, tx, request, { ...place, ban })
    else await askForBan(house, tx, request, { ...place, ban })
  }
}

/** A register that is kept here and has no place for it is looked at together with the list. */
async function writeHere(house: House, tx: Writer, { register, record }: BanPlace, ban: BanWish): Promise<void> {
  const field = banField(register)
  if (field === null || !record) return
  const held = await tx.records.byId(register.id, record.id)
  const from = held?.values[field] ?? []
  await writeKept(house, tx, register, { record: record.id, field, from, to: [VALUE[ban]] })
}

const isAboutBan = (house: House, register: string, wanted: Wanted | null): boolean => {
  const declared = house.registers.find(({ id }) => id === register)
  if (wanted?.what === 'ban') return true
  return wanted?.what === 'value' && declared !== undefined && banField(declared) === wanted.field
}

/** What is still asked of people for a ban that is lifted need not be done any more. */
export async function dropBanCards(house: House, tx: Writer, requestId: string): Promise<void> {
  for (const card of await tx.cards.ofRequest(requestId)) {
    if (card.state !== 'open' || !isAboutBan(house, card.register, readOrder(card.order).wanted)) continue
    if (await tx.cards.move(card, 'dropped', null)) await tx.waiting.finish(card.id, 'dropped')
  }
}
