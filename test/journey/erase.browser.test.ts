/** The pages of erasure, for the person and for staff, in each language and at each width, without script. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DESKTOP, PHONE, picture, startBrowser, visit } from '../support/browser.ts'
import { LANGUAGE_OF, officeOf } from '../support/office.ts'
import { type RunningPortal, startTrial } from '../support/server.ts'
import { type Visitor as Colleague, webOwner } from '../support/staff-web.ts'

const PEOPLE = {
  fi: 'aino.kallio@kallionpuutarha.example',
  sv: 'aino.kallio@kallionpuutarha.example',
  en: 'aino.kallio@kallionpuutarha.example',
} as const

describe('erasure', () => {
  let portal: RunningPortal
  let browser: Browser
  let office: ReturnType<typeof officeOf>
  let owner: Colleague
  beforeAll(async () => {
    portal = await startTrial()
    browser = await startBrowser()
    office = officeOf(portal, browser)
    owner = await webOwner(portal)
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await portal?.stop()
  })

  test.each([
    { language: 'fi', look: PHONE },
    { language: 'sv', look: DESKTOP },
    { language: 'en', look: PHONE },
  ] as const)(
    'in $language at $look.width px: nothing scrolls sideways, and axe finds nothing',
    async ({ language, look }) => {
      const found: string[] = []
      const { page, context } = await visit(browser, portal.url, { look, language: LANGUAGE_OF[language] })
      const person = await office.personAt(PEOPLE[language], 'fi')
      const cookies = [...person.cookies].filter(([name]) => !name.includes('language'))
      await context.addCookies(cookies.map(([name, value]) => ({ name, value, url: portal.url })))
      const seen = async (name: string) => {
        found.push(...(await office.faultsOf(page)))
        await picture(page, `erase-${language}-${look.width}-${name}`)
      }
      await page.goto(`${portal.url}/me/erase`)
      for (const details of await page.locator('details').all()) await details.locator('summary').first().click()
      await seen('1-plan')
      await page.locator('form[action="/me/erase"] button').click()
      const [reference = ''] = /T-[2-9A-Z]{8}/.exec(page.url()) ?? []
      expect(reference).not.toBe('')
      await seen('2-asked')
      const link = `/me/requests/${reference}/confirm`
      await office.until('the link came', async () => (await portal.mails()).some(({ text }) => text.includes(link)))
      await page.goto(portal.url + link)
      await page.locator(`form[action="${link}"] button`).click()
      await page.goto(`${portal.url}/me/requests/${reference}`)
      await seen('3-cooling')

      const staff = await office.windowOf(owner, look, language)
      const staffSeen = async (name: string) => {
        found.push(...(await office.faultsOf(staff.page)))
        await picture(staff.page, `erase-${language}-${look.width}-${name}`)
      }
      await staff.page.goto(`${portal.url}/staff/requests/${reference}`)
      await staffSeen('4-case')
      await staff.page.goto(`${portal.url}/staff/requests/${reference}/decision`)
      await staff.page.check('input[name=decision][value=partly]')
      await staff.page.locator('button[name=intent][value=choose]').click()
      await staffSeen('5-decide')
      await staff.page.check('input[name=ground][value=accounting-duty]')
      await staff.page.locator('button[name=intent][value=preview]').click()
      await staffSeen('6-letter')
      await staff.page.locator('button[name=intent][value=decide]').click()
      await staffSeen('7-proposed')

      await page.goto(`${portal.url}/me/requests/${reference}`)
      await page.locator('form[action$="/hurry"] button').click()
      await seen('8-hurried')
      await page.goto(`${portal.url}/me/requests/${reference}/withdraw`)
      await page.locator('form[action$="/withdraw"] button').click()
      expect(found).toEqual([])
      await context.close()
      await staff.context.close()
    },
    120_000,
  )
})
