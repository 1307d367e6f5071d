/** Listening to what is said to the database. */
import type { Kysely, KyselyPlugin } from 'kysely'
import type { Connections } from '#db/open.ts'
import type { Schema } from '#db/schema.ts'

function heard(db: Kysely<Schema>, statements: string[]): Kysely<Schema> {
  const plugin: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => {
      statements.push(db.getExecutor().compileQuery(node, queryId).sql)
      return node
    },
    transformResult: async ({ result }) => result,
  }
  return db.withPlugin(plugin)
}

/** The same connections, with the text of each statement noted in the order they are made. */
export const listening =
  (statements: string[]) =>
  (connections: Connections): Connections => ({
    ...connections,
    write: heard(connections.write, statements),
    read: heard(connections.read, statements),
  })
