/** From an invitation to the first decision and its letter, outside trial and on the engine of this run. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DESKTOP, houseFaults, overflows, PHONE, picture, savedBy, startBrowser } from '../support/browser.ts'
import { REAL_HOST, type RealPortal, startReal } from '../support/real.ts'
import { peopleOf } from '../support/real-people.ts'
import { mailedLink } from '../support/staff-web.ts'

/** Every register has been imported: a package that misses one does not close its request. */
const SAMPLES = [
  ['billing', 'installation/sample/billing.csv'],
  ['billing', 'installation/sample/billing.invoices.csv', '--collection', 'invoices'],
  ['email-addresses', 'installation/sample/email-addresses.csv'],
]
const AINO = 'aino.kallio@kallionpuutarha.example'
/** He is a customer as well. */
const KARI = 'jaakko.kettunen@maenhuonekalut3.example'

describe('a request', () => {
  let portal: RealPortal
  let browser: Browser
  let people: ReturnType<typeof peopleOf>
  beforeAll(async () => {
    portal = await startReal(SAMPLES)
    browser = await startBrowser({ host: REAL_HOST, port: portal.httpsPort })
    people = peopleOf(portal, browser)
  })
  afterAll(async () => {
    await browser?.close()
    await portal?.stop()
  })

  const pathOf = (page: Page) => new URL(page.url()).pathname

  async function ask(page: Page, kind: string): Promise<string> {
    await page.goto(`${portal.url}/me/requests/new`)
    await page.check(`input[name=kind][value=${kind}]`)
    await page.fill('textarea[name=words]', 'What do you have about me?')
    for (let steps = 0; steps < 2; steps += 1)
      await page.locator('form[action="/me/requests/new"] button').last().click()
    return /T-[2-9A-Z]{8}/.exec(page.url())?.[0] ?? ''
  }

  type Person = { readonly page: Page }
  type Colleague = Person & { readonly secret: string }

  /** Sends what the plan says, and presses the button behind the mailed link. */
  async function askToErase(page: Page): Promise<string> {
    await page.goto(`${portal.url}/me/erase`)
    expect(await people.mainOf(page)).toContain('Stays until')
    await looked(page, 'plan')
    await page.locator('form[action="/me/erase"] button').click()
    const reference = /T-[2-9A-Z]{8}/.exec(page.url())?.[0] ?? ''
    const link = `/me/requests/${reference}/confirm`
    await people.until('the link came', async () => (await portal.mails()).some(({ text }) => text.includes(link)))
    await page.goto(portal.url + link)
    await page.locator(`form[action="${link}"] button`).click()
    await page.goto(`${portal.url}/me/requests/${reference}`)
    expect(await people.mainOf(page)).toContain('You can take the request back until')
    return reference
  }

  /** On a phone and on a desk nothing stands beside the page. */
  async function looked(page: Page, name: string): Promise<void> {
    const size = page.viewportSize()
    for (const look of [PHONE, DESKTOP]) {
      await page.setViewportSize(look)
      expect([name, look.width, await overflows(page)]).toEqual([name, look.width, false])
      await picture(page, `erasure-${name}-${look.width}`)
    }
    if (size) await page.setViewportSize(size)
  }

  /** Grants it in part, with the ground of the law, as far as the button that decides. */
  async function decideToErase(page: Page, reference: string): Promise<void> {
    await page.goto(`${portal.url}/staff/requests/${reference}/decision`)
    await page.check('input[name=decision][value=partly]')
    await page.locator('button[name=intent][value=choose]').click()
    await page.check('input[name=ground][value=accounting-duty]')
    await page.locator('button[name=intent][value=preview]').click()
    expect(await page.locator('article.letter').innerText()).toContain('we now erase')
    await page.locator('button[name=intent][value=decide]').click()
  }

  /** Kari is a customer too. He may not approve his own erasure; Oili, who is alone with it, waits for 24 hours. */
  async function erasedAlone({ oili, kari }: Readonly<Record<'oili' | 'kari', Person>>): Promise<void> {
    const customer = await people.english()
    await people.verify(customer.page, KARI)
    const reference = await askToErase(customer.page)
    await customer.page.locator('form[action$="/hurry"] button').click()
    await decideToErase(kari.page, reference)
    expect(await people.mainOf(kari.page)).toContain('You cannot approve the erasure of your own data')
    await decideToErase(oili.page, reference)
    expect(await people.mainOf(oili.page)).toContain('Where nobody else can approve it, the decision goes on by itself')
    expect(await oili.page.locator('form[action$="/second"]').count()).toBe(0)
    await people.endWaiting()
    await people.until('it went on by itself', async () => {
      await people.endHolds()
      await oili.page.goto(`${portal.url}/staff/requests/${reference}`)
      return (await people.mainOf(oili.page)).includes('Answered, being carried out')
    })
    await customer.context.close()
  }

  /** Aino takes an erasure back in time, and has another carried out: approved by Kari and by Oili, with cards done by hand. */
  async function erased({ oili, kari, aino }: Readonly<Record<'oili' | 'kari', Colleague> & Record<'aino', Person>>) {
    const first = await askToErase(aino.page)
    await aino.page.goto(`${portal.url}/me/requests/${first}/withdraw`)
    await aino.page.locator(`form[action="/me/requests/${first}/withdraw"] button`).click()
    expect(await people.mainOf(aino.page)).toContain('Withdrawn')

    const reference = await askToErase(aino.page)
    await aino.page.locator('form[action$="/hurry"] button').click()
    const theCase = `${portal.url}/staff/requests/${reference}`
    // Password and code are asked for anew before either of them approves.
    await people.endStrong()
    await kari.page.goto(`${theCase}/decision`)
    await people.confirm(kari.page, kari.secret)
    expect(pathOf(kari.page)).toBe(`/staff/requests/${reference}/decision`)
    await decideToErase(kari.page, reference)
    await oili.page.goto(theCase)
    await oili.page.locator('form[action$="/second"] button').click()
    await people.confirm(oili.page, oili.secret)
    expect(pathOf(oili.page)).toBe(`/staff/requests/${reference}`)
    await oili.page.locator('form[action$="/second"] button').click()
    await people.endHolds()
    const cards = 'form[action*="/cards/"] button[value=done]'
    await people.until('what goes has gone, and cards ask for the rest', async () => {
      await kari.page.goto(theCase)
      return (await kari.page.locator(cards).count()) > 0
    })
    for (let left = await kari.page.locator(cards).count(); left > 0; left -= 1) {
      await kari.page.locator(cards).first().click()
      await kari.page.goto(theCase)
    }
    await people.until('every register was read again', async () => {
      await kari.page.goto(theCase)
      return (await people.mainOf(kari.page)).includes('All that was promised is done')
    })
    // Her visit was hers as well, and went with the rest.
    await people.verify(aino.page, AINO)
    await aino.page.goto(`${portal.url}/me/requests/${reference}`)
    expect(await people.mainOf(aino.page)).toContain('What goes later')
    await aino.page.getByRole('link', { name: /What was promised was done/ }).click()
    await aino.page.waitForURL('**/me/receipts/*')
    expect(await people.mainOf(aino.page)).toMatch(/What was erased and what stays.*Erased: .*Stays until /s)
    expect(await houseFaults(aino.page, portal.url)).toEqual([])
    await looked(aino.page, 'receipt')
    const calendar = `${portal.url}/staff/queue/coming`
    await kari.page.goto(calendar)
    expect(await people.mainOf(kari.page)).toContain(reference)
    expect(await people.mainOf(kari.page)).not.toMatch(/Kallio|Pihlajapolku/)
    await looked(kari.page, 'calendar')
    // An address that was typed by hand leads to the first page.
    await kari.page.goto(`${calendar}?after=eilen`)
    expect(await people.mainOf(kari.page)).toContain(reference)
    const receipt = await savedBy(aino.page, () => aino.page.locator('a[href$="/json"]').click())
    expect(portal.command('verify', receipt.path).stdout).toContain('carried-out')
  }

  test('Kari is invited, finds Aino’s request in the list, takes it and decides; she reads the letter, keeps its receipt, and has erased what may go', async () => {
    const link = /https:\S+\/staff\/welcome\/[\w-]{43}/.exec(portal.command('owner').stdout)?.[0] ?? ''
    const oili = await people.join(link, 'Oili Omistaja', 'oili@malli.example')
    await oili.page.goto(`${portal.url}/staff/people`)
    await oili.page.fill('input[name=address]', KARI)
    await oili.page.check('input[name=role][value=handler]')
    await people.send(oili.page, 'Send the invitation')
    const kari = await people.join(portal.url + (await mailedLink(portal, KARI)), 'Kari Käsittelijä', KARI)

    const aino = await people.english()
    await people.verify(aino.page, AINO)
    const reference = await ask(aino.page, 'access')
    expect(reference).toMatch(/^T-/)
    expect(await houseFaults(aino.page, portal.url)).toEqual([])
    const told = async () =>
      (await portal.mails()).filter(({ to, text }) => to === AINO && text.includes(`/me/requests/${reference}`)).length
    await people.until('a mail says that it came in', async () => (await told()) === 1)

    await kari.page.goto(`${portal.url}/staff/queue`)
    await kari.page.locator(`main a[href="/staff/requests/${reference}"]`).click()
    expect(await people.mainOf(kari.page)).toContain('What do you have about me?')
    await kari.page.locator('form:has(input[name=intent][value=take]) button').click()
    expect(await people.mainOf(kari.page)).toContain('Kari Käsittelijä')
    await kari.page.locator(`a[href="/staff/requests/${reference}/decision"]`).click()
    await kari.page.check('input[name=decision][value=approve]')
    await kari.page.locator('button[value=choose]').click()
    await kari.page.fill('textarea[name=free]', 'Thank you for asking.')
    await kari.page.locator('button[value=preview]').click()
    expect(await kari.page.locator('article.letter').innerText()).toContain('Thank you for asking.')
    await kari.page.locator('button[value=decide]').click()
    expect(await kari.page.locator('.held-decision').count()).toBe(1)
    await aino.page.goto(`${portal.url}/me/requests/${reference}`)
    expect(await people.mainOf(aino.page)).not.toContain('Thank you for asking.')
    expect(await told()).toBe(1)

    await people.endHolds()
    await people.until('a mail says that there is a letter', async () => (await told()) === 2)
    const mail = (await portal.mails()).find(({ to, text }) => to === AINO && text.includes(reference))
    expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/Aino|Kallio|Thank you|granted|copy/i)
    await aino.page.reload()
    expect(await people.mainOf(aino.page)).toContain('Thank you for asking.')
    await aino.page.getByRole('link', { name: /The request was answered/ }).click()
    await aino.page.waitForURL('**/me/receipts/*')
    const receipt = await savedBy(aino.page, () => aino.page.locator('a[href$="/json"]').click())
    expect(portal.command('verify', receipt.path, '--about', AINO)).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/Genuine: .*answered: approve.*It is about that address/s),
    })
    expect(portal.command('verify', receipt.path, '--about', KARI).status).toBe(1)
    await people.until('it is done when the package is there', async () => {
      await kari.page.goto(`${portal.url}/staff/requests/${reference}`)
      return (await people.mainOf(kari.page)).includes('All that was promised is done')
    })
    await kari.page.goto(`${portal.url}/staff/queue`)
    const left = kari.page.locator('main table').getByRole('row').filter({ hasText: reference })
    expect(await left.allInnerTexts()).toEqual([expect.stringContaining('Data package to be reviewed')])

    const second = await ask(aino.page, 'objection')
    await aino.page.goto(`${portal.url}/me/requests/${second}/withdraw`)
    await aino.page.locator(`form[action="/me/requests/${second}/withdraw"] button`).click()
    expect(pathOf(aino.page)).toBe(`/me/requests/${second}`)
    await kari.page.goto(`${portal.url}/staff/requests/${second}`)
    expect(await people.mainOf(kari.page)).toContain('Withdrawn')

    await erased({ oili, kari, aino })
    await erasedAlone({ oili, kari })

    const verified = portal.command('audit', 'verify')
    expect([verified.status, verified.stdout]).toEqual([0, expect.stringContaining('0 faults')])
    for (const secret of [AINO, KARI, 'Kallio', 'What do you have', 'Thank you'])
      expect(portal.log()).not.toContain(secret)
    await Promise.all([oili, kari, aino].map(({ context }) => context.close()))
  }, 240_000)
})
