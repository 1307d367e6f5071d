/** The pages of the marketing ban, in each language and at each width, without script. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DESKTOP, NARROW, PHONE, picture, startBrowser, visit } from '../support/browser.ts'
import { LANGUAGE_OF, officeOf } from '../support/office.ts'
import { type RunningPortal, startTrial } from '../support/server.ts'

const AINO = 'aino.kallio@kallionpuutarha.example'

describe('the marketing ban', () => {
  let portal: RunningPortal
  let browser: Browser
  let office: ReturnType<typeof officeOf>
  beforeAll(async () => {
    portal = await startTrial()
    browser = await startBrowser()
    office = officeOf(portal, browser)
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await portal?.stop()
  })

  test.each([
    { language: 'fi', look: PHONE },
    { language: 'sv', look: NARROW },
    { language: 'en', look: DESKTOP },
  ] as const)(
    'in $language at $look.width px: no fault of the house, none that axe finds',
    async ({ language, look }) => {
      const found: string[] = []
      const { page, context } = await visit(browser, portal.url, { look, language: LANGUAGE_OF[language] })
      const seen = async (name: string) => {
        await page.waitForLoadState()
        found.push(...(await office.faultsOf(page)))
        await picture(page, `ban-${language}-${look.width}-${name}`)
      }
      await page.goto(`${portal.url}/marketing`)
      await seen('1-form')
      await page.fill('input[name=email]', 'aino@')
      await page.locator('form[action="/marketing"] button').click()
      await seen('2-mistake')
      await page.fill('input[name=email]', `${language}@posti.example`)
      await page.locator('form[action="/marketing"] button').click()
      await seen('3-done')
      await page.goto(`${portal.url}/u/${'A'.repeat(22)}`)
      await seen('4-unknown')
      const person = await office.personAt(AINO, 'fi')
      const cookies = [...person.cookies].filter(([name]) => !name.includes('language'))
      await context.addCookies(cookies.map(([name, value]) => ({ name, value, url: portal.url })))
      await page.goto(`${portal.url}/me`)
      await page.locator('button[name=ban][value=set]').click()
      await seen('5-on')
      await page.locator('button[name=ban][value=lift]').click()
      expect(await page.locator('button[name=ban][value=set]').count()).toBe(1)
      expect(found).toEqual([])
      await context.close()
    },
  )
})
