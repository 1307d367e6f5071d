/**
 * Reads texts as values of a kind and remembers the last ones: a file has 100,000 customers, but a few languages and due
 * dates, and reading one costs up to ten times what parsing its cell did.
 */
import { type Parsed, parseValue } from '#app/register/kinds.ts'
import type { Kind } from '#app/register/register.ts'

export type Reader = (text: string, country: string) => Parsed

/** Values remembered of one column: five years of dates; some 200 kB a column at most. */
const REMEMBERED = 2_000

/** Longer texts hardly come twice. */
const REMEMBERED_CHARACTERS = 40

/** A column where fewer than one in four is known has values of its own in each row, such as addresses: it is no longer remembered. */
const WORTHWHILE_SHARE = 0.25

/** Kinds that cost microseconds to read; for the others looking a value up would cost as much as reading it. */
const COSTLY: ReadonlySet<Kind> = new Set([
  'email',
  'phone',
  'business-id',
  'einvoice-address',
  'iban',
  'date',
  'instant',
  'money',
  'language',
])

/** A reader for one column of one file. `country` is the row’s, as `parseValue` takes it. */
export function readerOf(kind: Kind): Reader {
  if (!COSTLY.has(kind)) return (text, country) => parseValue(kind, text, country)
  const known = new Map<string, Parsed>()
  let asked = 0
  let found = 0
  let worthwhile = true
  return (text, country) => {
    if (!worthwhile || text.length > REMEMBERED_CHARACTERS) return parseValue(kind, text, country)
    const key = `${country}:${text}`
    const before = known.get(key)
    asked += 1
    if (before !== undefined) {
      found += 1
      return before
    }
    const parsed = parseValue(kind, text, country)
    if (known.size === REMEMBERED) {
      worthwhile = found > asked * WORTHWHILE_SHARE
      known.clear()
    }
    known.set(key, parsed)
    return parsed
  }
}
