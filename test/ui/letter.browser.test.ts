/** The letter on paper: what shows through the window of an envelope, and what must not. */
import { readdirSync, readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LETTER_KINDS } from '#app/letter/letter.ts'
import { LANGUAGES, type Language } from '#app/register/register.ts'
import { DEFAULT_ACCENT, lookCss } from '#app/ui/look.ts'
import { LetterPrintPage } from '#app/ui/pages/letter-print.tsx'
import { letterOf } from '../letter/writing.ts'
import { axeFaults, picture, startBrowser } from '../support/browser.ts'
import { DocumentOf } from './gallery.tsx'

const A4 = { width: 794, height: 1123 }
/** CSS pixels in a millimetre. */
const MM = 96 / 25.4

/** Window and sheet in millimetres: what is always seen of the sheet, however it slides, and what may be. */
const SEEN = { left: 18, right: 89, top: 40, bottom: 55 }
const MAY_BE_SEEN = { left: 0, right: 113, top: 25, bottom: 75 }

const styles = readdirSync('app/styles')
  .filter((name) => name !== 'app.css')
  .sort((a, b) => Number(a === 'letter.css') - Number(b === 'letter.css'))
  .map((name) => readFileSync(`app/styles/${name}`, 'utf8'))
const sheet = [lookCss(DEFAULT_ACCENT), ...styles].join('\n')

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
})

async function printed(language: Language, kind: (typeof LETTER_KINDS)[number]): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: A4.height } })
  const letter = letterOf(kind, language)
  const shown = { name: letter.title, page: createElement(LetterPrintPage, { language: 'fi', letter }) }
  await page.setContent(`<!doctype html>${renderToStaticMarkup(createElement(DocumentOf, { shown, language: 'fi' }))}`)
  await page.addStyleTag({ content: sheet })
  return page
}

/** The margins that `@page letter:first` gives the sheet; the browser lays out what is within them. Millimetres. */
const MARGIN = { left: 20, top: 10, right: 20 }

/** Where the words of an element stand on the printed sheet, in millimetres from its corner. */
async function placeOf(page: Page, selector: string) {
  const box = await page.evaluate((found) => {
    const element = document.querySelector(found)
    if (!element) return null
    const range = document.createRange()
    range.selectNodeContents(element)
    const { x, y, width, height } = range.getBoundingClientRect()
    return { x, y, width, height }
  }, selector)
  if (!box) throw new Error(`There is no ${selector}`)
  const [left, top] = [box.x / MM + MARGIN.left, box.y / MM + MARGIN.top]
  return { left, top, right: left + box.width / MM, bottom: top + box.height / MM }
}

test.each(LANGUAGES)('in %s the address, and only the address, shows through the window', async (language) => {
  const page = await printed(language, 'refused')
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: Math.floor(A4.width - (MARGIN.left + MARGIN.right) * MM), height: A4.height })
  const address = await placeOf(page, '.paper-window')
  expect(address.left).toBeGreaterThan(SEEN.left)
  expect(address.right).toBeLessThan(SEEN.right)
  expect(address.top).toBeGreaterThan(SEEN.top)
  expect(address.bottom).toBeLessThan(SEEN.bottom)
  expect((await placeOf(page, '.paper-sender')).bottom).toBeLessThan(MAY_BE_SEEN.top)
  expect((await placeOf(page, '.paper .letter-marks')).left).toBeGreaterThan(MAY_BE_SEEN.right)
  expect((await placeOf(page, '.paper h1')).top).toBeGreaterThan(MAY_BE_SEEN.bottom)
  await page.close()
})

test.each(LETTER_KINDS)(
  'the letter %s prints on A4, two sheets at most, without anything of the portal',
  async (kind) => {
    const page = await printed('fi', kind)
    await picture(page, `letter-screen-${kind}`)
    await page.emulateMedia({ media: 'print' })
    for (const part of ['header.top', 'footer.bottom', '.noprint'])
      expect(await page.locator(part).first().isVisible(), part).toBe(false)
    expect(await page.locator('.paper').isVisible()).toBe(true)
    const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: false })).toString('latin1')
    const sheets = pdf.match(/\/Type \/Page\b(?!s)/g) ?? []
    expect(sheets.length).toBeGreaterThan(0)
    expect(sheets.length).toBeLessThanOrEqual(2)
    for (const [, width, height] of pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)) {
      expect(Math.abs(Number(width) - 595)).toBeLessThan(1)
      expect(Math.abs(Number(height) - 842)).toBeLessThan(1)
    }
    await page.close()
  },
)

test('the letter is read out as what it is, in its language', async () => {
  const page = await printed('sv', 'refused')
  expect(await axeFaults(page)).toEqual([])
  expect(await page.locator('article').getAttribute('lang')).toBe('sv')
  await page.close()
})

test('on a phone the letter is read without scrolling sideways', async () => {
  const page = await printed('sv', 'partly')
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await page.close()
})
