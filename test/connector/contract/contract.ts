/**
 * What every connector promises, whatever system it speaks to. A connector's own test says how people are planted in its system and
 * how the system is looked at from beside; the suite does the rest, each task twice.
 */
import { describe, expect, test } from 'vitest'
import type { Connector, HeldRecord } from './held.ts'
import { AINO, NOBODY, OBRIEN, PEKKA, PEOPLE, type Person } from './people.ts'
import { writingContract } from './writing.ts'

export type Beside = {
  /** What the system holds under a name; null where it holds no such record. */
  held(name: string): Promise<Readonly<Record<string, readonly string[]>> | null>
  /** Somebody in the office changes a value. */
  change(name: string, field: string, values: readonly string[]): Promise<void>
  /** Does the system hold a mark that forbids marketing? */
  banned(name: string): Promise<boolean>
}

/** A system with people planted in it, and the connector that is to find them. */
export type Source = {
  readonly connector: Connector
  /** The register's fields for what a person has here; `name` identifies weakly or not at all. */
  readonly fields: { readonly email: string; readonly name: string; readonly changeable: string }
  /** The collection in which rows were planted; null where the register has none. */
  readonly collection: string | null
  /** Columns and properties that the system has and the register does not declare. */
  readonly unread: readonly string[]
  /** The system looked at and changed from beside the connector; null where the port does not write it. */
  readonly beside: null | Beside
}

export type Plant = (people: readonly Person[]) => Promise<Source>

export const inTime = () => AbortSignal.timeout(10_000)

export async function found(source: Source, ...addresses: string[]): Promise<readonly HeldRecord[]> {
  const identifiers = addresses.map((value) => ({ field: source.fields.email, value }))
  return (await source.connector.find({ identifiers, signal: inTime() })).records
}

export const namesOf = (source: Source, records: readonly HeldRecord[]) =>
  records.map(({ values }) => values[source.fields.name]?.[0]).sort()

/** The one record of this name among those found under an address. */
export async function recordOf(source: Source, name: string, address: string): Promise<HeldRecord> {
  const records = await found(source, address)
  const record = records.find(({ values }) => values[source.fields.name]?.[0] === name)
  if (!record) throw new Error(`${name} was not found`)
  return record
}

/** Holds a connector to the port. `plant` makes a fresh system each time. */
export function connectorContract(system: string, plant: Plant): void {
  describe(`${system}: finding`, () => {
    test('finds every record under each of its addresses, whatever the case, once and the same each time', async () => {
      const source = await plant(PEOPLE)
      const both = ['Aino Kallio', 'Aino Kallio-Toinen']
      for (let times = 0; times < 2; times++) {
        expect(namesOf(source, await found(source, AINO))).toEqual(both)
        expect(namesOf(source, await found(source, AINO, 'aino.toinen@yritys.example'))).toEqual(both)
        expect(namesOf(source, await found(source, 'aino.toinen@yritys.example'))).toEqual(['Aino Kallio'])
        expect(namesOf(source, await found(source, PEKKA, OBRIEN))).toEqual(['Pekka Puro', 'Sean O’Brien'])
      }
      const ids = async () => (await found(source, AINO)).map(({ id }) => id).sort()
      expect(await ids()).toEqual(await ids())
      expect(new Set(await ids()).size).toBe(2)
    })

    test('gives nobody another one’s record: no tag, dot, letter, ending, pattern or nothing at all is folded', async () => {
      const source = await plant(PEOPLE)
      for (const spelling of NOBODY) expect(namesOf(source, await found(source, spelling)), spelling).toEqual([])
      expect(namesOf(source, await found(source, 'aino+uutiset@yritys.example'))).toEqual(['Aino Tagi'])
      expect(namesOf(source, await found(source, 'aíno@yritys.example'))).toEqual(['Aíno Lähes'])
      expect(namesOf(source, await found(source, 'ai.no@yritys.example'))).toEqual(['Aino Piste'])
    })

    test('looks in no field that the register does not have or that looks nobody up', async () => {
      const { connector, fields } = await plant(PEOPLE)
      for (const field of ['nothing', 'constructor', '__proto__', fields.changeable]) {
        const identifiers = [{ field, value: field === fields.changeable ? 'Tampere' : AINO }]
        expect((await connector.find({ identifiers, signal: inTime() })).records, field).toEqual([])
      }
      expect((await connector.find({ identifiers: [], signal: inTime() })).records).toEqual([])
    })

    test('says how old its state is, and that it is well', async () => {
      const { connector, fields } = await plant(PEOPLE)
      const { asOf } = await connector.find({ identifiers: [{ field: fields.email, value: AINO }], signal: inTime() })
      expect(asOf).toBeGreaterThan(0)
      for (let times = 0; times < 2; times++) expect(await connector.health(inTime())).toMatchObject({ ok: true })
    })

    test('stops when it is told to, and gives nothing instead of a part', async () => {
      const { connector, fields } = await plant(PEOPLE)
      const identifiers = [{ field: fields.email, value: AINO }]
      await expect(connector.find({ identifiers, signal: AbortSignal.abort() })).rejects.toThrow()
      expect((await connector.find({ identifiers, signal: inTime() })).records).toHaveLength(2)
    })

    test('gives all rows of a record, a page at a time and as a whole, and counts them where they are only to be counted', async () => {
      const source = await plant(PEOPLE)
      const { collection, connector, fields } = source
      const { id, collections } = await recordOf(source, 'Aino Kallio', AINO)
      if (collection === null) return expect(collections).toEqual({})
      const identifiers = [{ field: fields.email, value: AINO }]
      const of = { record: id, identifiers, collection }
      expect(collections[collection]?.count).toBe(230)
      const counted = await connector.find({ identifiers, depth: 'records', signal: inTime() })
      const bare = counted.records.find((record) => record.id === id)?.collections[collection]
      expect(bare).toEqual({ count: 230, rows: [] })
      for (let times = 0; times < 2; times++) {
        expect(new Set((await pagesOf(connector, of)).flat()).size).toBe(230)
        const all: string[] = []
        for await (const rows of connector.every(of)) all.push(...rows.map((row) => row.id))
        expect(new Set(all).size).toBe(230)
        expect(all).toHaveLength(230)
      }
      expect(await connector.rows({ ...of, record: 'nobody' }, null)).toEqual({ rows: [], next: null })
    })
  })
  walkingContract(system, plant)
  writingContract(system, plant)
}

/** Everything that a connector gives when it is read from end to end; another process may go on after any page. */
export async function walked(connector: Connector) {
  const pages: Awaited<ReturnType<Connector['walk']>>[] = []
  for (let after: string | null | undefined = null; after !== undefined; ) {
    const page: Awaited<ReturnType<Connector['walk']>> = await connector.walk(after, inTime())
    pages.push(page)
    after = page.next ?? undefined
  }
  return { records: pages.flatMap(({ records }) => records), columns: pages.flatMap(({ columns }) => columns), pages }
}

function walkingContract(system: string, plant: Plant): void {
  describe(`${system}: reading from end to end`, () => {
    test('gives every record once, under the id by which it is found, and the same each time', async () => {
      const source = await plant(PEOPLE)
      expect(source.connector.abilities.has('walk')).toBe(true)
      for (let times = 0; times < 2; times++) {
        const { records } = await walked(source.connector)
        const names = records.map(({ values }) => values[source.fields.name]?.[0]).sort()
        expect(names).toEqual(PEOPLE.map(({ name }) => name).sort())
        expect(new Set(records.map(({ id }) => id)).size).toBe(PEOPLE.length)
        const aino = records.find(({ values }) => values[source.fields.name]?.[0] === 'Aino Kallio')
        expect(aino?.id).toBe((await recordOf(source, 'Aino Kallio', AINO)).id)
        expect(aino?.values[source.fields.changeable]).toEqual(['Tampere'])
      }
    })

    test('goes on where another process was, and gives nothing where there is nothing', async () => {
      const source = await plant(PEOPLE)
      const { pages, records } = await walked(source.connector)
      const [first] = pages
      const rest = [...(first?.records ?? [])]
      for (let after = first?.next ?? null; after !== null; ) {
        const page: Awaited<ReturnType<Connector['walk']>> = await source.connector.walk(after, inTime())
        rest.push(...page.records)
        after = page.next
      }
      expect(rest.map(({ id }) => id).sort()).toEqual(records.map(({ id }) => id).sort())
      await expect(source.connector.walk(null, AbortSignal.abort())).rejects.toThrow()
      if (source.beside === null) expect(records.every(({ banned }) => banned !== true)).toBe(true)
    })

    test('names columns and properties that the register does not declare, and no value of any', async () => {
      const source = await plant(PEOPLE)
      const { columns } = await walked(source.connector)
      const unread = columns.filter(({ known }) => known === 'unread').map(({ name }) => name)
      expect([...new Set(unread)]).toEqual([...source.unread])
      expect(JSON.stringify(columns)).not.toMatch(/yritys|aino|tampere/i)
    })
  })
}

async function pagesOf(connector: Connector, of: Parameters<Connector['rows']>[0]): Promise<string[][]> {
  const pages: string[][] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<Connector['rows']>> = await connector.rows(of, after)
    pages.push(page.rows.map(({ id }) => id))
    after = page.next
  } while (after !== null)
  expect(pages.every((page) => page.length <= 100)).toBe(true)
  return pages
}
