import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '#app/register/register.ts'
import { DocumentOf, pagesIn } from './gallery.tsx'

const pages = LANGUAGES.flatMap((language) =>
  pagesIn(language).map((shown) => ({
    name: `${shown.name} (${language})`,
    language,
    shown,
    html: renderToStaticMarkup(<DocumentOf shown={shown} language={language} />),
  })),
)

const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1] ?? '')

describe.each(pages)('the page $name', ({ html, language, shown }) => {
  test('says its language, has one main heading, one main part and a title with the company', () => {
    expect(html).toMatch(new RegExp(`^<html lang="${language}">`))
    expect(html.match(/<h1[ >]/g)).toHaveLength(1)
    expect(html.match(/<main[ >]/g)).toHaveLength(1)
    expect(html).toMatch(/<title>.+ – Havukka Ohjelmistot Oy<\/title>/)
  })

  test('runs nothing, styles nothing inline and asks no other host for anything', () => {
    expect(html.match(/<script|javascript:|\son[a-z]+=|<style|\sstyle=|http-equiv="refresh"/gi)).toBeNull()
    expect(
      all(html, /<(?:link|img|iframe|source|use)[^>]*\s(?:href|src)="([^"]*)"/g).filter(
        (url) => !/^\/(?!\/)/.test(url),
      ),
    ).toEqual([])
    expect(all(html, /<form[^>]*action="([^"]*)"/g).filter((url) => !/^\/(?!\/)/.test(url))).toEqual([])
  })

  test('every id stands once, and whatever is pointed to is there', () => {
    const ids = all(html, /\sid="([^"]*)"/g)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    const pointed = [
      ...all(html, /\sfor="([^"]*)"/g),
      ...all(html, /\saria-labelledby="([^"]*)"/g),
      ...all(html, /\saria-describedby="([^"]*)"/g).flatMap((text) => text.split(' ')),
      ...all(html, /\shref="#([^"]*)"/g),
    ]
    expect(pointed.filter((id) => !ids.includes(id))).toEqual([])
  })

  test('every field that can be typed in has a label', () => {
    const labelled = all(html, /<label for="([^"]*)"/g)
    const fields = [...html.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)].map(([tag]) => tag)
    const typed = fields.filter((tag) => !/type="hidden"|\shidden=""/.test(tag))
    expect(typed.filter((tag) => !labelled.includes(/\sid="([^"]*)"/.exec(tag)?.[1] ?? ''))).toEqual([])
  })

  test('headings go down one level at a time', () => {
    const levels = all(html, /<h([1-6])[ >]/g).map(Number)
    const afterMain = levels.slice(levels.indexOf(1))
    expect(afterMain.filter((level, index) => level - (afterMain[index - 1] ?? 1) > 1)).toEqual([])
  })

  test('a refused form begins with what is wrong, in the title and in a list that leads to the field', () => {
    const refused = shown.status === 422
    expect(/<title>(?:Virhe|Fel|Error): /.test(html)).toBe(refused)
    expect(/role="alert"/.test(html)).toBe(refused)
    expect(/role="alert"[^>]*autofocus=""/i.test(html)).toBe(refused)
  })

  test('no text was left unfilled', () => {
    expect(html.match(/undefined|\[object|\bNaN\b|\{[a-z]+\}/g)).toBeNull()
  })
})
