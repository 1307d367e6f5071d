/** Chromium, as the tests of pages use it: fresh, without a host to talk to but the portal. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core'
import { ROOT } from '../house.ts'
import { unlessSeen } from './seen.ts'

export { houseFaults } from './page.ts'

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-quic',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
]

export type Look = { readonly width: number; readonly height: number }
export const PHONE: Look = { width: 390, height: 844 }
export const NARROW: Look = { width: 320, height: 640 }
export const DESKTOP: Look = { width: 1280, height: 900 }

/** A file that a browser saved: the name it was offered, and where it is. */
export type Saved = { readonly name: string; readonly path: string }

/** Starts a browser. `map` sends a host name to a port of this machine. */
export function startBrowser(map?: { readonly host: string; readonly port: number }): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_LIGHT || process.env.CHROMIUM_PATH || '/usr/bin/chromium'
  const resolver = map ? [`--host-resolver-rules=MAP ${map.host} 127.0.0.1:${map.port}`] : []
  return chromium.launch({ executablePath, headless: true, args: [...ARGUMENTS, ...resolver] })
}

/** A browser whose owner has told it to take no cookie from anyone. Its folder goes when it is closed. */
export async function startWithoutCookies(map: {
  readonly host: string
  readonly port: number
}): Promise<BrowserContext> {
  const folder = mkdtempSync(join(tmpdir(), 'omatieto-browser-'))
  mkdirSync(join(folder, 'Default'))
  const refuse = { profile: { default_content_setting_values: { cookies: 2 } } }
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(refuse))
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
    headless: true,
    args: [...ARGUMENTS, `--host-resolver-rules=MAP ${map.host} 127.0.0.1:${map.port}`],
    locale: 'en-GB',
    javaScriptEnabled: false,
    ignoreHTTPSErrors: true,
  })
  context.once('close', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return context
}

type Visiting = {
  readonly look?: Look
  readonly language?: string
  readonly script?: 'on' | 'off'
  readonly dark?: boolean
}

type Visit = { readonly context: BrowserContext; readonly page: Page; readonly strangers: string[] }

const withScript = new WeakSet<BrowserContext>()

/** A browser window of its own, with its own cookies. Requests to any other host are noted in `strangers`. */
export async function visit(browser: Browser, origin: string, visiting: Visiting = {}): Promise<Visit> {
  const { look = DESKTOP, language = 'fi-FI', script = 'off', dark = false } = visiting
  const context = await browser.newContext({
    viewport: look,
    locale: language,
    javaScriptEnabled: script === 'on',
    ignoreHTTPSErrors: true,
    colorScheme: dark ? 'dark' : 'light',
  })
  if (script === 'on') withScript.add(context)
  const strangers: string[] = []
  context.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) strangers.push(request.url())
  })
  return { context, page: await context.newPage(), strangers }
}

async function overCdp<T>(page: Page, ask: (session: CDPSession) => Promise<T>): Promise<T> {
  const session = await page.context().newCDPSession(page)
  try {
    return await ask(session)
  } finally {
    await session.detach()
  }
}

/** What axe finds on the page: a line for each fault. */
export const axeFaults = (page: Page): Promise<string[]> => unlessSeen(page, () => lookedAt(page))

/** Timers never fire with script off, so it is on while axe runs. */
async function lookedAt(page: Page): Promise<string[]> {
  return overCdp(page, async (session) => {
    const switchScript = (value: 'on' | 'off') =>
      session.send('Emulation.setScriptExecutionDisabled', { value: value === 'off' })
    // A session that has never switched it off can't switch it on: the browser sees no change.
    await switchScript('off')
    await switchScript('on')
    // Of what is in order nothing is told: gathering and sending it takes a third of the time.
    const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
    const { violations } = await axe.analyze()
    if (!withScript.has(page.context())) await switchScript('off')
    return violations.map(({ id, help, nodes }) => {
      return `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join('; ')})`
    })
  })
}

/** Does the page need to be scrolled sideways? */
export async function overflows(page: Page): Promise<boolean> {
  return overCdp(page, async (session) => {
    const { cssContentSize, cssLayoutViewport } = await session.send('Page.getLayoutMetrics')
    return cssContentSize.width > cssLayoutViewport.clientWidth + 1
  })
}

/** Keeps a picture of the page in test-results, where SCREENSHOTS asks for pictures. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!process.env.SCREENSHOTS) return
  const folder = join(ROOT, 'test-results')
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

/**
 * What a click saves. Chromium drops a download whose click came while the page was still being loaded, so the page is
 * waited for first.
 */
export async function savedBy(page: Page, click: () => Promise<unknown>): Promise<Saved> {
  await page.waitForLoadState('load')
  const [download] = await Promise.all([page.waitForEvent('download'), click()])
  return { name: download.suggestedFilename(), path: await download.path() }
}
