/** Dates as programs write them, to ISO 8601. */
import type { Column } from '#app/register/register.ts'

type Shape = { readonly like: RegExp; readonly order: 'ymd' | 'dmy' }

/** A time after the date, as exports of databases have it, says nothing about a date. */
const SHAPES: Readonly<Record<NonNullable<Column['dateFormat']>, Shape>> = {
  iso: { like: /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ][\d:.]+Z?)?$/, order: 'ymd' },
  'd.m.yyyy': { like: /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?: [\d:.]+)?$/, order: 'dmy' },
  yyyymmdd: { like: /^(\d{4})(\d{2})(\d{2})$/, order: 'ymd' },
  'd/m/yyyy': { like: /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: [\d:.]+)?$/, order: 'dmy' },
}

/** Shapes that cannot be taken for one another. With slashes an American file would mean another day: only where declared. */
const PLAIN = [SHAPES.iso, SHAPES['d.m.yyyy'], SHAPES.yyyymmdd]

/** The date as `2027-03-31`, unchecked against the calendar; undefined if it has none of the shapes. */
export function isoDate(text: string, format: Column['dateFormat']): string | undefined {
  for (const { like, order } of format === undefined ? PLAIN : [SHAPES[format], SHAPES.iso]) {
    const [, first = '', month = '', last = ''] = like.exec(text) ?? []
    if (month === '') continue
    const [year, day] = order === 'ymd' ? [first, last] : [last, first]
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  }
  return undefined
}
