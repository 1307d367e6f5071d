/** Correcting one's own record, from the record itself to the request, without script. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DESKTOP, PHONE, picture, startBrowser, visit } from '../support/browser.ts'
import { LANGUAGE_OF, officeOf } from '../support/office.ts'
import { type RunningPortal, startTrial } from '../support/server.ts'
import { type Visitor as Colleague, webOwner } from '../support/staff-web.ts'

const AINO = 'aino.kallio@kallionpuutarha.example'

describe('correcting one’s own data', () => {
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
    { language: 'fi', look: PHONE, wrong: /Puhelinnumero: / },
    { language: 'sv', look: DESKTOP, wrong: /Telefonnummer: / },
    { language: 'en', look: PHONE, wrong: /Phone number: / },
  ] as const)(
    'in $language at $look.width px: refused with a reason, checked before and after, sent, and seen by staff',
    async ({ language, look, wrong }) => {
      const person = await office.personAt(AINO, 'fi')
      const { page, context } = await visit(browser, portal.url, { look, language: LANGUAGE_OF[language] })
      await context.addCookies(
        [...person.cookies]
          .filter(([name]) => !name.includes('language'))
          .map(([name, value]) => ({ name, value, url: portal.url })),
      )
      const found: string[] = []
      const seen = async (name: string) => {
        found.push(...(await office.faultsOf(page)))
        await picture(page, `correct-${language}-${look.width}-${name}`)
      }
      await page.goto(`${portal.url}/me`)
      await page.locator('a[href^="/me/billing/correct/"]').first().click()
      await seen('1-form')
      await page.locator('button[value=check]').click()
      expect(await page.locator('.errors').count()).toBe(1)
      await page.fill('[id="value-phone"]', 'ei numero')
      await page.fill('[id="value-postcode"]', '00100')
      await page.locator('button[value=check]').click()
      expect(await page.locator('.errors').innerText()).toMatch(wrong)
      expect(await page.inputValue('[id="value-postcode"]')).toBe('00100')
      await seen('2-refused')
      await page.fill('[id="value-phone"]', '050 000 5678')
      await page.locator('button[value=check]').click()
      const rows = page.locator('main tbody tr')
      expect(await rows.count()).toBe(2)
      await page.fill('textarea[name=words]', 'Muutimme.')
      await seen('3-check')
      await page.locator('button[value=edit]').click()
      expect(await page.inputValue('[id="value-phone"]')).toBe('050 000 5678')
      await page.locator('button[value=check]').click()
      expect(await page.inputValue('textarea[name=words]')).toBe('Muutimme.')
      await page.locator('button[value=send]').click()
      const [reference] = /T-[2-9A-Z]{8}/.exec(page.url()) ?? []
      expect(await page.getByRole('main').innerText()).toContain(reference)

      const staff = await office.windowOf(owner, look, language)
      await staff.page.goto(`${portal.url}/staff/requests/${reference}`)
      const changes = staff.page.locator('section:has(> #corrections)')
      expect(await changes.locator('tbody tr').count()).toBe(2)
      expect(await changes.innerText()).toContain('00100')
      found.push(...(await office.faultsOf(staff.page)))
      await picture(staff.page, `correct-${language}-${look.width}-4-staff`)
      expect(found).toEqual([])
      await context.close()
      await staff.context.close()
    },
  )
})
