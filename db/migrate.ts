/** Brings a database to the newest form. Several processes may start at once: one migrates, the others wait for it. */
import { Migrator } from 'kysely/migration'
import { TABLES } from './migrations/0001-first.ts'
import { migrationsOf } from './migrations/statement.ts'
import type { Connections } from './open.ts'

/** Throws an Error with a cause where a migration fails; what was done before it stays and the next start goes on from there. */
export async function migrate(connections: Connections): Promise<void> {
  const { engine, write } = connections
  const migrator = new Migrator({
    db: write,
    provider: { getMigrations: async () => migrationsOf(engine, '0001', TABLES) },
  })
  const { error, results } = await migrator.migrateToLatest()
  if (!error) return
  const failed = results?.find((result) => result.status === 'Error')
  throw new Error(`The database could not be brought up to date${failed ? ` (step ${failed.migrationName})` : ''}`, {
    cause: error,
  })
}
