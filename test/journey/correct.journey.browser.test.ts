/** A correction to its end: from the person's form to the register, and to those who had the data. On the engine of this run. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFaults, houseFaults, picture, startBrowser } from '../support/browser.ts'
import { REAL_HOST, type RealPortal, startReal } from '../support/real.ts'
import { peopleOf } from '../support/real-people.ts'

const SAMPLE = 'installation/sample/billing.csv'
const AINO = 'aino.kallio@kallionpuutarha.example'
const PARTNER = 'tietosuoja@tukituomi.example'
const NEW_PHONE = '050 000 5678'

describe('a correction', () => {
  let portal: RealPortal
  let browser: Browser
  let people: ReturnType<typeof peopleOf>
  const folder = mkdtempSync(join(tmpdir(), 'omatieto-correct-'))
  beforeAll(async () => {
    portal = await startReal([['billing', SAMPLE]])
    browser = await startBrowser({ host: REAL_HOST, port: portal.httpsPort })
    people = peopleOf(portal, browser)
  })
  afterAll(async () => {
    await browser?.close()
    await portal?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const faults: string[] = []
  async function seen(page: Page, name: string): Promise<string> {
    faults.push(...(await houseFaults(page, portal.url)), ...(await axeFaults(page)))
    await picture(page, `correction-${name}`)
    return people.mainOf(page)
  }

  /** The file that the billing system gives after somebody has typed the corrections into it. */
  function correctedFile(): string {
    const text = readFileSync(SAMPLE, 'latin1')
    const [header = '', aino = '', ...rest] = text.split('\r\n').length > 1 ? text.split('\r\n') : text.split('\n')
    const path = join(folder, 'billing.csv')
    const changed = aino.replace('040 000 0000', NEW_PHONE).replace('33200;TAMPERE', '00100;TAMPERE')
    expect(changed).not.toBe(aino)
    writeFileSync(path, [header, changed, ...rest].join('\r\n'), 'latin1')
    return path
  }

  test('what Aino may change is granted at once, Oili approves the rest field by field, a card and an import bring it home, and the partner that had it is told', async () => {
    const link = /https:\S+\/staff\/welcome\/[\w-]{43}/.exec(portal.command('owner').stdout)?.[0] ?? ''
    const oili = await people.join(link, 'Oili Omistaja', 'oili@malli.example')
    const aino = await people.english()
    await people.verify(aino.page, AINO)

    // A register that the portal keeps has at once what is written.
    await aino.page.goto(`${portal.url}/me`)
    await aino.page.locator('a[href="/me/contact-preferences/correct/new"]').click()
    await seen(aino.page, '1-preferences')
    await aino.page.selectOption('[id="value-channel"]', 'phone')
    await aino.page.locator('button[value=check]').click()
    await aino.page.locator('button[value=send]').click()
    expect(await seen(aino.page, '2-saved')).toContain('Your data are saved')
    await aino.page.goto(`${portal.url}/me`)
    expect(await aino.page.locator('#register-contact-preferences').innerText()).toContain('phone')

    // Her phone is hers to change; for her postcode and town somebody looks first.
    await aino.page.locator('a[href^="/me/billing/correct/"]').first().click()
    await aino.page.fill('[id="value-phone"]', NEW_PHONE)
    await aino.page.fill('[id="value-postcode"]', '00100')
    await aino.page.fill('[id="value-city"]', 'HELSINKI')
    await aino.page.locator('button[value=check]').click()
    await aino.page.locator('button[value=send]').click()
    const [reference = ''] = /T-[2-9A-Z]{8}/.exec(aino.page.url()) ?? []
    expect(await seen(aino.page, '3-asked')).toContain('Waits for a decision')
    await aino.page.goto(`${portal.url}/me`)
    const billing = aino.page.locator('#register-billing')
    expect(await billing.innerText()).toMatch(/Corrected here on .*50 0005678/)
    expect(await billing.locator('.dispute').count()).toBe(3)
    await seen(aino.page, '4-disputed')

    await oili.page.goto(`${portal.url}/staff/requests/${reference}/decision`)
    await oili.page.check('input[name=decision][value=partly]')
    await oili.page.locator('button[value=choose]').click()
    const boxes = oili.page.locator('input[name=approved]')
    expect(await boxes.count()).toBe(2)
    await oili.page.getByLabel(/HELSINKI/).uncheck()
    await oili.page.check('input[name=decision][value=approve]')
    await oili.page.locator('button[value=preview]').click()
    expect(await oili.page.locator('.errors').innerText()).toContain('You left changes out')
    await oili.page.check('input[name=decision][value=partly]')
    await oili.page.locator('button[value=choose]').click()
    await oili.page.locator('input[name=ground]').first().check()
    for (const words of await oili.page.locator('textarea[name^=words-]:visible').all())
      await words.fill('The papers say Tampere.')
    await seen(oili.page, '5-decision')
    await oili.page.locator('button[value=preview]').click()
    await oili.page.locator('button[value=decide]').click()
    await people.endHolds()
    const letterCame = async () => {
      await aino.page.goto(`${portal.url}/me/requests/${reference}`)
      return (await people.mainOf(aino.page)).includes('Not corrected')
    }
    await people.until('the decision is released', letterCame)
    // The letter that answers the rest says what she had at once, and each value before and after.
    const answer = await seen(aino.page, '6-decided')
    for (const part of ['Waiting for Isolta', 'What we have granted already', '33200 → 00100', 'TAMPERE → HELSINKI'])
      expect(answer).toContain(part)

    // Two cards, done by hand; the register's next file shows whether they were.
    await oili.page.goto(`${portal.url}/staff/requests/${reference}`)
    await seen(oili.page, '7-case')
    for (let cards = 2; cards > 0; cards -= 1) await oili.page.locator('button[value=done]').first().click()
    await aino.page.reload()
    expect(await people.mainOf(aino.page)).toContain('Not yet confirmed by the register')
    await aino.page.goto(`${portal.url}/me`)
    expect(await billing.innerText()).toContain('Done by hand on')
    await aino.page.goto(`${portal.url}/me/requests/${reference}`)
    expect(portal.command('import', 'billing', correctedFile(), '--json').status).toBe(0)
    await aino.page.reload()
    expect(await seen(aino.page, '8-home')).not.toMatch(/Waiting for Isolta|Not yet confirmed/)
    await aino.page.goto(`${portal.url}/me`)
    expect(await billing.locator('.dispute').count()).toBe(0)

    // The partner had her phone number: Oili says so, and only then a mail without content leaves.
    const toPartner = async () => (await portal.mails()).filter(({ to }) => to === PARTNER)
    expect(await toPartner()).toEqual([])
    await oili.page.goto(`${portal.url}/staff/requests/${reference}`)
    await oili.page.locator('button[name=how][value=told]').first().click()
    await people.until('the partner has a mail', async () => (await toPartner()).length === 1)
    const [mail] = await toPartner()
    expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/Aino|Kallio|5678|33200|00100/)
    const notice = /https:\S+\/recipient\/\S+/.exec(mail?.text ?? '')?.[0] ?? ''
    expect((await aino.page.goto(notice))?.status()).toBe(404)
    const partner = await people.english()
    await partner.page.goto(notice)
    await partner.page.goto(notice)
    expect(new URL(partner.page.url()).pathname).toBe('/verify')
    await people.verify(partner.page, PARTNER)
    await partner.page.goto(notice)
    expect(await seen(partner.page, '9-partner')).toContain('5678')
    await partner.page.locator('form[action^="/recipient/"] button').click()
    await aino.page.goto(`${portal.url}/me/requests/${reference}`)
    expect(await people.mainOf(aino.page)).toMatch(/Tukituomi Oy: said on/)

    expect(faults).toEqual([])
    expect(portal.command('audit', 'verify').status).toBe(0)
    for (const secret of [AINO, PARTNER, '5678', 'HELSINKI']) expect(portal.log()).not.toContain(secret)
    await Promise.all([oili, aino, partner].map(({ context }) => context.close()))
  }, 240_000)
})
