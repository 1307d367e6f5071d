/** Staff outside trial, by keyboard and without script: from the operator's link to owner, invitation, sign-out, an auditor who tries. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { totpAt } from '#app/identity/totp.ts'
import { houseFaults, startBrowser, visit } from '../support/browser.ts'
import { readQr } from '../support/camera.ts'
import { press, tabTo, typeInto } from '../support/keyboard.ts'
import { REAL_HOST, type RealPortal, startReal } from '../support/real.ts'
import { PASSWORD } from '../support/staff.ts'
import { mailedLink } from '../support/staff-web.ts'

const OILI = 'oili@malli.example'
const KARI = 'kari@malli.example'

describe('people of the staff', () => {
  let portal: RealPortal
  let browser: Browser
  beforeAll(async () => {
    portal = await startReal([])
    browser = await startBrowser({ host: REAL_HOST, port: portal.httpsPort })
  })
  afterAll(async () => {
    await browser?.close()
    await portal?.stop()
  })

  const used = new Set<string>()
  /** The code that the phone shows; the next one where this one was used, as people wait for it. */
  async function codeOf(secret: string): Promise<string> {
    for (;;) {
      const code = totpAt(secret, Date.now())
      if (!used.has(secret + code)) {
        used.add(secret + code)
        return code
      }
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
  }

  const pathOf = (page: Page) => new URL(page.url()).pathname

  /** From the page with the button to the recovery codes; gives the secret that the camera read. */
  async function join(page: Page, typed: Readonly<Record<string, string>>): Promise<string> {
    expect(await houseFaults(page, portal.url)).toEqual([])
    await press(page, 'Begin')
    for (const [field, text] of Object.entries(typed)) await typeInto(page, field, text)
    await press(page, 'Go on to the phone')
    expect(await houseFaults(page, portal.url)).toEqual([])
    const uri = new URL(await readQr(browser, page.locator('svg.qr')))
    const secret = uri.searchParams.get('secret') ?? ''
    expect((await page.locator('code.key').innerText()).replaceAll(' ', '')).toBe(secret)
    await typeInto(page, 'code', await codeOf(secret))
    await press(page, 'Confirm the phone')
    expect(await page.locator('ul.codes li').count()).toBe(10)
    return secret
  }

  async function signIn(page: Page, address: string, secret: string): Promise<void> {
    await page.goto(`${portal.url}/staff/sign-in`)
    await typeInto(page, 'address', address)
    await typeInto(page, 'password', PASSWORD)
    await typeInto(page, 'code', await codeOf(secret))
    await press(page, 'Sign in')
  }

  let oilisSecret = ''

  test('Oili opens the operator’s link, connects her phone, and owns the portal; the link is dead and no second one is made', async () => {
    const { status, stdout } = portal.command('owner')
    const link = /https:\S+\/staff\/welcome\/[\w-]{43}/.exec(stdout)?.[0] ?? ''
    expect([status, link]).toEqual([0, expect.stringContaining(REAL_HOST)])
    const { page, context, strangers } = await visit(browser, portal.url, { language: 'en-GB' })
    await page.goto(link)
    oilisSecret = await join(page, { name: 'Oili Omistaja', address: OILI, password: PASSWORD })
    const [session] = (await context.cookies()).filter(({ name }) => name === '__Host-omatieto-staff')
    expect(session).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax', expires: -1 })
    await press(page, 'I have kept them, continue')
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Hello, Oili Omistaja')
    // Used up, it is gone; what never was a link is not found. Both pages say what to do.
    for (const [dead, status] of [
      [link, 410],
      [`${portal.url}/staff/welcome/aaaa`, 404],
    ] as const) {
      expect((await page.goto(dead))?.status()).toBe(status)
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('This link no longer works')
    }
    expect(portal.command('owner')).toMatchObject({ status: 1, stderr: expect.stringContaining('owner already') })
    expect(strangers).toEqual([])
    await context.close()
  })

  test('a cookie that was copied before signing out opens nothing afterwards, on any page', async () => {
    const { page, context } = await visit(browser, portal.url, { language: 'en-GB' })
    await signIn(page, OILI, oilisSecret)
    expect(pathOf(page)).toBe('/staff')
    const copied = await context.cookies()
    await press(page, 'Sign out')
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('You are signed out')
    const thief = await visit(browser, portal.url, { language: 'en-GB' })
    await thief.context.addCookies(copied)
    for (const path of ['/staff', '/staff/account', '/staff/people', '/staff/confirm']) {
      await thief.page.goto(portal.url + path)
      expect([path, pathOf(thief.page)]).toEqual([path, '/staff/sign-in'])
    }
    await Promise.all([context.close(), thief.context.close()])
  })

  test('Oili invites Kari as auditor; a scanner opens the mail’s link again and again; Kari joins, and may not see people', async () => {
    const oili = await visit(browser, portal.url, { language: 'en-GB' })
    await oili.page.goto(`${portal.url}/staff/people`)
    expect(pathOf(oili.page)).toBe('/staff/sign-in')
    await typeInto(oili.page, 'address', OILI)
    await typeInto(oili.page, 'password', PASSWORD)
    await typeInto(oili.page, 'code', await codeOf(oilisSecret))
    await press(oili.page, 'Sign in')
    expect(pathOf(oili.page)).toBe('/staff/people')
    await typeInto(oili.page, 'address', KARI)
    await tabTo(oili.page, 'role')
    for (let down = 0; down < 3; down += 1) await oili.page.keyboard.press('ArrowDown')
    await press(oili.page, 'Send the invitation')
    expect(await oili.page.getByRole('main').innerText()).toContain('The invitation is on its way.')

    const link = await mailedLink(portal, KARI)
    const mail = (await portal.mails()).find(({ to }) => to === KARI)
    expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/Oili|Kari/)
    for (const method of ['GET', 'HEAD', 'GET', 'HEAD'])
      expect(await portal.raw(`${method} ${link} HTTP/1.1\r\nHost: ${REAL_HOST}\r\nConnection: close\r\n\r\n`)).toMatch(
        /^HTTP\/1\.1 200/,
      )
    const kari = await visit(browser, portal.url, { language: 'en-GB' })
    await kari.page.goto(portal.url + link)
    expect(await kari.page.getByRole('main').innerText()).toContain('Your role: auditor')
    await join(kari.page, { name: 'Kari Katsoja', password: PASSWORD })
    for (const path of ['/staff/people', '/staff/people/x']) {
      const response = await kari.page.goto(portal.url + path)
      expect([path, response?.status()]).toEqual([path, 403])
      expect(await kari.page.getByRole('heading', { level: 1 }).innerText()).toBe('Your role does not allow this')
    }
    const [people] = await kari.page.locator('nav a[href="/staff/people"]').all()
    expect(people).toBeUndefined()
    await Promise.all([oili.context.close(), kari.context.close()])
  })

  test('the operator resets the only owner by her address: her phone is dead, the link makes a new one, a mail tells her', async () => {
    expect(portal.command('owner', '--reset', KARI).status).toBe(1)
    const { status, stdout } = portal.command('owner', '--reset', OILI)
    const link = /https:\S+\/staff\/welcome\/[\w-]{43}/.exec(stdout)?.[0] ?? ''
    expect(status).toBe(0)
    const { page, context } = await visit(browser, portal.url, { language: 'en-GB' })
    await signIn(page, OILI, oilisSecret)
    expect(await page.getByRole('alert').innerText()).toContain('One of these is not right')
    await page.goto(link)
    oilisSecret = await join(page, { password: 'neljä sinistä soutuvenettä' })
    await press(page, 'I have kept them, continue')
    expect(pathOf(page)).toBe('/staff')
    await expect
      .poll(async () => (await portal.mails()).some(({ to, text }) => to === OILI && text.includes('/staff/account')))
      .toBe(true)
    await context.close()
  })

  test('nothing that was logged names them or holds a link', async () => {
    expect(portal.log()).not.toMatch(/oili|kari|malli\.example/i)
    expect(portal.log()).not.toMatch(/welcome\/[\w-]{20}/)
    expect(portal.command('audit', 'verify')).toMatchObject({ status: 0, stdout: expect.stringMatching(/ 0 faults/) })
  })
})
