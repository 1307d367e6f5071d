/** To whom somebody's data was given: sealed, found by the person's hash, and once however often it is told. */
import type { Table } from './statement.ts'

export const DISCLOSURE_TABLES: readonly Table[] = [
  {
    name: 'disclosures',
    columns: {
      id: 'id',
      subject_hash: 'hash',
      // Of all that it says, so that the same told twice is one.
      digest: 'hash',
      partner: 'name?',
      how: 'name',
      sealed: 'sealed',
      at: 'millis',
      made_at: 'millis',
      made_by: 'id?',
    },
    primary: ['id'],
    indexes: [
      { name: 'disclosures_digest', columns: ['digest'], unique: true },
      { name: 'disclosures_subject', columns: ['subject_hash', 'at'] },
      { name: 'disclosures_at', columns: ['at'] },
    ],
  },
]
