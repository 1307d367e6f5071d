/** What the overview counts of requests, apart from what was asked: rows so small that a year of them is looked through at once. */
import type { Filling, Table } from './statement.ts'

export const REQUEST_TIME_TABLES: readonly Table[] = [
  {
    name: 'request_times',
    columns: {
      request_id: 'id',
      kind: 'name',
      register: 'name',
      received_at: 'millis',
      due_at: 'millis',
      answered_at: 'millis?',
      closed_at: 'millis?',
    },
    primary: ['request_id'],
    indexes: [
      { name: 'request_times_received', columns: ['received_at', 'kind', 'register'] },
      { name: 'request_times_answered', columns: ['answered_at', 'kind', 'register', 'received_at', 'due_at'] },
      { name: 'request_times_closed', columns: ['closed_at', 'kind', 'register', 'due_at'] },
    ],
  },
]

/** Requests of before: which register they were about is sealed, so they count for all. */
export const REQUEST_TIME_FILLINGS: readonly Filling[] = [
  {
    into: 'request_times',
    columns: ['request_id', 'kind', 'register', 'received_at', 'due_at', 'answered_at', 'closed_at'],
    from: `select id, kind, '', received_at, case when extension = 'in-force' then extended_at else due_at end, answered_at, closed_at
      from requests where not exists (select 1 from request_times where request_times.request_id = requests.id)`,
  },
]
