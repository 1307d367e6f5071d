/** The pages of a request in every state, on a phone in the dark, at a desk, and on paper. */
import { readdirSync, readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEFAULT_ACCENT, lookCss } from '#app/ui/look.ts'
import { axeFaults, DESKTOP, NARROW, overflows, PHONE, picture, startBrowser } from '../support/browser.ts'
import { DocumentOf } from './gallery.tsx'
import { requestPagesIn } from './requests.tsx'

const styles = readdirSync('app/styles')
  .filter((name) => name !== 'app.css')
  .map((name) => readFileSync(`app/styles/${name}`, 'utf8'))
const sheet = [lookCss(DEFAULT_ACCENT), ...styles].join('\n')

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
})

const LOOKS = [
  { language: 'fi', viewport: PHONE, colorScheme: 'dark' },
  { language: 'sv', viewport: NARROW, colorScheme: 'light' },
  { language: 'en', viewport: DESKTOP, colorScheme: 'light' },
] as const

test.each(LOOKS)('nothing that axe finds, nothing too wide: $language', async ({ language, viewport, colorScheme }) => {
  const context = await browser.newContext({ viewport, colorScheme })
  const page = await context.newPage()
  const found: string[] = []
  for (const shown of requestPagesIn(language)) {
    await page.setContent(`<!doctype html>${renderToStaticMarkup(createElement(DocumentOf, { shown, language }))}`)
    await page.addStyleTag({ content: sheet })
    if (await overflows(page)) found.push(`${shown.name}: scrolls sideways`)
    found.push(...(await axeFaults(page)).map((fault) => `${shown.name}: ${fault}`))
    await picture(page, `gallery-${language}-${shown.name}`)
  }
  expect(found).toEqual([])
  await context.close()
})

test('on paper every letter is unfolded, and no form is left', async () => {
  const page = await browser.newPage({ viewport: { width: 794, height: 1123 } })
  const shown = requestPagesIn('en').find(({ name }) => name === 'request-refused')
  if (!shown) throw new Error('There is no such page')
  await page.setContent(`<!doctype html>${renderToStaticMarkup(createElement(DocumentOf, { shown, language: 'en' }))}`)
  await page.addStyleTag({ content: sheet })
  const folded = page.locator('details .letter-body').first()
  expect(await folded.isVisible()).toBe(false)
  await page.emulateMedia({ media: 'print' })
  expect(await folded.isVisible()).toBe(true)
  expect(await page.locator('main form').filter({ visible: true }).count()).toBe(0)
  await picture(page, 'gallery-print-request-refused')
  await page.close()
})
