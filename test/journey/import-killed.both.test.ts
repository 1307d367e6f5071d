import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '#db/open.ts'
import { ROOT } from '../house.ts'
import { freshDatabase } from '../support/database.ts'
import { filedExample } from '../support/filed.ts'
import { leash } from '../support/leash.ts'
import { bareEnvironment } from '../support/server.ts'
import { fileOf, rowsIn } from './importing.ts'

const ROWS = 6000
/** From before the database is opened until after the import is done. */
const MOMENTS_MS = [600, 900, 1200, 1500, 1800, 2200, 2800]

const file = (memo: string) =>
  fileOf(
    Array.from({ length: ROWS }, (_, index) => ({
      Nimi: `Asiakas ${index}`,
      Asiakasnumero: String(10_000 + index),
      Sähköpostiosoite: `asiakas${index}@posti.example`,
      Muistio: memo,
    })),
  )

function start(environment: NodeJS.ProcessEnv, words: readonly string[]): ChildProcess {
  const child = spawn(join(ROOT, 'node_modules', '.bin', 'node'), ['portal.ts', ...words], {
    cwd: ROOT,
    env: { ...bareEnvironment(), ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const held = leash({ child })
  child.once('exit', held.release)
  return child
}

const ended = (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', resolve))

test('an import killed at any moment has kept all or nothing, and the same command afterwards finishes it', async () => {
  const database = await freshDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'omatieto-killed-'))
  const environment = {
    NODE_ENV: 'production' as const,
    DATABASE_URL: database.url,
    LEDGER_URL: `file:${join(folder, 'ledger')}`,
    PUBLIC_URL: 'https://tiedot.example',
    SECRET_KEY: '5e'.repeat(32),
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'tietosuoja@portaali.example',
    INSTALLATION_DIR: filedExample(),
    DATA_DIR: folder,
  }
  const first = start(environment, ['check'])
  await ended(first)
  const opening = start(environment, ['waiting'])
  await ended(opening)
  expect(opening.exitCode).toBe(0)
  const connections = openDatabase(database.url)
  onTestFinished(async () => {
    await connections.close()
    await database.drop()
    rmSync(folder, { recursive: true, force: true })
  })
  const outcomes = new Set<string>()
  for (const [round, moment] of MOMENTS_MS.entries()) {
    const path = join(folder, `${round}.csv`)
    writeFileSync(path, file(`kierros ${round}`))
    const before = (await rowsIn(connections, 'imports')).length
    const child = start(environment, ['import', 'billing', path])
    await Promise.race([sleep(moment), ended(child)])
    child.kill('SIGKILL')
    await ended(child)
    const records = await rowsIn(connections, 'records')
    const imports = await rowsIn(connections, 'imports')
    const audited = (await rowsIn(connections, 'audit')).filter(({ event }) => event === 'imported')
    outcomes.add(imports.length > before ? 'all' : 'nothing')
    // A record is as old as the newest import that has changed it, so all or none are of this round.
    expect([0, ROWS]).toContain(records.length)
    expect(new Set(records.map(({ version }) => Number(version))).size).toBeLessThanOrEqual(1)
    expect(audited).toHaveLength(imports.length)
    expect(records.length === 0 ? 0 : Number(records[0]?.version)).toBe(imports.length)
  }
  const last = start(environment, ['import', 'billing', join(folder, `${MOMENTS_MS.length - 1}.csv`)])
  await ended(last)
  expect(last.exitCode).toBe(0)
  const records = await rowsIn(connections, 'records')
  expect(records).toHaveLength(ROWS)
  const identifiers = await rowsIn(connections, 'identifiers')
  expect(new Set(identifiers.map(({ record_id }) => record_id)).size).toBe(ROWS)
  expect(identifiers.length % ROWS).toBe(0)
  expect(outcomes.has('nothing')).toBe(true)
}, 180_000)
