/**
 * Bans held against what a register says now: whoever is banned and is not marked there is marked again, by whom the register is
 * written. A mark of somebody who is on no list stays: it may be how they said it.
 */
import type { Connector, WalkedRecord } from '#app/connector/connector.ts'
import { normaliseAddress, suppressionForm } from '#app/register/address.ts'
import { banField, isForMarketing } from '#app/register/marketing.ts'
import type { Register, Values } from '#app/register/register.ts'
import type { Writer } from '#db/store.ts'
import { calledIn, rowOnce, tellBroken } from '../ban/watch.ts'
import { OF_NOBODY } from '../ban/write.ts'
import type { House } from '../house.ts'
import { writeKept } from '../request/kept.ts'

type Lost = { readonly record: WalkedRecord; readonly address: string; readonly hash: string }

/** `lost`: banned, and not marked. `marked`: marked, and on no list. */
export type BansFound = { readonly lost: readonly Lost[]; readonly marked: number }

/** `told`: a person is asked to do it. `known`: it is on its way, or a person has been asked already. */
export type Mended = {
  readonly drift: number
  readonly mended: number
  readonly ordered: number
  readonly told: number
}

const NOTHING: BansFound = { lost: [], marked: 0 }

/** The addresses of a record, in their normal form. */
export function addressesIn({ fields }: Register, values: Values): string[] {
  return Object.entries(fields).flatMap(([name, { identifies, kind }]) =>
    identifies === 'address' && kind === 'email'
      ? (values[name] ?? []).flatMap((text) => {
          const address = normaliseAddress(text)
          return address.ok ? [address.value] : []
        })
      : [],
  )
}

/** Null: the register has no place to say it. */
export function isMarked(register: Register, { banned, values }: Pick<WalkedRecord, 'banned' | 'values'>) {
  if (banned !== null) return banned
  const field = banField(register)
  return field === null ? null : values[field]?.[0] === 'yes'
}

/** Looks for bans that have got lost. */
export async function findLostBans(
  { store }: House,
  register: Register,
  records: readonly WalkedRecord[],
): Promise<BansFound> {
  const { bans } = store.read
  const sayable = isForMarketing(register) ? records.filter((record) => isMarked(register, record) !== null) : []
  if (sayable.length === 0) return NOTHING
  const hashOf = await bans.hashing()
  const seen = sayable.map((record) => ({
    record,
    places: addressesIn(register, record.values).map((address) => ({
      address,
      hash: hashOf(suppressionForm(address)),
    })),
  }))
  const banned = await bans.among(seen.flatMap(({ places }) => places.map(({ hash }) => hash)))
  const lost: Lost[] = []
  let marked = 0
  for (const { record, places } of seen) {
    const own = places.find(({ hash }) => banned.has(hash))
    if (own && isMarked(register, record) === false) lost.push({ record, ...own })
    if (!own && isMarked(register, record) === true) marked += 1
  }
  return { lost, marked }
}

/** How long a system of record is tried before a person is asked. */
const WRITE_TOTAL_MS = 3 * 24 * 3_600_000

type Mending = { readonly register: Register; readonly connector: Connector; readonly run: string }

/** Asks the worker to write it, unless it is asked already. */
async function order(
  house: House,
  tx: Writer,
  { register, run }: Mending,
  { record, address }: Lost,
): Promise<boolean> {
  const now = house.clock.now()
  const id = rowOnce(house, 'ban-mend', register.id, record.id)
  if ((await tx.banOrders.byId(id)) !== null) return false
  const content = JSON.stringify({ record: record.id, name: calledIn(register, record.values), address })
  await tx.banOrders.add({ id, requestId: OF_NOBODY, register: register.id, ban: 'set', content })
  await tx.outbox.put({
    kind: 'ban-write',
    once: `ban-mend:${id}:${run}`,
    subjectHash: house.keys.hash('subject', address),
    payload: { order: id },
    nextAt: now,
    giveUpAt: now + WRITE_TOTAL_MS,
  })
  return true
}

async function markHere(house: House, tx: Writer, register: Register, { record }: Lost): Promise<boolean> {
  const field = banField(register)
  if (field === null) return false
  const from = (await tx.records.byId(register.id, record.id))?.values[field] ?? []
  return (await writeKept(house, tx, register, { record: record.id, field, from, to: ['yes'] })).ok
}

/** Records whose ban is on its way there already. */
async function onTheirWay(tx: Writer, register: string): Promise<ReadonlySet<string>> {
  const orders = await tx.banOrders.openIn(register)
  return new Set(orders.map(({ content }) => String(Object(JSON.parse(content)).record)))
}

/** Mends each of them once. Part of the transaction that moves the reading on. */
export async function mendBans(house: House, tx: Writer, mending: Mending, lost: readonly Lost[]): Promise<Mended> {
  const { register, connector } = mending
  const done = { drift: 0, mended: 0, ordered: 0, told: 0 }
  if (lost.length === 0) return done
  // Whoever was banned when the page was read may have lifted it since.
  const banned = await tx.bans.among(lost.map(({ hash }) => hash))
  const under = await onTheirWay(tx, register.id)
  for (const one of lost) {
    if (!banned.has(one.hash) || under.has(one.record.id)) continue
    const how =
      connector.writing === 'here'
        ? (await markHere(house, tx, register, one)) && 'mended'
        : connector.writing === 'port' && connector.abilities.has('forbid-marketing')
          ? (await order(house, tx, mending, one)) && 'ordered'
          : (await tellBroken(house, tx, register, {
              address: one.address,
              record: calledIn(register, one.record.values),
            })) && 'told'
    done.drift += 1
    if (how === false) continue
    done[how] += 1
    const subjectHash = house.keys.hash('subject', one.address)
    tx.audit.add({ event: 'ban-drifted', actor: 'portal', subjectHash, details: { register: register.id, how } })
  }
  return done
}
