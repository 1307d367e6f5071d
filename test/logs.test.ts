import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ROOT } from './house.ts'
import { fileOf } from './journey/importing.ts'
import { freshDatabase } from './support/database.ts'
import { filedExample } from './support/filed.ts'
import { startProxy } from './support/https.ts'
import { freePort } from './support/mariadb.ts'
import { startPostOffice } from './support/post.ts'
import { bareEnvironment, startPortal } from './support/server.ts'

const HOST = 'tiedot.example'
const AINO = 'aino.testinen@lokit.example'
const NOBODY = 'kukaan@lokit.example'

type Answer = {
  readonly status: number
  readonly text: string
  readonly cookies: readonly string[]
  readonly headers: string
}

/** A browser as small as this needs: cookies kept, https to the host that people see. */
function browser(port: number) {
  const jar = new Map<string, string>()
  const go = (method: 'GET' | 'POST', path: string, form: Readonly<Record<string, string>>) =>
    new Promise<Answer>((resolve, reject) => {
      const body = new URLSearchParams(form).toString()
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
      const headers = {
        Host: HOST,
        Cookie: cookie,
        ...(method === 'POST'
          ? {
              Origin: `https://${HOST}`,
              'Content-Type': 'application/x-www-form-urlencoded',
              'Content-Length': String(Buffer.byteLength(body)),
            }
          : {}),
      }
      const asked = request(
        { host: '127.0.0.1', port, path, method, headers, rejectUnauthorized: false },
        (response) => {
          let text = ''
          response.setEncoding('utf8')
          response.on('data', (piece) => {
            text += piece
          })
          response.on('end', () => {
            const cookies = response.headers['set-cookie'] ?? []
            for (const one of cookies) {
              const [pair = ''] = one.split(';')
              const at = pair.indexOf('=')
              jar.set(pair.slice(0, at), pair.slice(at + 1))
            }
            resolve({ status: response.statusCode ?? 0, text, cookies, headers: JSON.stringify(response.headers) })
          })
        },
      )
      asked.on('error', reject)
      asked.end(method === 'POST' ? body : undefined)
    })
  return {
    jar,
    get: (path: string) => go('GET', path, {}),
    post: (path: string, form: Record<string, string>) => go('POST', path, form),
  }
}

async function realPortal() {
  const [database, post, port] = await Promise.all([freshDatabase(), startPostOffice(), freePort()])
  const dataDir = mkdtempSync(join(tmpdir(), 'omatieto-logs-'))
  const proxy = await startProxy(HOST, port)
  const environment = {
    DATABASE_URL: database.url,
    LEDGER_URL: `file:${join(dataDir, 'ledger')}`,
    PUBLIC_URL: `https://${HOST}`,
    SECRET_KEY: '7d'.repeat(32),
    SMTP_URL: post.url,
    MAIL_FROM: 'tietosuoja@portaali.example',
    INSTALLATION_DIR: filedExample(),
    TRUSTED_PROXIES: '127.0.0.1',
    DATA_DIR: dataDir,
    LOG_LEVEL: 'debug',
  }
  const file = join(dataDir, 'people.csv')
  const person = {
    Nimi: 'Aino Testinen',
    Asiakasnumero: '424242',
    Sähköpostiosoite: AINO,
    Puhelinnumero: '040 7654321',
    Laskutusosoite: 'Hiljaisuudenkuja 9',
    Muistio: 'Kissan nimi on Misukka',
  }
  writeFileSync(file, fileOf([person, { Nimi: 'Rikki', Sähköpostiosoite: 'rikkinäinen' }]))
  const node = join(ROOT, 'node_modules', '.bin', 'node')
  const env = { ...bareEnvironment(), ...environment }
  const said = spawnSync(node, ['portal.ts', 'import', 'billing', file], { cwd: ROOT, env, encoding: 'utf8' })
  if (said.status !== 0) throw new Error(said.stderr)
  const portal = await startPortal({ environment, dataDir, port })
  onTestFinished(async () => {
    await portal.kill()
    await proxy.stop()
    await post.stop()
    await database.drop()
    rmSync(dataDir, { recursive: true, force: true })
  })
  return { portal, post, proxy, person, imported: said.stdout + said.stderr, file }
}

const codeIn = (text: string) => /\b(\d{4}) (\d{4})\b/.exec(text)?.slice(1).join('') ?? ''

test('the whole journey at the most talkative level leaves no address, code, value, cookie or network in the log', async () => {
  expect(existsSync(join(ROOT, 'build', 'server', 'index.js')), 'the pages are built').toBe(true)
  const { portal, post, proxy, person, imported } = await realPortal()
  const visitor = browser(proxy.port)
  await visitor.get('/')
  await visitor.post('/verify', { email: `${AINO}, ${NOBODY}` })
  await visitor.post('/verify', { email: AINO })
  for (let waited = 0; post.mails().length === 0 && waited < 10_000; waited += 50)
    await new Promise((resolve) => setTimeout(resolve, 50))
  const [mail] = post.mails()
  expect(mail?.to).toBe(AINO)
  const code = codeIn(mail?.text ?? '')
  expect(code).toMatch(/^\d{8}$/)
  await visitor.get(`/verify/code?code=${code}&email=${encodeURIComponent(AINO)}`)
  await visitor.post('/verify/code', { code: '12344321' })
  let entered = await visitor.post('/verify/code', { code })
  for (let again = 0; entered.status === 422 && again < 20; again += 1) {
    await new Promise((resolve) => setTimeout(resolve, 250))
    entered = await visitor.post('/verify/code', { code })
  }
  expect(entered.status).toBe(302)
  const me = await visitor.get('/me')
  expect(me.status).toBe(200)
  expect(me.text).toContain(person.Laskutusosoite)
  await visitor.get('/me/access-log')
  await visitor.get(`/me/billing/invoices?record=${AINO}`)
  await visitor.get(`/${encodeURIComponent(AINO)}`)
  await visitor.post('/sign-out', {})
  const cookies = [...visitor.jar.values()].filter((value) => value.length >= 16)
  expect(await portal.stop()).toBe(0)

  const log = portal.log() + imported
  expect(log.split('\n').length).toBeGreaterThan(10)
  const secrets = [
    AINO,
    encodeURIComponent(AINO),
    'aino.testinen',
    NOBODY,
    code,
    `${code.slice(0, 4)} ${code.slice(4)}`,
    '12344321',
    '192.0.2.10',
    'rikkinäinen',
    '7d7d7d',
    ...cookies,
    ...Object.values(person),
  ]
  expect(cookies.length).toBeGreaterThan(0)
  expect(secrets.filter((secret) => log.includes(secret))).toEqual([])
}, 120_000)

test('outside trial there is no mailbox, cookies are tied to the host, and browsers are told to come by https only', async () => {
  const { portal, proxy } = await realPortal()
  const visitor = browser(proxy.port)
  for (const path of ['/mailbox', '/mailbox.json', '/mailbox/1', '/mailbox/1/html'])
    expect((await visitor.get(path)).status, path).toBe(404)
  const front = await visitor.get('/')
  expect(front.status).toBe(200)
  expect(front.headers).toMatch(/"strict-transport-security":"max-age=\d{8,}/)
  const asked = await visitor.post('/verify', { email: NOBODY })
  expect(asked.cookies.length).toBeGreaterThan(0)
  for (const cookie of asked.cookies) {
    expect(cookie).toMatch(/^__Host-/)
    expect(cookie).toMatch(/; Secure/)
    expect(cookie).toMatch(/; HttpOnly/)
    expect(cookie).toMatch(/; Path=\/(;|$)/)
    expect(cookie).not.toMatch(/; Domain/i)
  }
  expect(await portal.stop()).toBe(0)
}, 120_000)
