/** The pages of packages, of corrections on their way and of recipients, in each language and at each width, without script. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DESKTOP, PHONE, picture, startBrowser, visit } from '../support/browser.ts'
import { LANGUAGE_OF, officeOf } from '../support/office.ts'
import { type RunningPortal, startTrial } from '../support/server.ts'
import { type Visitor as Colleague, webOwner } from '../support/staff-web.ts'
import type { Visitor } from '../support/visitor.ts'

const AINO = 'aino.kallio@kallionpuutarha.example'
const PARTNER = 'tietosuoja@tukituomi.example'

describe('taken home, and corrected', () => {
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
    { language: 'fi', look: PHONE, phone: '050 000 1111' },
    { language: 'sv', look: DESKTOP, phone: '050 000 2222' },
    { language: 'en', look: PHONE, phone: '050 000 3333' },
  ] as const)(
    'in $language at $look.width px: nothing scrolls sideways, and axe finds nothing',
    async ({ language, look, phone }) => {
      const found: string[] = []
      const windowOf = async (person: Visitor) => {
        const { page, context } = await visit(browser, portal.url, { look, language: LANGUAGE_OF[language] })
        const cookies = [...person.cookies].filter(([name]) => !name.includes('language'))
        await context.addCookies(cookies.map(([name, value]) => ({ name, value, url: portal.url })))
        const seen = async (name: string) => {
          found.push(...(await office.faultsOf(page)))
          await picture(page, `taken-${language}-${look.width}-${name}`)
        }
        return { page, context, seen }
      }
      const aino = await windowOf(await office.personAt(AINO, 'fi'))
      await aino.page.goto(`${portal.url}/me/exports/new`)
      await aino.seen('1-ask')
      await aino.page.check('input[name=profile][value=portability]')
      await aino.page.locator('form[action="/me/exports/new"] button').click()
      const here = aino.page.url()
      expect(here).toMatch(/\/me\/exports\/[\da-f-]{36}$/)
      await aino.seen('2-begun')
      await office.until('the package is ready', async () => {
        await aino.page.goto(here)
        return (await aino.page.locator(`form[action$="/download"] button`).count()) === 1
      })
      await aino.seen('3-ready')

      await aino.page.goto(`${portal.url}/me`)
      await aino.page.locator('a[href^="/me/billing/correct/"]').first().click()
      await aino.page.fill('[id="value-phone"]', phone)
      await aino.page.locator('button[value=check]').click()
      await aino.page.locator('button[value=send]').click()
      const [reference = ''] = /T-[2-9A-Z]{8}/.exec(aino.page.url()) ?? []
      await aino.seen('4-granted')
      await aino.page.goto(`${portal.url}/me`)
      expect(await aino.page.locator('.dispute').count()).toBeGreaterThan(0)
      await aino.seen('5-disputed')

      const staff = await office.windowOf(owner, look, language)
      await staff.page.goto(`${portal.url}/staff/requests/${reference}`)
      found.push(...(await office.faultsOf(staff.page)))
      await picture(staff.page, `taken-${language}-${look.width}-6-staff`)
      await staff.page.locator('button[name=how][value=told]').first().click()
      const notices = async () =>
        (await portal.mails()).filter(({ to, text }) => to === PARTNER && text.includes('/recipient/'))
      const before = ['fi', 'sv', 'en'].indexOf(language)
      await office.until('the partner has a mail', async () => (await notices()).length > before)
      const partner = await windowOf(await office.personAt(PARTNER, 'fi'))
      await partner.page.goto(/http:\S+\/recipient\/\S+/.exec((await notices())[0]?.text ?? '')?.[0] ?? '')
      await partner.seen('7-partner')
      await partner.page.locator('form[action^="/recipient/"] button').click()
      await partner.seen('8-confirmed')
      expect(found).toEqual([])
      for (const { context } of [aino, staff, partner]) await context.close()
    },
    120_000,
  )
})
