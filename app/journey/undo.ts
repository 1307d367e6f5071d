/** Taking an import back: what it added goes, what it changed is as before, what it marked gone is held again. */
import type { House } from './house.ts'
import type { IdentifiersOf } from './import.ts'

export type Undone =
  | { readonly ok: true; readonly removed: number; readonly changedBack: number; readonly returned: number }
  | { readonly ok: false; readonly why: 'unknown' | 'already' | 'newer' }

/** Takes back an import: the newest of its register's part, since a newer one may build on it. */
export function undoImport(house: House, id: string, identifiersOf: IdentifiersOf): Promise<Undone> {
  return house.store.write(async (tx): Promise<Undone> => {
    const row = await tx.imports.byId(id)
    if (!row) return { ok: false, why: 'unknown' }
    await tx.imports.lock(row.register, row.collection)
    if (row.state === 'undone') return { ok: false, why: 'already' }
    const latest = await tx.imports.latest(row.register, row.collection)
    if (latest?.id !== id) return { ok: false, why: 'newer' }
    if (!(await tx.imports.markUndone(id, house.clock.now()))) return { ok: false, why: 'already' }
    const result = await tx.records.undo(id, identifiersOf)
    tx.audit.add({
      event: 'import-undone',
      actor: 'operator',
      details: { register: row.register, collection: row.collection, import: id, ...result },
    })
    return { ok: true, ...result }
  })
}
