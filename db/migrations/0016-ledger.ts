/** What the restore ledger is still to be told: keyed hashes and ids, sealed, for as long as it takes to write them. */
import type { Table } from './statement.ts'

export const LEDGER_TABLES: readonly Table[] = [
  {
    name: 'ledger_due',
    columns: { id: 'id', position: 'millis', sealed: 'sealed', made_at: 'millis' },
    primary: ['id'],
    indexes: [{ name: 'ledger_due_position', columns: ['position', 'id'] }],
  },
]
