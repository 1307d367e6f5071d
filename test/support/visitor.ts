/** A visitor without a browser: sends what no browser would, and keeps cookies as one does. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { RunningPortal } from './server.ts'

export type Answer = {
  readonly status: number
  /** Where it sends the visitor. */
  readonly to: string | null
  readonly text: string
}

export type Fields = readonly (readonly [string, string])[]

export type Visitor = {
  /** Cookies by name, as they are sent; what is put here is sent too. */
  readonly cookies: Map<string, string>
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>
  /** Sends fields as a browser does, or a body as it stands. */
  post(
    path: string,
    body: Fields | string | Uint8Array<ArrayBuffer> | FormData,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer>
}

/** Remembers what an answer sets, and forgets what it takes away. */
function keep(cookies: Map<string, string>, response: Response): void {
  for (const line of response.headers.getSetCookie()) {
    const [pair = ''] = line.split(';')
    const name = pair.slice(0, pair.indexOf('='))
    if (/;\s*Max-Age=0\b/i.test(line)) cookies.delete(name)
    else cookies.set(name, pair.slice(name.length + 1))
  }
}

export function visitorOf(url: string, carried: Iterable<readonly [string, string]> = []): Visitor {
  const cookies = new Map(carried)
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...(cookie ? { Cookie: cookie } : {}), ...Object(init.headers) }
    const response = await fetch(url + path, { ...init, headers, redirect: 'manual' })
    keep(cookies, response)
    return { status: response.status, to: response.headers.get('location'), text: await response.text() }
  }
  return {
    cookies,
    get: (path, headers = {}) => ask(path, { headers }),
    post: (path, body, headers = {}) =>
      ask(path, {
        method: 'POST',
        body: Array.isArray(body) ? new URLSearchParams(body.map(([name, value]) => [name, value])) : Object(body),
        headers: { Origin: url, ...headers },
      }),
  }
}

/** Mails with a code to an address, the newest first. */
const codesTo = async (portal: Pick<RunningPortal, 'mails'>, address: string) =>
  (await portal.mails()).filter(({ to, text }) => to === address && /\b\d{4} \d{4}\b/.test(text))

/** The newest code that came to an address; `after`: how many mails with a code had come before it was asked for. */
export async function codeFor(portal: Pick<RunningPortal, 'mails'>, address: string, after = 0): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const mails = await codesTo(portal, address)
    if (mails.length > after) return /\d{4} \d{4}/.exec(mails[0]?.text ?? '')?.[0] ?? ''
    await sleep(100)
  }
  throw new Error('No mail with a code came')
}

/** Verifies an address as a person does; gives the page that it leads to. */
export async function verifyAs(portal: RunningPortal, visitor: Visitor, address: string): Promise<string | null> {
  const before = (await codesTo(portal, address)).length
  await visitor.post('/verify', [['email', address]])
  const { to } = await visitor.post('/verify/code', [['code', await codeFor(portal, address, before)]])
  return to
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }

/** HTML's text as a browser reads it, for the entities that React writes. */
export const decoded = (html: string) =>
  html.replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => ENTITIES[name] ?? '')

/** Attributes never hold a quotation mark as it is, so this finds whole elements whatever is in them. */
const TAG = (name: string) => new RegExp(`<${name}(?:\\s[^\\s=>]+(?:="[^"]*")?)*\\s*/?>`, 'g')

/** The value of an input, decoded, and the page without it: two pages that differ in nothing else have the same rest. */
export function inputOf(html: string, selector: string): { readonly value: string | null; readonly rest: string } {
  const tag = (html.match(TAG('input')) ?? []).find((one) => one.includes(selector)) ?? null
  const value = tag === null ? null : (/\svalue="([^"]*)"/.exec(tag)?.[1] ?? '')
  const rest = tag === null ? html : html.replace(tag, () => tag.replace(/\svalue="[^"]*"/, ''))
  return { value: value === null ? null : decoded(value), rest }
}

/** Does a few things at a time, in order. */
export async function inTurns<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const left = items.values()
  const worker = async () => {
    for (const item of left) await work(item)
  }
  await Promise.all(Array.from({ length: 6 }, worker))
}
