/** House rules of every page's HTML, read off the page as the browser has it. */
import type { Page } from 'playwright-core'

type Rules = { readonly origin: string; readonly scripts: 'none' | 'with nonce' }

/** Runs inside the page, so it must stand alone. */
function look({ origin, scripts }: Rules): string[] {
  const faults: string[] = []
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)]
  const html = document.documentElement
  if (all('h1').length !== 1) faults.push(`${all('h1').length} h1 instead of one`)
  if (!['fi', 'sv', 'en'].includes(html.lang)) faults.push(`lang is "${html.lang}"`)
  if (document.title.trim() === '') faults.push('no title')
  if (all('main').length !== 1) faults.push(`${all('main').length} main instead of one`)
  for (const field of document.querySelectorAll<HTMLInputElement>('input, select, textarea')) {
    const named = field.labels?.length || field.hasAttribute('aria-label') || field.hasAttribute('aria-labelledby')
    if (field.type !== 'hidden' && !field.hidden && !named)
      faults.push(`no label: ${field.name || field.outerHTML.slice(0, 80)}`)
  }
  for (const script of all('script')) {
    if (scripts === 'none') faults.push(`a script: ${script.outerHTML.slice(0, 80)}`)
    else if (!script.nonce) faults.push(`a script without nonce: ${script.outerHTML.slice(0, 80)}`)
  }
  if (all('[style]').length > 0) faults.push('an inline style')
  for (const element of all('*')) {
    const handler = element.getAttributeNames().find((name) => name.startsWith('on'))
    if (handler) faults.push(`an inline handler: ${handler} of ${element.tagName.toLowerCase()}`)
  }
  for (const element of all('img, iframe, script, source, link:not([rel=canonical]):not([rel=alternate])')) {
    const address = element.getAttribute('src') ?? element.getAttribute('href')
    if (address && new URL(address, document.baseURI).origin !== origin) faults.push(`loads ${address}`)
  }
  const ids = all('[id]').map(({ id }) => id)
  const once = new Set(ids)
  const twice = ids.length === once.size ? [] : ids.filter((id, at) => ids.indexOf(id) !== at)
  if (twice.length > 0) faults.push(`the same id twice: ${twice.join(' ')}`)
  return faults
}

/** What is against the rules of the house, a line each. Customers' pages have no script at all. */
export async function houseFaults(page: Page, origin: string, scripts: Rules['scripts'] = 'none'): Promise<string[]> {
  // A document that has only just begun to arrive has no root yet.
  await page.waitForLoadState('domcontentloaded')
  return page.evaluate(look, { origin, scripts })
}
