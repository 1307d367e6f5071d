/** Records of live systems have the ids that those gave them, which are longer than our own. */
import type { Widening } from './statement.ts'

export const RECORD_IDS: readonly Widening[] = [
  { table: 'work_cards', column: 'record_id', type: 'record?' },
  { table: 'corrections', column: 'record_id', type: 'record' },
  { table: 'locks', column: 'record_id', type: 'record' },
]
