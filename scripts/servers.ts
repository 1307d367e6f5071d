/** The database server that a test run uses: the one at MYSQL_URL, or one of its own. */
import { createConnection } from 'mysql2/promise'
import { startServer } from '../test/support/mariadb.ts'

export type Used = { readonly url: string; stop(): Promise<void> }

/** Clears away what crashed tests of this run have left on a server that lives on; other runs' databases are not touched. */
async function dropLeft(url: string, run: string): Promise<void> {
  const connection = await createConnection(url)
  try {
    const [rows] = await connection.query(
      'select schema_name as name from information_schema.schemata where schema_name like ?',
      [`omatieto\\_test\\_${run}%`],
    )
    if (!Array.isArray(rows)) return
    for (const row of rows) await connection.query(`drop database if exists \`${Object(row).name}\``)
  } finally {
    await connection.end()
  }
}

async function open(run: string): Promise<Used> {
  const given = process.env.MYSQL_URL
  if (!given) return startServer('memory')
  const connection = await createConnection(given)
  await connection.end()
  return { url: given, stop: () => dropLeft(given, run) }
}

/** Finds or starts the server and makes sure that it answers; null and the reason said when it doesn't. */
export async function openServer(run: string): Promise<Used | null> {
  try {
    return await open(run)
  } catch (fault) {
    console.error('The tests on MariaDB/MySQL could not begin:', fault)
    return null
  }
}
