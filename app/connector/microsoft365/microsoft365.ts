/** Outlook contacts in chosen mailboxes of Microsoft 365, through Graph: read, corrected, erased and marked as banned. */
import { createHash } from 'node:crypto'
import type { Connection } from '#app/register/connection.ts'
import type { Register } from '#app/register/register.ts'
import { type Connector, ConnectorFault, type Written } from '../connector.ts'
import { type CarefulFetch, carefulFetch, type Limits } from '../fetching.ts'
import { patchOf, valuesIn, valuesOf } from './fields.ts'
import { contactOf, contactsIn } from './finding.ts'
import { codeOf, type Graph, graphOf, refusal, type World } from './graph.ts'
import { reportsIn } from './reports.ts'
import { type Credential, tokenSource } from './token.ts'
import { walkingOf } from './walking.ts'
import { CONTACT_FIELDS, type Contact } from './wire.ts'

/** How often a contact that others are writing at the same moment is read again. */
const ROUNDS = 5

const sameTexts = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && [...one].sort().every((text, index) => text === [...other].sort()[index])

/** A mailbox in a record's id: an employee's address has no place there. */
const markOf = (mailbox: string) => createHash('sha256').update(mailbox.toLowerCase()).digest('hex').slice(0, 12)

const userPath = (mailbox: string) => `/users/${encodeURIComponent(mailbox)}`
const isMissing = ({ status, body }: { readonly status: number; readonly body: unknown }) =>
  status === 404 || status === 410 || (status === 400 && codeOf(body) === 'ErrorInvalidIdMalformed')

type Place = { readonly mailbox: number; readonly path: string }
/** What is to be written over a contact; `settled`: nothing is, for this reason. */
type Change =
  | { readonly settled: Written }
  | { readonly patch: Readonly<Record<string, unknown>>; readonly done?: Written }

export type Microsoft365 = {
  readonly register: Register
  readonly connection: Connection
  readonly credential: Credential
  readonly world: World
  readonly limits?: Partial<Limits>
}

function fetchOf({ connection, world, limits }: Microsoft365): CarefulFetch {
  return carefulFetch({
    origins: [new URL(connection.graph).origin, new URL(connection.login).origin],
    privateHosts: connection.privateHosts,
    now: world.now,
    ...(limits ? { limits } : {}),
  })
}

/** A connector over the contacts of these mailboxes. */
export function microsoft365Connector(house: Microsoft365): Connector {
  const { register, connection, world } = house
  const fetch = fetchOf(house)
  const graph = graphOf(connection, tokenSource(connection, house.credential, fetch, world), fetch, world)
  const host = new URL(connection.graph).host
  const marks = connection.mailboxes.map(markOf)
  const declared = Object.keys(register.fields)
  const searched = declared.filter((name) => name === 'email' && register.fields[name]?.identifies === 'address')

  const placeOf = (record: string): Place | null => {
    const [mark = '', ...rest] = record.split(':')
    const mailbox = marks.indexOf(mark)
    const id = rest.join(':')
    if (mailbox === -1 || id === '') return null
    return { mailbox, path: `${userPath(connection.mailboxes[mailbox] ?? '')}/contacts/${encodeURIComponent(id)}` }
  }
  const read = ({ mailbox, path }: Place, signal: AbortSignal) => readContact(graph, host, { mailbox, path }, signal)

  /** Reads, decides and writes only over what was read; where somebody wrote in between, all of it again. */
  const write = async (record: string, decide: (contact: Contact) => Change, signal: AbortSignal): Promise<Written> => {
    signal.throwIfAborted()
    const place = placeOf(record)
    if (!place) return { state: 'gone' }
    for (let round = 0; round < ROUNDS; round++) {
      const contact = await read(place, signal)
      if (!contact) return { state: 'gone' }
      const change = decide(contact)
      if ('settled' in change) return change.settled
      const headers = { 'if-match': contact['@odata.etag'] ?? '*' }
      const said = await graph.call(
        place.mailbox,
        { method: 'PATCH', path: place.path, headers, body: change.patch },
        signal,
      )
      if (said.status === 200 || said.status === 204) return change.done ?? { state: 'done' }
      if (said.status !== 412 && !isMissing(said)) throw refusal(said, host)
    }
    throw new ConnectorFault('later', `Others are writing the same contact at ${host}`)
  }

  const deleteWhole = async (record: string, signal: AbortSignal): Promise<Written> => {
    signal.throwIfAborted()
    const place = placeOf(record)
    if (!place || !(await read(place, signal))) return { state: 'gone' }
    const { mailbox, path } = place
    const said = await graph.call(mailbox, { method: 'POST', path: `${path}/permanentDelete` }, signal)
    // Missing now: an earlier try of this very call was carried out, and only its answer was lost.
    if (said.status !== 204 && said.status !== 200 && !isMissing(said)) throw refusal(said, host)
    return { state: 'done', recoverableDays: connection.recoverableDays }
  }

  const { reports } = connection
  // It stands in a line of its own, behind the mailboxes whose contacts are read.
  const inbox = { mailbox: connection.mailboxes.length, user: userPath(reports ?? '') }
  return {
    register: register.id,
    lives: 'elsewhere',
    ...(reports === undefined
      ? {}
      : { reports: (since: string, signal: AbortSignal) => reportsIn(graph, inbox, since, signal) }),
    writing: 'port',
    abilities: new Set(['walk', 'correct', 'erase', 'forbid-marketing']),
    async find({ identifiers, signal }) {
      signal.throwIfAborted()
      const addresses = identifiers.filter(({ field, value }) => searched.includes(field) && value.includes('@'))
      const values = [...new Set(addresses.map(({ value }) => value))]
      const asOf = world.now()
      if (values.length === 0) return { records: [], asOf, unread: 0 }
      const found = await Promise.all(
        connection.mailboxes.map(async (address, mailbox) => {
          const contacts = await contactsIn(graph, { mailbox, user: userPath(address) }, values, signal)
          return contacts.map((contact) => ({
            id: `${marks[mailbox]}:${contact.id}`,
            values: valuesOf(contact, declared),
            collections: {},
          }))
        }),
      )
      return { records: found.flat(), asOf, unread: 0 }
    },
    rows: async () => ({ rows: [], next: null }),
    async *every() {
      // A contact has no collections.
    },
    walk: walkingOf({ graph, connection, declared, marks }),
    async health(signal) {
      try {
        await Promise.all(
          connection.mailboxes.map(async (address, mailbox) => {
            const path = `${userPath(address)}/contacts?$select=id&$top=1`
            const said = await graph.call(mailbox, { method: 'GET', path }, signal)
            if (said.status !== 200) throw refusal(said, host)
            await graph.rest(mailbox, { ...Object(said.body), '@odata.nextLink': undefined }, signal)
          }),
        )
        return { ok: true, asOf: world.now() }
      } catch (fault) {
        if (fault instanceof ConnectorFault) return { ok: false, why: fault.message, when: fault.when }
        throw fault
      }
    },
    async rehearse({ record }, signal) {
      signal.throwIfAborted()
      const place = placeOf(record)
      if (!place || !(await read(place, signal))) return { state: 'gone' }
      return { state: 'done', recoverableDays: connection.recoverableDays }
    },
    correct: ({ record, changes }, signal) =>
      write(
        record,
        (contact) => {
          const open = changes.filter(({ field, to }) => !sameTexts(valuesIn(contact, field), to))
          if (open.length === 0) return { settled: { state: 'done' } }
          const late = changes.filter(({ field, from }) => !sameTexts(valuesIn(contact, field), from))
          const unmet = late.filter((change) => open.includes(change))
          if (unmet.length > 0) {
            const found = Object.fromEntries(unmet.map(({ field }) => [field, valuesIn(contact, field)]))
            return { settled: { state: 'conflict', found } }
          }
          return { patch: patchOf(contact, new Map(open.map(({ field, to }) => [field, to]))) }
        },
        signal,
      ),
    erase(order, signal) {
      if (order.reach === 'whole') return deleteWhole(order.record, signal)
      return write(
        order.record,
        (contact) => {
          // The mark of a ban outlives the other categories: without it the contact would be written to again.
          const left = (field: string) =>
            field === 'categories' ? contact.categories.filter((name) => name === connection.banCategory) : []
          const going = order.fields.filter((field) => !sameTexts(valuesIn(contact, field), left(field)))
          const keepsBan = order.fields.filter((field) => left(field).length > 0)
          const done: Written = { state: 'done', ...(keepsBan.length > 0 ? { keepsBan } : {}) }
          if (going.length === 0) return { settled: done }
          return { patch: patchOf(contact, new Map(going.map((field) => [field, left(field)]))), done }
        },
        signal,
      )
    },
    forbidMarketing: ({ record, ban }, signal) =>
      write(
        record,
        ({ displayName, categories }) => {
          const { banCategory } = connection
          const marked = categories.includes(banCategory)
          if (marked === (ban === 'set')) return { settled: { state: 'done' } }
          const others = categories.filter((category) => category !== banCategory)
          return { patch: { displayName, categories: ban === 'set' ? [...others, banCategory] : others } }
        },
        signal,
      ),
  }
}

async function readContact(
  graph: Graph,
  host: string,
  { mailbox, path }: Place,
  signal: AbortSignal,
): Promise<Contact | null> {
  const said = await graph.call(mailbox, { method: 'GET', path: `${path}?$select=${CONTACT_FIELDS.join(',')}` }, signal)
  if (isMissing(said)) return null
  if (said.status !== 200) throw refusal(said, host)
  return contactOf(said.body)
}
