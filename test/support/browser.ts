/** Chromium, as the tests of pages use it: fresh, without a host to talk to but the portal. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { ROOT } from '../house.ts'

const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-quic', '--no-first-run', '--disable-component-update', '--disable-sync']

export type Look = { readonly width: number; readonly height: number }
export const PHONE: Look = { width: 390, height: 844 }
export const NARROW: Look = { width: 320, height: 640 }
export const DESKTOP: Look = { width: 1280, height: 900 }

/** Starts a browser. `map` sends a host name to a port of this machine. */
export function startBrowser(map?: { readonly host: string; readonly port: number }): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH || '/usr/bin/chromium'
  const resolver = map ? [`--host-resolver-rules=MAP ${map.host}:443 127.0.0.1:${map.port}`] : []
  return chromium.launch({ executablePath, headless: true, args: [...ARGUMENTS, ...resolver] })
}

export type Visiting = { readonly look?: Look; readonly language?: string; readonly script?: 'on' | 'off'; readonly dark?: boolean }

/** A browser window of its own, with its own cookies. Requests to any other host are noted in `strangers`. */
export async function visit(browser: Browser, origin: string, visiting: Visiting = {}): Promise<{ context: BrowserContext; page: Page; strangers: string[] }> {
  const { look = DESKTOP, language = 'fi-FI', script = 'off', dark = false } = visiting
  const context = await browser.newContext({
    viewport: look,
    locale: language,
    javaScriptEnabled: script === 'on',
    ignoreHTTPSErrors: true,
    colorScheme: dark ? 'dark' : 'light',
  })
  const strangers: string[] = []
  context.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) strangers.push(request.url())
  })
  return { context, page: await context.newPage(), strangers }
}

/** What axe finds on the page: a line for each fault. Timers never fire with script off, so it is on while axe runs. */
export async function axeFaults(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setScriptExecutionDisabled', { value: false })
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  await session.send('Emulation.setScriptExecutionDisabled', { value: true })
  await session.detach()
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join('; ')})`)
}

/** House rules of every page's HTML. */
export async function houseFaults(page: Page, origin: string): Promise<string[]> {
  const html = await page.content()
  const faults: string[] = []
  if ([...html.matchAll(/<h1[\s>]/g)].length !== 1) faults.push('not exactly one h1')
  if (!/<html[^>]* lang="(fi|sv|en)"/.test(html)) faults.push('no lang')
  if (!/<title>[^<]+ – [^<]+<\/title>|<title>[^<]+<\/title>/.test(html)) faults.push('no title')
  if (/<script[\s>]/.test(html)) faults.push('a script')
  if (/ style="/.test(html)) faults.push('an inline style')
  if (/ on[a-z]+="/.test(html)) faults.push('an inline handler')
  const outside = [...html.matchAll(/ (?:src|href)="(https?:\/\/[^"]+)"/g)].map(([, url = '']) => url)
  const loaded = [...html.matchAll(/<(?:img|link|script|iframe)[^>]* (?:src|href)="(https?:\/\/[^"]+)"/g)].map(([, url = '']) => url)
  if (loaded.some((url) => !url.startsWith(origin))) faults.push(`loads from another host: ${outside.join(' ')}`)
  return faults
}

/** Does the page need to be scrolled sideways? */
export async function overflows(page: Page): Promise<boolean> {
  const session = await page.context().newCDPSession(page)
  const { cssContentSize, cssLayoutViewport } = await session.send('Page.getLayoutMetrics')
  await session.detach()
  return cssContentSize.width > cssLayoutViewport.clientWidth + 1
}

/** Keeps a picture of the page, where SCREENSHOTS names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS
  if (!folder) return
  mkdirSync(join(ROOT, folder), { recursive: true })
  await page.screenshot({ path: join(ROOT, folder, `${name}.png`), fullPage: true })
}
