/**
 * Erasing a person with 10,000 rows: the approved plan made once more on the data as it is, carried out, and read again; against plain
 * deletes of the same rows by their ids, and beside it the same in as few statements as can be, for which nothing is read.
 */
import { systemChance } from '#app/chance.ts'
import { systemClock } from '#app/clock.ts'
import { askErasure, ownPlan } from '#app/journey/erasure/ask.ts'
import { beginErasure, carryOut } from '#app/journey/erasure/carry.ts'
import { checkErased } from '#app/journey/erasure/check.ts'
import type { House } from '#app/journey/house.ts'
import { startSession } from '#app/journey/session.ts'
import { identifiersOf } from '#app/register/identifiers.ts'
import { addressOf, customer } from './crowd.ts'
import { type Figure, median, round, type Size } from './figure.ts'
import { ENGINES, type Engine, emptyPlace, houseOf, keys, type Place } from './house.ts'

const SIZES = { full: { rows: 10_000, rounds: 5 }, quick: { rows: 2_000, rounds: 1 } } as const
const TIME_LIMIT = 2
/** Rows of one statement, where there are to be few. */
const STATEMENT_ROWS = 1_000
const BATCH_ROWS = 500

const idOf = () => systemChance.id(systemClock.now())
const keyOf = (person: number) => keys.hash('record-key', 'billing', '', String(person))

/** An invoice of so long ago that no law keeps it any more. */
const invoice = (person: number, number: number) => ({
  invoiceNumber: [String(number)],
  customerNumber: [String(person)],
  date: ['2014-05-06'],
  dueDate: ['2014-05-20'],
  total: ['124.00'],
  openAmount: ['0'],
  state: ['Maksettu'],
})

/** One customer with so many invoices. Gives the ids of all that is held of them. */
async function fill({ store }: Place, house: House, person: number, rows: number): Promise<string[]> {
  const identifiers = identifiersOf(house.registers)
  const base = { version: 1, digest: 'bench' }
  const own = { ...base, id: idOf(), keyHash: keyOf(person), parentHash: '', values: customer(person) }
  const whole = { ...own, identifiers: identifiers('billing', '', customer(person)) }
  await store.write((tx) => tx.records.insert('billing', '', 'bench', [whole]))
  const ids = [own.id]
  for (let from = 0; from < rows; from += BATCH_ROWS) {
    const batch = Array.from({ length: Math.min(BATCH_ROWS, rows - from) }, (_none, index) => {
      const number = person * rows + from + index
      const values = invoice(person, number)
      const keyHash = keys.hash('record-key', 'billing', 'invoices', String(number))
      const found = identifiers('billing', 'invoices', values)
      return { ...base, id: idOf(), keyHash, parentHash: keyOf(person), values, identifiers: found }
    })
    await store.write((tx) => tx.records.insert('billing', 'invoices', 'bench', batch))
    ids.push(...batch.map(({ id }) => id))
  }
  return ids
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

/** The floor: the rows and what they are found by, so many in a statement, all in one transaction. */
function deletePlainly({ connections }: Place, ids: readonly string[], atOnce: number): Promise<number> {
  return timed(() =>
    connections.write.transaction().execute(async (tx) => {
      for (let from = 0; from < ids.length; from += atOnce) {
        const some = ids.slice(from, from + atOnce)
        await tx.deleteFrom('identifiers').where('record_id', 'in', some).execute()
        await tx.deleteFrom('records').where('id', 'in', some).execute()
      }
    }),
  )
}

/** The product's own, from the approval on: as the worker does it. */
async function erase({ store }: Place, house: House, person: number): Promise<number> {
  const address = addressOf(person)
  const subjectHash = keys.hash('subject', address)
  const subject = await store.write((tx) =>
    startSession(house, tx, { address, subjectHash, now: systemClock.now(), replaces: null }),
  )
  const { digest } = await ownPlan(house, subject)
  const asked = await askErasure(house, subject, { digest, language: 'fi', form: idOf() })
  const request = asked.ok ? await store.read.requests.byReference(asked.reference) : null
  if (!request) throw new Error('The erasure was not asked for')
  await store.write((tx) => beginErasure(house, tx, request, digest))
  // No system of this house lives elsewhere.
  const carrying = { requestId: request.id, live: new Map(), rehearsals: new Map() }
  const carried = await timed(() => store.write((tx) => carryOut(house, tx, carrying)))
  const checked = await timed(() => store.write((tx) => checkErased(house, tx, carrying)))
  if ((await store.read.erasures.ofRequest(request.id))?.state !== 'done') throw new Error('The erasure is not done')
  return carried + checked
}

async function nothingLeft({ store }: Place): Promise<void> {
  const left = await Promise.all(['', 'invoices'].map((part) => store.read.records.count('billing', part)))
  if (left.some((count) => count > 0)) throw new Error('Something is left of an erased person')
}

type Way = 'plainly' | 'together' | 'erased'

async function* ofEngine(engine: Engine, size: Size): AsyncGenerator<Figure> {
  const { rows, rounds } = SIZES[size]
  const place = await emptyPlace(engine)
  try {
    const house = await houseOf(place)
    const runs: Record<Way, number[]> = { plainly: [], together: [], erased: [] }
    let person = 0
    const filled = () => {
      person += 1
      return fill(place, house, person, rows)
    }
    // Turn about, so that a noisy moment of the machine falls on all.
    for (let turn = 0; turn < rounds; turn += 1) {
      runs.plainly.push(await deletePlainly(place, await filled(), 1))
      runs.together.push(await deletePlainly(place, await filled(), STATEMENT_ROWS))
      await filled()
      runs.erased.push(await erase(place, house, person))
      await nothingLeft(place)
    }
    const [floor, together, ours] = [median(runs.plainly), median(runs.together), median(runs.erased)]
    const count = rows.toLocaleString('en')
    const seconds = (what: string, ms: number) => ({
      ...{ bench: 'erase', engine, what, unit: 's' },
      value: round(ms / 1000, 3),
    })
    yield { ...seconds(`${count} rows by plain deletes (floor)`, floor), ok: true }
    yield {
      ...seconds(`a person with ${count} rows erased`, ours),
      ...{ ratio: round(ours / floor), limit: `≤ ${TIME_LIMIT}`, ok: ours / floor <= TIME_LIMIT },
      note: `a thousand in a statement, unread: ${round(together / 1000, 3)} s`,
    }
  } finally {
    await place.remove()
  }
}

/** On each engine in turn. */
export async function* eraseBench(size: Size): AsyncGenerator<Figure> {
  for (const engine of ENGINES) yield* ofEngine(engine, size)
}
