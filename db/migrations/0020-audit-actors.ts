/** The log is looked through by who acted: of a recipient or a colleague who acts seldom all of it would have to be read. */
import type { Indexing } from './statement.ts'

export const AUDIT_ACTORS: readonly Indexing[] = [
  { table: 'audit', name: 'audit_actor', columns: ['actor', 'seq'] },
  { table: 'audit', name: 'audit_actor_id', columns: ['actor_id', 'seq'] },
]
