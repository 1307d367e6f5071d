/** Staff over the wire: forms posted as a browser without script posts them, with its cookies. */
import { setTimeout as sleep } from 'node:timers/promises'
import { totpAt } from '#app/identity/totp.ts'
import type { RunningPortal } from './server.ts'
import { PASSWORD } from './staff.ts'

/** Somebody at a browser: what it carries and what they know. */
export type Visitor = {
  readonly portal: RunningPortal
  readonly cookies: Map<string, string>
  secret: string
}

export const visitor = (portal: RunningPortal): Visitor => ({ portal, cookies: new Map(), secret: '' })

/** Asks for a page, or posts a form; keeps the cookies of the answer and follows nowhere. */
export async function ask(who: Visitor, path: string, form?: Readonly<Record<string, string>>): Promise<Response> {
  const cookie = [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const response = await fetch(new URL(path, who.portal.url), {
    method: form ? 'POST' : 'GET',
    redirect: 'manual',
    headers: { Cookie: cookie, ...(form ? { Origin: who.portal.url } : {}) },
    ...(form ? { body: new URLSearchParams(form) } : {}),
  })
  for (const set of response.headers.getSetCookie()) {
    const [pair = ''] = set.split(';')
    const [name = '', value = ''] = pair.split('=')
    if (/Max-Age=0/.test(set)) who.cookies.delete(name)
    else who.cookies.set(name, value)
  }
  return response
}

/** The one-time link that the portal printed when it started. */
export function printedLink(portal: RunningPortal): string {
  const [path] = /\/staff\/welcome\/[\w-]{43}/.exec(portal.log()) ?? []
  if (!path) throw new Error('No owner’s link was printed')
  return path
}

/** The link in the newest mail to an address, once it has come. */
export async function mailedLink(portal: RunningPortal, address: string): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const mail = (await portal.mails()).find(({ to, text }) => to === address && text.includes('/staff/welcome/'))
    const [path] = /\/staff\/welcome\/[\w-]{43}/.exec(mail?.text ?? '') ?? []
    if (path) return path
    await sleep(100)
  }
  throw new Error(`No link came to ${address}`)
}

/** Walks a link to its end: the session's cookie is then the visitor's. */
export async function walkLink(who: Visitor, path: string, name: string, address: string): Promise<readonly string[]> {
  await ask(who, path, { step: 'open' })
  const phone = await (await ask(who, path, { step: 'who', name, address, password: PASSWORD })).text()
  const [, enrolment = ''] = /name="enrolment" value="([^"]+)"/.exec(phone) ?? []
  const [, secret = ''] = /<code class="key">([A-Z2-7 ]+)</.exec(phone) ?? []
  who.secret = secret.replaceAll(' ', '')
  const codes = await (await ask(who, path, { step: 'phone', enrolment, code: totpAt(who.secret, Date.now()) })).text()
  return [...codes.matchAll(/<code>([^<]+)<\/code>/g)].map(([, code = '']) => code)
}

/** The first owner of a portal that has just started. */
export async function webOwner(portal: RunningPortal): Promise<Visitor> {
  const owner = visitor(portal)
  await walkLink(owner, printedLink(portal), 'Oili Omistaja', 'oili@malli.example')
  return owner
}

/** Somebody whom the owner invited into a role. */
export async function webColleague(owner: Visitor, role: string): Promise<Visitor> {
  const address = `${role}@malli.example`
  await ask(owner, '/staff/people', { intent: 'invite', address, role, language: 'fi' })
  const colleague = visitor(owner.portal)
  await walkLink(colleague, await mailedLink(owner.portal, address), `Kari ${role}`, address)
  return colleague
}
