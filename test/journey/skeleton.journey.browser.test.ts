/** The thinnest whole journey, outside trial, on the engine of this run: from an address to one's own records and out again. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { houseFaults, startBrowser, visit } from '../support/browser.ts'
import { REAL_HOST, type RealPortal, startReal } from '../support/real.ts'

const SAMPLES = [
  ['billing', 'installation/sample/billing.csv'],
  ['billing', 'installation/sample/billing.invoices.csv', '--collection', 'invoices'],
  ['email-addresses', 'installation/sample/email-addresses.csv'],
]
const AINO = 'aino.kallio@kallionpuutarha.example'

describe('a portal in real use', () => {
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

  async function codeFor(address: string): Promise<string> {
    for (let tries = 0; tries < 100; tries += 1) {
      const mail = (await portal.mails()).find(({ to }) => to === address)
      const code = mail ? /\d{4} \d{4}/.exec(mail.text)?.[0] : undefined
      if (code) return code
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error('No mail with a code came')
  }

  test('Aino verifies her address, sees what both registers hold, and signs out', async () => {
    const { page, strangers, context } = await visit(browser, portal.url, { language: 'en-GB' })
    await page.goto(portal.url)
    await page.getByRole('link', { name: 'See your data' }).first().click()
    await page.getByRole('textbox').fill(AINO)
    await page.getByRole('main').getByRole('button').click()
    expect(await houseFaults(page, portal.url)).toEqual([])
    await page.locator('input[name=code]').fill('0000 0000')
    await page.locator('form:has(input[name=code]) button').click()
    await page.locator('input[name=code]').fill(await codeFor(AINO))
    await page.locator('form:has(input[name=code]) button').click()

    expect(new URL(page.url()).pathname).toBe('/me')
    expect(await houseFaults(page, portal.url)).toEqual([])
    const text = await page.getByRole('main').innerText()
    for (const held of ['Kallion Puutarha Oy', 'Pihlajapolku 12', '1001', 'Aino Kallio', 'toimitusjohtaja'])
      expect(text).toContain(held)
    const cookies = await context.cookies()
    const session = cookies.find(({ name }) => name === '__Host-omatieto-session')
    expect(session).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax' })

    await page.goto(`${portal.url}/me/access-log`)
    expect(await page.getByRole('main').innerText()).toContain('Billing register')
    await page.locator('form[action="/sign-out"] button').click()
    await page.goto(`${portal.url}/me`)
    expect(new URL(page.url()).pathname).toBe('/verify')
    expect(strangers).toEqual([])
  })

  test('the mailbox of the trial does not exist', async () => {
    for (const path of ['/mailbox', '/mailbox.json', '/mailbox/1', '/mailbox/1/html']) {
      const answer = await portal.raw(`GET ${path} HTTP/1.1\r\nHost: ${REAL_HOST}\r\nConnection: close\r\n\r\n`)
      expect([path, answer.split('\r\n')[0]]).toEqual([path, 'HTTP/1.1 404 Not Found'])
    }
  })

  test('the audit log verifies, and nothing that was logged names her', async () => {
    const { status, stdout } = portal.command('audit', 'verify')
    expect([status, stdout]).toEqual([0, expect.stringMatching(/ 0 faults/)])
    expect(portal.log()).not.toContain('aino')
  })
})
