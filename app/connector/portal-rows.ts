/** Rows of the portal's own tables that are found by another way than the hash of their address. */
import { Temporal } from 'temporal-polyfill'
import type { HeldRow } from '#app/register/register.ts'

export type HeldCopy = {
  readonly id: string
  readonly register: string
  readonly collection: string
  readonly gone_at: number | null
}

/** `since`: epoch milliseconds. */
export type HeldBan = { readonly id: string; readonly since: number }

/** A value of one column; none where the column is empty. */
export const text = (value: string | number | null) => (value === null || value === '' ? [] : [String(value)])

/** An instant as the kind `instant` has it: ISO 8601 in UTC. */
export const instant = (at: number | null) =>
  at === null ? [] : [Temporal.Instant.fromEpochMilliseconds(Number(at)).toString()]

export const copyRow = ({ id, register, collection, gone_at }: HeldCopy): HeldRow => ({
  id,
  values: { number: [id], register: [register], part: text(collection), gone: instant(gone_at) },
})

export const banRow = ({ id, since }: HeldBan): HeldRow => ({ id, values: { number: [id], since: instant(since) } })
