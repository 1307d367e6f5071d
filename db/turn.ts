/**
 * Turning the SECRET_KEY. Beforehand it is worked out what each keyed hash becomes; one transaction, in which nobody else has the
 * portal open, then puts all of them in place; afterwards what is sealed is sealed anew while people go on, since older keys stay
 * in the chain and still open it. Broken off anywhere, it is gone on with by starting again.
 */
import { sql, type Transaction } from 'kysely'
import type { Keys } from '#app/keys/keys.ts'
import { appendAudit } from './audit.ts'
import { banReads, banWrites } from './bans.ts'
import { metaWrites, type StoredKey } from './meta.ts'
import type { Connections } from './open.ts'
import { liveProcesses, lockedCheck } from './processes.ts'
import type { Schema } from './schema.ts'
import type { Tools } from './store.ts'
import { HASHED, SEALED_BY_HASH } from './turn-columns.ts'

export type Turning = {
  readonly connections: Connections
  /** The keys that the database is under. */
  readonly from: Keys
  /** The same and today's. */
  readonly to: Keys
  /** Today's secret. */
  readonly secret: Uint8Array
  /** The secret of `from`, to be kept in the chain, and those before it. */
  readonly older: readonly { readonly secret: Uint8Array; readonly turnedAt: number }[]
  readonly signing: StoredKey
  readonly clock: Tools['clock']
  readonly chance: Tools['chance']
}

/** Hashes worked out at a time: some tens of megabytes, and few enough questions for those that are left. */
const HASHES = 20_000
/** Rows in one INSERT: two parameters each. */
const ROWS = 1_000

/** Columns whose values are turned; those of the log as well, since what they become leads back to it. */
const SOURCES = [...Object.entries(HASHED), ['audit', ['subject_hash']] as const].flatMap(([table, columns]) =>
  columns.map((column) => ({ table, column })),
)

/** Works out what the hashes of a column become, as far as it is not known yet. True where there may be more. */
async function workOut(
  db: Transaction<Schema>,
  { connections: { engine }, to }: Turning,
  { table, column }: (typeof SOURCES)[number],
): Promise<boolean> {
  const value = sql.ref(`t.${column}`)
  const { rows } = await sql<{ hash: string }>`select ${value} as hash from ${sql.table(table)} as t
    left join key_turn on key_turn.old = ${value}
    where key_turn.old is null and ${value} is not null and ${value} <> '' limit ${sql.lit(HASHES)}`.execute(db)
  const pairs = [...new Set(rows.map(({ hash }) => hash))].map((old) => ({ old, new: to.turn(old) }))
  for (let at = 0; at < pairs.length; at += ROWS) {
    const insert = db.insertInto('key_turn').values(pairs.slice(at, at + ROWS))
    await (engine === 'mysql' ? insert.ignore() : insert.onConflict((conflict) => conflict.doNothing())).execute()
  }
  return rows.length === HASHES
}

/** Works out what every hash becomes, while people go on. */
export async function prepareTurn(turning: Turning): Promise<void> {
  const some = (source: (typeof SOURCES)[number]) =>
    turning.connections.write.transaction().execute((tx) => workOut(tx, turning, source))
  for (const source of SOURCES) while (await some(source));
}

async function turnHashes(tx: Transaction<Schema>, { connections: { engine } }: Turning): Promise<void> {
  for (const [table, columns] of Object.entries(HASHED)) {
    for (const column of columns) {
      const [name, value] = [sql.table(table), sql.ref(column)]
      const statement =
        engine === 'mysql'
          ? sql`update ${name} as t join key_turn on key_turn.old = ${sql.ref(`t.${column}`)} set ${sql.ref(`t.${column}`)} = key_turn.new`
          : sql`update ${name} set ${value} = (select new from key_turn where old = ${value}) where ${value} in (select old from key_turn)`
      await statement.execute(tx)
    }
  }
}

/** What is sealed for a place with a hash in its name follows the hash. */
async function followHashes(tx: Transaction<Schema>, { from, to }: Turning): Promise<void> {
  for (const { table, id } of SEALED_BY_HASH) {
    const [name, key] = [sql.table(table), sql.ref(id)]
    const { rows } = await sql<{
      id: string
      sealed: Uint8Array
    }>`select ${key} as id, sealed from ${name} where sealed is not null`.execute(tx)
    for (const row of rows) {
      if (row.sealed.length === 0) continue
      const sealed = to.seal(table, to.turn(row.id), 1, from.unseal(table, row.id, 1, row.sealed))
      await sql`update ${name} set sealed = ${sealed} where ${key} = ${row.id}`.execute(tx)
    }
  }
}

/** The log keeps its hashes, so what they are now is kept beside it. */
async function keepFormer(tx: Transaction<Schema>, now: number): Promise<void> {
  await sql`insert into former_hashes (old, hash, turned_at)
    select old, new, ${now} from key_turn
    where old in (select subject_hash from audit) and old not in (select old from former_hashes)`.execute(tx)
}

async function keepKeys(tx: Transaction<Schema>, { to, older, clock, connections, chance, ...turning }: Turning) {
  const tools = { engine: connections.engine, keys: to, clock, chance }
  const before = await banReads(tx, { ...tools, keys: turning.from }).older()
  await banWrites(tx, tools).wrap([...before, turning.from.suppression.today()])
  await tx.deleteFrom('key_chain').execute()
  for (const [position, { secret, turnedAt }] of older.entries()) {
    const sealed = to.seal('key_chain', String(position), 1, Buffer.from(secret).toString('hex'))
    await tx.insertInto('key_chain').values({ position, sealed, turned_at: turnedAt }).execute()
  }
  await tx.updateTable('signing_keys').set({ retired_at: clock.now() }).where('retired_at', 'is', null).execute()
  await metaWrites(tx, tools).addSigningKey(turning.signing)
  await metaWrites(tx, tools).set('key-check', to.checkValue)
}

export type Turned = 'turned' | 'busy' | 'done-before'

/** The turn itself. `busy`: somebody has the portal open, and nothing was done. */
export function turnAll(turning: Turning): Promise<Turned> {
  const { connections, from, clock, chance } = turning
  return connections.write.transaction().execute(async (tx) => {
    if ((await lockedCheck(tx, connections.engine)) !== from.checkValue) return 'done-before'
    if ((await liveProcesses(tx, clock.now())).length > 0) return 'busy'
    for (const source of SOURCES) while (await workOut(tx, turning, source));
    await keepFormer(tx, clock.now())
    await followHashes(tx, turning)
    await turnHashes(tx, turning)
    await keepKeys(tx, turning)
    await appendAudit(tx, connections.engine, [{ event: 'key-turned', actor: 'operator' }], clock, chance)
    return 'turned'
  })
}
