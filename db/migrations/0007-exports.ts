/**
 * Packages that people take home: what was gathered and what was made of it, in pieces sealed under a key of the package's own. The
 * key is kept wrapped, and is destroyed when the package expires.
 */
import type { Table } from './statement.ts'

export const EXPORT_TABLES: readonly Table[] = [
  {
    name: 'exports',
    columns: {
      id: 'id',
      request_id: 'id',
      subject_hash: 'hash',
      state: 'name',
      profile: 'name',
      language: 'name',
      wrapped: 'sealed?',
      sealed: 'sealed',
      asked_at: 'millis',
      gathered_at: 'millis?',
      ready_at: 'millis?',
      expires_at: 'millis?',
      bytes: 'millis?',
      files: 'int',
      files_done: 'int',
    },
    primary: ['id'],
    indexes: [
      { name: 'exports_request', columns: ['request_id'] },
      { name: 'exports_subject', columns: ['subject_hash', 'asked_at'] },
      { name: 'exports_expires', columns: ['expires_at'] },
    ],
  },
  {
    name: 'export_parts',
    columns: { export_id: 'id', part: 'key', position: 'int', sealed: 'sealed' },
    primary: ['export_id', 'part', 'position'],
  },
  {
    name: 'export_files',
    columns: { export_id: 'id', position: 'int', content: 'text' },
    primary: ['export_id', 'position'],
  },
  {
    name: 'export_downloads',
    columns: { id: 'id', export_id: 'id', at: 'millis' },
    primary: ['id'],
    indexes: [{ name: 'export_downloads_export', columns: ['export_id', 'at'] }],
  },
]
