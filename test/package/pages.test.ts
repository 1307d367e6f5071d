import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { filesOf } from '#app/package/files.ts'
import { LANGUAGES } from '#app/register/register.ts'
import { naughty } from '../register/naughty.ts'
import { gatheredOf, invoices, textOf, textsOf } from './example.ts'

const pagesOf = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).filter(([path]) => path.endsWith('.html'))

/** What people read of a page: its markup and style sheet taken away. */
const readable = (html: string) =>
  html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

describe('the pages', () => {
  test('are whole, in the reader’s language, with one h1 and no heading skipped', async () => {
    for (const language of LANGUAGES)
      for (const profile of ['access', 'portability'] as const)
        for (const [path, html] of pagesOf(await textsOf(gatheredOf({ language, profile, rows: invoices(201) })))) {
          expect([path, html.startsWith(`<!DOCTYPE html>\n<html lang="${language}">`)]).toEqual([path, true])
          expect(html.endsWith('</html>\n')).toBe(true)
          const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
          expect([path, levels[0], levels.filter((level) => level === 1).length]).toEqual([path, 1, 1])
          const skipped = levels.filter((level, index) => level > (levels[index - 1] ?? 1) + 1)
          expect([path, skipped]).toEqual([path, []])
          const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
          expect(ids).toEqual([...new Set(ids)])
          for (const [, to] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(to)
        }
  })

  test('ask nobody for anything: no script, nothing to load, and a policy that forbids it', async () => {
    for (const [path, html] of pagesOf(await textsOf(gatheredOf({ rows: invoices(201) })))) {
      expect(html).toContain('default-src &#x27;none&#x27;; style-src &#x27;unsafe-inline&#x27;; img-src data:')
      expect([
        path,
        html.match(/<(script|link|img|iframe|object|embed|form|base|video|audio)\b|\bon\w+=|url\(|@import/i),
      ]).toEqual([path, null])
      expect(html).toMatch(/<style>:root\{.{2000,}<\/style>/s)
    }
  })

  test('show every naughty string as text', async () => {
    const shown = naughty.filter((text) => text.trim() !== '' && !/[\0\r]/.test(text))
    const html = (await textsOf(gatheredOf({ values: { extraLine: shown } })))['index.html'] ?? ''
    expect(html).not.toContain('<script')
    const text = readable(html)
    for (const one of shown.filter((value) => !value.includes('<') && !value.includes('>') && !value.includes('&')))
      expect(text).toContain(one.toWellFormed())
  })

  test('each link leads to a file of the package, into the page, or is one to follow by choice', async () => {
    const texts = await textsOf(gatheredOf({ rows: invoices(450) }))
    for (const [path, html] of pagesOf(texts))
      for (const [, to = ''] of html.matchAll(/href="([^"#]*)"/g)) {
        if (/^(https:|mailto:|tel:)/.test(to)) continue
        const led = new URL(to, `file:///${path}`).pathname.slice(1)
        expect(Object.keys(texts)).toContain(led)
      }
  })

  test('of more than 200 rows there are pages of 200, with the way on, back and home', async () => {
    const texts = await textsOf(gatheredOf({ rows: invoices(450) }))
    const pages = [1, 2, 3].map((number) => texts[`pages/billing-1.invoices.${number}.html`] ?? '')
    expect(pages.map((html) => [...html.matchAll(/<tr role="row">/g)].length - 1)).toEqual([200, 200, 50])
    expect(pages[1]).toMatch(/<td[^>]*>201<\/td>/)
    expect(pages[1]).toContain('rel="prev"')
    expect(pages[1]).toContain('href="../pages/billing-1.invoices.3.html" rel="next"')
    expect(pages[2]).not.toContain('rel="next"')
    expect(texts['index.html']).toContain('href="pages/billing-1.invoices.3.html"')
    const few = await textsOf(gatheredOf({ rows: invoices(200) }))
    expect(Object.keys(few).filter((path) => path.startsWith('pages/'))).toEqual([])
    expect([...(few['index.html'] ?? '').matchAll(/>Maksettu</g)].length).toBe(200)
  })

  test('say at the top which register did not answer, in the pages and in the text beside them', async () => {
    const texts = await textsOf(gatheredOf({ silent: 'email-addresses' }))
    const html = readable(texts['index.html'] ?? '')
    expect(html.indexOf('Kaikkia tietoja ei saatu mukaan')).toBeGreaterThan(0)
    expect(html.indexOf('Sähköpostiosoiterekisteri')).toBeLessThan(html.indexOf('Tietue 1'))
    expect(texts['README.txt']).toContain('Sähköpostiosoiterekisteri: ei vastannut')
    expect(readable((await textsOf(gatheredOf()))['index.html'] ?? '')).not.toContain('Kaikkia tietoja ei saatu')
  })

  test('with Art. 15 tell why each field is held; with Art. 20 what is left out and why', async () => {
    const access = readable((await textsOf(gatheredOf()))['index.html'] ?? '')
    for (const said of ['Käyttötarkoitus', 'Käsittelyperuste', 'Säilytysaika', 'Oikeutesi', 'Valitus'])
      expect(access).toContain(said)
    const portability = readable((await textsOf(gatheredOf({ profile: 'portability' })))['index.html'] ?? '')
    expect(portability).toContain('Mitä on jätetty pois')
    expect(portability).toMatch(/Asiakasnumero\s+Et ole antanut sitä itse\./)
    expect(portability).not.toContain('Käyttötarkoitus')
    expect(portability).toContain('Koivukuja 3')
  })

  test('explain every file that there is, and no personal data stands in a file’s name', async () => {
    const gathered = gatheredOf({ rows: invoices(450) })
    const files = filesOf(gathered).map(({ path }) => path)
    const readme = (await textsOf(gathered))['README.txt'] ?? ''
    for (const path of files) expect(readme).toContain(path.replace(/^(csv|pages)\/.*/, '$1/'))
    expect(files.join()).not.toMatch(/aino|virtanen/i)
    expect(new Set(files.map((path) => path.toLowerCase())).size).toBe(files.length)
  })

  test('and all other files are the same bytes whenever they are asked for', async () => {
    for (const file of filesOf(gatheredOf({ rows: invoices(450) }))) expect(await textOf(file)).toBe(await textOf(file))
    expect(await textsOf(gatheredOf())).toEqual(await textsOf(gatheredOf()))
  })

  test('a package without a record says so, and still has the search, the notice and the document', async () => {
    const none = { ...gatheredOf(), records: [] }
    const texts = await textsOf(none)
    expect(Object.keys(texts)).toEqual(['index.html', 'notice.html', 'data.json', 'data.schema.json', 'README.txt'])
    expect(readable(texts['index.html'] ?? '')).toContain('Osoitteellasi ei löytynyt tietueita.')
  })

  test('the tables beside them hold the rows that the pages show', async () => {
    const texts = await textsOf(gatheredOf({ rows: invoices(450) }))
    const rows: string[][] = parse(texts['csv/billing-1.invoices.csv'] ?? '', { delimiter: ';', bom: true })
    expect(rows.length).toBe(451)
  })
})
