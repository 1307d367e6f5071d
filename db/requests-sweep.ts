/** Requests go with all that belongs to them when their time is over. */
import type { Transaction } from 'kysely'
import type { Schema } from './schema.ts'

/** What belongs to a request and goes with it. */
const OF_REQUEST = [
  'attachments',
  'messages',
  'letters',
  'work_cards',
  'request_steps',
  'request_times',
  'receipts',
  'corrections',
  'recipient_notices',
  'exports',
  'ban_orders',
  'erase_orders',
  'erasure_reports',
] as const

/**
 * Deletes requests closed before `before`, with all that belongs to them, some at a time; gives how many went. While a legal hold is in
 * force its person's requests stay: they are also the only way to the hold. So does one whose restriction still locks.
 */
export async function sweepRequests(tx: Transaction<Schema>, before: number, limit: number): Promise<number> {
  const rows = await tx
    .selectFrom('requests')
    .select('id')
    .where('closed_at', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('legal_holds')
            .select('legal_holds.id')
            .whereRef('legal_holds.subject_hash', '=', 'requests.subject_hash')
            .where('legal_holds.lifted_at', 'is', null),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('locks')
            .select('locks.id')
            .whereRef('locks.request_id', '=', 'requests.id')
            .where('locks.state', '=', 'held')
            .where('locks.why', '<>', 'erasure'),
        ),
      ),
    )
    .limit(limit)
    .execute()
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return 0
  const files = await tx.selectFrom('attachments').select('id').where('request_id', 'in', ids).execute()
  const fileIds = files.map(({ id }) => id)
  if (fileIds.length > 0) await tx.deleteFrom('attachment_parts').where('attachment_id', 'in', fileIds).execute()
  const exports = await tx.selectFrom('exports').select('id').where('request_id', 'in', ids).execute()
  const exportIds = exports.map(({ id }) => id)
  for (const table of ['export_parts', 'export_files', 'export_downloads'] as const)
    if (exportIds.length > 0) await tx.deleteFrom(table).where('export_id', 'in', exportIds).execute()
  for (const table of OF_REQUEST) await tx.deleteFrom(table).where('request_id', 'in', ids).execute()
  await tx.deleteFrom('requests').where('id', 'in', ids).execute()
  return ids.length
}
