/** What carrying out a plan today comes to for one record, as plain orders; a connector needs nothing else. */
import type { ErasurePlan, PlannedField } from './erasure.ts'

export type ErasureOrder = {
  readonly register: string
  readonly record: string
  /** `whole`: nothing of the record stays, so that all of it goes with its rows. */
  readonly reach: 'whole' | 'part' | 'nothing'
  /** Fields of the record that go. */
  readonly fields: readonly string[]
  readonly rows: readonly {
    readonly collection: string
    readonly id: string
    /** Null: the row goes whole. */
    readonly fields: readonly string[] | null
  }[]
  /** The next ISO day on which something of it is erased or looked at again; null: none is known. */
  readonly nextOn: string | null
}

const going = (fields: readonly PlannedField[]) =>
  fields.filter(({ holds, outcome }) => holds === 'values' && outcome.does === 'goes-now').map(({ name }) => name)

/** The order of a plan. */
export function erasureOrder(plan: ErasurePlan): ErasureOrder {
  const { register, record, leaves, calendar } = plan
  const rows = plan.collections.flatMap(({ name, rows: planned }) =>
    planned.flatMap((row): ErasureOrder['rows'] => {
      if (row.outcome === 'goes-now') return [{ collection: name, id: row.id, fields: null }]
      const fields = going(row.fields)
      return fields.length > 0 ? [{ collection: name, id: row.id, fields }] : []
    }),
  )
  const fields = going(plan.fields)
  const some = fields.length > 0 || rows.length > 0
  const reach = leaves === 'nothing' ? 'whole' : some ? 'part' : 'nothing'
  return { register, record, reach, fields, rows, nextOn: calendar[0]?.on ?? null }
}
