import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { migrate } from '#db/migrate.ts'
import { TABLES } from '#db/migrations/0001-first.ts'
import { openDatabase } from '#db/open.ts'
import { ROOT } from '../house.ts'
import { rowsIn } from '../journey/importing.ts'
import { freshDatabase } from '../support/database.ts'

const SECRET = '5e'.repeat(32)

async function empty() {
  const database = await freshDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'omatieto-start-'))
  onTestFinished(async () => {
    rmSync(folder, { recursive: true, force: true })
    await database.drop()
  })
  return { url: database.url, folder }
}

type Said = { readonly code: number | null; readonly said: string; readonly complained: string }

async function starter(url: string, folder: string, secret: string) {
  const node = join(ROOT, 'node_modules', '.bin', 'node')
  const words = [join(ROOT, 'test', 'db', 'starter.ts'), url, folder, secret]
  const child: ChildProcess = spawn(node, words, { cwd: ROOT, stdio: ['pipe', 'pipe', 'pipe'] })
  let said = ''
  let complained = ''
  child.stdout?.on('data', (piece) => {
    said += piece
  })
  child.stderr?.on('data', (piece) => {
    complained += piece
  })
  if (child.stdout) await once(child.stdout, 'data')
  return {
    go: async (): Promise<Said> => {
      child.stdin?.end('go\n')
      const [code] = await once(child, 'close')
      return { code, said: said.replace('ready\n', '').trim(), complained }
    },
  }
}

test('several processes that start at once on an empty database all start, with one schema, one key and one chain', async () => {
  const { url, folder } = await empty()
  const starters = await Promise.all(Array.from({ length: 5 }, () => starter(url, folder, SECRET)))
  const answers = await Promise.all(starters.map(({ go }) => go()))
  expect(answers.map(({ code, complained }) => ({ code, complained }))).toEqual(
    Array.from({ length: 5 }, () => ({ code: 0, complained: '' })),
  )
  expect(new Set(answers.map(({ said }) => said)).size).toBe(1)
  const connections = openDatabase(url)
  expect(await rowsIn(connections, 'signing_keys')).toHaveLength(1)
  expect((await rowsIn(connections, 'audit')).map(({ seq }) => Number(seq)).sort()).toEqual([1, 2, 3, 4, 5])
  const done = await rowsIn(connections, 'kysely_migration')
  await migrate(connections)
  expect(await rowsIn(connections, 'kysely_migration')).toEqual(done)
  for (const { name } of TABLES) await sql`select 1 from ${sql.table(name)}`.execute(connections.read)
  await connections.close()
})

test('a migration that was broken off is gone on with', async () => {
  const { url } = await empty()
  const connections = openDatabase(url)
  await migrate(connections)
  const done = (await rowsIn(connections, 'kysely_migration')).map(({ name }) => String(name)).sort()
  // As if the process had died after creating a table and before noting it.
  for (const name of done.slice(-3))
    await sql`delete from kysely_migration where name = ${name}`.execute(connections.write)
  await migrate(connections)
  expect((await rowsIn(connections, 'kysely_migration')).map(({ name }) => String(name)).sort()).toEqual(done)
  await connections.close()
})

test('another SECRET_KEY is refused in one sentence, and the process ends', async () => {
  const { url, folder } = await empty()
  expect((await (await starter(url, folder, SECRET)).go()).code).toBe(0)
  const { code, said, complained } = await (await starter(url, folder, 'a1'.repeat(32))).go()
  expect({ code, complained }).toEqual({ code: 1, complained: '' })
  expect(said).toMatch(/^SECRET_KEY is not the key/)
  expect(said).not.toContain('a1a1')
  expect((await (await starter(url, folder, SECRET)).go()).code).toBe(0)
})

test('a database that trial has made is refused outside trial', async () => {
  const { url, folder } = await empty()
  const connections = openDatabase(url)
  await migrate(connections)
  await connections.write.insertInto('meta').values({ name: 'mode', value: 'trial' }).execute()
  await connections.close()
  const { code, said, complained } = await (await starter(url, folder, SECRET)).go()
  expect({ code, complained }).toEqual({ code: 1, complained: '' })
  expect(said).toMatch(/^This database was made by trial mode/)
})

test('a database that cannot be reached is refused in one sentence that does not repeat its address', async () => {
  const { folder } = await empty()
  writeFileSync(join(folder, 'file'), '')
  for (const url of ['mysql://root:very-secret@127.0.0.1:1/none', `sqlite:${join(folder, 'file', 'portal.db')}`]) {
    const { code, said, complained } = await (await starter(url, folder, SECRET)).go()
    expect({ code, complained }).toEqual({ code: 1, complained: '' })
    expect(said).toMatch(/^The database of DATABASE_URL could not be opened/)
    expect(said).not.toMatch(/very-secret|127\.0\.0\.1|portal\.db/)
  }
})
