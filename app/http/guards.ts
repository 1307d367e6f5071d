/** What a request must pass before any page sees it: the right host, a method we know, a body we can hold, our own origin. */
import type { NextFunction, Request, RequestHandler, Response } from 'express'
import type { Config } from '#app/config.ts'
import { bodyLimit, CROSS_ORIGIN_POSTS, isApi, isOwnOrigin } from './policy.ts'

const FORWARDING = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'via',
] as const
const METHODS = ['GET', 'HEAD', 'POST']

const REFUSALS: Readonly<Record<number, string>> = { 405: 'method', 411: 'length-missing', 413: 'too-large' }

/** 64 MB: more than any form takes (five files of 10 MB), so that whoever sends a little too much hears why. */
const HEARD_OUT = 64 * 1024 ** 2

/**
 * Said to people in plain text, to machines in JSON. What comes along is first read to its end without being kept: a connection
 * closed on somebody still sending is a broken pipe to them, and the answer is lost. More than `HEARD_OUT` is not waited for.
 */
function refuse(response: Response, status: number, words: string): void {
  const request = response.req
  const say = () => {
    response.status(status)
    if (isApi(request.path)) response.json({ error: REFUSALS[status] ?? 'refused', message: words })
    else response.type('text/plain').send(`${words}\n`)
  }
  const length = Number(request.headers['content-length'] ?? 0)
  if (request.complete || !(length > 0 && length <= HEARD_OUT)) say()
  else request.on('end', say).resume()
}

/** Trial answers this machine only: no other Host (DNS rebinding), nothing that came through a proxy or a tunnel. */
function trialOnly(config: Config): RequestHandler {
  const hosts = new Set(['localhost', '127.0.0.1'].map((name) => `${name}:${config.port}`))
  return (request: Request, response: Response, next: NextFunction) => {
    if (FORWARDING.some((name) => request.headers[name] !== undefined))
      refuse(response, 403, 'Trial mode answers this machine only, not through a proxy.')
    else if (!hosts.has(request.headers.host ?? ''))
      refuse(response, 421, `Trial mode answers only at ${config.publicUrl}.`)
    else next()
  }
}

function ownHostOnly(config: Config): RequestHandler {
  const host = new URL(config.publicUrl).host
  return (request: Request, response: Response, next: NextFunction) => {
    if (request.headers.host === host) next()
    else refuse(response, 421, 'This address is not served here.')
  }
}

/** What is escaped in an address must be text; browsers and we ourselves write nothing else. */
function readableAddress(request: Request, response: Response, next: NextFunction): void {
  try {
    decodeURIComponent(request.path)
  } catch {
    refuse(response, 400, 'This address cannot be read: what is escaped in it is no text. Check the link.')
    return
  }
  next()
}

function knownMethod(request: Request, response: Response, next: NextFunction): void {
  if (METHODS.includes(request.method)) next()
  else refuse(response.set('Allow', METHODS.join(', ')), 405, 'This address answers GET, HEAD and POST.')
}

function bodyWithinLimit(request: Request, response: Response, next: NextFunction): void {
  if (request.method !== 'POST') {
    next()
    return
  }
  const limit = bodyLimit(request.path, request.headers['content-type'])
  const length = Number(request.headers['content-length'] ?? (request.headers['transfer-encoding'] ? Number.NaN : 0))
  if (Number.isNaN(length)) refuse(response, 411, 'Send the form with a Content-Length.')
  else if (length > limit) refuse(response, 413, `What is sent here may hold ${limit / 1024} kB. Send less at a time.`)
  else next()
}

function ownOriginOnly(config: Config): RequestHandler {
  const own = new URL(config.publicUrl)
  const origins = config.mode === 'trial' ? [own.origin, `http://127.0.0.1:${config.port}`] : [own.origin]
  return (request: Request, response: Response, next: NextFunction) => {
    const exempt = request.method !== 'POST' || CROSS_ORIGIN_POSTS.some(({ path }) => path.test(request.path))
    if (exempt || isOwnOrigin(request.headers, origins)) next()
    else refuse(response, 403, `This form was not sent from ${own.origin}. Open the page there and send it again.`)
  }
}

/** The guards in the order they are passed. */
export function guardsOf(config: Config): RequestHandler[] {
  const host = config.mode === 'trial' ? trialOnly(config) : ownHostOnly(config)
  return [host, readableAddress, knownMethod, bodyWithinLimit, ownOriginOnly(config)]
}
