/** Copies that the portal keeps of a register, whole: what stays after an erasure has no address to be found by. */
import type { HeldRecord, HeldRow, Register } from '#app/register/register.ts'
import type { Reader, Writer } from '#db/store.ts'

/** A copy with all of its rows; null where it is not held any more. */
export async function heldCopy(reader: Reader | Writer, register: Register, id: string): Promise<HeldRecord | null> {
  const copy = await reader.records.byId(register.id, id)
  if (!copy) return null
  const collections: Record<string, { count: number; rows: HeldRow[] }> = {}
  for (const name of Object.keys(register.collections)) {
    const rows: HeldRow[] = []
    for await (const page of reader.records.rowsOf(register.id, name, copy.keyHash))
      rows.push(...page.map((row) => ({ id: row.id, values: row.values })))
    collections[name] = { count: rows.length, rows }
  }
  return { id, values: copy.values, collections }
}
