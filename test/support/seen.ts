/**
 * What axe has found nothing in, it need not look at again: the same elements with the same attributes under the same style sheets come
 * to the same. Pages of one run are remembered by their build, whatever their texts are; a page with a fault is looked at each time.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/**
 * How a page is built: its elements with all that axe reads, texts as present or absent, rows that are built alike once. Runs inside
 * the page, so it must stand alone.
 */
function build(): string {
  const numbered = (text: string) => text.replace(/\d+/g, '0')
  const ATTRIBUTES = [
    'href',
    'value',
    'content',
    'action',
    'title',
    'alt',
    'placeholder',
    'aria-label',
    'datetime',
    'lang',
  ]
  const attributesOf = (element: Element) =>
    element
      .getAttributeNames()
      .sort()
      .map((name) => {
        const value = element.getAttribute(name) ?? ''
        return ATTRIBUTES.includes(name) ? `${name}=${value === '' ? '' : 'x'}` : `${name}=${numbered(value)}`
      })
      .join(' ')
  const of = (element: Element): string => {
    const parts: string[] = []
    for (const child of element.childNodes) {
      const part = child instanceof Element ? of(child) : (child.textContent ?? '').trim() === '' ? '' : 'x'
      if (part !== '' && !parts.includes(part)) parts.push(part)
    }
    return `<${element.localName} ${attributesOf(element)}>${parts.join('')}</>`
  }
  const dark = matchMedia('(prefers-color-scheme: dark)').matches
  return `${dark ? 'dark' : 'light'} ${document.title === '' ? 'untitled' : 'titled'} ${of(document.documentElement)}`
}

/** Looks at a page unless one of the same build was faultless before in this run. */
export async function unlessSeen(page: Page, look: () => Promise<string[]>): Promise<string[]> {
  const folder = join(tmpdir(), 'omatieto-faultless')
  const known = join(
    folder,
    createHash('sha256')
      .update(await page.evaluate(build))
      .digest('hex'),
  )
  if (process.env.TEST_RUN && existsSync(known)) return []
  const faults = await look()
  if (process.env.TEST_RUN && faults.length === 0) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(known, '')
  }
  return faults
}
