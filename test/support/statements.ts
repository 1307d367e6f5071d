/** Listening to what is said to the database. */
import type { Kysely, KyselyPlugin } from 'kysely'
import type { Connections } from '#db/open.ts'
import type { Schema } from '#db/schema.ts'

/** A statement as it is sent. */
export type Statement = { readonly sql: string; readonly parameters: readonly unknown[] }
type Note = (statement: Statement) => void

function heard(db: Kysely<Schema>, note: Note): Kysely<Schema> {
  const plugin: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => {
      note(db.getExecutor().compileQuery(node, queryId))
      return node
    },
    transformResult: async ({ result }) => result,
  }
  return db.withPlugin(plugin)
}

/** The same connections, with each statement told to `note` before it is made. */
export const noting =
  (note: Note) =>
  (connections: Connections): Connections => ({
    ...connections,
    write: heard(connections.write, note),
    read: heard(connections.read, note),
  })

/** The same connections, with the text of each statement noted in the order they are made. */
export const listening = (statements: string[]) => noting(({ sql }) => void statements.push(sql))
