/** Staff and the people who write to them, at one portal and in one browser. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { Temporal } from 'temporal-polyfill'
import { axeFaults, houseFaults, type Look, overflows, visit } from './browser.ts'
import type { RunningPortal } from './server.ts'
import type { Visitor as Colleague } from './staff-web.ts'
import { inputOf, type Visitor, verifyAs, visitorOf } from './visitor.ts'

export type Language = 'fi' | 'sv' | 'en'

export const LANGUAGE_OF: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }

/** A year from today, for what has to lie ahead whenever the tests are run. */
export const nextYear = (): string => Temporal.Now.plainDateISO().add({ years: 1 }).toString()

/** What tests of staff's pages do again and again. */
export function officeOf(portal: RunningPortal, browser: Browser) {
  /** A window of a colleague's, without script. */
  async function windowOf(who: Colleague, look: Look, language: Language) {
    const visited = await visit(browser, portal.url, { look, language: LANGUAGE_OF[language] })
    await carry(visited.context, who)
    return visited
  }
  const carry = (context: BrowserContext, who: Colleague) =>
    context.addCookies(
      [...who.cookies]
        .filter(([name]) => !name.includes('language'))
        .map(([name, value]) => ({ name, value, url: portal.url })),
    )

  async function faultsOf(page: Page): Promise<string[]> {
    const faults = await houseFaults(page, portal.url)
    if (await overflows(page)) faults.push('scrolls sideways')
    return [...faults, ...(await axeFaults(page))].map((fault) => `${page.url()}: ${fault}`)
  }

  const people = new Map<string, Visitor>()

  /** Whoever reads mail at an address; they verify it once and stay. */
  async function personAt(address: string, language: Language): Promise<Visitor> {
    const known = people.get(address)
    if (known) return known
    const person = visitorOf(portal.url)
    await person.post('/language', [
      ['lang', language],
      ['to', '/'],
    ])
    await verifyAs(portal, person, address)
    people.set(address, person)
    return person
  }

  /** The same person in another visit. */
  async function verifiedAgain(address: string): Promise<Visitor> {
    const person = visitorOf(portal.url)
    await verifyAs(portal, person, address)
    return person
  }

  /** Somebody asks, in a language; gives the reference. */
  async function asks(language: Language, address: string, kind = 'access', words = ''): Promise<[Visitor, string]> {
    const person = await personAt(address, language)
    const form = inputOf((await person.get('/me/requests/new')).text, 'name="form"').value ?? ''
    const { to } = await person.post('/me/requests/new', [
      ['kind', kind],
      ['words', words],
      ['form', form],
      ['intent', 'send'],
    ])
    const [reference] = /T-[2-9A-Z]{8}/.exec(to ?? '') ?? []
    if (!reference) throw new Error(`Nothing was asked: ${to}`)
    return [person, reference]
  }

  async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
    for (let tries = 0; tries < 100; tries += 1) {
      if (await holds()) return
      await sleep(100)
    }
    throw new Error(`It never came to this: ${what}`)
  }

  return { windowOf, faultsOf, personAt, verifiedAgain, asks, until }
}
