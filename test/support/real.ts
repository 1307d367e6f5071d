/** A portal outside trial: MariaDB or SQLite, a mail server, and https in front, as an operator would run it. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../house.ts'
import { freshDatabase } from './database.ts'
import { filedExample } from './filed.ts'
import { startProxy } from './https.ts'
import { freePort } from './mariadb.ts'
import { startPostOffice } from './post.ts'
import { bareEnvironment, type RunningPortal, startPortal } from './server.ts'

/** The name people see. Chromium is told to look for it on this machine. */
export const REAL_HOST = 'tiedot.example'

export type Said = { readonly status: number | null; readonly stdout: string; readonly stderr: string }

export type RealPortal = RunningPortal & {
  /** Where https listens. */
  readonly httpsPort: number
  readonly environment: Readonly<Record<string, string>>
  /** Runs a command of the operator with the same settings. */
  command(...words: string[]): Said
  /** Says from which address the next requests come. */
  comeFrom(client: string): void
}

function runCommand(environment: Readonly<Record<string, string>>, words: readonly string[]): Said {
  const env = { ...bareEnvironment(), ...environment }
  const node = join(ROOT, 'node_modules', '.bin', 'node')
  return spawnSync(node, ['portal.ts', ...words], { cwd: ROOT, env, encoding: 'utf8' })
}

/** Starts everything and imports the example's sample files with the operator's own command. `other`: settings that differ, or are added. */
export async function startReal(
  imports: readonly (readonly string[])[],
  other: Readonly<Record<string, string>> = {},
): Promise<RealPortal> {
  const [database, post, port] = await Promise.all([freshDatabase(), startPostOffice(), freePort()])
  const dataDir = mkdtempSync(join(tmpdir(), 'omatieto-data-'))
  const proxy = await startProxy(REAL_HOST, port)
  const environment = {
    DATABASE_URL: database.url,
    LEDGER_URL: `file:${join(dataDir, 'ledger')}`,
    PUBLIC_URL: `https://${REAL_HOST}`,
    SECRET_KEY: '5e'.repeat(32),
    SMTP_URL: post.url,
    MAIL_FROM: 'tietosuoja@portaali.example',
    INSTALLATION_DIR: filedExample(),
    TRUSTED_PROXIES: '127.0.0.1',
    DATA_DIR: dataDir,
    PORT: String(port),
    ...other,
  }
  const clean = async () => {
    await proxy.stop()
    await post.stop()
    await database.drop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    for (const words of imports) {
      const { status, stderr } = runCommand(environment, ['import', ...words])
      if (status !== 0) throw new Error(`The sample could not be imported: ${stderr}`)
    }
    const portal = await startPortal({ environment, dataDir, port })
    return {
      ...portal,
      url: `https://${REAL_HOST}`,
      httpsPort: proxy.port,
      environment,
      command: (...words) => runCommand(environment, words),
      comeFrom: proxy.comeFrom,
      mails: async () => post.mails(),
      stop: async () => {
        const code = await portal.stop()
        await clean()
        return code
      },
      kill: () => portal.kill().then(clean),
    }
  } catch (fault) {
    await clean()
    throw fault
  }
}
