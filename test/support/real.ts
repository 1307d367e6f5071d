/** A portal outside trial: MariaDB or SQLite, a mail server, and https in front, as an operator would run it. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generate } from 'selfsigned'
import { ROOT } from '../house.ts'
import { freshDatabase } from './database.ts'
import { freePort } from './mariadb.ts'
import { startPostOffice } from './post.ts'
import { bareEnvironment, type RunningPortal, startPortal } from './server.ts'

/** The name people see. Chromium is told to look for it on this machine. */
export const REAL_HOST = 'tiedot.example'

export type RealPortal = RunningPortal & {
  /** Where https listens. */
  readonly httpsPort: number
  readonly environment: Readonly<Record<string, string>>
  /** Runs a command of the operator with the same settings. */
  command(...words: string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string }
}

/** https that hands on to plain http, as a reverse proxy does. */
async function startProxy(port: number): Promise<{ port: number; stop(): Promise<void> }> {
  const pems = await generate([{ name: 'commonName', value: REAL_HOST }])
  const server = createServer({ key: pems.private, cert: pems.cert }, (incoming, outgoing) => {
    const headers = { ...incoming.headers, 'x-forwarded-for': '192.0.2.10', 'x-forwarded-proto': 'https' }
    const onward = request({ host: '127.0.0.1', port, path: incoming.url, method: incoming.method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders)
      answer.pipe(outgoing)
    })
    onward.on('error', () => outgoing.destroy())
    incoming.pipe(onward)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port: listening }: AddressInfo = Object(server.address())
  return {
    port: listening,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Starts everything and imports the example's sample files with the operator's own command. */
export async function startReal(imports: readonly (readonly string[])[]): Promise<RealPortal> {
  const [database, post, port] = await Promise.all([freshDatabase(), startPostOffice(), freePort()])
  const dataDir = mkdtempSync(join(tmpdir(), 'omatieto-data-'))
  const environment = {
    DATABASE_URL: database.url,
    PUBLIC_URL: `https://${REAL_HOST}`,
    SECRET_KEY: '5e'.repeat(32),
    SMTP_URL: post.url,
    MAIL_FROM: 'tietosuoja@portaali.example',
    INSTALLATION_DIR: join(ROOT, 'installation'),
    TRUSTED_PROXIES: '127.0.0.1',
    DATA_DIR: dataDir,
    PORT: String(port),
  }
  const command = (...words: string[]) =>
    spawnSync(join(ROOT, 'node_modules', '.bin', 'node'), ['portal.ts', ...words], { cwd: ROOT, env: { ...bareEnvironment(), ...environment }, encoding: 'utf8' })
  for (const words of imports) {
    const { status, stderr } = command('import', ...words)
    if (status !== 0) throw new Error(`The sample could not be imported: ${stderr}`)
  }
  const portal = await startPortal({ environment, dataDir, port })
  const proxy = await startProxy(port)
  const clean = async () => {
    await proxy.stop()
    await post.stop()
    await database.drop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return {
    ...portal,
    url: `https://${REAL_HOST}`,
    httpsPort: proxy.port,
    environment,
    command,
    mails: async () => post.mails(),
    stop: async () => {
      const code = await portal.stop()
      await clean()
      return code
    },
    kill: async () => {
      await portal.kill()
      await clean()
    },
  }
}
