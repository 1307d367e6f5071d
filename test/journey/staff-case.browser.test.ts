/** Staff at a request: seen, decided each of the five ways, raced for, and looked at by who may see no values. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DESKTOP, type Look, PHONE, picture, startBrowser, visit } from '../support/browser.ts'
import { LANGUAGE_OF, type Language, nextYear, officeOf } from '../support/office.ts'
import { type RunningPortal, startTrial } from '../support/server.ts'
import { type Visitor as Colleague, webColleague, webOwner } from '../support/staff-web.ts'
import { endHolds } from '../support/trial-database.ts'

const AINO = 'aino.kallio@kallionpuutarha.example'
const MARIA = 'maria.lindqvist@itavaylantukku.example'
const OLLI = 'olli.vainio@vainioarkkitehdit.example'

/** What each decision is given, and what its person then reads. */
const DECISIONS: readonly {
  readonly decision: 'approve' | 'partly' | 'refuse' | 'more' | 'extend'
  readonly language: Language
  readonly address: string
  readonly look: Look
  readonly fill: (page: Page) => Promise<void>
  readonly title: string
  readonly state: RegExp
}[] = [
  {
    decision: 'approve',
    language: 'fi',
    address: AINO,
    look: DESKTOP,
    fill: async (page) => page.fill('textarea[name=free]', 'Kiitos yhteydenotosta.'),
    title: 'Vastaus pyyntöösi',
    state: /Toteutettu/,
  },
  {
    decision: 'partly',
    language: 'sv',
    address: MARIA,
    look: PHONE,
    fill: async (page) => {
      await page.check('input[name=ground][value=others-rights]')
      await page.fill('textarea[name=words-others-rights]', 'En del gäller en annan person.')
    },
    title: 'Beslut om din begäran',
    state: /Delvis uppfylld/,
  },
  {
    decision: 'refuse',
    language: 'en',
    address: OLLI,
    look: DESKTOP,
    fill: async (page) => {
      await page.check('input[name=ground][value=not-identified]')
      await page.fill('textarea[name=words-not-identified]', 'We asked for a customer number twice.')
    },
    title: 'The decision on your request',
    state: /Refused/,
  },
  {
    decision: 'more',
    language: 'sv',
    address: MARIA,
    look: DESKTOP,
    fill: async (page) => page.fill('textarea[name=needed]', 'Ge ditt kundnummer.\nBerätta vilket år det gäller.'),
    title: 'Vi behöver mer information för din begäran',
    state: /Väntar på ditt svar/,
  },
  {
    decision: 'extend',
    language: 'en',
    address: OLLI,
    look: PHONE,
    fill: async (page) => {
      await page.check('input[name=reason][value=complexity]')
      await page.check('input[name=checked]')
    },
    title: 'We need more time for your request',
    state: /Received|Being dealt with/,
  },
]

describe('staff at a request', () => {
  let portal: RunningPortal
  let browser: Browser
  let office: ReturnType<typeof officeOf>
  let owner: Colleague
  let approver: Colleague
  let auditor: Colleague
  beforeAll(async () => {
    portal = await startTrial()
    browser = await startBrowser()
    office = officeOf(portal, browser)
    owner = await webOwner(portal)
    approver = await webColleague(owner, 'approver')
    auditor = await webColleague(owner, 'auditor')
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await portal?.stop()
  })

  const mailsTo = async (address: string) =>
    (await portal.mails()).filter(({ to, text }) => to === address && text.includes('/me/requests/'))

  test.each(DECISIONS)(
    '$decision, in $language: the letter is seen, held, and then the person’s',
    async ({ decision, language, address, look, fill, title, state }) => {
      const [person, reference] = await office.asks(language, address, 'access', 'Mitä minusta on tallessa?')
      await office.until('told what came in', async () =>
        (await mailsTo(address)).some(({ text }) => text.includes(reference)),
      )
      const told = (await mailsTo(address)).length
      const { page, context, strangers } = await office.windowOf(owner, look, language)
      const found: string[] = []
      const seen = async (name: string) => {
        found.push(...(await office.faultsOf(page)))
        await picture(page, `case-${decision}-${look.width}-${name}`)
      }
      await page.goto(`${portal.url}/staff/requests/${reference}`)
      expect(await page.getByRole('main').innerText()).toContain('Mitä minusta on tallessa?')
      for (const summary of ['details.steps > summary', '#records ~ details > summary'])
        await page.locator(summary).first().click()
      await seen('1-case')
      await page.locator(`a[href="/staff/requests/${reference}/decision"]`).click()
      await seen('2-choose')
      await page.check(`input[name=decision][value=${decision}]`)
      await page.locator('button[value=choose]').click()
      await fill(page)
      await seen('3-fields')
      await page.locator('button[value=preview]').click()
      expect(await page.locator('article.letter').getAttribute('lang')).toBe(language)
      expect(await page.locator('article.letter').innerText()).toContain(title)
      await seen('4-letter')
      await page.locator('button[value=decide]').click()
      expect(new URL(page.url()).pathname).toBe(`/staff/requests/${reference}`)
      expect(await page.locator('.held-decision').innerText()).toMatch(/\d{1,2}[.:]\d{2}[.:]\d{2}/)
      await seen('5-held')
      expect((await person.get(`/me/requests/${reference}`)).text).not.toContain(title)
      expect(await mailsTo(address)).toHaveLength(told)
      endHolds(portal)
      await office.until('the letter is told of', async () => (await mailsTo(address)).length > told)
      const own = await visit(browser, portal.url, { look, language: LANGUAGE_OF[language] })
      await own.context.addCookies([...person.cookies].map(([name, value]) => ({ name, value, url: portal.url })))
      const whereItIs = async () => (await person.get(`/me/requests/${reference}`)).text
      await office.until('what the letter promised is done', async () => state.test(await whereItIs()))
      await own.page.goto(`${portal.url}/me/requests/${reference}`)
      expect(await own.page.getByRole('main').innerText()).toContain(title)
      await picture(own.page, `case-${decision}-${look.width}-7-person`)
      await page.goto(`${portal.url}/staff/requests/${reference}`)
      expect(await page.locator('.held-decision').count()).toBe(0)
      await seen('6-told')
      expect(found).toEqual([])
      expect(strangers).toEqual([])
      await own.context.close()
      await context.close()
    },
    180_000,
  )

  test('a letter that lacks what the law demands says what, beside its field, and keeps what was typed', async () => {
    const [, reference] = await office.asks('fi', AINO)
    const { page, context } = await office.windowOf(owner, PHONE, 'fi')
    await page.goto(`${portal.url}/staff/requests/${reference}/decision`)
    await page.check('input[name=decision][value=refuse]')
    await page.locator('button[value=choose]').click()
    await page.fill('textarea[name=free]', 'Vapaa teksti, joka ei saa kadota.')
    await page.locator('button[value=preview]').click()
    expect(await page.locator('.errors a[href="#ground"]').count()).toBe(1)
    expect(await page.locator('button[value=decide]').count()).toBe(0)
    expect(await page.inputValue('textarea[name=free]')).toBe('Vapaa teksti, joka ei saa kadota.')
    expect(await office.faultsOf(page)).toEqual([])
    await picture(page, 'case-lacking-390')
    await page.check('input[name=decision][value=extend]')
    await page.locator('button[value=choose]').click()
    expect(await page.inputValue('textarea[name=free]')).toBe('Vapaa teksti, joka ei saa kadota.')
    await page.locator('button[value=preview]').click()
    expect(await page.locator('.errors a[href="#checked"]').count()).toBe(1)
    await context.close()
  }, 120_000)

  test('two decide at once: one wins, the other reads who did what, and finds every word still there', async () => {
    const [, reference] = await office.asks('fi', AINO)
    const first = await office.windowOf(owner, DESKTOP, 'fi')
    const second = await office.windowOf(approver, DESKTOP, 'fi')
    for (const { page } of [first, second]) {
      await page.goto(`${portal.url}/staff/requests/${reference}/decision`)
      await page.check('input[name=decision][value=approve]')
      await page.locator('button[value=choose]').click()
    }
    await second.page.fill('textarea[name=done]', 'Lähetämme kaiken huomenna.')
    await second.page.fill('textarea[name=free]', 'Tämä ei saa kadota.')
    for (const { page } of [first, second]) await page.locator('button[value=preview]').click()
    await first.page.locator('button[value=decide]').click()
    await second.page.locator('button[value=decide]').click()
    expect(new URL(first.page.url()).pathname).toBe(`/staff/requests/${reference}`)
    expect(new URL(second.page.url()).pathname).toBe(`/staff/requests/${reference}/decision`)
    const said = await second.page.getByRole('alert').first().innerText()
    expect(said).toContain('Oili Omistaja')
    expect(said).toContain('hyväksytään')
    expect(await second.page.inputValue('textarea[name=done]')).toBe('Lähetämme kaiken huomenna.')
    expect(await second.page.inputValue('textarea[name=free]')).toBe('Tämä ei saa kadota.')
    expect(await office.faultsOf(second.page)).toEqual([])
    await picture(second.page, 'case-race-1280')
    // Undone in time, it was never decided for anybody.
    await first.page.locator('form[action$="/undo"] button').click()
    expect(await first.page.locator('.held-decision').count()).toBe(0)
    await second.page.goto(`${portal.url}/staff/requests/${reference}/decision`)
    expect(await second.page.locator('input[name=decision]').count()).toBeGreaterThan(0)
    await first.context.close()
    await second.context.close()
  }, 120_000)

  test('grounds that need a second person: the first cannot approve, the second can', async () => {
    const [, reference] = await office.asks('sv', MARIA)
    const first = await office.windowOf(owner, DESKTOP, 'sv')
    await first.page.goto(`${portal.url}/staff/requests/${reference}/decision`)
    await first.page.check('input[name=decision][value=refuse]')
    await first.page.locator('button[value=choose]').click()
    await first.page.check('input[name=ground][value=excessive]')
    await first.page.fill('textarea[name=words-excessive]', 'Samma sak har begärts varje vecka.')
    await first.page.locator('button[value=preview]').click()
    await first.page.locator('button[value=decide]').click()
    expect(await first.page.locator('form[action$="/second"]').count()).toBe(0)
    const second = await office.windowOf(approver, PHONE, 'sv')
    await second.page.goto(`${portal.url}/staff/requests/${reference}`)
    expect(await office.faultsOf(second.page)).toEqual([])
    await picture(second.page, 'case-second-390')
    await second.page.locator('form[action$="/second"] button').click()
    expect(await second.page.locator('.held-decision').innerText()).toMatch(/\d{1,2}\.\d{2}\.\d{2}/)
    await first.context.close()
    await second.context.close()
  }, 120_000)

  test('an auditor reads where the case stands, and nothing that anybody wrote, owns or is called', async () => {
    const [, reference] = await office.asks('en', OLLI, 'access', 'A sentence of my own.')
    const { page, context } = await office.windowOf(auditor, PHONE, 'en')
    await page.goto(`${portal.url}/staff/requests/${reference}`)
    const html = await page.content()
    for (const value of ['A sentence of my own.', OLLI, 'Vainio', 'arkkitehdit'])
      expect(html.toLowerCase()).not.toContain(value.toLowerCase())
    expect(await page.locator('main form').count()).toBe(0)
    expect(await office.faultsOf(page)).toEqual([])
    await picture(page, 'case-auditor-390')
    await context.close()
  }, 120_000)

  test('entered by staff: by phone, without email; its letter is printed and recorded as posted', async () => {
    const { page, context } = await office.windowOf(owner, PHONE, 'fi')
    const found: string[] = []
    await page.goto(`${portal.url}/staff/requests/new`)
    await page.locator('button[value=check]').click()
    expect(await page.locator('.errors li').count()).toBeGreaterThan(4)
    found.push(...(await office.faultsOf(page)))
    await picture(page, 'entry-390-1-errors')
    await page.check('input[name=channel][value=phone]')
    await page.check('input[name=kind][value=erasure]')
    await page.fill('input[name=day]', '2026-11-20')
    await page.fill('input[name=time]', '15:40')
    await page.fill('textarea[name=words]', 'Poistakaa minut listoilta.')
    await page.fill('input[name=name]', 'Väinö Vanha')
    await page.fill('textarea[name=postal]', 'Koivukuja 3\n00100 Helsinki')
    await page.check('input[name=language][value=fi]')
    await page.locator('button[value=check]').click()
    found.push(...(await office.faultsOf(page)))
    await picture(page, 'entry-390-2-check')
    await page.locator('button[value=enter]').click()
    expect(await page.getByRole('main').innerText()).toContain('21.12.2026')
    found.push(...(await office.faultsOf(page)))
    await picture(page, 'entry-390-3-done')
    await page.locator('a[href^="/staff/requests/T-"]').click()
    const reference = new URL(page.url()).pathname.split('/').at(-1)
    found.push(...(await office.faultsOf(page)))
    await page.locator('a[href$="/print"]').first().click()
    expect(await page.locator('.paper-window').innerText()).toContain('Väinö Vanha')
    await page.goto(`${portal.url}/staff/requests/${reference}`)
    await page.locator('a[href$="/posted"]').first().click()
    found.push(...(await office.faultsOf(page)))
    await page.fill('input[name=day]', nextYear())
    await page.locator('form[action$="/posted"] button').click()
    expect(await page.locator('.errors a[href="#day"]').count()).toBe(1)
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Helsinki' }).format()
    await page.fill('input[name=day]', today)
    await page.locator('form[action$="/posted"] button').click()
    expect(await page.getByRole('main').innerText()).toContain('Postitettu')
    expect(found).toEqual([])
    await context.close()
  }, 120_000)

  test('a work card, a note, a message and a hold, by keyboard where it counts', async () => {
    const [person, reference] = await office.asks('fi', AINO, 'rectification', 'Puhelinnumeroni on vaihtunut.')
    const { page, context } = await office.windowOf(owner, PHONE, 'fi')
    const found: string[] = []
    const here = `${portal.url}/staff/requests/${reference}`
    await page.goto(here)
    await page.locator('form[action$="/step"] button', { hasText: 'Ota käsittelyyn' }).press('Enter')
    await page.locator(`a[href="/staff/requests/${reference}/cards"]`).click()
    found.push(...(await office.faultsOf(page)))
    await page.locator('form[action$="/cards"] button').click()
    expect(await page.locator('.errors a[href="#place"]').count()).toBe(1)
    const place = await page.locator('#place optgroup option').first().getAttribute('value')
    await page.selectOption('#place', place)
    await page.selectOption('#field', 'billing.phone')
    await page.fill('#to', '+358 50 000 5678')
    await picture(page, 'case-card-390-form')
    await page.locator('form[action$="/cards"] button').click()
    const order = await page.locator('section:has(> #cards)').innerText()
    expect(order).toContain('Isolta Arkhimedes')
    expect(order).toContain('+358 50 000 5678')
    found.push(...(await office.faultsOf(page)))
    await page.locator('button[value=done]').click()
    expect(await page.locator('section:has(> #cards)').innerText()).toContain('rekisteri ei ole vielä vahvistanut')
    await page.locator('form[action$="/messages"] button').click()
    expect(await page.locator('.errors a').count()).toBe(2)
    await page.fill('textarea[name=text]', 'Vain meidän kesken.')
    await page.check('input[name=as][value=note]')
    await page.locator('form[action$="/messages"] button').click()
    await page.fill('textarea[name=text]', 'Hei, numero on vaihdettu.')
    await page.check('input[name=as][value=message]')
    await page.locator('form[action$="/messages"] button').click()
    const theirs = (await person.get(`/me/requests/${reference}`)).text
    expect(theirs).toContain('Hei, numero on vaihdettu.')
    expect(theirs).not.toContain('Vain meidän kesken.')
    await page.locator(`a[href="/staff/requests/${reference}/disclosures"]`).click()
    await page.locator('form:has(textarea[name=what]) button').click()
    expect(await page.locator('.errors a[href="#to"]').count()).toBe(1)
    await page.selectOption('#partner', 'tukituomi')
    await page.fill('textarea[name=what]', 'nimi ja laskutusosoite')
    await page.fill('input[name=on]', '2026-01-15')
    await page.locator('form:has(textarea[name=what]) button').click()
    found.push(...(await office.faultsOf(page)))
    await picture(page, 'case-disclosures-390')
    expect((await person.get('/me')).text).toContain('nimi ja laskutusosoite')
    await page.goto(here)
    await page.locator(`a[href="/staff/requests/${reference}/hold"]`).click()
    await page.fill('textarea[name=reason]', 'Riita laskusta.')
    await page.fill('input[name=review]', nextYear())
    found.push(...(await office.faultsOf(page)))
    await page.locator('form:has(textarea[name=reason]) button').click()
    found.push(...(await office.faultsOf(page)))
    await picture(page, 'case-worked-390')
    expect(await page.getByRole('main').innerText()).toContain('Riita laskusta.')
    await page.locator(`a[href="/staff/requests/${reference}/hold"]`).click()
    await page.locator('form:has(input[name=lift]) button').click()
    expect(await page.getByRole('main').innerText()).toContain('Poistettu')
    // The mail that told of the first letter came back to whoever reads the sender's mailbox.
    await office.until('told what came in', async () =>
      (await mailsTo(AINO)).some(({ text }) => text.includes(reference)),
    )
    await page.reload()
    const letters = page.locator('section[aria-labelledby=letters]')
    await letters.locator('form[action$="/returned"] button').click()
    expect(await letters.innerText()).toContain('Tulostettava ja postitettava')
    found.push(...(await office.faultsOf(page)))
    await picture(page, 'case-returned-390')
    expect(found).toEqual([])
    await context.close()
  }, 180_000)
})
