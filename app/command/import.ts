/** `import`, `imports` and `undo`: files in, what came of them, and back out. */

import { stat } from 'node:fs/promises'
import { formatInstant } from '#app/clock.ts'
import type { Config } from '#app/config.ts'
import { fileSource } from '#app/connector/csv/source.ts'
import { type FileImported, importFile } from '#app/importing.ts'
import { undoImport } from '#app/journey/undo.ts'
import { identifiersOf } from '#app/register/identifiers.ts'
import { CommandFault, type Output, withPortal } from './context.ts'

export type ImportOptions = {
  readonly dryRun?: boolean
  readonly json?: boolean
  readonly full?: boolean
  readonly confirm?: boolean
  readonly encoding?: string
  readonly collection?: string
}

/** Lines printed of rejections and warnings; the rest are counted, and `--json` has them all. */
const PRINTED_LINES = 40

async function changedAt(file: string): Promise<number> {
  const found = await stat(file).catch(() => null)
  if (!found?.isFile()) throw new CommandFault(`There is no file at ${file}. Check the path.`)
  return Math.floor(found.mtimeMs)
}

function jsonOf({ result, sniffed, warnings }: Extract<FileImported, { ok: true }>) {
  const { rows, added, changed, unchanged, gone, rejected } = result
  const { delimiter, encoding } = sniffed
  return {
    rows,
    added,
    changed,
    unchanged,
    gone,
    rejected: rejected.map(({ line, column, reason }) => ({ line, column, reason })),
    warnings: warnings.map(({ line, column, text }) => ({ line, column, reason: text })),
    delimiter,
    encoding,
  }
}

function printPlaces(
  output: Output,
  title: string,
  places: readonly { line: number | null; column: string; reason: string }[],
): void {
  if (places.length === 0) return
  output.out(`${title}:`)
  for (const { line, column, reason } of places.slice(0, PRINTED_LINES)) {
    output.out(`  ${line === null ? '' : `line ${line}, `}${column}: ${reason}`)
  }
  if (places.length > PRINTED_LINES) output.out(`  and ${places.length - PRINTED_LINES} more; --json lists them all`)
}

function printImported(output: Output, imported: Extract<FileImported, { ok: true }>, options: ImportOptions): void {
  const json = jsonOf(imported)
  if (options.json) {
    output.out(JSON.stringify(json))
    return
  }
  const { rows, added, changed, unchanged, gone } = json
  output.out(
    `${rows} rows: ${added} added, ${changed} changed, ${unchanged} unchanged, ${gone} gone, ${imported.result.rejectedRows} rejected`,
  )
  output.out(`Read as ${json.encoding}, cells divided by ${json.delimiter === '\t' ? 'tab' : `"${json.delimiter}"`}`)
  const { banned } = imported.result
  if (banned > 0)
    output.out(`${banned} in the file have forbidden direct marketing: the ban stays in force, and staff are told`)
  printPlaces(output, 'Rejected', json.rejected)
  printPlaces(output, 'Look at', json.warnings)
  output.out(
    options.dryRun
      ? 'This was a rehearsal; nothing was kept.'
      : `Import ${imported.result.id}. To take it back: npm run portal -- undo ${imported.result.id}`,
  )
}

/** Imports a file, or with `--dry-run` says what it would do. */
export function importCommand(
  config: Config,
  output: Output,
  register: string,
  file: string,
  options: ImportOptions,
): Promise<number> {
  return withPortal(config, async ({ house }) => {
    const imported = await importFile(house, {
      register,
      collection: options.collection,
      source: fileSource(file),
      encoding: options.encoding,
      asOf: Math.min(house.clock.now(), await changedAt(file)),
      full: options.full ? 'full' : 'partial',
      confirmed: options.confirm ? 'confirmed' : 'unconfirmed',
      mode: options.dryRun ? 'rehearse' : 'import',
    })
    if (!imported.ok) throw new CommandFault(imported.text)
    printImported(output, imported, options)
    return 0
  })
}

/** Imports that `imports` lists: half a year of weekly ones. */
const LISTED_IMPORTS = 26

/** Lists a register's newest imports with their ids. */
export function importsCommand(config: Config, output: Output, register: string): Promise<number> {
  return withPortal(config, async ({ house }) => {
    const rows = await house.store.read.imports.list(register, LISTED_IMPORTS)
    if (rows.length === 0) output.out(`Nothing has been imported into "${register}".`)
    for (const row of rows) {
      const when = formatInstant(row.finished_at)
      const part = row.collection || 'records'
      output.out(
        `${row.id}  ${when}  ${part}: ${row.rows} rows, ${row.added} added, ${row.changed} changed, ${row.gone} gone, ${row.rejected} rejected`,
      )
    }
    return 0
  })
}

const REASONS = {
  unknown: 'There is no import with this id. List them with: npm run portal -- imports <register>',
  already: 'This import has been taken back before.',
  newer: 'A newer import stands on this one. Take that back first, or import a right file.',
} as const

/** Takes back the newest import of a register's part. */
export function undoCommand(config: Config, output: Output, id: string): Promise<number> {
  return withPortal(config, async ({ house }) => {
    const undone = await undoImport(house, id, identifiersOf(house.installation.registers))
    if (!undone.ok) throw new CommandFault(REASONS[undone.why])
    output.out(
      `Taken back: ${undone.removed} removed, ${undone.changedBack} changed back, ${undone.returned} no longer gone`,
    )
    return 0
  })
}
