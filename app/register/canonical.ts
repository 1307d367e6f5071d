/** One text for one content: object keys in the order of their code units, no spaces, nothing that is undefined (RFC 8785’s idea). */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain | undefined }

/** Canonical JSON of plain data. Numbers must be finite: JSON has no other. */
export function canonicalJson(value: Plain): string {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new RangeError('Canonical JSON has finite numbers only')
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  const entries = Object.entries(value).flatMap(([key, held]) => (held === undefined ? [] : [[key, held] as const]))
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([key, held]) => `${JSON.stringify(key)}:${canonicalJson(held)}`).join(',')}}`
}

function isList(value: readonly Plain[] | { readonly [key: string]: Plain | undefined }): value is readonly Plain[] {
  return Array.isArray(value)
}

/** The same values give the same text, whatever order a file has its columns in. */
export function canonicalValues(values: Readonly<Record<string, readonly string[]>>): string {
  const names = Object.keys(values).sort()
  return JSON.stringify([names, names.map((name) => values[name])])
}
