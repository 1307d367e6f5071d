/** Asking for something and following it, as people do it: in three languages, on a phone and at a desk, with script off. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
  picture,
  startBrowser,
  visit,
} from '../support/browser.ts'
import { type RunningPortal, startTrial } from '../support/server.ts'

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const EXE = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200, 1)])
const HTML = Buffer.from('<!doctype html><script>alert(1)</script>')

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

describe('asking for something', () => {
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

  async function mailTo(address: string, pattern: RegExp): Promise<string> {
    for (let tries = 0; tries < 150; tries += 1) {
      for (const mail of await portal.mails()) {
        const found = mail.to === address ? pattern.exec(`${mail.text}\n${mail.html}`)?.[0] : undefined
        if (found) return found
      }
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error('No such mail came')
  }

  async function verify(page: Page, address: string): Promise<void> {
    await page.goto(`${portal.url}/verify`)
    await page.locator('input[name=email]').fill(address)
    await page.locator('form[action="/verify"] button').click()
    await page.locator('input[name=code]').fill(await mailTo(address, /\d{4} \d{4}/))
    await page.locator('form:has(input[name=code]) button').click()
    expect(new URL(page.url()).pathname).toBe('/me')
  }

  async function faultsOf(page: Page, language: string): Promise<string[]> {
    const faults = await houseFaults(page, portal.url)
    const lang = await page.locator('html').getAttribute('lang')
    if (lang !== language) faults.push(`lang is ${lang}`)
    if (await overflows(page)) faults.push('scrolls sideways')
    return [...faults, ...(await axeFaults(page))].map((fault) => `${page.url()}: ${fault}`)
  }

  const press = (page: Page, field: string) => page.locator(`form:has(${field}) button[type=submit]`).last().click()
  const send = (page: Page) => press(page, 'input[name=intent][value=send]')
  const path = (page: Page) => new URL(page.url()).pathname

  test.each(PLACES)('the whole of it in $language at $look.width px', async ({ language, look, dark, address }) => {
    const { page, strangers, context } = await visit(browser, portal.url, { language, look, dark })
    const found: string[] = []
    const seen = async (name: string) => {
      found.push(...(await faultsOf(page, language)))
      await picture(page, `requests-${language}-${look.width}-${name}`)
    }
    await verify(page, address)
    await page.locator('#rights a[href="/me/requests/new"]').click()
    await seen('1-ask')
    await press(page, 'input[name=intent][value=check]')
    await seen('2-ask-faults')
    expect(await page.title()).toMatch(/^(Virhe|Fel|Error): /)
    await page.goto(`${portal.url}/me/requests/new?kind=erasure`)
    await page.locator('textarea[name=words]').fill('Ensimmäinen rivi\n\n<b>toinen</b> & “kolmas” 漢字')
    await page.locator('input[name=registers]').first().check()
    await page.locator('#identifier-customer-number').fill('10042')
    await page.locator('input[name=answerBy][value=post]').check()
    await press(page, 'input[name=intent][value=check]')
    await seen('3-postal-missing')
    await page.locator('#postal').fill('Aino Kallio\nPuutarhatie 3 A 1\n00100 Helsinki')
    await press(page, 'input[name=intent][value=check]')
    await seen('4-check')
    await page.locator('button.change').nth(4).click()
    expect(await page.locator('#postal').inputValue()).toBe('Aino Kallio\nPuutarhatie 3 A 1\n00100 Helsinki')
    expect(await page.locator('#words').inputValue()).toBe('Ensimmäinen rivi\n\n<b>toinen</b> & “kolmas” 漢字')
    await page.locator('input[name=answerBy][value=portal]').check()
    await press(page, 'input[name=intent][value=check]')
    await page.locator('#files').setInputFiles({ name: 'kuva.png', mimeType: 'image/png', buffer: PNG })
    await send(page)
    expect(path(page)).toMatch(/^\/me\/requests\/T-[2-9A-Z]{8}$/)
    await seen('5-sent')
    const here = page.url().replace(/\?.*/, '')
    expect(await page.locator('.typed').first().innerText()).toContain('<b>toinen</b>')

    await page.goto(await mailTo(address, /http:\/\/localhost:\d+\/me\/requests\/T-[2-9A-Z]{8}\/confirm/))
    await seen('6-confirm')
    await press(page, 'button')
    await seen('7-confirmed')
    await page.goto(here)
    await page.locator('#text').fill('Tässä on vielä yksi paperi.')
    await page.locator('#files').setInputFiles({ name: 'lasku 2026.pdf', mimeType: 'text/html', buffer: PDF })
    await press(page, '#text')
    expect(page.url()).toBe(`${here}?written#messages`)
    await page.goto(here)
    await seen('8-page')
    const link = page.locator('.messages .files a')
    const file = await page.request.get(`${portal.url}${await link.getAttribute('href')}`)
    expect(await file.body()).toEqual(PDF)
    expect(file.headers()['content-disposition']).toBe(
      `attachment; filename="lasku 2026.pdf"; filename*=UTF-8''lasku%202026.pdf`,
    )
    expect(file.headers()).toMatchObject({ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff' })
    expect(file.headers()['content-security-policy']).toMatch(/default-src 'none'.*sandbox/)

    await page.goto(`${portal.url}/me/requests`)
    await seen('9-list')
    await page.goto(`${portal.url}/me`)
    await seen('10-me')
    expect(await page.locator('.requests a').count()).toBe(1)
    await page.locator('.requests a').click()
    await page.locator('a[href$="/withdraw"]').click()
    await seen('11-withdraw')
    await press(page, 'button')
    await seen('12-withdrawn')
    await page.goto(`${here}/withdraw`)
    await seen('13-withdraw-closed')
    expect(await page.locator('form[action$="/withdraw"]').count()).toBe(0)
    expect(found).toEqual([])
    expect(strangers).toEqual([])
    await context.close()
  })

  /** Fills in a plain request and stops at the page that checks it. */
  async function toCheck(page: Page, words: string): Promise<void> {
    await page.goto(`${portal.url}/me/requests/new?kind=other`)
    await page.locator('#words').fill(words)
    await press(page, 'input[name=intent][value=check]')
  }

  test('each file that cannot be taken is named beside the field, and nothing that was typed is lost', async () => {
    const { page, context } = await visit(browser, portal.url, { language: 'en' })
    await verify(page, 'eero.laakso@laaksontila.example')
    await toCheck(page, 'Please look at this.')
    const folder = mkdtempSync(join(tmpdir(), 'omatieto-files-'))
    // Chosen from a folder, as people do: what is handed over in memory takes the driver half a minute for 40 MB.
    const choose = (...files: readonly { name: string; buffer: Buffer }[]) => {
      for (const { name, buffer } of files) writeFileSync(join(folder, name), buffer)
      return page.locator('#files').setInputFiles(files.map(({ name }) => join(folder, name)))
    }
    const refused = async (...sentences: readonly RegExp[]) => {
      await send(page)
      expect(path(page)).toBe('/me/requests/new')
      expect(await page.title()).toMatch(/^Error: /)
      const summary = await page.locator('.errors').innerText()
      for (const sentence of sentences) expect(summary).toMatch(sentence)
      expect(await page.locator('.typed').nth(1).innerText()).toBe('Please look at this.')
      await page.locator('.errors a').click()
      expect(await page.locator('#files-error').innerText()).toMatch(sentences[0] ?? /./)
    }
    await choose({ name: 'invoice.pdf', buffer: EXE })
    await refused(/invoice\.pdf: we cannot open such a file safely/)
    await choose({ name: 'page.html', buffer: HTML }, { name: 'empty.pdf', buffer: Buffer.alloc(0) })
    await refused(/empty\.pdf: the file is empty/)
    await choose({ name: 'large.pdf', buffer: Buffer.concat([PDF, Buffer.alloc(11_000_000)]) })
    await refused(/large\.pdf: the file is too large\. At most 10 MB/)
    await choose(...['1', '2', '3', '4', '5', '6'].map((name) => ({ name: `${name}.pdf`, buffer: PDF })))
    await refused(/6\.pdf: at most 5 files/)
    const form = new FormData()
    for (const [name, value] of Object.entries({ intent: 'send', form: 'x', kind: 'other', words: 'Please look' }))
      form.append(name, value)
    form.append('files', new File([Buffer.alloc(60_000_000)], 'film.mp4'))
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    const headers = { Origin: portal.url, Cookie: cookie, 'Accept-Language': 'en' }
    const film = await fetch(`${portal.url}/me/requests/new`, { method: 'POST', body: form, headers })
    expect([film.status, await film.text()]).toEqual([422, expect.stringContaining('The files are too large together')])
    const heavy = Buffer.concat([PDF, Buffer.alloc(9_900_000)])
    await choose(...['1', '2', '3', '4'].map((name) => ({ name: `${name}.pdf`, buffer: heavy })))
    await send(page)
    expect(path(page)).toMatch(/T-/)
    expect(await page.locator('.files a').count()).toBe(4)
    await context.close()
    rmSync(folder, { recursive: true })
  })

  test('five files with names that would steer a path, a header or a page come back under names that do not', async () => {
    const { page, context } = await visit(browser, portal.url, { language: 'en' })
    await verify(page, 'ebba.soderholm@epost.example')
    await toCheck(page, 'Names')
    const names = ['../../etc/passwd', 'a"\r\nSet-Cookie: x=1.pdf', '<img src=x>.pdf', 'gepj.\u202Efdp', '漢字 ä’*.pdf']
    const files = names.map((name) => ({ name, mimeType: 'text/html', buffer: PDF }))
    await page.locator('#files').setInputFiles(files)
    await send(page)
    const links = page.locator('.files a')
    expect(await links.count()).toBe(5)
    for (let index = 0; index < 5; index += 1) {
      const file = await page.request.get(`${portal.url}${await links.nth(index).getAttribute('href')}`)
      expect(file.headers()['content-disposition']).toMatch(
        /^attachment; filename="[^"\\\r\n/]*"; filename\*=UTF-8''[\w.~!#$&+^`|%-]*$/,
      )
      expect(file.headers()['set-cookie']).toBeUndefined()
      expect(await file.body()).toEqual(PDF)
    }
    expect(await page.locator('main img').count()).toBe(0)
    expect(await houseFaults(page, portal.url)).toEqual([])
    await context.close()
  })

  test('a form sent after the visit has ended is kept with its text; its files are asked for again', async () => {
    const address = 'juhani.salmi@salmenveneet.example'
    const { page, context } = await visit(browser, portal.url, { language: 'en' })
    await verify(page, address)
    await toCheck(page, 'Ensimmäinen rivi\n\ntoinen 漢字')
    const cookies = await context.cookies()
    const other = await context.newPage()
    await other.goto(`${portal.url}/me`)
    await other.locator('form[action="/sign-out"] button').click()
    await context.addCookies(cookies)
    await page.locator('#files').setInputFiles({ name: 'lasku.pdf', mimeType: 'application/pdf', buffer: PDF })
    await send(page)
    expect(new URL(page.url()).search).toBe('?kept')
    const before = (await portal.mails()).length
    await page.locator('input[name=email]').fill(address)
    await page.locator('form[action="/verify"] button').click()
    while ((await portal.mails()).length === before) await new Promise((resolve) => setTimeout(resolve, 100))
    await page.locator('input[name=code]').fill(await mailTo(address, /\d{4} \d{4}/))
    await page.locator('form:has(input[name=code]) button').click()
    expect(path(page)).toBe('/resume')
    await page.locator('form[action="/me/requests/new"] button').click()
    expect(await page.locator('.errors').innerText()).toMatch(/the files could not be/)
    expect(await page.locator('.typed').nth(1).innerText()).toBe('Ensimmäinen rivi\n\ntoinen 漢字')
    await page.locator('#files').setInputFiles({ name: 'lasku.pdf', mimeType: 'application/pdf', buffer: PDF })
    await send(page)
    expect(path(page)).toMatch(/T-/)
    expect(await page.locator('.files a').innerText()).toBe('lasku.pdf (1 kB)')
    await context.close()
  })

  test('pressed twice it is one request; nobody else finds it; its mail leads through a new code back to its page', async () => {
    const address = 'kaisa.virta@virtakahvila.example'
    const { page, context } = await visit(browser, portal.url, { language: 'en' })
    await verify(page, address)
    await page.goto(`${portal.url}/me/requests/new?kind=erasure`)
    await press(page, 'input[name=intent][value=check]')
    const fields = await page
      .locator('form:has(input[value=send]) input[type=hidden]')
      .evaluateAll((inputs) =>
        inputs.map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']),
      )
    const twice = await Promise.all(
      [1, 2].map(() =>
        page.request.post(`${portal.url}/me/requests/new`, {
          multipart: Object.fromEntries(fields),
          headers: { Origin: portal.url },
          maxRedirects: 0,
        }),
      ),
    )
    const [first, second] = twice.map((answer) => answer.headers().location)
    expect(first).toMatch(/^\/me\/requests\/T-[2-9A-Z]{8}\?sent$/)
    expect(second).toBe(first)
    const here = `${portal.url}${first?.replace('?sent', '')}`

    const stranger = await visit(browser, portal.url, { language: 'en' })
    await verify(stranger.page, 'joku.muu@tuntematon.example')
    for (const place of ['', '/withdraw', '/confirm', '/files/x'])
      expect([place, (await stranger.page.request.get(`${here}${place}`)).status()]).toEqual([place, 404])
    for (const place of ['', '/withdraw', '/confirm']) {
      const posted = { multipart: { text: 'hei', form: 'x' }, headers: { Origin: portal.url } }
      expect([place, (await stranger.page.request.post(`${here}${place}`, posted)).status()]).toEqual([place, 404])
    }
    await stranger.context.close()

    const link = await mailTo(address, /http:\/\/localhost:\d+\/me\/requests\/T-[2-9A-Z]{8}\/confirm/)
    for (const method of ['GET', 'HEAD', 'GET']) await fetch(link, { method })
    await page.request.get(link)
    await page.goto(here)
    expect(await page.getByRole('main').innerText()).toContain('Waits for your confirmation')
    const elsewhere = await visit(browser, portal.url, { language: 'en' })
    const before = (await portal.mails()).length
    await elsewhere.page.goto(link)
    await elsewhere.page.locator('input[name=email]').fill(address)
    await elsewhere.page.locator('form[action="/verify"] button').click()
    while ((await portal.mails()).length === before) await new Promise((resolve) => setTimeout(resolve, 100))
    await elsewhere.page.locator('input[name=code]').fill(await mailTo(address, /\d{4} \d{4}/))
    await elsewhere.page.locator('form:has(input[name=code]) button').click()
    expect(elsewhere.page.url()).toBe(link)
    await press(elsewhere.page, 'button')
    expect(await elsewhere.page.locator('h1').innerText()).toBe('The request is confirmed')
    await elsewhere.context.close()
    await context.close()
  })
})
