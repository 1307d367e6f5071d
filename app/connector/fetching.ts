/**
 * One careful fetch for every connector that speaks HTTP. It waits no longer and reads no more than it was told, goes nowhere but
 * where it was sent, and says what went wrong without a word of what was asked or answered: URLs hold addresses of people.
 */
import type { LookupFunction } from 'node:net'
import type { Readable } from 'node:stream'
import { Agent, errors } from 'undici'
import { ConnectorFault } from './connector.ts'
import { guardedLookup, PrivateAddress, refusesLiteral } from './guarded.ts'
import { retryAfterMs } from './retry-after.ts'

export type Limits = {
  /** Until the other side has taken the call. */
  readonly connectMs: number
  /** From the call to the last byte of the answer, connecting included. */
  readonly wholeMs: number
  readonly answerBytes: number
  /** Calls to one host at the same time; more wait for a place, and their time runs. */
  readonly atOnce: number
}

const LIMITS: Limits = {
  // A server on the other side of the world takes the call within one; three allow for a lost packet.
  connectMs: 3_000,
  // What takes longer than this is broken rather than slow; who asks for a person sets a shorter one with the signal.
  wholeMs: 30_000,
  // A page of a thousand records with notes is about two megabytes.
  answerBytes: 8 * 1024 * 1024,
  atOnce: 8,
}

export type Reach = {
  /** Where calls may go: scheme, host and port. A link to anywhere else is not followed, however it came about. */
  readonly origins: readonly string[]
  /** Hosts, as they stand in the URL, that may be in a private network. */
  readonly privateHosts?: readonly string[]
  readonly limits?: Partial<Limits>
  /** Epoch milliseconds, by which dates in Retry-After are counted. */
  readonly now: () => number
  /** How names are looked up; the system's own way unless said otherwise. */
  readonly resolve?: LookupFunction
}

export type Call = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  readonly signal: AbortSignal
}

export type Answered = {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  /** How long the other side asked to be left alone. */
  readonly afterMs: number | null
}

/** Makes one call. Throws a ConnectorFault where no whole answer came; every status but a redirection is an answer. */
export type CarefulFetch = ((call: Call) => Promise<Answered>) & { close(): Promise<void> }

const LATER_CODES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refused the connection',
  ECONNRESET: 'broke the connection off',
  ENOTFOUND: 'has no address that could be found',
  EAI_AGAIN: 'has an address that could not be looked up just now',
  UND_ERR_CONNECT_TIMEOUT: 'did not take the call in time',
  UND_ERR_HEADERS_TIMEOUT: 'did not answer in time',
  UND_ERR_BODY_TIMEOUT: 'stopped in the middle of its answer',
  UND_ERR_SOCKET: 'broke off in the middle of its answer',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'gave another length than it had said',
}

const codeOf = (fault: unknown) =>
  fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : 'unknown'

/** Parsers and sockets put parts of what they read into their errors; what goes on is the code alone. */
function faultOf(fault: unknown, host: string, limits: Limits): ConnectorFault {
  const code = codeOf(fault)
  const cause = new Error(code)
  if (fault instanceof PrivateAddress)
    return new ConnectorFault(
      'never',
      `${host} is in a private network. If that is meant, name it under privateHosts in the register's connection.`,
    )
  if (fault instanceof errors.ResponseExceededMaxSizeError) return tooLarge(host, limits)
  if (fault instanceof Error && fault.name === 'TimeoutError')
    return new ConnectorFault('later', `${host} did not answer in ${limits.wholeMs / 1000} s`)
  if (/CERT|SELF_SIGNED|ALTNAME|UNABLE_TO_VERIFY/.test(code))
    return new ConnectorFault('never', `The certificate of ${host} cannot be trusted (${code})`, { cause })
  return new ConnectorFault('later', `${host} ${LATER_CODES[code] ?? `could not be talked with (${code})`}`, { cause })
}

/** Ends a call whose answer nobody wants; that it then ends early is no news. */
function discard(body: Readable): void {
  body.on('error', () => undefined)
  body.destroy()
}

const tooLarge = (host: string, { answerBytes }: Limits) =>
  new ConnectorFault('never', `${host} gave more than ${answerBytes} bytes, which is more than is read`)

/** A careful fetch that reaches these origins alone. */
export function carefulFetch(reach: Reach): CarefulFetch {
  const limits = { ...LIMITS, ...reach.limits }
  const allowed = reach.privateHosts ?? []
  const agent = new Agent({
    connect: { timeout: limits.connectMs, lookup: guardedLookup(allowed, reach.resolve) },
    headersTimeout: limits.wholeMs,
    bodyTimeout: limits.wholeMs,
    maxResponseSize: limits.answerBytes,
    connections: limits.atOnce,
    pipelining: 1,
  })

  const call = async ({ method, url, headers, body, signal }: Call): Promise<Answered> => {
    signal.throwIfAborted()
    const target = targetOf(url, reach.origins)
    if (refusesLiteral(target, allowed)) throw faultOf(new PrivateAddress(), target.host, limits)
    const whole = AbortSignal.any([signal, AbortSignal.timeout(limits.wholeMs)])
    try {
      const answer = await agent.request({
        origin: target.origin,
        path: `${target.pathname}${target.search}`,
        method,
        // Compressed answers would have to be measured twice, and a small one can hold gigabytes.
        headers: { 'accept-encoding': 'identity', accept: 'application/json', ...headers },
        body: body ?? null,
        signal: whole,
      })
      const known = headersOf(answer.headers)
      if (answer.statusCode >= 300 && answer.statusCode < 400) {
        discard(answer.body)
        throw new ConnectorFault('never', `${target.host} redirects elsewhere (${answer.statusCode}); we do not follow`)
      }
      if (Number(known['content-length'] ?? 0) > limits.answerBytes) {
        discard(answer.body)
        throw tooLarge(target.host, limits)
      }
      const bytes = Buffer.from(await answer.body.arrayBuffer())
      return { status: answer.statusCode, headers: known, body: bytes, afterMs: retryAfterMs(known, reach.now()) }
    } catch (fault) {
      // Whoever asked to stop knows why; it is no fault of the other side.
      signal.throwIfAborted()
      throw fault instanceof ConnectorFault ? fault : faultOf(fault, target.host, limits)
    }
  }
  return Object.assign(call, { close: () => agent.destroy() })
}

function targetOf(url: string, origins: readonly string[]): URL {
  if (!URL.canParse(url)) throw new ConnectorFault('never', 'A link that is no address was not followed')
  const target = new URL(url)
  if (target.username !== '' || target.password !== '' || !origins.includes(target.origin))
    throw new ConnectorFault('never', `A link to ${target.host} was not followed: this source is not there`)
  return target
}

function headersOf(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value]],
    ),
  )
}

/** The answer as JSON. What is none, although it was said to be, is what maintenance pages look like: it may go away. */
export function jsonOf({ body, headers }: Pick<Answered, 'body' | 'headers'>, host: string): unknown {
  if (!/\bjson\b/.test(headers['content-type'] ?? ''))
    throw new ConnectorFault('later', `${host} answered with something else than JSON`)
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    // The parser's own message repeats what it read.
    throw new ConnectorFault('later', `${host} answered with JSON that cannot be read`)
  }
}

/** What a status that is no success comes to, where the other side says nothing more: it may go away, or a person is needed. */
export function statusFault({ status, afterMs }: Pick<Answered, 'status' | 'afterMs'>, host: string): ConnectorFault {
  const later = status === 408 || status === 425 || status === 429 || status >= 500
  return new ConnectorFault(
    later ? 'later' : 'never',
    `${host} answered ${status}`,
    afterMs === null ? {} : { afterMs },
  )
}
