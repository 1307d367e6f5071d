/** Every step from an empty database to the newest form, in order. */
import { TABLES } from './0001-first.ts'
import { STAFF_TABLES } from './0002-staff.ts'
import { REQUEST_TABLES } from './0003-requests.ts'
import { RECEIPT_TABLES } from './0004-receipts.ts'
import { CORRECTION_TABLES } from './0006-corrections.ts'
import { EXPORT_TABLES } from './0007-exports.ts'
import { ADDRESS_TABLES } from './0008-addresses.ts'
import { ERASURE_TABLES } from './0010-erasures.ts'
import { ERASE_ORDER_TABLES } from './0011-erase-orders.ts'
import { BAN_TABLES } from './0014-bans.ts'
import { RECORD_IDS } from './0015-record-ids.ts'
import { LEDGER_TABLES } from './0016-ledger.ts'
import { TURNING_TABLES } from './0018-turning.ts'
import { POLICY_TABLES } from './0019-policies.ts'
import { AUDIT_ACTORS } from './0020-audit-actors.ts'
import { COMING_INDEXES } from './0022-coming.ts'
import { RECONCILING_TABLES } from './0024-reconciling.ts'
import { DISCLOSURE_TABLES } from './0025-disclosures.ts'
import { REQUEST_TIME_FILLINGS, REQUEST_TIME_TABLES } from './0027-request-times.ts'
import type { Filling, Indexing, Table, Widening } from './statement.ts'

export const STEPS: Readonly<Record<string, readonly Table[]>> = {
  '0001': TABLES,
  '0002': STAFF_TABLES,
  '0003': REQUEST_TABLES,
  '0004': RECEIPT_TABLES,
  '0006': CORRECTION_TABLES,
  '0007': EXPORT_TABLES,
  '0010': ERASURE_TABLES,
  '0008': ADDRESS_TABLES,
  '0011': ERASE_ORDER_TABLES,
  '0014': BAN_TABLES,
  '0016': LEDGER_TABLES,
  '0018': TURNING_TABLES,
  '0019': POLICY_TABLES,
  '0024': RECONCILING_TABLES,
  '0025': DISCLOSURE_TABLES,
  '0027': REQUEST_TIME_TABLES,
}

/** Columns that became wider after their tables were made. */
export const WIDENINGS: Readonly<Record<string, readonly Widening[]>> = { '0015': RECORD_IDS }

/** Indexes that were made after their tables. */
export const INDEXINGS: Readonly<Record<string, readonly Indexing[]>> = { '0020': AUDIT_ACTORS, '0022': COMING_INDEXES }

/** Tables that begin with what is there already. */
export const FILLINGS: Readonly<Record<string, readonly Filling[]>> = { '0027': REQUEST_TIME_FILLINGS }

/** Every table there is. */
export const ALL_TABLES: readonly Table[] = Object.values(STEPS).flat()
