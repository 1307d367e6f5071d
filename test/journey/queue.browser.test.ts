/** The list of what waits, as staff walk through it: by keyboard, on a phone, in three languages, and as an auditor. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DESKTOP, PHONE, picture, startBrowser } from '../support/browser.ts'
import { press, tabTo, typeInto } from '../support/keyboard.ts'
import { officeOf } from '../support/office.ts'
import { type RunningPortal, startTrial } from '../support/server.ts'
import { type Visitor as Colleague, webColleague, webOwner } from '../support/staff-web.ts'
import { makeLate } from '../support/trial-database.ts'
import { verifyAs, visitorOf } from '../support/visitor.ts'

const AINO = 'aino.kallio@kallionpuutarha.example'
const MARIA = 'maria.lindqvist@itavaylantukku.example'
const SHARED = 'info@lehdonisannointi.example'

describe('the list of what waits', () => {
  let portal: RunningPortal
  let browser: Browser
  let office: ReturnType<typeof officeOf>
  let owner: Colleague
  let auditor: Colleague
  const references: string[] = []
  beforeAll(async () => {
    portal = await startTrial()
    browser = await startBrowser()
    office = officeOf(portal, browser)
    owner = await webOwner(portal)
    auditor = await webColleague(owner, 'auditor')
    for (const [language, address, kind] of [
      ['fi', AINO, 'access'],
      ['fi', AINO, 'rectification'],
      ['sv', MARIA, 'erasure'],
      ['sv', MARIA, 'objection'],
      ['sv', MARIA, 'access'],
    ] as const)
      references.push((await office.asks(language, address, kind, 'Jotakin omaa.'))[1])
    makeLate(portal, references[3] ?? '')
    // Four companies share this address: whoever reads its mail asks staff to sort out who they are.
    const shared = visitorOf(portal.url)
    await verifyAs(portal, shared, SHARED)
    await shared.post('/me/proof', [['intent', 'staff']])
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await portal?.stop()
  })

  test.each([
    { language: 'fi', look: PHONE },
    { language: 'sv', look: DESKTOP },
    { language: 'en', look: PHONE },
    { language: 'fi', look: DESKTOP },
  ] as const)(
    'in $language at $look.width px: everything in it, narrowed, searched and settled by nobody else’s leave',
    async ({ language, look }) => {
      const { page, context, strangers } = await office.windowOf(owner, look, language)
      const found: string[] = []
      const seen = async (name: string) => {
        found.push(...(await office.faultsOf(page)))
        await picture(page, `queue-${language}-${look.width}-${name}`)
      }
      await page.goto(`${portal.url}/staff/queue`)
      const rows = page.locator('main tbody tr')
      expect(await rows.count()).toBe(references.length + 1)
      expect(await rows.first().innerText()).toContain(references[3])
      await seen('1-all')
      await page.locator('.facets a[href="/staff/queue?kind=access"]').click()
      expect(await rows.count()).toBe(2)
      const kinds = page.locator('.facet').nth(2)
      expect(await kinds.locator('a[aria-current=true]').getAttribute('href')).toBe('/staff/queue?kind=access')
      await page.locator('.facets a[href="/staff/queue?kind=access&due=overdue"]').click()
      expect(await rows.count()).toBe(0)
      await seen('2-none')
      await page.goto(`${portal.url}/staff/queue?due=overdue`)
      expect(await rows.count()).toBe(1)
      await seen('3-late')
      await page.goto(`${portal.url}/staff/queue/search`)
      await page.fill('input[name=q]', '1001')
      await page.locator('form[action="/staff/queue/search"] button').click()
      await seen('4-found')
      expect(new URL(page.url()).search).toBe('')
      await page.fill('input[name=q]', 'ei@@osoite')
      await page.locator('form[action="/staff/queue/search"] button').click()
      expect(await page.locator('.errors a[href="#q"]').count()).toBe(1)
      expect(await page.inputValue('input[name=q]')).toBe('ei@@osoite')
      await seen('5-refused')
      await page.goto(`${portal.url}/staff/queue?kind=identity`)
      await rows.first().locator('a').first().click()
      await page.locator('main details > summary').click()
      await page.locator('button[value=hand-over]').click()
      expect(await page.getByRole('alert').count()).toBe(1)
      await seen('6-identity')
      await page.locator('button[value=take]').click()
      expect(await page.getByRole('alert').count()).toBe(0)
      await page.locator('button[value=put-back]').click()
      await page.locator('a[href$="/settle"]').click()
      await page.locator('form[action$="/settle"] button').last().click()
      expect(await page.locator('.errors').count()).toBe(1)
      await seen('7-settle')
      expect(found).toEqual([])
      expect(strangers).toEqual([])
      await context.close()
    },
  )

  test('an address that makes no sense narrows nothing and breaks nothing', async () => {
    const { page, context } = await office.windowOf(owner, DESKTOP, 'en')
    for (const query of [
      '?after=nothing',
      '?before=12-',
      `?after=${'9'.repeat(400)}-x`,
      '?due=never&whose=them',
      `?kind=${'x'.repeat(500)}`,
      '?kind=%00&stage=%ff',
      '?after=99999999999999-zzzz',
    ]) {
      const answer = await page.goto(`${portal.url}/staff/queue${query}`)
      expect([query, answer?.status()]).toEqual([query, 200])
    }
    expect((await page.goto(`${portal.url}/staff/queue/nothing`))?.status()).toBe(404)
    await context.close()
  })

  test('an auditor sees what waits, and neither searches for people nor reads what is known of them', async () => {
    const { page, context } = await office.windowOf(auditor, PHONE, 'en')
    await page.goto(`${portal.url}/staff/queue`)
    expect(await page.locator('main tbody tr').count()).toBe(references.length + 1)
    expect(await page.locator('form[action="/staff/queue/search"]').count()).toBe(0)
    await page.goto(`${portal.url}/staff/queue?kind=identity`)
    await page.locator('main tbody tr a').first().click()
    expect(await page.content()).not.toContain(SHARED)
    expect(await page.locator('main form').count()).toBe(0)
    expect(await office.faultsOf(page)).toEqual([])
    expect((await page.goto(`${portal.url}/staff/queue/search`))?.status()).toBe(403)
    await context.close()
  })

  test('by keyboard alone: a request is found by its reference, decided and undone; what waits is taken, put back and settled', async () => {
    const { page, context } = await office.windowOf(owner, DESKTOP, 'en')
    await page.goto(`${portal.url}/staff/queue/search`)
    await typeInto(page, 'q', references[0] ?? '')
    await press(page, 'Search')
    await press(page, `Access to data ${references[0]}`)
    expect(new URL(page.url()).pathname).toBe(`/staff/requests/${references[0]}`)
    await press(page, 'Decide')
    await tabTo(page, 'decision approve')
    await page.keyboard.press('Space')
    await press(page, 'Show the fields')
    await typeInto(page, 'free', 'Typed without a mouse.')
    await press(page, 'See the letter')
    expect(await page.locator('article.letter').innerText()).toContain('Typed without a mouse.')
    await press(page, 'Decide: approved')
    expect(await page.locator('.held-decision').count()).toBe(1)
    await press(page, 'Undo the decision')
    expect(await page.locator('.held-decision').count()).toBe(0)
    await page.goto(`${portal.url}/staff/queue?kind=identity`)
    await page.locator('main tbody tr a').first().focus()
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
    await press(page, 'Take it')
    await press(page, 'Put it back')
    await press(page, 'Mark as done')
    await typeInto(page, 'note', 'Called them; they gave their business id.')
    await press(page, 'Mark as done')
    expect(new URL(page.url()).pathname).toBe('/staff/queue')
    expect(await page.locator('main tbody tr').count()).toBe(references.length)
    await context.close()
  })
})
