/** Writes a table as a program would: in any delimiter, quoting and line end. */

export type Style = { readonly delimiter: string; readonly end: string; readonly quoting: 'all' | 'needed' }

function write(cell: string, { delimiter, quoting }: Style): string {
  const needed = /["\r\n]/.test(cell) || cell.includes(delimiter)
  return quoting === 'all' || needed ? `"${cell.replaceAll('"', '""')}"` : cell
}

export function writeTable(rows: readonly (readonly string[])[], style: Style): string {
  return rows.map((row) => row.map((cell) => write(cell, style)).join(style.delimiter) + style.end).join('')
}
