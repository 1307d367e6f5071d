/** What processes do whose database was put back from a backup: as people run them. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { banByForm } from '#app/journey/ban/anybody.ts'
import { beginLedger } from '#app/journey/ledger/begin.ts'
import { keepLedgerState, ledgerState } from '#app/journey/ledger/state.ts'
import { tellLedger } from '#app/journey/ledger/write.ts'
import { openLedger } from '#app/ledger/open.ts'
import { LEDGER_REFUSALS } from '#app/opening-ledger.ts'
import { ROOT } from '../../house.ts'
import { filedExample } from '../../support/filed.ts'
import { freshHouse } from '../../support/fresh-house.ts'
import { TEST_SECRET } from '../../support/house.ts'
import { leash } from '../../support/leash.ts'
import { bareEnvironment, startPortal } from '../../support/server.ts'

async function refusal(script: string, environment: Readonly<Record<string, string>>) {
  const env = { ...bareEnvironment(), ...environment }
  const node = join(ROOT, 'node_modules', '.bin', 'node')
  const child = spawn(node, [script], { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'pipe'] })
  const held = leash({ child })
  let err = ''
  child.stderr.on('data', (piece) => {
    err += piece
  })
  const [code] = await once(child, 'close')
  held.release()
  return { code, err }
}

test('a portal whose database is put back while it serves is not ready any more, and neither it nor a worker starts on it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'omatieto-served-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const ledgerUrl = `file:${join(folder, 'ledger')}`
  const house = await freshHouse({ ledger: openLedger(ledgerUrl) })
  await beginLedger(house, 'first')
  await tellLedger(house)
  const before = await ledgerState(house.store.read)
  if (!before) throw new Error('The ledger was not begun')
  const environment = {
    DATABASE_URL: house.url,
    LEDGER_URL: ledgerUrl,
    PUBLIC_URL: 'https://tiedot.example',
    SECRET_KEY: TEST_SECRET.toString('hex'),
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'tietosuoja@portaali.example',
    INSTALLATION_DIR: filedExample(),
  }
  const portal = await startPortal({ environment, dataDir: join(folder, 'data') })
  onTestFinished(() => portal.kill())
  const ready = async () => (await fetch(`${portal.url}/ready`)).status
  await banByForm(house, { address: 'olli@malli.example', language: 'fi', network: '192.0.2.10' })
  expect(await tellLedger(house)).toBe('written')
  expect(await ready()).toBe(200)

  // As it was before the ban: what a backup brings back.
  await house.connections.write.deleteFrom('ledger_due').execute()
  await house.store.write((tx) => keepLedgerState(tx, before))
  expect(await ready()).toBe(503)
  expect((await fetch(`${portal.url}/health`)).status).toBe(200)
  await portal.kill()
  for (const script of ['server.ts', 'worker.ts'])
    expect([script, await refusal(script, { ...environment, PORT: '0', DATA_DIR: join(folder, 'data') })]).toEqual([
      script,
      { code: 1, err: `${LEDGER_REFUSALS.behind}\n` },
    ])
}, 180_000)
