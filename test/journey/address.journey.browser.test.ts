/** Changing an email address in a browser: accepted, stopped, and with the old mailbox lost. On the engine of this run. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFaults, houseFaults, picture, startBrowser } from '../support/browser.ts'
import { REAL_HOST, type RealPortal, startReal } from '../support/real.ts'
import { peopleOf } from '../support/real-people.ts'
import { codeFor } from '../support/visitor.ts'

const SAMPLE = 'installation/sample/billing.csv'
const AINO = { old: 'aino.kallio@kallionpuutarha.example', new: 'aino@kallio.example' }
const EBBA = { old: 'ebba.soderholm@epost.example', new: 'ebba@annan.example' }
const MARIA = { old: 'maria.lindqvist@itavaylantukku.example', new: 'maria@lindqvist.example' }

describe('an email address', () => {
  let portal: RealPortal
  let browser: Browser
  let people: ReturnType<typeof peopleOf>
  let oili: Awaited<ReturnType<ReturnType<typeof peopleOf>['join']>>
  const folder = mkdtempSync(join(tmpdir(), 'omatieto-address-'))
  beforeAll(async () => {
    portal = await startReal([['billing', SAMPLE]])
    browser = await startBrowser({ host: REAL_HOST, port: portal.httpsPort })
    people = peopleOf(portal, browser)
    const link = /https:\S+\/staff\/welcome\/[\w-]{43}/.exec(portal.command('owner').stdout)?.[0] ?? ''
    oili = await people.join(link, 'Oili Omistaja', 'oili@malli.example')
  })
  afterAll(async () => {
    await browser?.close()
    await portal?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const faults: string[] = []
  async function seen(page: Page, name: string): Promise<string> {
    faults.push(...(await houseFaults(page, portal.url)), ...(await axeFaults(page)))
    await picture(page, `address-${name}`)
    return people.mainOf(page)
  }

  const mailsTo = async (address: string, words: string) =>
    (await portal.mails()).filter(({ to, subject }) => to === address && subject.includes(words))
  const untilMailed = (address: string, words: string) =>
    people.until(`${words} to ${address}`, async () => (await mailsTo(address, words)).length > 0)

  /** From /me to the request that says what is awaited. Gives its reference. */
  async function change(page: Page, to: string, name: string): Promise<string> {
    await page.goto(`${portal.url}/me`)
    await page.locator('a[href="/me/address"]').first().click()
    await seen(page, `${name}-1-page`)
    await page.fill('#email', to)
    await page.locator('form[action="/me/address"] button').click()
    await seen(page, `${name}-2-code`)
    await page.fill('#code', '00000000')
    await page.locator('form[action="/me/address/code"] button').first().click()
    expect(await seen(page, `${name}-3-wrong`)).toContain('code')
    await page.fill('#code', await codeFor(portal, to))
    await page.locator('form[action="/me/address/code"] button').first().click()
    expect(await seen(page, `${name}-4-asked`)).toContain('comes into force at the earliest')
    return /T-[2-9A-Z]{8}/.exec(page.url())?.[0] ?? ''
  }

  async function stopLink(old: string): Promise<string> {
    await untilMailed(old, 'about to be changed')
    const [notice] = await mailsTo(old, 'about to be changed')
    expect(notice?.text).not.toContain('@kallio')
    return /https:\S+\/address\/stop\/[\w-]{43}/.exec(notice?.text ?? '')?.[0] ?? ''
  }

  test('is changed: both mailboxes are told, everything moves after three days, and the register follows', async () => {
    const aino = await people.english()
    await people.verify(aino.page, AINO.old)
    const reference = await change(aino.page, AINO.new, 'accepted')
    await untilMailed(AINO.new, 'comes into force soon')
    expect(await stopLink(AINO.old)).not.toBe('')

    // Until its day the new address sees its own things, and can neither take data home nor have it erased.
    const there = await people.english()
    await people.verify(there.page, AINO.new)
    expect(await seen(there.page, 'accepted-5-coming')).toContain('can neither download data nor ask for erasure')
    await there.page.goto(`${portal.url}/me/exports/new`)
    await there.page.check('input[name=profile][value=access]')
    await there.page.locator('form[action="/me/exports/new"] button').click()
    expect(await seen(there.page, 'accepted-6-no-package')).toContain('not in force yet')
    await there.page.goto(`${portal.url}/me/requests/new?kind=erasure`)
    await there.page.locator('form[action="/me/requests/new"] button').click()
    expect(await seen(there.page, 'accepted-7-no-erasure')).toContain('not in force yet')
    await aino.page.goto(`${portal.url}/me`)
    expect(await aino.page.locator('#register-billing').innerText()).toContain('Kallio')
    expect(await aino.page.locator('#register-billing .dispute').innerText()).toContain(AINO.new)
    await oili.page.goto(`${portal.url}/staff/requests/${reference}`)
    expect(await seen(oili.page, 'accepted-8-staff')).toContain('You need not do anything')

    await people.endThreeDays()
    await untilMailed(AINO.new, 'has been changed')
    await untilMailed(AINO.old, 'has been changed')
    for (const { page } of [aino, there]) {
      await page.goto(`${portal.url}/me`)
      expect(page.url()).toContain('/verify?ended')
    }
    await people.verify(there.page, AINO.new)
    await there.page.goto(`${portal.url}/me`)
    expect(await there.page.locator('#register-billing').innerText()).toContain('Kallio')
    await there.page.goto(`${portal.url}/me/requests/${reference}`)
    expect(await seen(there.page, 'accepted-9-in-force')).toContain('Registers are still being updated')
    await people.verify(aino.page, AINO.old)
    await aino.page.goto(`${portal.url}/me`)
    const left = await seen(aino.page, 'accepted-10-left')
    expect(left).toContain('This address has been changed')
    expect(left).not.toContain(AINO.new)
    expect(await aino.page.locator('#register-billing').count()).toBe(0)

    // Oili writes it into billing by hand; the next file shows that it is there.
    await oili.page.goto(`${portal.url}/staff/requests/${reference}`)
    await oili.page.locator('button[value=done]').first().click()
    const path = join(folder, 'billing.csv')
    const file = readFileSync(SAMPLE, 'latin1')
    writeFileSync(path, file.replace(new RegExp(AINO.old, 'i'), AINO.new), 'latin1')
    expect(portal.command('import', 'billing', path, '--json').status).toBe(0)
    await there.page.goto(`${portal.url}/me/requests/${reference}`)
    expect(await seen(there.page, 'accepted-11-settled')).toContain('every register has the new one')
    await aino.page.goto(`${portal.url}/me`)
    expect(await people.mainOf(aino.page)).not.toContain('This address has been changed')
    expect(faults).toEqual([])
    for (const { context } of [aino, there]) await context.close()
  }, 180_000)

  test('is not changed: who reads the old mailbox presses the button, without signing in', async () => {
    const ebba = await people.english()
    await people.verify(ebba.page, EBBA.old)
    const reference = await change(ebba.page, EBBA.new, 'stopped')
    const link = await stopLink(EBBA.old)
    const reader = await people.english()
    await reader.page.goto(link)
    expect(await seen(reader.page, 'stopped-5-button')).toContain('Opening this page stops nothing yet')
    await ebba.page.goto(`${portal.url}/me/address`)
    expect(await seen(ebba.page, 'stopped-6-waits')).toContain('The change of address waits')
    await reader.page.locator('main form button').click()
    expect(await seen(reader.page, 'stopped-7-done')).toContain('The change is stopped')
    await untilMailed(EBBA.old, 'was stopped')
    await untilMailed(EBBA.new, 'was stopped')
    await ebba.page.goto(`${portal.url}/me/requests/${reference}`)
    expect(await seen(ebba.page, 'stopped-8-withdrawn')).toContain('The change of address was stopped')
    await ebba.page.goto(`${portal.url}/me`)
    expect(await ebba.page.locator('.dispute').count()).toBe(0)
    await reader.page.goto(`${portal.url}/address/stop/${'x'.repeat(43)}`)
    expect(await seen(reader.page, 'stopped-9-unknown')).toContain('The link does not work')
    // Begun again, it can be stopped on its own page too.
    await change(ebba.page, EBBA.new, 'stopped-again')
    await ebba.page.goto(`${portal.url}/me/address`)
    await ebba.page.locator('form[action="/me/address"] button').click()
    expect(await seen(ebba.page, 'stopped-10-here')).toContain('The address is the same as before')
    expect(faults).toEqual([])
    for (const { context } of [ebba, reader]) await context.close()
  }, 180_000)

  test('whose mailbox is lost: staff look for proof and approve, the old mailbox stops it once, and the second time it holds', async () => {
    const maria = await people.english()
    await maria.page.goto(`${portal.url}/verify`)
    await maria.page.locator('a[href*="%2Fme%2Faddress%2Flost"]').click()
    await people.verify(maria.page, MARIA.new, 'here')
    expect(maria.page.url()).toContain('/me/address/lost')
    await maria.page.locator('main form button').click()
    expect(await seen(maria.page, 'lost-1-errors')).toContain('Tell us how we can tell that it is you')
    await maria.page.fill('#number', '1002')
    await maria.page.fill('#words', 'I am Maria Lindqvist, and my old employer’s mail is gone.')
    await maria.page.locator('main form button').click()
    const reference = /T-[2-9A-Z]{8}/.exec(maria.page.url())?.[0] ?? ''
    await seen(maria.page, 'lost-2-asked')

    const path = `${portal.url}/staff/requests/${reference}`
    await oili.page.goto(path)
    expect(await seen(oili.page, 'lost-3-case')).toContain('did not know the old address')
    await oili.page.fill('#address', MARIA.old)
    await oili.page.locator('form[action$="/address"] button').click()
    expect(await seen(oili.page, 'lost-4-found')).toContain('Billing register')
    const approve = async () => {
      await oili.page.goto(`${path}/decision`)
      await oili.page.check('input[name=decision][value=approve]')
      await oili.page.locator('button[value=choose]').click()
      await oili.page.locator('button[value=preview]').click()
      await oili.page.locator('button[value=decide]').click()
      await people.endHolds()
    }
    await approve()
    const link = await stopLink(MARIA.old)
    await maria.page.goto(`${portal.url}/me/requests/${reference}`)
    expect(await seen(maria.page, 'lost-5-approved')).toContain('comes into force at the earliest')
    const reader = await people.english()
    await reader.page.goto(link)
    await reader.page.locator('main form button').click()
    await oili.page.goto(path)
    expect(await seen(oili.page, 'lost-6-back')).toContain('somebody still reads it')

    await approve()
    await people.until('the second notice', async () => (await mailsTo(MARIA.old, 'about to be changed')).length === 2)
    await people.endThreeDays()
    await untilMailed(MARIA.new, 'has been changed')
    await people.verify(maria.page, MARIA.new)
    await maria.page.goto(`${portal.url}/me`)
    expect(await maria.page.locator('#register-billing').innerText()).toContain('Lindqvist')
    await seen(maria.page, 'lost-7-in-force')
    expect(faults).toEqual([])
    for (const { context } of [maria, reader]) await context.close()
  }, 180_000)
})
