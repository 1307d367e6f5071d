/** `traces`: is anything left of somebody? Looks in every row of every table, opened, and in files; says where, never what. */
import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Command } from 'commander'
import type { Config } from '#app/config.ts'
import { openSearch, piecesIn } from '#app/traces.ts'
import type { Running } from './api-token.ts'
import { CommandFault, withPortal } from './context.ts'

/** Fewer letters are found in anything. */
const LEAST_LETTERS = 3
/** Longer ones could be cut in two where a large file is read piece by piece. */
const MOST_LETTERS = 1_000
/** As many as a person's data has; each is looked for in every value there is. */
const MOST_VALUES = 1_000

/** The values of standard input, by the number of their line. */
async function valuesOf(): Promise<Record<string, string>> {
  const values: Record<string, string> = {}
  let line = 0
  for await (const text of createInterface({ input: process.stdin })) {
    line += 1
    const value = text.trim()
    if (value === '') continue
    if (value.length < LEAST_LETTERS || value.length > MOST_LETTERS)
      throw new CommandFault(`Line ${line} has to have ${LEAST_LETTERS} to ${MOST_LETTERS} letters to be looked for.`)
    values[line] = value
  }
  const count = Object.keys(values).length
  if (count === 0)
    throw new CommandFault('Give the values to look for on standard input, one a line: traces < values.txt')
  if (count > MOST_VALUES) throw new CommandFault(`${count} values are too many at once. Give ${MOST_VALUES} at most.`)
  return values
}

/** The data folder, the database's own files where it has some, and what else is named. */
function pathsOf({ dataDir, databaseUrl }: Config, named: readonly string[]): string[] {
  const missing = named.find((path) => !existsSync(path))
  if (missing !== undefined) throw new CommandFault(`There is no file or folder at ${missing}. Check the path.`)
  const file = databaseUrl.startsWith('sqlite:') ? databaseUrl.slice('sqlite:'.length).replace(/^\/\/(?=\/)/, '') : null
  const own = file === null || file.startsWith(dataDir) ? [] : [file, `${file}-wal`]
  return [...new Set([dataDir, ...own.filter((path) => existsSync(path)), ...named])]
}

async function traces({ config, output }: Running, named: readonly string[], json: boolean): Promise<number> {
  const settings = config()
  const paths = pathsOf(settings, named)
  const values = await valuesOf()
  return withPortal(settings, async ({ house }) => {
    const search = openSearch(values)
    const unopened = new Set<string>()
    for await (const { table, column, bytes } of house.store.read.traces.all()) {
      if (bytes) search.look({ place: `${table}.${column}`, bytes })
      else unopened.add(`${table}.${column}`)
    }
    for (const path of paths) for await (const piece of piecesIn(path)) search.look(piece)
    const found = search.found()
    if (json) output.out(JSON.stringify({ found, unopened: [...unopened].sort(), files: paths }))
    else {
      for (const [line, places] of Object.entries(found))
        output.out(`Line ${line}: ${places.length > 0 ? places.join(', ') : 'found nowhere'}`)
      output.out(`Looked in every table, and in ${paths.join(', ')}`)
      for (const place of unopened) output.error(`Some of ${place} could not be opened with this key.`)
    }
    return unopened.size > 0 ? 1 : 0
  })
}

/** Adds the command. */
export function addTraces(program: Command, running: Running): void {
  program
    .command('traces [paths...]')
    .description('where values are found, which standard input gives one a line: tables, files, never the values')
    .option('--json', 'one line of JSON')
    .action((paths: readonly string[], { json = false }: { readonly json?: boolean }) =>
      running.run(traces(running, paths, json)),
    )
}
