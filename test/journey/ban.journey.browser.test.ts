/** The ban on direct marketing by switch, by form and by a newsletter's link, outside trial and on the engine of this run. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { houseFaults, startBrowser } from '../support/browser.ts'
import { REAL_HOST, type RealPortal, startReal } from '../support/real.ts'
import { peopleOf } from '../support/real-people.ts'

const AINO = 'aino.kallio@kallionpuutarha.example'
const MARIA = 'maria.lindqvist@itavaylantukku.example'
const OLLI = 'olli.vainio@vainioarkkitehdit.example'

describe('the marketing ban', () => {
  let portal: RealPortal
  let browser: Browser
  let people: ReturnType<typeof peopleOf>
  let token = ''
  beforeAll(async () => {
    portal = await startReal([['billing', 'installation/sample/billing.csv']])
    browser = await startBrowser({ host: REAL_HOST, port: portal.httpsPort })
    people = peopleOf(portal, browser)
    const scopes = ['--scope', 'suppression-check', 'unsubscribe-links']
    token = portal.command('api-token', 'create', 'Uutiskirje', ...scopes).stdout.trim()
  })
  afterAll(async () => {
    await browser?.close()
    await portal?.stop()
  })

  /** As a mail program or a tool sends it: no cookie, no origin. */
  async function send(method: string, path: string, body: string, ...headers: string[]) {
    const length = method === 'POST' ? [`Content-Length: ${Buffer.byteLength(body)}`] : []
    const lines = [`${method} ${path} HTTP/1.1`, `Host: ${REAL_HOST}`, 'Connection: close', ...length, ...headers]
    const answer = await portal.raw(`${lines.join('\r\n')}\r\n\r\n${body}`)
    const [head = '', text = ''] = answer.split(/\r\n\r\n([\s\S]*)/)
    return { status: Number(head.split(' ')[1]), head, text }
  }
  const api = (path: string, body: string) =>
    send('POST', `/api/${path}`, body, 'Content-Type: application/json', `Authorization: Bearer ${token}`)
  const jsonIn = (text: string) => JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1))
  const standing = async (...addresses: string[]): Promise<string[]> =>
    jsonIn((await api('suppression/check', JSON.stringify({ addresses }))).text).results

  test('Aino forbids it with one button, sees the day and the receipts, and lifts it with another', async () => {
    const { page, context } = await people.english()
    await people.verify(page, AINO)
    await page.locator('button[name=ban][value=set]').click()
    expect(await page.locator('#marketing').innerText()).toContain('The ban is in force from')
    expect(await standing(AINO.toUpperCase(), `aino.kallio+uutiset@kallionpuutarha.example`)).toEqual([
      'banned',
      'banned',
    ])
    expect(await houseFaults(page, portal.url)).toEqual([])
    await page.locator('#marketing a').click()
    expect(await page.getByRole('main').innerText()).toContain('No direct marketing')
    expect(await page.locator('a[href^="/me/receipts/"]').count()).toBeGreaterThan(1)
    await page.goto(`${portal.url}/me`)
    await page.locator('button[name=ban][value=lift]').click()
    expect(await page.locator('#marketing').innerText()).toContain('You have not forbidden direct marketing')
    expect(await standing(AINO)).toEqual(['notBanned'])
    await context.close()
  })

  test('Maria has only her address: one form, the same answer as for anybody’s, and the ban on her page afterwards', async () => {
    const { page, context } = await people.english()
    const answers = []
    for (const address of [MARIA, 'joku.muu@tuntematon.example']) {
      await page.goto(`${portal.url}/marketing`)
      await page.fill('input[name=email]', address)
      await page.locator('form[action="/marketing"] button').click()
      answers.push(await page.getByRole('main').innerText())
    }
    expect(answers[0]).toContain('The ban is in force')
    expect(answers[1]).toBe(answers[0])
    expect(await standing(MARIA)).toEqual(['banned'])
    await people.verify(page, MARIA)
    expect(await page.locator('#marketing').innerText()).toContain('The ban is in force from')
    await context.close()
  })

  test('Olli’s newsletter: scanners change nothing, one click bans, and no file or newsletter tool undoes it', async () => {
    const link = portal.command('unsubscribe-link', OLLI).stdout.trim()
    const path = new URL(link).pathname
    expect(jsonIn((await api('unsubscribe-links', JSON.stringify({ addresses: [OLLI] }))).text)).toEqual({
      links: [link],
    })
    for (const method of ['GET', 'HEAD', 'GET', 'HEAD']) expect((await send(method, path, '')).status).toBe(200)
    const form = 'Content-Type: application/x-www-form-urlencoded'
    expect((await send('POST', path, 'anything=else', form)).status).toBe(422)
    expect(await standing(OLLI)).toEqual(['notBanned'])
    const clicked = await send('POST', path, 'List-Unsubscribe=One-Click', form)
    expect(clicked.status).toBe(200)
    expect(clicked.head).not.toMatch(/^(location|set-cookie):/im)
    expect(await standing(OLLI)).toEqual(['banned'])
    expect((await send('POST', `/u/${'A'.repeat(22)}`, 'List-Unsubscribe=One-Click', form)).status).toBe(404)
    portal.command('import', 'billing', 'installation/sample/billing.csv')
    expect(await standing(OLLI)).toEqual(['banned'])
    const { page, context } = await people.english()
    await page.goto(link)
    expect(await page.getByRole('main').innerText()).toContain('The ban is in force')
    const [made = ''] = jsonIn(
      (await api('unsubscribe-links', JSON.stringify({ addresses: ['eva@posti.example'] }))).text,
    ).links
    await page.goto(made)
    expect(await page.getByRole('main').innerText()).toContain('Opening this page does nothing yet')
    await page.locator('main form button').click()
    expect(await page.getByRole('main').innerText()).toContain('The ban is in force')
    expect(await standing('eva@posti.example')).toEqual(['banned'])
    await context.close()
  })

  test('the API says what is wrong in JSON, whatever is sent', async () => {
    const json = 'Content-Type: application/json'
    const mine = `Authorization: Bearer ${token}`
    const many = JSON.stringify({ addresses: new Array(10_001).fill('a@b.example') })
    const cases = [
      [401, 'token-missing', await send('POST', '/api/suppression/check', '{}', json)],
      [405, 'method', await send('GET', '/api/suppression/check', '', mine)],
      [405, 'method', await send('PUT', '/api/suppression/check', '', mine)],
      [413, 'too-many', await api('suppression/check', many)],
      [413, 'too-large', await api('suppression/check', ' '.repeat(5_000_000))],
      [415, 'content-type', await send('POST', '/api/suppression/check', '{}', 'Content-Type: text/plain', mine)],
      [422, 'not-json', await api('suppression/check', '{"addresses": [')],
      [422, 'wrong-shape', await api('suppression/check', '{"addresses": ["a@b.example", 7]}')],
      [422, 'wrong-shape', await api('unsubscribe-links', '{"addresses": [], "all": true}')],
    ] as const
    for (const [status, error, { status: given, text }] of cases)
      expect([given, jsonIn(text)]).toMatchObject([status, { error, message: expect.stringMatching(/\.$/) }])
    const [, , shape] = cases[7]
    expect(shape.text).toContain('addresses[1]')
    const [{ id = '' } = {}] = [/^(?<id>\S+)/.exec(portal.command('api-token', 'list').stdout)?.groups ?? {}]
    expect(portal.command('api-token', 'revoke', id).status).toBe(0)
    expect((await api('suppression/check', '{"addresses": []}')).status).toBe(401)
  })
})
