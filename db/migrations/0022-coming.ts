/** The calendar of coming erasures is read a page at a time, however many there are. */
import type { Indexing } from './statement.ts'

export const COMING_INDEXES: readonly Indexing[] = [
  { table: 'locks', name: 'locks_coming', columns: ['why', 'state', 'next_on', 'id'] },
]
