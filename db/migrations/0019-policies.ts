/** Under which terms data was handled since when. */
import type { Table } from './statement.ts'

export const POLICY_TABLES: readonly Table[] = [
  {
    name: 'policies',
    columns: { position: 'int', digest: 'key', terms: 'long', since: 'millis', in_force_at: 'millis' },
    primary: ['position'],
  },
]
