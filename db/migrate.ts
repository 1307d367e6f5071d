/** Brings a database to the newest form. Several processes may start at once: one migrates, the others wait for it. */
import { setTimeout as sleep } from 'node:timers/promises'
import { type MigrationResultSet, Migrator } from 'kysely/migration'
import { FILLINGS, INDEXINGS, STEPS, WIDENINGS } from './migrations/all.ts'
import { fillingsOf, indexingsOf, migrationsOf, wideningsOf } from './migrations/statement.ts'
import type { Connections } from './open.ts'
import { isBusy } from './sqlite.ts'

/** How long to wait for another process that is making the tables: they take a second, on a slow disk many. */
const PATIENCE_MS = 60_000
const AGAIN_MS = 25

/** The migrator's own tables are looked for outside a transaction, where SQLite does not wait but says that it is busy. */
async function untilFree(run: () => Promise<MigrationResultSet>): Promise<MigrationResultSet> {
  for (let waited = 0; ; waited += AGAIN_MS) {
    const result = await run()
    if (!isBusy(result.error) || waited >= PATIENCE_MS) return result
    await sleep(AGAIN_MS)
  }
}

/** The numbers of all steps that this version knows. */
export const KNOWN_STEPS: readonly string[] = [
  ...new Set([STEPS, WIDENINGS, INDEXINGS, FILLINGS].flatMap((all) => Object.keys(all))),
].sort()

/**
 * Throws an Error with a cause where a migration fails; what was done before it stays and the next start goes on from there. `steps`:
 * those to take, where it is not all of them.
 */
export async function migrate(connections: Connections, steps: readonly string[] = KNOWN_STEPS): Promise<void> {
  const { engine, write } = connections
  const wanted = <Part>(all: Readonly<Record<string, Part>>) =>
    Object.entries(all).filter(([step]) => steps.includes(step))
  const migrator = new Migrator({
    db: write,
    provider: {
      getMigrations: async () =>
        Object.assign(
          {},
          ...wanted(STEPS).map(([step, tables]) => migrationsOf(engine, step, tables)),
          ...wanted(WIDENINGS).map(([step, columns]) => wideningsOf(engine, step, columns)),
          ...wanted(INDEXINGS).map(([step, indexes]) => indexingsOf(engine, step, indexes)),
          ...wanted(FILLINGS).map(([step, fillings]) => fillingsOf(step, fillings)),
        ),
    },
  })
  const { error, results } = await untilFree(() => migrator.migrateToLatest())
  if (!error) return
  const failed = results?.find((result) => result.status === 'Error')
  throw new Error(`The database could not be brought up to date${failed ? ` (step ${failed.migrationName})` : ''}`, {
    cause: error,
  })
}
