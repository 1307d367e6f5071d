/**
 * `npm run bench -- lookup view import weight [--json]`: the measurements, each against a floor in the same run, since machines
 * are noisy and a ratio is not. Prints a line for each figure; with `--json` one object a line.
 */
import { startServer } from '../test/support/mariadb.ts'
import type { Bench, Figure } from './figure.ts'
import { importBench } from './import.ts'
import { lookupBench } from './lookup.ts'
import { viewBench } from './view.ts'
import { weightBench } from './weight.ts'

const BENCHES: Readonly<Record<string, Bench>> = {
  lookup: lookupBench,
  view: viewBench,
  import: importBench,
  weight: weightBench,
}

function print(figure: Figure, json: boolean): void {
  if (json) {
    console.info(JSON.stringify(figure))
    return
  }
  const { bench, engine, what, value, unit, ratio, limit, note } = figure
  const bound =
    ratio === undefined
      ? ''
      : `   ratio ${ratio.toFixed(2)}${limit === undefined ? '' : ` (limit ${limit})`}${figure.ok ? '' : '   MISSED'}`
  console.info(
    `${bench.padEnd(8)} ${(engine ?? '').padEnd(8)} ${what.padEnd(58)} ${String(value).padStart(12)} ${unit}${bound}${note ? `   ${note}` : ''}`,
  )
}

const words = process.argv.slice(2)
const json = words.includes('--json')
const names = words.filter((word) => !word.startsWith('--'))
const unknown = names.filter((name) => !BENCHES[name])
if (names.length === 0 || unknown.length > 0) {
  console.error(`Name what to measure: ${Object.keys(BENCHES).join(', ')}`)
  process.exit(1)
}

const given = process.env.MYSQL_URL
const server = given ? null : await startServer()
process.env.TEST_MYSQL_URL = given ?? server?.url ?? ''
let missed = 0
try {
  for (const name of names) {
    for await (const figure of BENCHES[name]?.() ?? []) {
      if (!figure.ok) missed += 1
      print(figure, json)
    }
  }
} finally {
  await server?.stop()
}
process.exit(missed > 0 ? 1 : 0)
