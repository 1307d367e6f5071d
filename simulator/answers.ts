/** What Graph answers about contacts and their folders, from the state alone. */
import { DEFAULT_FOLDER, etagOf, type Kept, type Mailbox, movableId } from './state.ts'

export type Question = {
  readonly method: string
  /** Path without the version, such as /users/…/contacts. */
  readonly path: string
  readonly query: URLSearchParams
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}
export type Reply = {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

export const refused = (status: number, code: string, headers: Reply['headers'] = {}): Reply => ({
  status,
  headers,
  body: { error: { code, message: 'For people; programs go by the code.', innerError: { 'request-id': '0' } } },
})

const DEFAULT_PAGE = 10
const LARGEST_PAGE = 1_000
const BY_ADDRESS = /^emailAddresses\/any\((\w+):\1\/address eq '((?:[^']|'')*)'\)$/

/** Exchange compares addresses loosely: by letters without case and marks. */
const loose = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const addressesOf = ({ fields }: Kept): string[] =>
  (Array.isArray(fields.emailAddresses) ? fields.emailAddresses : []).map(({ address }: { address: string }) => address)

const wantsImmutable = ({ headers }: Question) => /IdType="ImmutableId"/i.test(headers.prefer ?? '')

/** What a contact has nothing in: its lists and addresses are empty, everything else is null. */
const NOTHING_IN: Readonly<Record<string, unknown>> = {
  businessPhones: [],
  homePhones: [],
  categories: [],
  emailAddresses: [],
  businessAddress: {},
}

function shown(kept: Kept, question: Question): Record<string, unknown> {
  const id = wantsImmutable(question) ? kept.id : movableId(kept)
  const whole: Record<string, unknown> = { ...kept.fields, id, parentFolderId: kept.folder }
  const select = question.query.get('$select')?.split(',')
  const chosen = select
    ? Object.fromEntries(select.map((name) => [name, whole[name] ?? NOTHING_IN[name] ?? null]))
    : whole
  return { '@odata.etag': etagOf(kept), ...chosen }
}

export type Paging = {
  readonly base: string
  /** A server may give fewer than it was asked for. */
  readonly atMost: number
  /** Every page says that the next is itself. */
  readonly loops: boolean
}

function paged(items: readonly unknown[], { path, query }: Question, { base, atMost, loops }: Paging): Reply {
  const top = Math.min(Number(query.get('$top') ?? DEFAULT_PAGE), LARGEST_PAGE, atMost)
  const start = Number(query.get('$skiptoken') ?? 0)
  const value = items.slice(start, start + top)
  const next = new URLSearchParams(query)
  next.set('$skiptoken', String(loops ? start : start + top))
  const more = loops || start + top < items.length
  return { status: 200, body: { value, ...(more ? { '@odata.nextLink': `${base}${path}?${next}` } : {}) } }
}

function listed(mailbox: Mailbox, folder: string, question: Question, paging: Paging): Reply {
  if (folder !== DEFAULT_FOLDER && !mailbox.folders.has(folder)) return refused(404, 'ErrorItemNotFound')
  const filter = question.query.get('$filter')
  const wanted = filter === null ? null : BY_ADDRESS.exec(filter)
  if (filter !== null && !wanted) return refused(400, 'ErrorInvalidUrlQueryFilter')
  const address = wanted ? loose((wanted[2] ?? '').replaceAll("''", "'")) : null
  const found = [...mailbox.contacts.values()].filter(
    (kept) => kept.folder === folder && (address === null || addressesOf(kept).some((one) => loose(one) === address)),
  )
  return paged(
    found.map((kept) => shown(kept, question)),
    question,
    paging,
  )
}

function folders(mailbox: Mailbox, parent: string | null, question: Question, paging: Paging): Reply {
  const within = [...mailbox.folders.values()].filter((folder) => folder.parent === parent)
  return paged(
    within.map(({ id, displayName }) => ({ id, displayName })),
    question,
    paging,
  )
}

function one(mailbox: Mailbox, id: string, question: Question): Reply {
  const kept = mailbox.byId(id)
  if (!kept) return refused(404, 'ErrorItemNotFound')
  if (question.method === 'GET') return { status: 200, body: shown(kept, question) }
  const match = question.headers['if-match']
  if (match !== undefined && match !== '*' && match !== etagOf(kept)) return refused(412, 'ErrorIrresolvableConflict')
  if (question.method === 'DELETE') {
    mailbox.purge(kept)
    return { status: 204 }
  }
  return { status: 200, body: shown(mailbox.change(kept, Object(question.body)), question) }
}

const REPORTS =
  /^receivedDateTime ge (\S+) and singleValueExtendedProperties\/Any\((\w+): \2\/id eq 'String 0x001A' and \2\/value eq '([^']+)'\)$/

/** Mails of one kind since an instant, with what is chosen of them. Who asks for all of them gets all of them. */
function inbox(mailbox: Mailbox, question: Question, paging: Paging): Reply {
  const filter = question.query.get('$filter')
  const wanted = filter === null ? null : REPORTS.exec(filter)
  if (filter !== null && !wanted) return refused(400, 'ErrorInvalidUrlQueryFilter')
  const [, since = '', , kind = ''] = wanted ?? []
  const found = [...mailbox.mails.values()].filter(
    (mail) => !wanted || (mail.kind === kind && mail.receivedAt >= since),
  )
  return paged(
    found.map(({ id, receivedAt, headers }) => ({ id, receivedDateTime: receivedAt, internetMessageHeaders: headers })),
    question,
    paging,
  )
}

/** The answer to one question about a mailbox; `path` begins after the mailbox. */
export function answerIn(mailbox: Mailbox, path: string, question: Question, paging: Paging): Reply {
  const parts = path.split('/').filter(Boolean).map(decodeURIComponent)
  const { method } = question
  const last = parts.at(-1)
  if (method === 'POST' && last === 'permanentDelete') {
    const kept = mailbox.byId(parts.at(-2) ?? '')
    if (!kept) return refused(404, 'ErrorItemNotFound')
    mailbox.purge(kept)
    return { status: 204 }
  }
  if (method === 'GET' && parts.length === 1 && last === 'contactFolders')
    return folders(mailbox, null, question, paging)
  if (method === 'GET' && parts.length === 3 && last === 'childFolders')
    return folders(mailbox, parts[1] ?? '', question, paging)
  if (method === 'GET' && path === 'mailFolders/inbox/messages') return inbox(mailbox, question, paging)
  if (method === 'GET' && last === 'contacts')
    return listed(mailbox, parts.length === 3 ? (parts[1] ?? '') : DEFAULT_FOLDER, question, paging)
  if (parts.at(-2) === 'contacts' && ['GET', 'PATCH', 'DELETE'].includes(method))
    return one(mailbox, last ?? '', question)
  return refused(400, 'BadRequest')
}
