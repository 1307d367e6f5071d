import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { readConfig } from '#app/config.ts'
import { headsIn } from '#app/heads.ts'
import { signHead, verifyAudit } from '#app/journey/audit.ts'
import { startSession } from '#app/journey/session.ts'
import { readDocument } from '#app/keys/signing.ts'
import { openPortal, type Portal } from '#app/portal.server.ts'
import { openDatabase } from '#db/open.ts'
import { HASHED, SEALED, SEALED_BY_HASH } from '#db/turn-columns.ts'
import { ROOT } from '../house.ts'
import { fileOf, imported } from '../journey/importing.ts'
import { freshDatabase } from '../support/database.ts'
import { filedExample } from '../support/filed.ts'
import { leash } from '../support/leash.ts'
import { bareEnvironment } from '../support/server.ts'

const OLD = '5e'.repeat(32)
const NEW = '7c'.repeat(32)
const AINO = 'aino@malli.example'
const CUSTOMERS = 400
const TYP = 'omatieto-test+jwt'
/** When it is killed: so long after it has said that. The last run is left alone. */
const MOMENTS = [
  { said: 'Working out', ms: 40 },
  { said: 'Waiting', ms: 0 },
  { said: 'Waiting', ms: 400 },
  { said: 'Turned', ms: 0 },
]

type Settings = Readonly<Record<string, string>>

function start(settings: Settings, words: readonly string[]): { child: ChildProcess; said: () => string } {
  const child = spawn(join(ROOT, 'node_modules', '.bin', 'node'), [...words], {
    cwd: ROOT,
    env: { ...bareEnvironment(), NODE_ENV: 'production', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const held = leash({ child })
  child.once('exit', held.release)
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (piece) => {
      said += piece
    })
  return { child, said: () => said }
}

const ended = async (child: ChildProcess) => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

async function opened(settings: Settings): Promise<Portal> {
  const read = readConfig(settings, ROOT)
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  const portal = await openPortal(read.config)
  if (!portal.ok) throw new Error(portal.faults.join('\n'))
  return portal.portal
}

async function place() {
  const database = await freshDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'omatieto-turning-'))
  onTestFinished(async () => {
    await database.drop()
    rmSync(folder, { recursive: true, force: true })
  })
  const settings = {
    DATABASE_URL: database.url,
    PUBLIC_URL: 'https://tiedot.example',
    SECRET_KEY: OLD,
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'tietosuoja@portaali.example',
    INSTALLATION_DIR: filedExample(),
    DATA_DIR: folder,
    LEDGER_URL: `file:${join(folder, 'ledger')}`,
  }
  const heads = headsIn(join(folder, 'heads.jws'))
  return { settings, both: { ...settings, SECRET_KEY: NEW, SECRET_KEY_BEFORE: OLD }, url: database.url, heads }
}

/** Aino among other customers: banned, on a visit, in the log; and a document that was signed for her. */
async function lived({ settings, heads }: Awaited<ReturnType<typeof place>>) {
  const portal = await opened(settings)
  const { house } = portal
  const rows = Array.from({ length: CUSTOMERS }, (_, index) => ({
    Nimi: index === 0 ? 'Aino' : `Asiakas ${index}`,
    Asiakasnumero: String(10_000 + index),
    Sähköpostiosoite: index === 0 ? AINO : `asiakas${index}@malli.example`,
  }))
  await imported(house, fileOf(rows), {})
  const hashed = await house.store.read.bans.hashing()
  const subjectHash = house.keys.hash('subject', AINO)
  const session = await house.store.write(async (tx) => {
    await tx.bans.put(hashed(AINO), { id: house.chance.id(house.clock.now()), way: 'form' })
    return startSession(house, tx, { address: AINO, subjectHash, now: house.clock.now(), replaces: null })
  })
  await portal.viewMine(session)
  const document = await house.signer.signDocument({ for: 'Aino' }, TYP)
  await signHead(house, heads)
  await portal.close()
  return { session, subjectHash, document }
}

/** How many rows are still sealed under another key than the second, and whether any hash is still what it was. */
async function left(url: string, old: readonly string[]) {
  const connections = openDatabase(url)
  const counted = async (query: ReturnType<typeof sql<{ count: number }>>) =>
    Number((await query.execute(connections.read)).rows[0]?.count)
  let [sealed, hashes] = [0, 0]
  for (const { table, column } of [...SEALED, ...SEALED_BY_HASH]) {
    const value = sql.ref(column)
    sealed += await counted(
      sql`select count(*) as count from ${sql.table(table)} where length(${value}) > 0 and hex(substr(${value}, 1, 1)) <> '02'`,
    )
  }
  for (const [table, columns] of Object.entries(HASHED)) {
    for (const column of columns)
      hashes += await counted(
        sql`select count(*) as count from ${sql.table(table)} where ${sql.ref(column)} in (${sql.join(old)})`,
      )
  }
  await connections.close()
  return { sealed, hashes }
}

test('the key is turned while people visit, killed again and again: nothing is missed, every ban found, the past still proven', async () => {
  const { settings, both, url, heads } = await place()
  const aino = await lived({ settings, both, url, heads })
  const before = await opened(settings)
  const [held] = await before.house.store.read.records.byIdentifiers('billing', [{ field: 'email', value: AINO }])
  const old = [aino.subjectHash, before.house.keys.hash('identifier', 'billing', 'email', AINO)]
  const views = await before.house.store.read.audit.countOf(aino.subjectHash)
  await before.close()

  const residents = [1, 2].map(() => start(both, ['test/turning/resident.ts', aino.session.id, AINO]))
  await Promise.all(residents.map(({ child }) => child.stdout && once(child.stdout, 'data')))
  for (const moment of MOMENTS) {
    const { child, said } = start(both, ['portal.ts', 'rotate-key'])
    while (!said().includes(moment.said) && child.exitCode === null) await sleep(10)
    await Promise.race([sleep(moment.ms), ended(child)])
    child.kill('SIGKILL')
    await ended(child)
  }
  const last = start(both, ['portal.ts', 'rotate-key'])
  await ended(last.child)
  expect({ code: last.child.exitCode, said: last.said() }).toMatchObject({ code: 0 })
  for (const { child } of residents) child.kill('SIGTERM')
  await Promise.all(residents.map(({ child }) => ended(child)))
  for (const { child, said } of residents) {
    expect({ code: child.exitCode, said: said() }).toMatchObject({ code: 0 })
    expect(said()).not.toContain('missed')
    expect(said()).toMatch(/looked [1-9]\d* times/)
    expect(said().match(/serving/g)?.length).toBeGreaterThan(1)
  }

  expect(await left(url, old)).toEqual({ sealed: 0, hashes: 0 })
  const after = await opened({ ...settings, SECRET_KEY: NEW })
  const { house } = after
  const [found] = await house.store.read.records.byIdentifiers('billing', [{ field: 'email', value: AINO }])
  expect(found).toEqual({ ...held, keyHash: house.keys.turn(held?.keyHash ?? '') })
  const hash = (await house.store.read.bans.hashing())(AINO)
  expect(await house.store.read.bans.among([hash])).toEqual(new Set([hash]))
  const subject = await after.subjectOf(aino.session.id)
  expect(subject?.address).toBe(AINO)
  expect(await house.store.read.audit.countOf(subject?.subjectHash ?? '')).toBe(views)
  const keys = (await house.store.read.meta.publicKeys()).map((text) => JSON.parse(text))
  expect(await readDocument(aino.document, TYP, keys)).toMatchObject({ ok: true, payload: { for: 'Aino' } })
  expect(house.signer.kid).not.toBe(JSON.parse(Buffer.from(aino.document.protected, 'base64url').toString()).kid)
  expect((await verifyAudit(house, heads)).faults).toEqual([])
  await after.close()
  await expect(opened(settings)).rejects.toThrow('SECRET_KEY is not the key')
}, 240_000)

test('while somebody runs with the old key alone, nothing is turned, and it is said who', async () => {
  const { settings, both } = await place()
  const alone = await opened(settings)
  const { child, said } = start(both, ['portal.ts', 'rotate-key'])
  await ended(child)
  expect({ code: child.exitCode, said: said() }).toMatchObject({
    code: 1,
    said: expect.stringContaining('These processes run with one key only: command.'),
  })
  expect((await alone.house.store.read.meta.publicKeys()).length).toBe(1)
  await alone.close()
  const again = start(both, ['portal.ts', 'rotate-key'])
  await ended(again.child)
  expect(again.child.exitCode).toBe(0)
}, 60_000)
