/** Somebody without a mouse: every step is a key. */
import type { Page } from 'playwright-core'

/** More stops than any page has: then the thing can't be reached. */
const MOST_STOPS = 80

/** Runs inside the page, so it must stand alone. */
function focused(): string {
  const element = document.activeElement
  const name = element?.getAttribute('name') ?? ''
  const value = element?.getAttribute('value') ?? ''
  if (element instanceof HTMLTextAreaElement) return name
  return element instanceof HTMLInputElement ? `${name} ${value}`.trim() : (element?.textContent ?? '').trim()
}

/** Presses Tab until the field or the link or button with these words has the focus. Throws where it never does. */
export async function tabTo(page: Page, what: string): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    const at = await page.evaluate(focused)
    if (at === what || at.startsWith(`${what} `)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`"${what}" can't be reached by keyboard at ${page.url()}`)
}

/** Goes to a field and types into it. */
export async function typeInto(page: Page, field: string, text: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}

/** Goes to a button or link and presses Enter; waits for what it leads to. */
export async function press(page: Page, words: string): Promise<void> {
  await tabTo(page, words)
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}
