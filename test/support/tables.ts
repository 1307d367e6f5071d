/** Databases whose tables are made already: making them takes longer than most tests. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { migrate } from '#db/migrate.ts'
import { ALL_TABLES } from '#db/migrations/all.ts'
import { openDatabase } from '#db/open.ts'
import { ENGINE, type FreshDatabase, freshDatabase } from './database.ts'

async function migrated(): Promise<FreshDatabase> {
  const database = await freshDatabase()
  const connections = openDatabase(database.url)
  await migrate(connections)
  await connections.close()
  return database
}

let template: Promise<FreshDatabase> | null = null

/** SQLite: a file is copied in a millisecond. */
async function copied(): Promise<FreshDatabase> {
  template ??= migrated()
  const folder = mkdtempSync(join(tmpdir(), 'omatieto-test-'))
  const path = join(folder, 'test.db')
  copyFileSync((await template).url.slice('sqlite:'.length), path)
  return { url: `sqlite:${path}`, drop: async () => rmSync(folder, { recursive: true, force: true }) }
}

const free: FreshDatabase[] = []

async function emptied(database: FreshDatabase): Promise<void> {
  const connections = openDatabase(database.url)
  for (const { name } of ALL_TABLES) await sql`delete from ${sql.table(name)}`.execute(connections.write)
  await connections.close()
}

/** MySQL: the databases of earlier tests of this process are emptied, table by table. They go with the run. */
async function emptiedAgain(): Promise<FreshDatabase> {
  const database = free.pop() ?? (await migrated())
  await emptied(database)
  return { url: database.url, drop: async () => void free.push(database) }
}

/** A database of one test, with every table of the newest form and no row. */
export const emptyTables = (): Promise<FreshDatabase> => (ENGINE === 'mysql' ? emptiedAgain() : copied())
