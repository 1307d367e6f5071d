/** One signed call: made once more where no answer came, and read as what it should be or not at all. */
import type { z } from 'zod'
import type { Chance } from '#app/chance.ts'
import { ConnectorFault } from '../connector.ts'
import { type Answered, type CarefulFetch, jsonOf, statusFault } from '../fetching.ts'
import { type SigningKey, signedHeaders } from './signing.ts'
import { Problem } from './wire.ts'

/** An answer that was lost on its way is asked for once more; a system that is down is the worker's to wait for. */
const TRIES = 2
/** 128 bits: none is ever met twice. */
const NONCE_BYTES = 16

export type Calling = {
  readonly baseUrl: string
  readonly key: SigningKey
  readonly fetch: CarefulFetch
  readonly chance: Chance
  readonly now: () => number
}

type Asking<Read> = {
  readonly body: object
  readonly reads: z.ZodType<Read>
  readonly writes: boolean
  readonly signal: AbortSignal
}

/** Asks the system for one thing by its name. */
export type Call = <Read>(what: string, asking: Asking<Read>) => Promise<Read>

const SAYS: Readonly<Record<number, string>> = {
  401: 'does not accept the signature: compare the key, its id and both clocks',
  403: 'does not let this key do that',
  404: 'has no such address: compare the base URL',
  409: 'is still busy with the same call',
}

function problemOf(answer: Answered, host: string): ConnectorFault {
  const fault = statusFault(answer, host)
  const parsed = Problem.safeParse(wordsOf(answer, host))
  const retry = parsed.success ? parsed.data.retry : undefined
  const when = retry ?? (answer.status === 409 ? 'later' : fault.when)
  const says = SAYS[answer.status]
  const message = says === undefined ? fault.message : `${host} ${says} (${answer.status})`
  return new ConnectorFault(when, message, fault.afterMs === null ? {} : { afterMs: fault.afterMs })
}

/** What a refusal says besides its status; many say nothing that can be read. */
function wordsOf(answer: Answered, host: string): unknown {
  try {
    return jsonOf({ ...answer, headers: { 'content-type': jsonType(answer) } }, host)
  } catch {
    return undefined
  }
}

const jsonType = ({ headers }: Answered) =>
  (headers['content-type'] ?? '').replace(/^application\/problem\+json/i, 'application/json')

/** Calls to one system. */
export function callingOf({ baseUrl, key, fetch, chance, now }: Calling): Call {
  const { host } = new URL(baseUrl)
  return async (what, { body, reads, writes, signal }) => {
    const url = new URL(`${baseUrl}/${what}`)
    const text = JSON.stringify(body)
    const idempotencyKey = writes ? chance.id(now()) : ''
    const once = () => {
      const nonce = chance.bytes(NONCE_BYTES).toString('base64url')
      const headers = signedHeaders(key, { url, body: text, at: now(), nonce, idempotencyKey })
      return fetch({ method: 'POST', url: url.href, headers, body: text, signal })
    }
    const answer = await answered(once, signal)
    if (answer.status !== 200) throw problemOf(answer, host)
    const read = reads.safeParse(jsonOf(answer, host))
    if (read.success) return read.data
    // Only where it is wrong is said; what stands there may be a person's.
    throw new ConnectorFault('never', `${host} answered /${what} with something that the protocol does not have`)
  }
}

async function answered(once: () => Promise<Answered>, signal: AbortSignal): Promise<Answered> {
  for (let tries = 1; ; tries++) {
    try {
      return await once()
    } catch (fault) {
      signal.throwIfAborted()
      if (tries === TRIES || !(fault instanceof ConnectorFault) || fault.when === 'never') throw fault
    }
  }
}
