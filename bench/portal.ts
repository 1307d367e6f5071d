/** A portal with people in it, served as in production, for measuring its pages. */
import { mkdtempSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Config } from '#app/config.ts'
import { createApp } from '#app/http/app.ts'
import { loadBuild } from '#app/http/build.ts'
import { startSession } from '#app/journey/session.ts'
import { openPortal, type Portal } from '#app/portal.server.ts'
import { importSamples } from '#app/samples.ts'
import { type Engine, emptyUrl } from './house.ts'

export type Served = { readonly url: string; readonly portal: Portal; readonly cookie: string; stop(): Promise<void> }

const PEOPLE_AT_ONCE = 20

/** The example's first person: in both registers, with invoices. */
export const PERSON = 'aino.kallio@kallionpuutarha.example'

function listen(app: ReturnType<typeof createApp>): Promise<Server> {
  return new Promise((resolve) => {
    const server = app.listen(0, '127.0.0.1', () => resolve(server))
  })
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

/** Opens a real portal on an engine, with the example's data and a signed-in person, and serves it. */
export async function serve(engine: Engine, change: (portal: Portal) => Portal): Promise<Served> {
  const place = await emptyUrl(engine)
  const dataDir = mkdtempSync(join(tmpdir(), 'omatieto-bench-'))
  const host = 'tiedot.example'
  const config: Config = {
    mode: 'real',
    port: 0,
    host: '127.0.0.1',
    publicUrl: `https://${host}`,
    installationDir: 'installation',
    dataDir,
    databaseUrl: place.url,
    trustedProxies: [],
    logLevel: 'silent',
    secret: Buffer.alloc(32, 7),
    smtpUrl: 'smtp://127.0.0.1:9',
    mailFrom: 'tietosuoja@portaali.example',
  }
  const opened = await openPortal(config)
  if (!opened.ok) throw new Error(opened.faults.join('\n'))
  await importSamples(opened.portal.house, config.installationDir)
  const cookie = await cookieOf(opened.portal)
  const server = await listen(createApp(config, change(opened.portal), await loadBuild(false)))
  const { port }: AddressInfo = Object(server.address())
  return {
    url: `http://127.0.0.1:${port}`,
    portal: opened.portal,
    cookie,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await opened.portal.close()
      await place.remove()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

export { PEOPLE_AT_ONCE }
