/** What can come between a customer and their data, in a browser, on the engine of this run. */
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '#db/open.ts'
import { houseFaults, startBrowser, startWithoutCookies, visit } from '../support/browser.ts'
import { REAL_HOST, type RealPortal, startReal } from '../support/real.ts'
import { codeFor } from '../support/visitor.ts'
import { rowsIn } from './importing.ts'

const SAMPLES = [
  ['billing', 'installation/sample/billing.csv'],
  ['billing', 'installation/sample/billing.invoices.csv', '--collection', 'invoices'],
  ['email-addresses', 'installation/sample/email-addresses.csv'],
]
const AINO = 'aino.kallio@kallionpuutarha.example'
const MARIA = 'maria.lindqvist@itavaylantukku.example'
/** Four housing companies have their bills sent here. */
const SHARED = 'info@lehdonisannointi.example'
const COMPANIES = [
  { name: 'Asunto Oy Helsingin Kuusikulma', contact: 'Kaarina Aalto', number: '1012', reference: '1240092' },
  { name: 'Asunto Oy Helsingin Mäntyrinne', contact: 'Pekka Lyytinen', number: '1013', reference: '1239265' },
  { name: 'Asunto Oy Helsingin Tuomela', contact: 'Sanna Närhi', number: '1014', reference: '1239061' },
  { name: 'Asunto Oy Helsingin Vaahterapiha', contact: 'Yrjö Särkkä', number: '1015', reference: '1240102' },
] as const
const PROVEN = COMPANIES[1]
const HOUR_MS = 3_600_000

/** A reference number as people read it: in groups of five from the right. */
const shown = (reference: string) => new RegExp(`${reference.slice(0, -5)}\\s${reference.slice(-5)}`)

describe('a customer', () => {
  let portal: RealPortal
  let browser: Browser
  beforeAll(async () => {
    portal = await startReal(SAMPLES)
    browser = await startBrowser({ host: REAL_HOST, port: portal.httpsPort })
  })
  afterAll(async () => {
    await browser?.close()
    await portal?.stop()
  })

  const newVisit = (language = 'en-GB') => visit(browser, portal.url, { language })
  const pathOf = (page: Page) => page.url().slice(portal.url.length)
  const mainOf = (page: Page) => page.getByRole('main').innerText()
  const mailsTo = async (address: string) => (await portal.mails()).filter(({ to }) => to === address).length

  /** Asks for a code on the page for it; gives the code. */
  async function askFor(page: Page, address: string): Promise<string> {
    const before = await mailsTo(address)
    await page.locator('input[name=email]').fill(address)
    await page.locator('form[action="/verify"] button').click()
    return codeFor(portal, address, before)
  }

  async function enter(page: Page, code: string): Promise<void> {
    await page.locator('input[name=code]').fill(code)
    await page.locator('form:has(input[name=code]) button').click()
  }

  async function verify(page: Page, address: string): Promise<void> {
    await page.goto(`${portal.url}/verify`)
    await enter(page, await askFor(page, address))
  }

  /** Makes every session one that was last used an hour ago. */
  async function letSessionsRunOut(): Promise<void> {
    const connections = openDatabase(portal.environment.DATABASE_URL ?? '')
    await sql`update sessions set seen_at = seen_at - ${sql.lit(HOUR_MS)}`.execute(connections.write)
    await connections.close()
  }

  test('who refuses cookies is told why one is needed, and nothing is lost', async () => {
    const context = await startWithoutCookies({ host: REAL_HOST, port: portal.httpsPort })
    const page = await context.newPage()
    await page.goto(`${portal.url}/verify`)
    await askFor(page, AINO)
    expect(await context.cookies()).toEqual([])
    expect(pathOf(page)).toBe('/verify/code?sent')
    expect(await houseFaults(page, portal.url)).toEqual([])
    expect(await mainOf(page)).toMatch(/Your browser does not accept the cookie[\s\S]+does not track you/)
    await page.getByRole('main').getByRole('link', { name: 'Start again' }).click()
    expect(pathOf(page)).toBe('/verify')
    await context.close()
  })

  test('who opens the mail’s link in another browser is told where to go on; the code works only where it was asked for', async () => {
    const { page, context } = await newVisit()
    const { page: other, context: elsewhere } = await newVisit()
    await page.goto(`${portal.url}/verify`)
    const code = await askFor(page, AINO)
    const mail = (await portal.mails()).find(({ to }) => to === AINO)
    const [, link = ''] = /href="(https:[^"]+\/verify\/code)"/.exec(mail?.html ?? '') ?? []
    await other.goto(link)
    expect(await houseFaults(other, portal.url)).toEqual([])
    expect(await mainOf(other)).toMatch(/Continue in the browser where you asked for the code/)
    expect(await other.locator('input[name=code]').count()).toBe(0)
    // Typed there all the same, after asking for another address: it is no code of that browser's.
    await other.goto(`${portal.url}/verify`)
    await askFor(other, 'joku.muu@tuntematon.example')
    await enter(other, code)
    expect(pathOf(other)).toBe('/verify/code')
    await enter(page, code)
    expect(pathOf(page)).toBe('/me')
    await Promise.all([context.close(), elsewhere.close()])
  })

  test('behind a shared address the reference number of a recent invoice opens that company’s records and no others', async () => {
    const { page, context } = await newVisit()
    await verify(page, SHARED)
    for (const { name, contact } of COMPANIES) expect(await mainOf(page)).not.toMatch(new RegExp(`${name}|${contact}`))
    await page.goto(`${portal.url}/me/proof`)
    await page.locator('input[name=value]').fill(PROVEN.reference)
    await page.locator('form:has(input[name=value]) button').click()
    expect(pathOf(page)).toBe('/me')
    const main = await mainOf(page)
    expect(main).toContain(PROVEN.name)
    expect(main).toContain(PROVEN.contact)
    const others = COMPANIES.filter((one) => one !== PROVEN)
    const html = await page.content()
    for (const other of others)
      for (const held of [other.name, other.contact, other.number, shown(other.reference)])
        expect(html, String(held)).not.toMatch(
          new RegExp(`(?<!\\d)${held instanceof RegExp ? held.source : held}(?!\\d)`),
        )
    await page.goto(portal.url + (await page.locator('a[href*="/me/billing/invoices"]').first().getAttribute('href')))
    expect(await mainOf(page)).toMatch(shown(PROVEN.reference))
    for (const { reference } of others) expect(await mainOf(page)).not.toMatch(shown(reference))
    // Another browser that verifies the same address starts from nothing.
    const { page: other, context: elsewhere } = await newVisit()
    await verify(other, SHARED)
    expect(await mainOf(other)).not.toContain(PROVEN.name)
    await Promise.all([context.close(), elsewhere.close()])
  })

  test('a form sent after the visit has run out is kept, and goes on after a new code', async () => {
    const { page, context } = await newVisit()
    await verify(page, SHARED)
    await page.goto(`${portal.url}/me/proof`)
    await page.locator('input[name=value]').fill(COMPANIES[2].reference)
    await letSessionsRunOut()
    await page.locator('form:has(input[name=value]) button').click()
    expect(pathOf(page)).toBe('/verify?kept')
    expect(await houseFaults(page, portal.url)).toEqual([])
    await enter(page, await askFor(page, SHARED))
    expect(pathOf(page)).toBe('/resume')
    expect(await houseFaults(page, portal.url)).toEqual([])
    await page.locator('form[action="/me/proof"] button').click()
    expect(pathOf(page)).toBe('/me')
    expect(await mainOf(page)).toContain(COMPANIES[2].name)
    await page.goto(`${portal.url}/resume`)
    expect(pathOf(page)).toBe('/me')
    await context.close()
  })

  test('a form that was kept is not handed to who verifies another address in the same browser', async () => {
    const { page, context } = await newVisit()
    await verify(page, SHARED)
    await page.goto(`${portal.url}/me/proof`)
    await page.locator('input[name=value]').fill(COMPANIES[3].reference)
    await letSessionsRunOut()
    await page.locator('form:has(input[name=value]) button').click()
    await enter(page, await askFor(page, AINO))
    expect(pathOf(page)).toBe('/me')
    await page.goto(`${portal.url}/resume`)
    expect(pathOf(page)).toBe('/me')
    expect(await page.content()).not.toContain(COMPANIES[3].reference)
    await context.close()
  })

  test('with 2,000 invoices, going from page to page shows each of them once', async () => {
    const { page, context } = await newVisit()
    await verify(page, MARIA)
    const first = await page.locator('a[href*="/me/billing/invoices"]').first().getAttribute('href')
    await page.goto(portal.url + first)
    expect(await mainOf(page)).toMatch(/2,000/)
    const numbers: string[] = []
    for (let pages = 0; pages < 30; pages += 1) {
      const cells = page.locator('tbody tr td[data-label="Invoice number"]')
      numbers.push(...(await cells.allInnerTexts()).map((text) => text.trim()))
      const next = page.locator('a[rel=next]')
      if ((await next.count()) === 0) break
      await next.click()
    }
    expect(numbers.length).toBe(2000)
    expect(new Set(numbers).size).toBe(2000)
    await page.locator('a[rel=first]').click()
    expect(pathOf(page)).toBe(first)
    await context.close()
  })

  test('changing the language keeps the page, with its query, its place in a list, and the visit', async () => {
    const { page, context } = await newVisit()
    await verify(page, MARIA)
    const list = `${portal.url}${await page.locator('a[href*="/me/billing/invoices"]').first().getAttribute('href')}`
    await page.goto(list)
    await page.locator('a[rel=next]').click()
    const further = page.url()
    for (const place of [
      `${portal.url}/me`,
      list,
      further,
      `${portal.url}/me/access-log`,
      `${portal.url}/notice/billing`,
    ])
      for (const language of ['sv', 'fi', 'en']) {
        await page.goto(place)
        const button = page.locator(`form[action="/language"] button[value=${language}]`)
        if ((await button.count()) > 0) await button.click()
        expect([language, page.url()]).toEqual([language, place])
        expect(await page.locator('html').getAttribute('lang')).toBe(language)
      }
    await context.close()
  })

  /** What opening a page may change: the log of it, counters, and when a visit was last used. */
  const MAY_CHANGE = ['audit', 'audit_head', 'throttle', 'leases']

  async function dump(): Promise<Record<string, unknown>> {
    const connections = openDatabase(portal.environment.DATABASE_URL ?? '')
    const tables = (await connections.read.introspection.getTables()).map(({ name }) => name)
    const kept = tables.filter((name) => !MAY_CHANGE.includes(name)).sort()
    const rows = await Promise.all(kept.map(async (name) => [name, await rowsIn(connections, name)] as const))
    await connections.close()
    return Object.fromEntries(rows.map(([name, all]) => [name, all.map(({ seen_at: _seen, ...row }) => row)]))
  }

  test('a mail scanner that opens every link of every mail, by GET and by HEAD and twice, changes nothing', async () => {
    const { page, context } = await newVisit()
    await page.goto(`${portal.url}/verify`)
    const code = await askFor(page, AINO)
    // Until the mail is settled in the database its row may still change by itself.
    await sleep(1000)
    const links = (await portal.mails()).flatMap(({ html, text }) => [
      ...[...html.matchAll(/(?:href|src)="(http[^"]+)"/g)].map(([, link = '']) => link.replaceAll('&amp;', '&')),
      ...[...text.matchAll(/https?:\/\/\S+/g)].map(([link]) => link),
    ])
    const own = [...new Set(links)].filter((link) => link.startsWith(portal.url))
    expect(own.length).toBeGreaterThan(0)
    const before = await dump()
    expect(Object.keys(before)).toEqual(expect.arrayContaining(['challenges', 'sessions', 'outbox', 'records']))
    const cookies = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    // Once from a scanner's machine, once as a program that opens links within the person's own browser.
    for (const who of ['', `Cookie: ${cookies}\r\n`])
      for (const method of ['GET', 'HEAD', 'GET', 'HEAD'])
        for (const link of own) {
          const path = link.slice(portal.url.length) || '/'
          const answer = await portal.raw(
            `${method} ${path} HTTP/1.1\r\nHost: ${REAL_HOST}\r\n${who}Connection: close\r\n\r\n`,
          )
          expect([method, link, answer.split('\r\n')[0]]).toEqual([method, link, 'HTTP/1.1 200 OK'])
        }
    expect(await dump()).toEqual(before)
    await enter(page, code)
    expect(pathOf(page)).toBe('/me')
    await context.close()
  })
})
