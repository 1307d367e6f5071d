/** Who is running, so that the SECRET_KEY is turned while nobody works with hashes of the old one. */
import type { Transaction } from 'kysely'
import type { Connections, Engine } from './open.ts'
import type { Schema } from './schema.ts'

/** A process that was not seen for this long is dead: it writes every two seconds, and nothing keeps it from that for a minute. */
const DEAD_MS = 60_000

export type Process = Pick<Schema['processes'], 'id' | 'what' | 'knows'>

/** The announcement of a turn: every process lets go until it is over, or until whoever announced it is heard of no more. */
const ANNOUNCED = 'key-turning'
const CHECK = 'key-check'

/** Locks the row that says which key is in force: who registers and who turns the key wait for each other here. */
export async function lockedCheck(tx: Transaction<Schema>, engine: Engine): Promise<string | null> {
  const query = tx.selectFrom('meta').select('value').where('name', '=', CHECK)
  const row = await (engine === 'mysql' ? query.forUpdate() : query).executeTakeFirst()
  return row?.value ?? null
}

/** The check value of the key that this database is under; null where it is new. */
export async function keyCheck({ read }: Pick<Connections, 'read'>): Promise<string | null> {
  const row = await read.selectFrom('meta').select('value').where('name', '=', CHECK).executeTakeFirst()
  return row?.value ?? null
}

/** Is the key being turned just now? */
export async function isTurning({ read }: Pick<Connections, 'read'>, now: number): Promise<boolean> {
  const row = await read.selectFrom('meta').select('value').where('name', '=', ANNOUNCED).executeTakeFirst()
  return row !== undefined && Number(row.value) > now
}

/** Announces a turn until an instant, in epoch milliseconds; 0 takes it back. */
export async function announceTurn({ write, engine }: Connections, until: number): Promise<void> {
  const row = { name: ANNOUNCED, value: String(until) }
  await write.transaction().execute((tx) => {
    const insert = tx.insertInto('meta').values(row)
    return (
      engine === 'mysql'
        ? insert.onDuplicateKeyUpdate({ value: row.value })
        : insert.onConflict((conflict) => conflict.column('name').doUpdateSet({ value: row.value }))
    ).execute()
  })
}

/** wait: the key is being turned. stranger: it has no key that the database is under, and will be told so. */
export type Registered = 'registered' | 'wait' | 'stranger'

/** Notes that a process has the portal open. */
export function registerProcess(connections: Connections, process: Process, now: number): Promise<Registered> {
  return connections.write.transaction().execute(async (tx) => {
    const standing = await lockedCheck(tx, connections.engine)
    if (standing !== null && !process.knows.split(' ').includes(standing)) return 'stranger'
    if (await isTurning({ read: tx }, now)) return 'wait'
    await tx
      .deleteFrom('processes')
      .where('seen_at', '<', now - DEAD_MS)
      .execute()
    await tx
      .insertInto('processes')
      .values({ ...process, began_at: now, seen_at: now })
      .execute()
    return 'registered'
  })
}

/** A process is still there. False where somebody has taken it for dead. */
export async function seeProcess({ write }: Connections, id: string, now: number): Promise<boolean> {
  const seen = await write
    .transaction()
    .execute((tx) => tx.updateTable('processes').set({ seen_at: now }).where('id', '=', id).executeTakeFirst())
  return seen.numUpdatedRows === 1n
}

export async function forgetProcess({ write }: Connections, id: string): Promise<void> {
  await write.transaction().execute((tx) => tx.deleteFrom('processes').where('id', '=', id).execute())
}

/** Every process that is alive. */
export function liveProcesses(db: Connections['read'], now: number): Promise<Process[]> {
  return db
    .selectFrom('processes')
    .select(['id', 'what', 'knows'])
    .where('seen_at', '>=', now - DEAD_MS)
    .execute()
}
