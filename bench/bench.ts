/**
 * `npm run bench -- lookup view import weight queue export erase suppress connectors [--json] [--quick]`: the measurements, each against a floor in the same run, since
 * machines are noisy and a ratio is not. Prints a line for each figure; with `--json` one object a line. `--quick` takes smaller
 * sizes, to try a measurement out; `--engine=mysql` takes one engine only. Ends with 1 where a figure does not keep to its limit.
 */
import { startServer } from '../test/support/mariadb.ts'
import { connectorsBench } from './connectors.ts'
import { eraseBench } from './erase.ts'
import { exportBench } from './export.ts'
import type { Bench, Figure } from './figure.ts'
import { importBench } from './import.ts'
import { lookupBench } from './lookup.ts'
import { queueBench } from './queue.ts'
import { suppressBench } from './suppress.ts'
import { viewBench } from './view.ts'
import { weightBench } from './weight.ts'

const BENCHES: Readonly<Record<string, Bench>> = {
  lookup: lookupBench,
  view: viewBench,
  import: importBench,
  weight: weightBench,
  queue: queueBench,
  export: exportBench,
  erase: eraseBench,
  connectors: connectorsBench,
  suppress: suppressBench,
}
/** What is measured on one engine only. */
const WITHOUT_SERVER: ReadonlySet<string> = new Set(['weight'])
const OPTIONS = ['--json', '--quick', '--engine=sqlite', '--engine=mysql']

function lineOf({ bench, engine, what, value, unit, ratio, limit, ok, note }: Figure): string {
  const bound = limit === undefined ? '' : ` (${limit})`
  const kept = ratio === undefined ? bound : `   ratio ${ratio.toFixed(2)}${bound}`
  const shown = typeof value === 'number' ? value.toLocaleString('en') : value
  const said = `${bench.padEnd(7)} ${(engine ?? '').padEnd(7)} ${what.padEnd(52)} ${shown.padStart(10)} ${unit}${kept}`
  return [said, ...(ok ? [] : ['MISSED']), ...(note ? [note] : [])].join('   ')
}

const words = process.argv.slice(2)
const names = words.filter((word) => !word.startsWith('--'))
const unknown = words.filter((word) => (word.startsWith('--') ? !OPTIONS.includes(word) : !BENCHES[word]))
if (names.length === 0 || unknown.length > 0) {
  console.error(`Name what to measure: ${Object.keys(BENCHES).join(', ')}. Options: ${OPTIONS.join(', ')}`)
  process.exit(1)
}
const json = words.includes('--json')
const size = words.includes('--quick') ? 'quick' : 'full'

const given = process.env.MYSQL_URL
const server = given || names.every((name) => WITHOUT_SERVER.has(name)) ? null : await startServer('disk')
process.env.TEST_MYSQL_URL = given ?? server?.url ?? ''
let missed = 0
try {
  for (const name of names) {
    for await (const figure of BENCHES[name]?.(size) ?? []) {
      if (!figure.ok) missed += 1
      console.info(json ? JSON.stringify(figure) : lineOf(figure))
    }
  }
} finally {
  await server?.stop()
}
process.exit(missed > 0 ? 1 : 0)
