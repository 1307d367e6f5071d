/** Seals anew what older keys have sealed, some rows at a time, while people go on. */
import { sql } from 'kysely'
import type { Keys } from '#app/keys/keys.ts'
import type { Connections } from './open.ts'
import { SEALED, type SealedColumn } from './turn-columns.ts'

/** Rows sealed anew in one transaction: nobody waits for it for long. */
const ROWS = 500

type Row = { readonly id: string; readonly version: number; readonly sealed: Uint8Array }

/** The first byte of what is sealed names the key, so that both engines find what is left in the same way. */
const byteOf = (generation: number) => generation.toString(16).padStart(2, '0').toUpperCase()

function sealedAnew(
  keys: Keys,
  { table, as = table, wrapped }: SealedColumn,
  { id, version, sealed }: Row,
): Uint8Array {
  if (wrapped) return keys.openDataKey(as, id, sealed).wrap(as, id)
  return keys.seal(as, id, version, keys.unseal(as, id, version, sealed))
}

async function resealColumn({ write }: Connections, keys: Keys, place: SealedColumn): Promise<number> {
  const [name, column, key] = [sql.table(place.table), sql.ref(place.column), sql.ref(place.id)]
  const version = place.version ? sql.ref(place.version) : sql.lit(1)
  let [last, count] = [{ id: '', version: -1 }, 0]
  for (;;) {
    const { rows } = await sql<Row>`select ${key} as id, ${version} as version, ${column} as sealed from ${name}
      where ${key} >= ${last.id} and (${key} > ${last.id} or ${version} > ${last.version})
      and ${column} is not null and length(${column}) > 0
      and hex(substr(${column}, 1, 1)) <> ${byteOf(keys.generation)}
      order by ${key}, ${version} limit ${sql.lit(ROWS)}`.execute(write)
    await write.transaction().execute(async (tx) => {
      for (const row of rows) {
        const sealed = sealedAnew(keys, place, row)
        // Whoever wrote to the row meanwhile has sealed it under today's key.
        await sql`update ${name} set ${column} = ${sealed}
          where ${key} = ${row.id} and ${version} = ${row.version} and ${column} = ${row.sealed}`.execute(tx)
        last = { id: row.id, version: Number(row.version) }
      }
    })
    count += rows.length
    if (rows.length < ROWS) return count
  }
}

/** Seals everything anew that is not under today's key, and forgets what the hashes were turned with. Gives the number of rows. */
export async function resealAll(connections: Connections, keys: Keys): Promise<number> {
  let count = 0
  for (const place of SEALED) {
    // Until nothing is left: rows of two imports may look alike at the end of a batch.
    for (let rows = -1; rows !== 0; count += rows) rows = await resealColumn(connections, keys, place)
  }
  await connections.write.transaction().execute((tx) => tx.deleteFrom('key_turn').execute())
  return count
}
