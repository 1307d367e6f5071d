/** What stands in a cell: one value or several. */
import type { Kind } from '#app/register/register.ts'

/** Kinds whose values are a person’s own words: they are held byte for byte, outer spaces and all. */
const FREE_TEXT: ReadonlySet<Kind> = new Set(['text', 'long-text'])

export function isFreeText(kind: Kind): boolean {
  return FREE_TEXT.has(kind)
}

/** CRM-service writes `|##|` between values; others a semicolon, comma, bar or a line break. */
const BETWEEN = /\|##\||[;,|\r\n\t]+/

/** Kinds of which programs put several into one cell. A space separates addresses too, but phone numbers contain it. */
const SPLITS: Readonly<Partial<Record<Kind, RegExp>>> = {
  email: /\|##\||[;,|\s]+/,
  phone: /\|##\||[;,|\r\n\t]+|\s\/\s/,
  iban: BETWEEN,
  'reference-number': BETWEEN,
  'business-id': BETWEEN,
}

/** `Aino Example <aino@example.test>`, as mail programs write an address: the name first, quoted or not. */
const NAMED_ADDRESS = /(?:"[^"]*"|[^<>;,|"\r\n]*)<([^<>\s]+)>/g

/** The addresses of a cell that names their owners as well; undefined if it does not. */
function unwrapAddresses(cell: string): string[] | undefined {
  if (!cell.includes('<')) return undefined
  const found = [...cell.matchAll(NAMED_ADDRESS)].map((match) => match[1] ?? '')
  // What is left over is another address, or a piece of a name such as “Example, Aino” without quotation marks.
  const rest = cell.replace(NAMED_ADDRESS, ' ').split(/[;,|\s]+/)
  return found.length === 0 ? undefined : [...found, ...rest.filter((part) => part.includes('@'))]
}

/**
 * The values of a cell. `isValue` says whether a text is a value as it stands, and then it is not split: a quoted local part may
 * hold a comma. Where the mapping names a separator, only that separates.
 */
export function splitCell(
  cell: string,
  kind: Kind,
  separator: string | undefined,
  isValue: (text: string) => boolean,
): readonly string[] {
  const trimmed = cell.trim()
  if (trimmed === '') return []
  if (separator !== undefined) return trimParts(trimmed.split(separator))
  const between = SPLITS[kind]
  if (between === undefined) return [isFreeText(kind) ? cell : trimmed]
  if (!between.test(trimmed) || isValue(trimmed)) return [trimmed]
  return (kind === 'email' ? unwrapAddresses(trimmed) : undefined) ?? trimParts(trimmed.split(between))
}

function trimParts(parts: readonly string[]): string[] {
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}
