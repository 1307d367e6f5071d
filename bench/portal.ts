/** A portal with people in it, served as in production, for measuring its pages. */
import { mkdtempSync, rmSync } from 'node:fs'
import { request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Config } from '#app/config.ts'
import { createApp } from '#app/http/app.ts'
import { loadBuild } from '#app/http/build.ts'
import { startSession } from '#app/journey/session.ts'
import { openPortal, type Portal } from '#app/portal.server.ts'
import { importSamples } from '#app/samples.ts'
import { filedExample } from '../test/support/filed.ts'
import { type Engine, emptyUrl } from './house.ts'

/** The name that the portal answers to. */
export const HOST = 'tiedot.example'

/** The example's first person: in both registers, with invoices. */
const PERSON = 'aino.kallio@kallionpuutarha.example'

export type Served = {
  readonly portal: Portal
  readonly host: string
  /** The cookie of a verified person's session. */
  readonly cookie: string
  /** The port of the portal, and that of the changed one. */
  readonly real: number
  readonly other: number
  /** A page's body. Throws where the answer is not 200. */
  ask(path: string, port: number, headers: Readonly<Record<string, string>>): Promise<string>
  stop(): Promise<void>
}

function ask(path: string, port: number, headers: Readonly<Record<string, string>>): Promise<string> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, path, headers }, (response) => {
      if (response.statusCode === 200) text(response).then(resolve, reject)
      else reject(new Error(`${path} answered ${response.statusCode}`))
    })
    asking.once('error', reject)
    asking.end()
  })
}

function listen(app: ReturnType<typeof createApp>): Promise<Server> {
  return new Promise((resolve) => {
    const server = app.listen(0, '127.0.0.1', () => resolve(server))
  })
}

function portOf(server: Server): number {
  const { port }: AddressInfo = Object(server.address())
  return port
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}

async function cookieOf(portal: Portal): Promise<string> {
  const { house } = portal
  const subjectHash = house.keys.hash('subject', PERSON)
  const started = await house.store.write((tx) =>
    startSession(house, tx, { address: PERSON, subjectHash, now: house.clock.now(), replaces: null }),
  )
  const header = await portal.cookies.session.serialize(started.id)
  return header.split(';')[0] ?? ''
}

const configOf = (databaseUrl: string, dataDir: string): Config => ({
  mode: 'real',
  port: 0,
  host: '127.0.0.1',
  publicUrl: `https://${HOST}`,
  installationDir: filedExample(),
  dataDir,
  databaseUrl,
  ledgerUrl: `file:${join(dataDir, 'ledger')}`,
  trustedProxies: [],
  logLevel: 'silent',
  secret: Buffer.alloc(32, 7),
  secretBefore: null,
  smtpUrl: 'smtp://127.0.0.1:9',
  mailFrom: 'tietosuoja@portaali.example',
})

/** Opens a portal on an engine with the example's data and a verified person, and serves it twice: as it is, and changed. */
export async function serve(engine: Engine, change: (portal: Portal) => Portal): Promise<Served> {
  const place = await emptyUrl(engine)
  const dataDir = mkdtempSync(join(tmpdir(), 'omatieto-bench-'))
  const config = configOf(place.url, dataDir)
  const opened = await openPortal(config)
  if (!opened.ok) throw new Error(opened.faults.join('\n'))
  const { portal } = opened
  await importSamples(portal.house, config.installationDir)
  const build = await loadBuild(false)
  const servers = [
    await listen(createApp(config, portal, build)),
    await listen(createApp(config, change(portal), build)),
  ]
  const [real = 0, other = 0] = servers.map(portOf)
  return {
    portal,
    host: HOST,
    cookie: await cookieOf(portal),
    real,
    other,
    ask,
    stop: async () => {
      await Promise.all(servers.map(close))
      await portal.close()
      await place.remove()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
