/** A ledger in a database of its own, which is not the portal's: a table of lines. */
import { sql } from 'kysely'
import { type Connections, openDatabase } from '#db/open.ts'
import { type LedgerPlace, OtherLines } from './place.ts'

/** Lines read at a time. */
const PAGE_LINES = 1_000

type Stored = { readonly seq: number; readonly line: string }

async function prepare({ engine, write }: Connections): Promise<void> {
  const type = sql.raw(engine === 'mysql' ? 'longtext character set utf8mb4 collate utf8mb4_bin' : 'text')
  await sql`create table if not exists omatieto_ledger (seq bigint not null primary key, line ${type} not null)`.execute(
    write,
  )
}

/** A ledger in the database at `url`. Nothing is asked of it before it is needed. */
export function ledgerInDatabase(url: string): LedgerPlace {
  let connections: Connections | null = null
  const opened = async (): Promise<Connections> => {
    if (connections) return connections
    const made = openDatabase(url)
    try {
      await prepare(made)
    } catch (fault) {
      await made.close().catch(() => undefined)
      throw fault
    }
    connections = made
    return made
  }
  return {
    lines: async function* (after) {
      const { write } = await opened()
      for (let from = after; ; ) {
        const { rows } =
          await sql<Stored>`select seq, line from omatieto_ledger where seq > ${from} order by seq limit ${sql.lit(PAGE_LINES)}`.execute(
            write,
          )
        if (rows.length > 0) yield rows.map(({ line }) => line)
        if (rows.length < PAGE_LINES) return
        from += rows.length
      }
    },
    append: async (after, lines) => {
      const { write } = await opened()
      await write.transaction().execute(async (tx) => {
        const { rows } = await sql<{ seq: number | null }>`select max(seq) as seq from omatieto_ledger`.execute(tx)
        if (Number(rows[0]?.seq ?? 0) !== after) throw new OtherLines('The ledger has other lines than were looked for')
        for (const [position, line] of lines.entries())
          await sql`insert into omatieto_ledger (seq, line) values (${after + position + 1}, ${line})`.execute(tx)
      })
    },
    close: async () => {
      await connections?.close()
      connections = null
    },
  }
}
