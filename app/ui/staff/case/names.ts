import { formatValue, type ToShow } from '#app/register/kinds.ts'
import { say } from '#app/register/register.ts'
import type { ViewRecord } from '#app/register/view.ts'

/** The values that name a record, as whoever opens it elsewhere would say it: `Aino Kallio, 1042`. */
export function recordName(record: ViewRecord, show: ToShow): string {
  const names = record.title.flatMap(({ kind, values }) => values.map((value) => formatValue(kind, value, show)))
  return names.length > 0 ? names.join(', ') : say(record.one, show.language)
}
