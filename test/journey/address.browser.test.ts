/** The pages of a changed address, in each language and at each width, without script. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DESKTOP, PHONE, picture, startBrowser, visit } from '../support/browser.ts'
import { LANGUAGE_OF, officeOf } from '../support/office.ts'
import { type RunningPortal, startTrial } from '../support/server.ts'
import { type Visitor as Colleague, webOwner } from '../support/staff-web.ts'
import { endThreeDays } from '../support/trial-database.ts'
import { codeFor, type Visitor } from '../support/visitor.ts'

const STOP = /http:\S+(\/address\/stop\/[\w-]{43})/

describe('a changed address', () => {
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

  const mailsTo = async (address: string) => (await portal.mails()).filter(({ to }) => to === address)
  const stopPath = async (address: string) => {
    const texts = (await mailsTo(address)).map(({ text }) => STOP.exec(text)?.[1])
    return texts.find((path) => path !== undefined) ?? ''
  }

  test.each([
    { language: 'fi', look: PHONE, old: 'aino.kallio@kallionpuutarha.example' },
    { language: 'sv', look: DESKTOP, old: 'ebba.soderholm@epost.example' },
    { language: 'en', look: PHONE, old: 'olli.vainio@vainioarkkitehdit.example' },
    { language: 'fi', look: DESKTOP, old: 'maria.lindqvist@itavaylantukku.example' },
  ] as const)(
    'in $language at $look.width px: nothing scrolls sideways, and axe finds nothing',
    async ({ language, look, old }) => {
      const found: string[] = []
      const fresh = `uusi.${language}.${look.width}@oma.example`
      const windowOf = async (person: Visitor | null) => {
        const { page, context } = await visit(browser, portal.url, { look, language: LANGUAGE_OF[language] })
        const cookies = [...(person?.cookies ?? [])].filter(([name]) => !name.includes('language'))
        await context.addCookies(cookies.map(([name, value]) => ({ name, value, url: portal.url })))
        const seen = async (name: string) => {
          found.push(...(await office.faultsOf(page)))
          await picture(page, `address-${language}-${look.width}-${name}`)
        }
        return { page, context, seen }
      }
      const person = await windowOf(await office.personAt(old, language))
      const { page } = person
      const change = async () => {
        await page.goto(`${portal.url}/me/address`)
        await page.fill('#email', fresh)
        const before = (await mailsTo(fresh)).filter(({ text }) => /\b\d{4} \d{4}\b/.test(text)).length
        await page.locator('form[action="/me/address"] button').click()
        await page.fill('#code', await codeFor(portal, fresh, before))
        await person.seen('3-code')
        await page.locator('form[action="/me/address/code"] button').first().click()
        return /T-[2-9A-Z]{8}/.exec(page.url())?.[0] ?? ''
      }
      await page.goto(`${portal.url}/me/address`)
      await person.seen('1-page')
      await page.fill('#email', 'info@oma.example')
      await page.locator('form[action="/me/address"] button').click()
      await person.seen('2-role')
      const reference = await change()
      await person.seen('4-asked')
      await page.goto(`${portal.url}/me/address`)
      await person.seen('5-waiting')

      const staff = await office.windowOf(owner, look, language)
      await staff.page.goto(`${portal.url}/staff/requests/${reference}`)
      found.push(...(await office.faultsOf(staff.page)))
      await picture(staff.page, `address-${language}-${look.width}-6-staff`)

      const coming = await windowOf(await office.personAt(fresh, language))
      await coming.page.goto(`${portal.url}/me`)
      await coming.seen('7-coming')
      await office.until('the notice has come', async () => (await stopPath(old)) !== '')
      const reader = await windowOf(null)
      await reader.page.goto(portal.url + (await stopPath(old)))
      await reader.seen('8-stop')
      endThreeDays(portal)
      const done = /\bvoimaan|vaihdettu|bytt|changed/
      await office.until('it is in force', async () => {
        await page.goto(`${portal.url}/me`)
        return page.url().includes('/verify')
      })
      expect(done.test(JSON.stringify(await mailsTo(fresh)))).toBe(true)
      await reader.page.reload()
      await reader.seen('9-too-late')
      const back = await windowOf(await office.verifiedAgain(old))
      await back.page.goto(`${portal.url}/me`)
      await back.seen('10-left')

      await coming.page.goto(`${portal.url}/verify`)
      await coming.seen('11-verify')
      const lost = await windowOf(await office.personAt(`toinen.${fresh}`, language))
      await lost.page.goto(`${portal.url}/me/address/lost`)
      await lost.seen('12-lost')
      await lost.page.fill('#old', 'en-tieda@kadonnut.example')
      await lost.page.fill('#words', 'Nimeni on Aino.')
      await lost.page.locator('main form button').click()
      const [asked = ''] = /T-[2-9A-Z]{8}/.exec(lost.page.url()) ?? []
      await staff.page.goto(`${portal.url}/staff/requests/${asked}`)
      found.push(...(await office.faultsOf(staff.page)))
      await picture(staff.page, `address-${language}-${look.width}-13-claim`)
      expect(found).toEqual([])
      for (const { context } of [person, staff, coming, reader, back, lost]) await context.close()
    },
    120_000,
  )
})
