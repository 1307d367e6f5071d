/** Staff: accounts, the one-time links that lead to them, recovery codes, sessions. */
import type { Table } from './statement.ts'

export const STAFF_TABLES: readonly Table[] = [
  {
    name: 'staff',
    columns: {
      id: 'id',
      address_hash: 'hash',
      state: 'name',
      role: 'name',
      language: 'name',
      alerts: 'name',
      sealed: 'sealed',
      password: 'sealed?',
      totp: 'sealed?',
      totp_step: 'millis',
      created_at: 'millis',
      signed_in_at: 'millis?',
      sweep_at: 'millis?',
    },
    primary: ['id'],
    indexes: [
      { name: 'staff_address', columns: ['address_hash'], unique: true },
      { name: 'staff_role', columns: ['role', 'state'] },
      { name: 'staff_sweep', columns: ['sweep_at'] },
    ],
  },
  {
    name: 'staff_links',
    columns: {
      id: 'id',
      token_hash: 'hash',
      kind: 'name',
      staff_id: 'id?',
      address_hash: 'hash?',
      sealed: 'sealed',
      role: 'name?',
      language: 'name',
      made_by: 'id?',
      created_at: 'millis',
      expires_at: 'millis',
      used_at: 'millis?',
      voided_at: 'millis?',
      sweep_at: 'millis',
    },
    primary: ['id'],
    indexes: [
      { name: 'staff_links_token', columns: ['token_hash'], unique: true },
      { name: 'staff_links_address', columns: ['address_hash'] },
      { name: 'staff_links_staff', columns: ['staff_id'] },
      { name: 'staff_links_sweep', columns: ['sweep_at'] },
    ],
  },
  {
    name: 'staff_recovery',
    columns: { staff_id: 'id', code_hash: 'hash', made_at: 'millis', used_at: 'millis?' },
    primary: ['staff_id', 'code_hash'],
  },
  {
    name: 'staff_sessions',
    columns: {
      id_hash: 'hash',
      staff_id: 'id',
      sealed: 'sealed',
      created_at: 'millis',
      seen_at: 'millis',
      strong_until: 'millis',
      ends_at: 'millis',
      ended_at: 'millis?',
      sweep_at: 'millis',
    },
    primary: ['id_hash'],
    indexes: [
      { name: 'staff_sessions_staff', columns: ['staff_id', 'created_at'] },
      { name: 'staff_sessions_sweep', columns: ['sweep_at'] },
    ],
  },
]
