/** Files as programs write them. */
export type Row = readonly string[]

/** A cell in quotation marks where it holds the delimiter, a quotation mark or a line break (RFC 4180). */
function cell(text: string, delimiter: string): string {
  return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export function csv(rows: readonly Row[], delimiter: string): string {
  return rows.map((row) => `${row.map((text) => cell(text, delimiter)).join(delimiter)}\r\n`).join('')
}

/** Finnish text in windows-1252, where its letters have the numbers of Unicode. */
export function windows1252(text: string): Buffer {
  const strange = /[^\p{ASCII}\u00a0-\u00ff]/u.exec(text)
  if (strange) throw new RangeError(`windows-1252 is written here without ${strange[0]}`)
  return Buffer.from(text, 'latin1')
}

export const utf8WithBom = (text: string) => Buffer.from(`\ufeff${text}`, 'utf8')
export const utf8 = (text: string) => Buffer.from(text, 'utf8')
