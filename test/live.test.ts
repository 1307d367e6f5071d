import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generate } from 'selfsigned'
import { expect, onTestFinished, test } from 'vitest'
import { outlookOf } from '#app/live.ts'
import { Connection } from '#app/register/connection.ts'
import { connectionAt, emailRegister } from './connector/contract/outlook.ts'
import { serving } from './connector/lying-server.ts'
import { fakeClock, MORNING, seededChance } from './support/house.ts'

const chance = seededChance('live')
const inTime = () => AbortSignal.timeout(5_000)

async function registerWith(changes: object) {
  const { secret: _, ...connection } = connectionAt('http://127.0.0.1:9')
  return {
    ...(await emailRegister()),
    connector: 'microsoft365' as const,
    connection: Connection.parse({ ...connection, ...changes }),
  }
}

test('a portal whose register’s secret is not set does not start, and says which variable is missing', async () => {
  const register = await registerWith({ secret: 'GRAPH_SECRET' })
  expect(() => outlookOf(register, fakeClock(MORNING), { chance, setting: () => undefined })).toThrow(
    /^GRAPH_SECRET is missing: .*email-addresses.yaml/,
  )
  expect(outlookOf(register, fakeClock(MORNING), { chance, setting: () => 'x' }).writing).toBe('port')
})

test('a certificate is read from the file that the variable names, and signs a statement that names the application', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'omatieto-live-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'graph.pem')
  const pair = await generate([{ name: 'commonName', value: 'omatieto' }], { keySize: 2048 })
  const forms: URLSearchParams[] = []
  const server = await serving((request, response) => {
    let text = ''
    request.on('data', (part) => {
      text += part
    })
    request.on('end', () => {
      forms.push(new URLSearchParams(text))
      response.writeHead(401, { 'content-type': 'application/json' }).end('{"error":"invalid_client"}')
    })
  })
  const register = await registerWith({
    certificate: 'GRAPH_FILE',
    login: server.origin,
    graph: `${server.origin}/v1.0`,
  })
  const open = () => outlookOf(register, fakeClock(MORNING), { chance, setting: () => file })
  expect(open).toThrow(/GRAPH_FILE names cannot be read/)
  writeFileSync(file, pair.cert)
  expect(open).toThrow(/must hold a private key/)
  writeFileSync(file, `${pair.private}\n${pair.cert}`)
  expect(await open().health(inTime())).toMatchObject({ ok: false, why: expect.stringMatching(/invalid_client/) })
  const [header = '', payload = ''] = (forms[0]?.get('client_assertion') ?? '').split('.')
  const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString())
  expect(read(header)).toMatchObject({ alg: 'PS256', 'x5t#S256': expect.stringMatching(/^[\w-]{43}$/) })
  expect(read(payload)).toMatchObject({
    iss: 'omatieto',
    sub: 'omatieto',
    aud: `${server.origin}/pihlajanmarja.example/oauth2/v2.0/token`,
    exp: MORNING / 1000 + 300,
  })
  expect(forms[0]?.has('client_secret')).toBe(false)
})
