/** Receipts, from the page they are on to whoever checks them, in a browser without script. */
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DESKTOP, PHONE, picture, savedBy, startBrowser, visit } from '../support/browser.ts'
import { LANGUAGE_OF, officeOf } from '../support/office.ts'
import { type RunningPortal, startTrial } from '../support/server.ts'

const AINO = 'aino.kallio@kallionpuutarha.example'
const MARIA = 'maria.lindqvist@itavaylantukku.example'
const OLLI = 'olli.vainio@vainioarkkitehdit.example'

describe('a receipt', () => {
  let portal: RunningPortal
  let browser: Browser
  let office: ReturnType<typeof officeOf>
  beforeAll(async () => {
    portal = await startTrial()
    browser = await startBrowser()
    office = officeOf(portal, browser)
  })
  afterAll(async () => {
    await browser?.close()
    await portal?.stop()
  })

  async function saved(page: Page): Promise<string> {
    const { name, path } = await savedBy(page, () => page.locator('a[href$="/json"]').click())
    expect(name).toMatch(/^receipt-T-[2-9A-Z]{8}-filed\.json$/)
    return readFileSync(path, 'utf8')
  }

  test.each([
    { language: 'fi', address: AINO, look: PHONE, genuine: 'Tosite on aito', changed: /Tosite ei ole aito/ },
    { language: 'sv', address: MARIA, look: DESKTOP, genuine: 'Kvittot är äkta', changed: /Kvittot är inte äkta/ },
    { language: 'en', address: OLLI, look: PHONE, genuine: 'The receipt is genuine', changed: /is not genuine/ },
  ] as const)(
    'in $language: opened, saved, checked by somebody else, and known when it was changed',
    async ({ language, address, look, genuine, changed }) => {
      const [person, reference] = await office.asks(language, address)
      const own = await visit(browser, portal.url, { look, language: LANGUAGE_OF[language] })
      await own.context.addCookies([...person.cookies].map(([name, value]) => ({ name, value, url: portal.url })))
      const found: string[] = []
      const seen = async (page: Page, name: string) => {
        found.push(...(await office.faultsOf(page)))
        await picture(page, `receipt-${language}-${name}`)
      }
      await own.page.goto(`${portal.url}/me/requests/${reference}`)
      await own.page.locator('a[href^="/me/receipts/"]').click()
      await own.page.waitForURL('**/me/receipts/*')
      expect(await own.page.getByRole('main').innerText()).toContain(reference)
      expect(await own.page.content()).not.toContain(address)
      await seen(own.page, '1-own')
      const receipt = await saved(own.page)
      expect(receipt).not.toContain(address)

      // Somebody else, elsewhere, who was given the file.
      const other = await visit(browser, portal.url, { look, language: LANGUAGE_OF[language] })
      const check = async (fill: () => Promise<void>) => {
        await other.page.goto(`${portal.url}/verify-receipt`)
        await fill()
        await other.page.locator('form[action="/verify-receipt"] button').click()
      }
      await other.page.goto(`${portal.url}/verify-receipt`)
      await seen(other.page, '2-form')
      const file = (content: string) => ({
        name: 'tosite.json',
        mimeType: 'application/json',
        buffer: Buffer.from(content),
      })
      await check(async () => {
        await other.page.setInputFiles('input[name=file]', file(receipt))
        await other.page.fill('input[name=address]', address)
      })
      const said = await other.page.getByRole('main').innerText()
      expect(said).toContain(genuine)
      expect(said).toContain(reference)
      await seen(other.page, '3-genuine')
      await check(() => other.page.fill('textarea[name=text]', receipt))
      expect(await other.page.getByRole('main').innerText()).toContain(genuine)

      const parts: { payload: string } = JSON.parse(receipt)
      const payload = Buffer.from(parts.payload, 'base64url').toString().replace('filed', 'answered')
      const forged = JSON.stringify({ ...parts, payload: Buffer.from(payload).toString('base64url') })
      await check(() => other.page.setInputFiles('input[name=file]', file(forged)))
      expect(await other.page.locator('.errors').innerText()).toMatch(changed)
      await check(() => other.page.fill('textarea[name=text]', forged))
      expect(await other.page.locator('.errors').innerText()).toMatch(changed)
      expect(await other.page.inputValue('textarea[name=text]')).toBe(forged)
      await seen(other.page, '4-changed')
      await check(async () => undefined)
      expect(await other.page.locator('.errors').count()).toBe(1)
      // Another person's receipt is as good as none.
      const id = new URL(own.page.url()).pathname
      expect((await other.page.goto(portal.url + id))?.url()).toContain('/verify')
      expect(found).toEqual([])
      await own.context.close()
      await other.context.close()
    },
  )

  test('the public keys are there for anybody, and hold no secret', async () => {
    const answer = await fetch(`${portal.url}/.well-known/omatieto-keys.json`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/jwk-set+json'])
    const set: { keys: Record<string, string>[] } = JSON.parse(await answer.text())
    expect(set.keys.length).toBeGreaterThan(0)
    for (const key of set.keys) expect(Object.keys(key).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x'])
  })
})
