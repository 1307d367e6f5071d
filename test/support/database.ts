/** Fresh, empty databases for tests, on the engine that the environment's DB names. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createConnection } from 'mysql2/promise'

export type FreshDatabase = { readonly url: string; drop(): Promise<void> }

/** The engine of this run. */
export const ENGINE: 'sqlite' | 'mysql' = process.env.DB === 'mysql' ? 'mysql' : 'sqlite'

/** Every database of one run has its name in common, so that the run can clear away what a crashed test has left. */
const PREFIX = `omatieto_test_${process.env.TEST_RUN ?? ''}`

async function freshMysql(): Promise<FreshDatabase> {
  const server = process.env.TEST_MYSQL_URL || process.env.MYSQL_URL
  if (!server) throw new Error('Set MYSQL_URL, or run the tests with npm test, which starts a server')
  const name = `${PREFIX}${randomBytes(6).toString('hex')}`
  const run = async (statement: string) => {
    const connection = await createConnection(server)
    await connection.query(statement)
    await connection.end()
  }
  await run(`create database ${name} character set utf8mb4 collate utf8mb4_bin`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => run(`drop database if exists ${name}`) }
}

/** An empty database of its own for one test. */
export async function freshDatabase(): Promise<FreshDatabase> {
  if (ENGINE === 'mysql') return freshMysql()
  const folder = mkdtempSync(join(tmpdir(), 'omatieto-test-'))
  return {
    url: `sqlite:${join(folder, 'test.db')}`,
    drop: async () => rmSync(folder, { recursive: true, force: true }),
  }
}
