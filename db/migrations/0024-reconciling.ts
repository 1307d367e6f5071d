/** What sources were found to have and how they do, and the readings from end to end in which all of it is compared. */
import type { Table } from './statement.ts'

export const RECONCILING_TABLES: readonly Table[] = [
  {
    name: 'source_columns',
    columns: {
      // Of the register, the place, the name and the kind: names of columns are in any script and of any length.
      digest: 'key',
      register: 'name',
      place: 'name',
      name: 'text',
      kind: 'name',
      state: 'name',
      first_at: 'millis',
      decided_at: 'millis?',
      decided_by: 'id?',
    },
    primary: ['digest'],
    indexes: [{ name: 'source_columns_state', columns: ['register', 'state'] }],
  },
  {
    name: 'source_states',
    columns: {
      register: 'name',
      good_at: 'millis?',
      tried_at: 'millis?',
      failing_since: 'millis?',
      fault: 'name?',
      why: 'text?',
      // Since when its columns are known: what it had before is not new.
      columns_since: 'millis?',
    },
    primary: ['register'],
  },
  {
    name: 'reconciliations',
    columns: {
      id: 'id',
      asked: 'name',
      state: 'name',
      version: 'int',
      sealed: 'sealed',
      began_at: 'millis',
      ended_at: 'millis?',
    },
    primary: ['id'],
    indexes: [{ name: 'reconciliations_state', columns: ['state', 'began_at'] }],
  },
]
