/** Every page of staff's own accounts: its languages, script off, house rules, axe, and the widths of a phone and a desk. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { totpAt } from '#app/identity/totp.ts'
import {
  axeFaults,
  DESKTOP,
  houseFaults,
  type Look,
  NARROW,
  overflows,
  PHONE,
  picture,
  startBrowser,
  visit,
} from '../support/browser.ts'
import { type RunningPortal, startTrial } from '../support/server.ts'
import { PASSWORD } from '../support/staff.ts'
import { ask, mailedLink, type Visitor, webColleague, webOwner } from '../support/staff-web.ts'
import { fillHalfYear } from '../support/trial-database.ts'

const PLACES: readonly { readonly language: 'fi' | 'sv' | 'en'; readonly look: Look; readonly dark: boolean }[] = [
  { language: 'fi', look: PHONE, dark: false },
  { language: 'sv', look: NARROW, dark: true },
  { language: 'en', look: DESKTOP, dark: false },
]

let portal: RunningPortal
let browser: Browser
let owner: Visitor
beforeAll(async () => {
  portal = await startTrial()
  browser = await startBrowser()
  owner = await webOwner(portal)
})
afterAll(async () => {
  await browser?.close()
  await portal?.stop()
})

async function faultsOf(page: Page, language: string): Promise<string[]> {
  const faults = await houseFaults(page, portal.url)
  const lang = await page.locator('html').getAttribute('lang')
  if (lang !== language) faults.push(`lang is ${lang}`)
  if (await overflows(page)) faults.push('scrolls sideways')
  return [...faults, ...(await axeFaults(page))].map((fault) => `${page.url()}: ${fault}`)
}

/** Gives a browser the cookies of somebody who signed in elsewhere. */
const carry = (context: BrowserContext, { cookies }: Visitor) =>
  context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: portal.url })))

test.each(PLACES)('in $language at $look.width px: no fault of the house, none that axe finds', async (place) => {
  const { language, look, dark } = place
  const { page, context, strangers } = await visit(browser, portal.url, { language, look, dark })
  const found: string[] = []
  const seen = async (name: string) => {
    found.push(...(await faultsOf(page, language)))
    await picture(page, `staff-${name}-${language}-${look.width}`)
  }
  const send = (step: string) => page.locator(`form:has(input[value="${step}"]) button`).click()
  const address = `uusi.${language}@malli.example`
  await ask(owner, '/staff/people', { intent: 'invite', address, role: 'approver', language })

  await page.goto(`${portal.url}/staff/sign-in`)
  await seen('sign-in')
  await page.locator('form[action="/staff/sign-in"] button').click()
  await seen('sign-in-refused')

  const link = await mailedLink(portal, address)
  await page.goto(portal.url + link)
  await seen('link')
  await send('open')
  await seen('who')
  await page.locator('input[name=password]').fill('Salasana2026!')
  await send('who')
  await seen('who-refused')
  await page.locator('input[name=name]').fill('Uuno Uusi')
  await page.locator('input[name=password]').fill(PASSWORD)
  await send('who')
  await seen('phone')
  const secret = (await page.locator('code.key').innerText()).replaceAll(' ', '')
  await page.locator('input[name=code]').fill('12')
  await send('phone')
  await seen('phone-refused')
  await page.locator('input[name=code]').fill(totpAt(secret, Date.now()))
  await send('phone')
  await seen('codes')
  await page.goto(`${portal.url}/staff`)
  await seen('home')
  await page.goto(`${portal.url}/staff/account`)
  await seen('account')
  await send('password')
  await seen('account-refused')
  await page.goto(`${portal.url}/staff/confirm`)
  await seen('confirm')
  await page.goto(`${portal.url}/staff/people`)
  await seen('role-refused')
  await page.locator('form[action="/staff/sign-out"] button').click()
  await seen('signed-out')
  await page.goto(portal.url + link)
  await seen('dead-link')

  await carry(context, owner)
  await page.goto(`${portal.url}/staff/audit?case=T-2222AAAA`)
  await seen('audit-refused')
  await page.goto(`${portal.url}/staff/audit`)
  await seen('audit')
  await page.goto(`${portal.url}/staff/sources`)
  await page.locator('form[action="/staff/sources/reading"] button').click()
  expect(new URL(page.url()).search).toBe('?done=begun')
  await seen('sources')
  await page.goto(`${portal.url}/staff/overview`)
  await seen('overview-empty')
  fillHalfYear(portal)
  await page.reload()
  await seen('overview')
  expect(await (await ask(owner, '/staff/overview.csv')).text()).toMatch(/"week";"kind";"register"[\s\S]*"erasure"/)
  await page.goto(`${portal.url}/staff/people`)
  await seen('people')
  await send('invite')
  await seen('people-refused')
  await page.getByRole('link', { name: 'Uuno Uusi' }).first().click()
  await seen('person')
  await page.goto(`${portal.url}/staff/people`)
  await page.getByRole('link', { name: 'Oili Omistaja' }).click()
  await send('suspend')
  await seen('last-owner')
  expect(found).toEqual([])
  expect(strangers).toEqual([])
  await context.close()
})

test('an auditor who tries everything, as a form and as data, changes nothing', async () => {
  const auditor = await webColleague(owner, 'auditor')
  const page = await (await ask(owner, '/staff/people')).text()
  const paths = [...page.matchAll(/href="(\/staff\/people\/[\w-]+)"/g)].map(([, path = '']) => path)
  const acts: readonly Readonly<Record<string, string>>[] = [
    { act: 'role', role: 'auditor' },
    { act: 'phone' },
    { act: 'renew' },
    { act: 'suspend' },
    { act: 'remove' },
  ]
  const forms: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['/staff/people', { intent: 'invite', address: 'kaveri@malli.example', role: 'owner', language: 'fi' }],
    ['/staff/people', { intent: 'withdraw', link: 'x' }],
    ...paths.flatMap((path) => acts.map((form) => [path, form] as const)),
  ]
  expect(paths.length).toBeGreaterThan(1)
  for (const [path, form] of forms) {
    expect([path, (await ask(auditor, path, form)).status]).toEqual([path, 403])
    expect((await (await ask(auditor, `${path}.data`, form)).text()).includes('403')).toBe(true)
  }
  const after = await (await ask(owner, '/staff/people')).text()
  expect(after).not.toContain('kaveri@malli.example')
  expect(after.match(/href="\/staff\/people\/[\w-]+"/g)).toHaveLength(paths.length)
})

test('a form that was sent after the session had ended waits until the same person signs in, and is then sent', async () => {
  const { page, context } = await visit(browser, portal.url, { language: 'en' })
  await carry(context, owner)
  await page.goto(`${portal.url}/staff/people`)
  await ask(owner, '/staff/sign-out', {})
  await page.locator('input[name=address]').fill('myohainen@malli.example')
  await page.locator('input[name=role][value=auditor]').check()
  await page.locator('form:has(input[value=invite]) button').click()
  expect(new URL(page.url()).search).toBe('?kept')
  await page.locator('input[name=address]').fill('oili@malli.example')
  await page.locator('input[name=password]').fill(PASSWORD)
  await page.locator('input[name=code]').fill(totpAt(owner.secret, Date.now()))
  await page.locator('form[action="/staff/sign-in"] button').click()
  expect(new URL(page.url()).pathname).toBe('/staff/resume')
  expect(await faultsOf(page, 'en')).toEqual([])
  await page.locator('form[action="/staff/people"] button').click()
  expect(await page.getByRole('main').innerText()).toContain('myohainen@malli.example')
  await context.close()
})
