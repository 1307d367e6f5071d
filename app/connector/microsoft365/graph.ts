/** Calls to Graph: with a token, one after another in each mailbox, repeated after as long a wait as was asked for. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Chance } from '#app/chance.ts'
import type { Connection } from '#app/register/connection.ts'
import { ConnectorFault } from '../connector.ts'
import { type Call, type CarefulFetch, jsonOf, statusFault } from '../fetching.ts'
import { retryAfterMs } from '../retry-after.ts'
import type { TokenSource } from './token.ts'
import { Batch, Page, Refused } from './wire.ts'

export type Said = { readonly status: number; readonly body: unknown; readonly afterMs: number | null }
type Asked = {
  readonly method: Call['method']
  /** After the base, with a slash first; or a whole link that Graph gave. */
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

/** A batch holds no more (Graph's own limit). */
const BATCH_PARTS = 20
/** Where three calls in ten are refused, one in a million is refused this often. Whoever asks has a limit of their own beside it. */
const TRIES = 12
/** A call that came to nothing counts for as many: it may have taken the whole of its time. */
const BREAK_COUNTS = 3
/** How often the own wait doubles. */
const DOUBLINGS = 4
/** Longer waits than this are the worker's: it comes back. */
const LONGEST_WAIT_MS = 10_000
/** A folder of a million contacts has a thousand pages; more of them is a loop. */
const PAGES = 1_000

const passes = (status: number) => status === 429 || status === 408 || status >= 500

export type Graph = {
  call(mailbox: number, asked: Asked, signal: AbortSignal): Promise<Said>
  /** Bodies in the order of the paths; a part that fails for good is a fault of the whole. */
  batch(mailbox: number, paths: readonly string[], signal: AbortSignal): Promise<readonly unknown[]>
  /** Everything after a first page. */
  rest(mailbox: number, first: unknown, signal: AbortSignal): Promise<readonly unknown[]>
}

/** `firstWaitMs`: how long the first wait is where Graph does not say; it doubles each time. */
export type World = { readonly now: () => number; readonly chance: Chance; readonly firstWaitMs: number }

/** Immutable ids: those that stay with a contact when it is moved to another folder. */
const PREFER = { prefer: 'IdType="ImmutableId"' }

export function graphOf(connection: Connection, tokens: TokenSource, fetch: CarefulFetch, world: World): Graph {
  const host = new URL(connection.graph).host
  const turns = turnsIn(connection.mailboxes.length + 1)

  const once = async ({ method, path, headers, body }: Asked, signal: AbortSignal): Promise<Said> => {
    const url = path.startsWith('/') ? `${connection.graph}${path}` : path
    const json: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' }
    const answer = await fetch({
      method,
      url,
      signal,
      headers: { authorization: `Bearer ${await tokens.get(signal)}`, ...PREFER, ...json, ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const { status, afterMs } = answer
    return { status, afterMs, body: passes(status) || answer.body.length === 0 ? null : jsonOf(answer, host) }
  }

  const wait = async (turn: number, afterMs: number | null, signal: AbortSignal) => {
    const own = world.firstWaitMs * 2 ** Math.min(turn, DOUBLINGS) * (1 + (world.chance.bytes(1)[0] ?? 0) / 256)
    if ((afterMs ?? 0) > LONGEST_WAIT_MS) throw statusFault({ status: 429, afterMs }, host)
    await pause(Math.max(own, afterMs ?? 0), undefined, { signal })
  }

  /** What may pass is tried again; a broken connection as well, since every call here can be repeated. */
  const call: Graph['call'] = (mailbox, asked, signal) =>
    turns(mailbox, async () => {
      let renewed = false
      for (let turn = 0, spent = 0; ; turn++) {
        spent += 1
        const last = spent >= TRIES
        const said = await once(asked, signal).catch((fault: unknown) => {
          spent += BREAK_COUNTS - 1
          if (spent >= TRIES || !(fault instanceof ConnectorFault) || fault.when === 'never') throw fault
          return null
        })
        if (said?.status === 401 && !renewed) {
          // A token may end before its time; one that is refused when it is new is a matter for a person.
          tokens.drop()
          renewed = true
        } else if (said && !passes(said.status)) return said
        else if (said && last) throw statusFault(said, host)
        await wait(turn, said?.afterMs ?? null, signal)
      }
    })

  const batchOnce = async (mailbox: number, paths: readonly string[], signal: AbortSignal) => {
    const requests = paths.map((url, index) => ({ id: String(index), method: 'GET', url, headers: PREFER }))
    const said = await call(mailbox, { method: 'POST', path: '/$batch', body: { requests } }, signal)
    if (said.status !== 200) throw refusal(said, host)
    const parsed = Batch.safeParse(said.body)
    if (!parsed.success) throw new ConnectorFault('later', `${host} answered with something that is no batch`)
    // Parts come in any order.
    return new Map(parsed.data.responses.map((part) => [Number(part.id), part]))
  }

  const batch: Graph['batch'] = async (mailbox, paths, signal) => {
    const bodies: unknown[] = []
    let open = paths.map((_, index) => index)
    for (let turn = 0; open.length > 0; turn++) {
      const again: number[] = []
      let longest = 0
      for (let start = 0; start < open.length; start += BATCH_PARTS) {
        const some = open.slice(start, start + BATCH_PARTS)
        const parts = await batchOnce(
          mailbox,
          some.map((index) => paths[index] ?? ''),
          signal,
        )
        for (const [position, index] of some.entries()) {
          const part = parts.get(position)
          const afterMs = retryAfterMs(lowered(part?.headers ?? {}), world.now())
          // The batch as a whole went well; this part of it did not.
          if (!part || passes(part.status)) again.push(index)
          else if (part.status !== 200) throw refusal({ ...part, afterMs }, host)
          else bodies[index] = part.body
          longest = Math.max(longest, afterMs ?? 0)
        }
      }
      open = again
      if (open.length > 0 && turn === TRIES - 1) throw statusFault({ status: 429, afterMs: longest }, host)
      if (open.length > 0) await wait(turn, longest, signal)
    }
    return bodies
  }

  const rest: Graph['rest'] = async (mailbox, first, signal) => {
    const all: unknown[] = []
    const seen = new Set<string>()
    let page = pageIn(first, host)
    for (;;) {
      all.push(...page.value)
      const link = page['@odata.nextLink']
      if (link === undefined) return all
      if (seen.has(link) || seen.size === PAGES) throw new ConnectorFault('never', `${host} gives pages without an end`)
      seen.add(link)
      const said = await call(mailbox, { method: 'GET', path: link }, signal)
      if (said.status !== 200) throw refusal(said, host)
      page = pageIn(said.body, host)
    }
  }
  return { call, batch, rest }
}

const lowered = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))

function pageIn(body: unknown, host: string) {
  const page = Page.safeParse(body)
  if (!page.success) throw new ConnectorFault('later', `${host} answered with something that is no page`)
  return page.data
}

export const codeOf = (body: unknown): string => {
  const refused = Refused.safeParse(body)
  return refused.success ? refused.data.error.code : 'no code'
}

/** A refusal in the words of Graph's own codes; its message may hold anything. */
export function refusal({ status, body, afterMs }: Said, host: string): ConnectorFault {
  if (passes(status)) return statusFault({ status, afterMs }, host)
  const code = codeOf(body)
    .replace(/[^A-Za-z0-9.]/g, '')
    .slice(0, 60)
  const hint = status === 403 ? ' Check that the application may use this mailbox: docs/microsoft365.md.' : ''
  return new ConnectorFault('never', `${host} refused (${status} ${code}).${hint}`)
}

/**
 * One call at a time in each mailbox. Graph lets four in at once, and works on four parts of a batch at once: a batch is
 * therefore all that a mailbox is asked to do at one time.
 */
function turnsIn(mailboxes: number) {
  const last: Promise<unknown>[] = Array.from({ length: mailboxes }, () => Promise.resolve())
  return <T>(mailbox: number, work: () => Promise<T>): Promise<T> => {
    const turn = (last[mailbox] ?? Promise.resolve()).then(work, work)
    last[mailbox] = turn.catch(() => undefined)
    return turn
  }
}
