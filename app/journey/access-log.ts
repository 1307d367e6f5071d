/** Who has seen one's data: every view and act, without employees' names (C-579/21: times and purposes, not names). */
import { z } from 'zod'
import type { House } from './house.ts'

const ACTORS = ['subject', 'staff', 'operator', 'portal', 'recipient'] as const

export type AccessLogRow = {
  readonly seq: number
  /** Epoch milliseconds. */
  readonly at: number
  readonly event: string
  readonly actor: (typeof ACTORS)[number]
  /** Registers that were looked into, and the fields of each. */
  readonly registers: readonly { readonly register: string; readonly fields: readonly string[] }[]
}
export type AccessLog = { readonly rows: readonly AccessLogRow[]; readonly next: number | null }

/** Rows of a page: two phone screens. */
const PAGE_ROWS = 50

const Details = z.object({
  registers: z.record(z.string(), z.array(z.string())).optional(),
  register: z.string().optional(),
})

function registersOf(details: string | null): AccessLogRow['registers'] {
  const read = Details.safeParse(details === null ? {} : JSON.parse(details))
  if (!read.success) return []
  const named = Object.entries(read.data.registers ?? {}).map(([register, fields]) => ({ register, fields }))
  return named.length === 0 && read.data.register ? [{ register: read.data.register, fields: [] }] : named
}

/** One page of a person's access log, newest first; `before` is the cursor of the page before. */
export async function accessLog(
  house: House,
  input: { readonly subjectHash: string; readonly before: number | null },
): Promise<AccessLog> {
  const found = await house.store.read.audit.of(input.subjectHash, input.before, PAGE_ROWS + 1)
  const rows = found.slice(0, PAGE_ROWS).map((row) => ({
    seq: row.seq,
    at: row.at,
    event: row.event ?? '',
    actor: actorOf(row.actor),
    registers: registersOf(row.details),
  }))
  return { rows, next: found.length > PAGE_ROWS ? (rows.at(-1)?.seq ?? null) : null }
}

function actorOf(name: string | null): AccessLogRow['actor'] {
  return ACTORS.find((actor) => actor === name) ?? 'portal'
}
