/** A package as it is opened from a folder, without a connection: nobody is asked for anything, and everybody can read it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LANGUAGES } from '#app/register/register.ts'
import { axeFaults, DESKTOP, NARROW, overflows, picture, startBrowser } from '../support/browser.ts'
import { gatheredOf, invoices, textsOf } from './example.ts'

let browser: Browser
let folder = ''
beforeAll(async () => {
  browser = await startBrowser()
  folder = mkdtempSync(join(tmpdir(), 'omatieto-package-'))
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Lays a package out in a folder, and says where its pages are. */
async function laidOut(name: string, wanted: Parameters<typeof gatheredOf>[0]): Promise<string[]> {
  const texts = await textsOf(gatheredOf(wanted))
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, name, path)), { recursive: true })
    writeFileSync(join(folder, name, path), text)
  }
  const pages = Object.keys(texts).filter((path) => path.endsWith('.html'))
  return pages.map((path) => join(folder, name, path))
}

type Folder = Parameters<typeof gatheredOf>[0]

/** Visits every page of a package, and says what each asked for, what is wrong with it, and whether it fits a phone. */
async function visited(name: string, wanted: Folder, colorScheme: 'light' | 'dark' = 'light') {
  const context = await browser.newContext({ offline: true, colorScheme, viewport: DESKTOP })
  const asked: string[] = []
  const page = await context.newPage()
  const wrong: string[] = []
  page.on('request', (request) => void asked.push(request.url()))
  page.on('console', (message) => void wrong.push(message.text()))
  const paths = await laidOut(name, wanted)
  for (const path of paths) {
    await page.goto(`file://${path}`)
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    wrong.push(...(await axeFaults(page)))
    await page.setViewportSize(NARROW)
    if (await overflows(page)) wrong.push(`${path} is too wide`)
    await picture(page, `package-${name}-${basename(path)}`)
    await page.setViewportSize(DESKTOP)
    await picture(page, `package-${name}-${basename(path)}-wide`)
  }
  await context.close()
  return { wrong, asked, own: paths.map((path) => `file://${path}`) }
}

const SILENT = {
  silent: 'email-addresses',
  values: { extraLine: ['x'.repeat(300)], memo: ['Soita Matille.'] },
} as const

describe('the package, opened offline', () => {
  for (const language of LANGUAGES)
    test(`asks no host for anything, is accessible and fits a phone: ${language}`, async () => {
      const { wrong, asked, own } = await visited(language, { ...SILENT, language })
      expect([wrong, asked]).toEqual([[], own])
    })

  test('in the dark as well', async () => {
    const { wrong, asked, own } = await visited('dark', SILENT, 'dark')
    expect([wrong, asked]).toEqual([[], own])
  })

  test('and the pages of a large collection', async () => {
    const { wrong, asked, own } = await visited('large', { rows: invoices(201) })
    expect(own.length).toBe(4)
    expect([wrong, asked]).toEqual([[], own])
  })

  test('under Art. 20 as well, and what is folded on the screen stands open on paper', async () => {
    const [start = ''] = await laidOut('portability', { profile: 'portability', language: 'en' })
    const page = await browser.newPage()
    await page.goto(`file://${start}`)
    expect(await axeFaults(page)).toEqual([])
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByText('You did not give it yourself.').first().isVisible()).toBe(true)
    await page.close()
  })
})
