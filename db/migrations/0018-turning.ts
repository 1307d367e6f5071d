/** What turning the SECRET_KEY needs: who is running, the keys of before, and what hashes become. */
import type { Table } from './statement.ts'

export const TURNING_TABLES: readonly Table[] = [
  {
    name: 'processes',
    columns: { id: 'id', what: 'name', knows: 'text', began_at: 'millis', seen_at: 'millis' },
    primary: ['id'],
  },
  { name: 'key_chain', columns: { position: 'int', sealed: 'sealed', turned_at: 'millis' }, primary: ['position'] },
  { name: 'key_turn', columns: { old: 'hash', new: 'hash' }, primary: ['old'] },
  {
    name: 'former_hashes',
    columns: { old: 'hash', hash: 'hash', turned_at: 'millis' },
    primary: ['old'],
    indexes: [{ name: 'former_hashes_hash', columns: ['hash'] }],
  },
]
