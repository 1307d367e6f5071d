/**
 * What live systems hold of a person, asked before a transaction begins: while one is open others wait for it, and nobody is to wait
 * for a system of record. Registers in this database are read within the transaction itself.
 */
import type { Connector, Identifier } from '#app/connector/connector.ts'
import type { HeldRecord, HeldRow } from '#app/register/register.ts'
import { knownUnder } from '../address/known.ts'
import { type Answer, addressIdentifiers, ask, type Given } from '../asking.ts'
import type { House } from '../house.ts'
import { type Opened, readContents } from '../request/contents.ts'

/** Kinds of request that lead to something being erased or locked wherever it is held. */
const REACHING: readonly string[] = ['erasure', 'restriction', 'objection']

/** The record with all of its rows. */
export async function wholeRecord(
  connector: Connector,
  identifiers: readonly Identifier[],
  record: HeldRecord,
): Promise<HeldRecord> {
  const collections: Record<string, HeldRecord['collections'][string]> = {}
  for (const [collection, held] of Object.entries(record.collections)) {
    if (held.rows.length >= held.count) {
      collections[collection] = held
      continue
    }
    const rows: HeldRow[] = []
    for await (const page of connector.every({ record: record.id, identifiers, collection })) rows.push(...page)
    collections[collection] = { count: rows.length, rows }
  }
  return { ...record, collections }
}

/** What one live system holds under these identifiers, with all rows. One that stops half-way has not answered. */
export async function askWhole(
  house: House,
  connector: Connector,
  identifiers: readonly Identifier[],
): Promise<Answer> {
  const answer = await ask(house, connector, identifiers)
  if (!answer.ok) return answer
  try {
    const records: HeldRecord[] = []
    for (const record of answer.found.records) records.push(await wholeRecord(connector, identifiers, record))
    return { ...answer, found: { ...answer.found, records } }
  } catch (fault) {
    const { register } = connector
    house.log.warn({ register, fault: fault instanceof Error ? fault.name : 'unknown' }, 'register did not answer')
    return { register, ok: false, why: 'fault' }
  }
}

/** What every live system holds under an address. */
export async function askPorts(house: House, address: string): Promise<Given> {
  const ports = [...house.connectors.values()].filter(({ lives }) => lives === 'elsewhere')
  if (ports.length === 0) return new Map()
  const { addresses } = await knownUnder(house, address)
  const answers = await Promise.all(
    ports.map((connector) =>
      askWhole(
        house,
        connector,
        addresses.flatMap((one) => addressIdentifiers(house, connector.register, one)),
      ),
    ),
  )
  return new Map(answers.map((answer) => [answer.register, answer]))
}

/** What live systems hold of the person of a request, where it leads to something being erased or locked. */
export async function askLive(house: House, opened: Opened | null): Promise<Given> {
  const address = opened?.contents.address ?? null
  return opened && address !== null && REACHING.includes(opened.request.kind) ? askPorts(house, address) : new Map()
}

/** The same by the request's id. */
export async function askLiveOf(house: House, requestId: string): Promise<Given> {
  const request = await house.store.read.requests.byId(requestId)
  const text = request ? await house.store.read.requests.contentsOf(request.id) : null
  return askLive(house, request && text !== null ? { request, contents: readContents(text) } : null)
}

/**
 * What live systems hold of whoever is about to be erased; null while one that the request means does not answer. Nothing is carried
 * out then: it was approved with what that system holds.
 */
export async function askBeforeErasing(house: House, requestId: string): Promise<Given | null> {
  const text = await house.store.read.requests.contentsOf(requestId)
  if (text === null) return new Map()
  const { registers } = readContents(text)
  const live = await askLiveOf(house, requestId)
  const isMeant = (id: string) => registers.length === 0 || registers.includes(id)
  return [...live.values()].some(({ ok, register }) => !ok && isMeant(register)) ? null : live
}
