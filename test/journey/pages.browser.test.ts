/** Every page a customer meets: its languages, script off, house rules, axe, and the widths of a phone and a desk. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  axeFaults,
  DESKTOP,
  houseFaults,
  type Look,
  NARROW,
  overflows,
  PHONE,
  startBrowser,
  visit,
} from '../support/browser.ts'
import { type RunningPortal, startTrial } from '../support/server.ts'

const PLACES: readonly {
  readonly language: 'fi' | 'sv' | 'en'
  readonly look: Look
  readonly dark: boolean
  readonly address: string
}[] = [
  { language: 'fi', look: PHONE, dark: false, address: 'aino.kallio@kallionpuutarha.example' },
  { language: 'sv', look: NARROW, dark: true, address: 'maria.lindqvist@itavaylantukku.example' },
  { language: 'en', look: DESKTOP, dark: false, address: 'olli.vainio@vainioarkkitehdit.example' },
]

describe('every page of the customer’s side', () => {
  let portal: RunningPortal
  let browser: Browser
  beforeAll(async () => {
    portal = await startTrial()
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await portal?.stop()
  })

  async function codeFor(address: string): Promise<string> {
    for (let tries = 0; tries < 100; tries += 1) {
      const mail = (await portal.mails()).find(({ to }) => to === address)
      const code = mail ? /\d{4} \d{4}/.exec(mail.text)?.[0] : undefined
      if (code) return code
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error('No mail with a code came')
  }

  async function faultsOf(page: Page, language: string): Promise<string[]> {
    const faults = await houseFaults(page, portal.url)
    const lang = await page.locator('html').getAttribute('lang')
    if (lang !== language) faults.push(`lang is ${lang}`)
    if (await overflows(page)) faults.push('scrolls sideways')
    return [...faults, ...(await axeFaults(page))].map((fault) => `${page.url()}: ${fault}`)
  }

  async function verify(page: Page, address: string): Promise<string[]> {
    const language = (await page.locator('html').getAttribute('lang')) ?? ''
    const found: string[] = []
    await page.goto(`${portal.url}/verify`)
    await page.locator('form[action="/verify"] button').click()
    found.push(...(await faultsOf(page, language)))
    await page.locator('input[name=email]').fill(address)
    await page.locator('form[action="/verify"] button').click()
    found.push(...(await faultsOf(page, language)))
    const code = await codeFor(address)
    await page.locator('input[name=code]').fill(code === '1111 1111' ? '2222 2222' : '1111 1111')
    await page.locator('form:has(input[name=code]) button').click()
    found.push(...(await faultsOf(page, language)))
    await page.locator('input[name=code]').fill(code)
    await page.locator('form:has(input[name=code]) button').click()
    return found
  }

  test.each(PLACES)(
    'in $language at $look.width px: no script, no fault of the house, none that axe finds',
    async ({ language, look, dark, address }) => {
      const { page, strangers, context } = await visit(browser, portal.url, { language, look, dark })
      const found: string[] = []
      for (const path of [
        '/',
        '/notice',
        '/notice/billing',
        '/cookies',
        '/verify/code',
        '/nowhere',
        '/sign-out',
        '/mailbox',
        '/outlook',
      ]) {
        await page.goto(portal.url + path)
        found.push(...(await faultsOf(page, language)))
      }
      found.push(...(await verify(page, address)))
      expect(new URL(page.url()).pathname).toBe('/me')
      found.push(...(await faultsOf(page, language)))
      const collection = page.locator('a[href^="/me/"][href*="record="]').first()
      if ((await collection.count()) > 0) {
        await page.goto(portal.url + (await collection.getAttribute('href')))
        found.push(...(await faultsOf(page, language)))
      }
      await page.goto(`${portal.url}/me/access-log`)
      found.push(...(await faultsOf(page, language)))
      expect(found).toEqual([])
      expect(strangers).toEqual([])
      await context.close()
    },
  )

  test('a shared address shows nobody on the code alone; three wrong proofs hand it to a person', async () => {
    const { page, context } = await visit(browser, portal.url, { language: 'en' })
    await page.goto(portal.url)
    expect(await verify(page, 'info@lehdonisannointi.example')).toEqual([])
    const main = await page.getByRole('main').innerText()
    for (const held of ['Asunto Oy', 'Kaarina Aalto', 'Pekka Lyytinen', 'Sanna Närhi', 'Yrjö Särkkä'])
      expect(main).not.toContain(held)
    for (let tries = 0; tries < 3; tries += 1) {
      await page.goto(`${portal.url}/me/proof`)
      expect(await faultsOf(page, 'en')).toEqual([])
      const choice = page.locator('input[name=field][type=radio]').first()
      if ((await choice.count()) > 0) await choice.check()
      await page.locator('input[name=value]').fill('1234561')
      await page.locator('form:has(input[name=value]) button').click()
    }
    await page.goto(`${portal.url}/me/proof`)
    expect(await page.getByRole('main').innerText()).toMatch(/T-[2-9A-Z]{8}/)
    expect(await faultsOf(page, 'en')).toEqual([])
    await context.close()
  })

  test('an address in no register: nothing found under it, never that nothing is held', async () => {
    const { page, context } = await visit(browser, portal.url, { language: 'en' })
    await page.goto(portal.url)
    await verify(page, 'joku.muu@tuntematon.example')
    const main = await page.getByRole('main').innerText()
    expect(main).toMatch(/nothing (was )?found under this address/i)
    expect(main).not.toMatch(/we hold nothing|hold no data/i)
    await context.close()
  })

  test('a mail scanner that opens every link, by GET and HEAD and twice, uses up no code', async () => {
    const { page, context } = await visit(browser, portal.url, { language: 'en' })
    const address = 'ebba.soderholm@epost.example'
    await page.goto(`${portal.url}/verify`)
    await page.locator('input[name=email]').fill(address)
    await page.locator('form[action="/verify"] button').click()
    const code = await codeFor(address)
    const mail = (await portal.mails()).find(({ to }) => to === address)
    const links = [...(mail?.html ?? '').matchAll(/href="(http[^"]+)"/g)].map(([, link = '']) => link)
    expect(links.length).toBeGreaterThan(0)
    for (const method of ['GET', 'HEAD', 'GET', 'HEAD']) for (const link of links) await fetch(link, { method })
    await page.locator('input[name=code]').fill(code)
    await page.locator('form:has(input[name=code]) button').click()
    expect(new URL(page.url()).pathname).toBe('/me')
    await context.close()
  })
})
