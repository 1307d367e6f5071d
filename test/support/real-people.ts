/** People at a portal in real use: how they join, verify an address and wait, in English. */
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import { totpAt } from '#app/identity/totp.ts'
import { openDatabase } from '#db/open.ts'
import { visit } from './browser.ts'
import type { RealPortal } from './real.ts'
import { PASSWORD } from './staff.ts'
import { codeFor } from './visitor.ts'

/** A code as it stands in a mail. */
const CODE = /\d{4} \d{4}/

/** How long a phone shows a code. */
const CODE_MS = 30_000

/** What every journey of people begins with. */
export function peopleOf(portal: RealPortal, browser: Browser) {
  const english = () => visit(browser, portal.url, { language: 'en-GB' })
  const mainOf = (page: Page) => page.getByRole('main').innerText()
  const send = (page: Page, words: string) => page.getByRole('main').getByRole('button', { name: words }).click()

  /** A link that leads to an account, walked to its end in a browser. */
  async function join(link: string, name: string, address: string) {
    const { page, context } = await english()
    await page.goto(link)
    await send(page, 'Begin')
    await page.fill('input[name=name]', name)
    if ((await page.locator('input[name=address]').count()) > 0) await page.fill('input[name=address]', address)
    await page.fill('input[name=password]', PASSWORD)
    await send(page, 'Go on to the phone')
    const secret = (await page.locator('code.key').innerText()).replaceAll(' ', '')
    await page.fill('input[name=code]', totpAt(secret, Date.now()))
    await send(page, 'Confirm the phone')
    await page.getByRole('link', { name: 'I have kept them, continue' }).click()
    return { page, context, secret }
  }

  /** Ten minutes have passed since any of the staff showed password and code. */
  async function endStrong(): Promise<void> {
    const { write, close } = openDatabase(portal.environment.DATABASE_URL ?? '')
    await sql`update staff_sessions set strong_until = 1`.execute(write)
    await close()
  }

  /** Shows password and the code that the phone shows next, since it may have been the last one that let in. */
  async function confirm(page: Page, secret: string): Promise<void> {
    await page.waitForURL('**/staff/confirm?*')
    await page.fill('input[name=password]', PASSWORD)
    await page.fill('input[name=code]', totpAt(secret, Date.now() + CODE_MS))
    await send(page, 'Confirm')
  }

  /** Verifies an address, from /verify or from where a link to it has led. */
  async function verify(page: Page, address: string, from: 'start' | 'here' = 'start'): Promise<void> {
    if (from === 'start') await page.goto(`${portal.url}/verify`)
    const before = (await portal.mails()).filter(({ to, text }) => to === address && CODE.test(text)).length
    await page.fill('input[name=email]', address)
    await page.locator('form[action="/verify"] button').click()
    await page.fill('input[name=code]', await codeFor(portal, address, before))
    await page.locator('form:has(input[name=code]) button').click()
  }

  /** The two minutes of every decision that is held are over. */
  async function endHolds(): Promise<void> {
    const { write, close } = openDatabase(portal.environment.DATABASE_URL ?? '')
    await sql`update requests set held_until = 1 where state = 'held'`.execute(write)
    await sql`update outbox set next_at = 1 where kind = 'request-release' and state = 'ready'`.execute(write)
    await close()
  }

  /** The 24 hours for which a decision waits for a second person are over. */
  async function endWaiting(): Promise<void> {
    const { write, close } = openDatabase(portal.environment.DATABASE_URL ?? '')
    await sql`update requests set held_until = 1 where state = 'proposed'`.execute(write)
    await sql`update outbox set next_at = 1 where kind = 'request-second' and state = 'ready'`.execute(write)
    await close()
  }

  /** The three days of every change of address that waits are over. */
  async function endThreeDays(): Promise<void> {
    const { write, close } = openDatabase(portal.environment.DATABASE_URL ?? '')
    await sql`update address_changes set in_force_at = 1 where state = 'confirmed'`.execute(write)
    await sql`update outbox set next_at = 1 where kind = 'address-change' and state = 'ready'`.execute(write)
    await close()
  }

  async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
    for (let tries = 0; tries < 200; tries += 1) {
      if (await holds()) return
      await sleep(100)
    }
    throw new Error(`It never came to this: ${what}`)
  }

  return { english, mainOf, send, join, verify, confirm, endStrong, endHolds, endWaiting, endThreeDays, until }
}
