/** Dates whose order only the mapping knows. Every other form reads the same to everybody, and the kind knows it. */
import type { Column } from '#app/register/register.ts'

const SLASHES = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?=$|[T ])/

/** `3/4/2027` as `2027-04-03` where the mapping declares that the day comes first; any other text as it stands. */
export function orderDate(text: string, format: Column['dateFormat']): string {
  if (format !== 'd/m/yyyy') return text
  return text.replace(SLASHES, (_, day: string, month: string, year: string) => {
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  })
}
