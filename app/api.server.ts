/**
 * Door 4: from a machine's request to the token it carries and the JSON it sends, and back to JSON. Whatever is wrong is said as
 * `{"error": "a-code", "message": "A sentence that says what to do."}`, and no message repeats a value that was sent.
 */

import type { z } from 'zod'
import type { ApiScope } from '#app/identity/api.ts'
import { API_CALLS_A_MINUTE } from '#app/identity/api.ts'
import type { ApiCaller, Called } from '#app/journey/api/call.ts'

type Context = import('@remix-run/node').AppLoadContext

/** An answer in JSON. */
export function apiAnswer(value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  return Response.json(value, { status, headers })
}

/** A refusal in JSON: a code for the program, a sentence for whoever wrote it. */
export function apiRefusal(
  status: number,
  error: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return apiAnswer({ error, message }, status, headers)
}

/** Lets only a token with the scope in; everyone else gets 401, 403 or 429. */
export async function requireApi(request: Request, context: Context, scope: ApiScope): Promise<ApiCaller> {
  const called = await context.portal.api.call({ authorization: request.headers.get('Authorization'), scope })
  if (called.ok) return called.caller
  throw refusalOf(called, scope, context)
}

function refusalOf(called: Extract<Called, { ok: false }>, scope: ApiScope, { portal }: Context): Response {
  const realm = { 'WWW-Authenticate': 'Bearer realm="omatieto"' }
  switch (called.why) {
    case 'no-token':
      return apiRefusal(
        401,
        'token-missing',
        'Send the header "Authorization: Bearer <token>". The operator makes tokens with: npm run portal -- api-token create.',
        realm,
      )
    case 'unknown':
      return apiRefusal(
        401,
        'token-unknown',
        'This token is not known here, or has been revoked. Ask the operator for a new one.',
        realm,
      )
    case 'scope':
      return apiRefusal(
        403,
        'scope-missing',
        `This token may not be used for "${scope}". Ask the operator for one with that scope.`,
      )
    case 'too-often': {
      const seconds = Math.max(1, Math.ceil((called.again - portal.house.clock.now()) / 1000))
      return apiRefusal(
        429,
        'too-often',
        `A token may ask ${API_CALLS_A_MINUTE} times a minute. Try again in ${seconds} s.`,
        { 'Retry-After': String(seconds) },
      )
    }
  }
}

/** Thrown where a route has no such method. */
export function onlyPost(): Response {
  return apiRefusal(405, 'method', 'This address answers POST.', { Allow: 'POST' })
}

/** Thrown where a route is only read. */
export function onlyGet(): Response {
  return apiRefusal(405, 'method', 'This address answers GET.', { Allow: 'GET' })
}

/** Where in what was sent something is wrong: `addresses[3]`. */
const placeOf = (path: readonly PropertyKey[]) =>
  path.reduce<string>(
    (place, part) => (typeof part === 'number' ? `${place}[${part}]` : `${place}${place ? '.' : ''}${String(part)}`),
    '',
  )

/** Faults told at once; more of them say nothing new. */
const TOLD_FAULTS = 20

/** Reads the JSON of a request. Throws the answer 415 or 422 where it is none, or not what the route reads. */
export async function readJson<Read>(request: Request, schema: z.ZodType<Read>): Promise<Read> {
  const type = request.headers.get('Content-Type') ?? ''
  if (!/^application\/json\s*(;|$)/i.test(type))
    throw apiRefusal(415, 'content-type', 'Send JSON, with the header "Content-Type: application/json".')
  const text = await request.text()
  const parsed = jsonOf(text)
  if (parsed === undefined)
    throw apiRefusal(422, 'not-json', 'The body is not JSON in UTF-8. Check its quotes and commas.')
  const read = schema.safeParse(parsed)
  if (read.success) return read.data
  const faults = read.error.issues.slice(0, TOLD_FAULTS).map(({ path, message }) => ({ at: placeOf(path), message }))
  throw apiAnswer(
    { error: 'wrong-shape', message: 'The JSON is not what this address reads; "faults" says where.', faults },
    422,
  )
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
