/** The list of what waits, searched exactly: by keyed hashes, so that no address and no number stands in an index. */
import { normaliseAddress } from '#app/register/address.ts'
import type { QueueRow } from '#db/queue.ts'
import { addressIdentifiers, askByNumber } from './asking.ts'
import type { House } from './house.ts'
import { named, type QueueItem } from './queue.ts'

export type Searched =
  | {
      readonly ok: true
      readonly by: 'reference' | 'address' | 'customer-number'
      readonly rows: readonly QueueItem[]
      /** A register that knows customers by number did not answer: something may be missing. */
      readonly incomplete: boolean
    }
  | { readonly ok: false; readonly why: 'empty' | 'address' }

const REFERENCE = /^T-?[0-9A-Z]{8}$/

type Rows = { readonly rows: readonly QueueRow[]; readonly incomplete: boolean }

/** What was filed with the number, and what those ask who have the number in a register. */
async function byCustomerNumber(house: House, number: string): Promise<Rows> {
  const { queue } = house.store.read
  const answers = await askByNumber(house, number)
  const addresses = answers.flatMap((answer) => {
    const fields = addressIdentifiers(house, answer.register, '')
    const records = answer.ok ? answer.found.records : []
    return records.flatMap(({ values }) => fields.flatMap(({ field }) => values[field] ?? []))
  })
  const subjects = addresses.flatMap((typed) => {
    const address = normaliseAddress(typed)
    return address.ok ? [house.keys.hash('subject', address.value)] : []
  })
  const found = await Promise.all([
    queue.find('customer_hash', house.keys.hash('customer', number)),
    ...[...new Set(subjects)].map((subject) => queue.find('subject_hash', subject)),
  ])
  const rows = new Map(found.flat().map((row) => [row.id, row]))
  return {
    rows: [...rows.values()].sort((one, other) => other.createdAt - one.createdAt),
    incomplete: answers.some(({ ok }) => !ok),
  }
}

/** Finds what belongs to a reference, an address or a customer number, exactly. The log says by what, and never the text. */
export async function searchQueue(house: House, staff: { readonly staffId: string }, typed: string): Promise<Searched> {
  const text = typed.trim()
  if (text === '') return { ok: false, why: 'empty' }
  const { queue } = house.store.read
  const code = text.toUpperCase().replace(/\s+/g, '')
  if (REFERENCE.test(code)) {
    const rows = await queue.find('reference', `T-${code.replace(/^T-?/, '')}`)
    return { ok: true, by: 'reference', rows: await named(house, rows), incomplete: false }
  }
  const isAddress = text.includes('@')
  const address = isAddress ? normaliseAddress(text) : null
  if (address && !address.ok) return { ok: false, why: 'address' }
  const found = address?.ok
    ? { rows: await queue.find('subject_hash', house.keys.hash('subject', address.value)), incomplete: false }
    : await byCustomerNumber(house, text)
  const by = isAddress ? 'address' : 'customer-number'
  await house.store.witness({
    entries: [
      {
        event: 'queue-searched',
        actor: 'staff',
        actorId: staff.staffId,
        details: { by, found: found.rows.length },
      },
    ],
  })
  return { ok: true, by, rows: await named(house, found.rows), incomplete: found.incomplete }
}
