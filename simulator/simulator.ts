/**
 * A simulator of Microsoft Graph's contacts, written from its documentation: it keeps state, pages, throttles, drops, conflicts and
 * loops on command, on the loopback interface alone. Whoever opens it gives clock and chance, so that a bad day can be had twice.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Chance } from '../app/chance.ts'
import { answerIn, type Paging, type Question, type Reply, refused } from './answers.ts'
import { inMemory, type Keeping } from './keeping.ts'
import { Mailbox } from './state.ts'

/** How bad a day it is; shares are from 0 to 1, of single questions, those within a batch included. */
export type Weather = {
  readonly throttled: number
  /** The connection breaks: half of the time before, half of the time after the work was done. */
  readonly dropped: number
  readonly failed: number
  readonly largestPage: number
  readonly loops: boolean
}
const FINE: Weather = { throttled: 0, dropped: 0, failed: 0, largestPage: 1_000, loops: false }

export type Application = { readonly tenant: string; readonly clientId: string; readonly secret: string }

/** Graph lets so many in at once for one application and mailbox. */
const AT_ONCE = 4
const BATCH_PARTS = 20
const TOKEN_SECONDS = 3_599

/** What was asked for and what was answered, tokens apart; parts of a batch stand in its bodies. */
export type Exchange = Pick<Question, 'method' | 'path' | 'query' | 'body'> & { readonly reply: Reply }

export type Simulator = {
  readonly origin: string
  /** By address in lower case. Where the state is kept in a file, they are looked at and changed within `use`. */
  readonly mailboxes: ReadonlyMap<string, Mailbox>
  /** Works with the mailboxes as they are now, whichever process changed them last. */
  use<T>(what: 'reads' | 'writes', work: (mailboxes: ReadonlyMap<string, Mailbox>) => T): T
  /** Questions so far, by what was asked: calls over the wire, and parts of batches. */
  readonly counts: { calls: number; parts: number; tokens: number; most: number }
  set(weather: Partial<Weather>): void
  /** Tokens given so far open nothing any more. */
  forgetTokens(): void
  /** Tells of every exchange from now on, those whose answer is lost included. */
  watch(listener: (exchange: Exchange) => void): void
  close(): Promise<void>
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(Buffer.from(part))
  return Buffer.concat(parts).toString('utf8')
}

const jsonOf = (text: string): unknown => (text === '' ? undefined : JSON.parse(text))

function send(response: ServerResponse, { status, headers, body }: Reply): void {
  response.writeHead(status, { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) })
  response.end(body === undefined ? undefined : JSON.stringify(body))
}

/** `keeping`: where its state is, without one in memory alone. */
type Standing = { readonly now?: () => number; readonly keeping?: Keeping }

/** Opens a simulator with these mailboxes; the application may use those and no others. */
export async function openSimulator(
  application: Application,
  addresses: readonly string[],
  chance: Chance,
  { now = () => 0, keeping = inMemory() }: Standing = {},
): Promise<Simulator> {
  const mailboxes = new Map(addresses.map((address) => [address.toLowerCase(), new Mailbox(chance, now)]))
  const counts = { calls: 0, parts: 0, tokens: 0, most: 0 }
  const tokens = new Set<string>()
  const inside = new Map<string, number>()
  let weather = FINE
  let origin = ''
  let listener: (exchange: Exchange) => void = () => undefined
  const happens = (share: number) => share > 0 && chance.bytes(4).readUInt32BE() / 2 ** 32 < share

  const token = (form: URLSearchParams): Reply => {
    const right = form.get('client_id') === application.clientId && form.get('client_secret') === application.secret
    const kind = form.get('grant_type') === 'client_credentials'
    if (!right || !kind || !form.get('scope')?.endsWith('/.default'))
      return { status: 401, body: { error: 'invalid_client', error_description: 'no', error_codes: [7000215] } }
    counts.tokens += 1
    const made = chance.bytes(32).toString('base64url')
    tokens.add(made)
    return { status: 200, body: { token_type: 'Bearer', expires_in: TOKEN_SECONDS, access_token: made } }
  }

  const single = (question: Question): Reply => {
    counts.parts += 1
    if (happens(weather.throttled)) return refused(429, 'ApplicationThrottled', { 'Retry-After': '0' })
    if (happens(weather.failed)) return refused(503, 'serviceNotAvailable')
    const [, user = '', rest = ''] = /^\/users\/([^/]+)\/(.*)$/.exec(question.path) ?? []
    const mailbox = mailboxes.get(decodeURIComponent(user).toLowerCase())
    if (!mailbox) return refused(403, 'ErrorAccessDenied')
    const paging: Paging = { base: `${origin}/v1.0`, atMost: weather.largestPage, loops: weather.loops }
    const what = question.method === 'GET' ? 'reads' : 'writes'
    return keeping.within(mailboxes, what, () => answerIn(mailbox, rest, question, paging))
  }

  const batch = (body: unknown): Reply => {
    const requests: unknown = Object(body).requests
    if (!Array.isArray(requests) || requests.length > BATCH_PARTS) return refused(400, 'BadRequest')
    const responses = requests.map(({ id, method, url, headers = {}, body: part }) => {
      const { pathname, searchParams } = new URL(`${origin}${url}`)
      const names = Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
      )
      const reply = single({ method, path: pathname, query: searchParams, headers: names, body: part })
      // A refusal within a batch has a body or has none.
      return { id, ...reply, ...(reply.status === 429 && happens(0.5) ? { body: undefined } : {}) }
    })
    // In an order of its own, as Graph says that it may be.
    return { status: 200, body: { responses: responses.reverse() } }
  }

  const answer = async (question: Question): Promise<Reply> => {
    const { path, headers } = question
    const bearer = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? ''
    if (!tokens.has(bearer)) return refused(401, 'InvalidAuthenticationToken')
    if (path === '/$batch') return batch(question.body)
    const user = path.split('/')[2] ?? ''
    const now = (inside.get(user) ?? 0) + 1
    inside.set(user, now)
    counts.most = Math.max(counts.most, now)
    try {
      if (now > AT_ONCE) return refused(429, 'ApplicationThrottled', { 'Retry-After': '1' })
      await new Promise(setImmediate)
      return single(question)
    } finally {
      inside.set(user, (inside.get(user) ?? 1) - 1)
    }
  }

  const replyTo = async (request: IncomingMessage, text: string): Promise<Reply> => {
    const url = new URL(request.url ?? '/', origin)
    if (url.pathname === `/${application.tenant}/oauth2/v2.0/token`) return token(new URLSearchParams(text))
    const path = url.pathname.replace(/^\/v1\.0/, '')
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
    const asked = { method: request.method ?? 'GET', path, query: url.searchParams, body: jsonOf(text) }
    const reply = await answer({ ...asked, headers })
    listener({ ...asked, reply })
    return reply
  }

  const server = createServer(async (request, response) => {
    counts.calls += 1
    const text = await textOf(request)
    const drops = happens(weather.dropped)
    if (drops && happens(0.5)) return response.destroy()
    const reply = await replyTo(request, text)
    return drops ? response.destroy() : send(response, reply)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The simulator has no port')
  origin = `http://127.0.0.1:${address.port}`
  return {
    origin,
    mailboxes,
    use: (what, work) => keeping.within(mailboxes, what, () => work(mailboxes)),
    counts,
    set: (changed) => {
      weather = { ...weather, ...changed }
    },
    forgetTokens: () => tokens.clear(),
    watch: (told) => {
      listener = told
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
      keeping.close()
    },
  }
}
