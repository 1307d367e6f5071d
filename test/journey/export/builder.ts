/**
 * A child process that builds a package and kills itself at the n-th thing it says to the database: `builder.ts <database url> <export
 * id> <clock, epoch ms> <n>`. It ends by itself where the package is ready before.
 */
import { connectorsOf } from '#app/connectors.ts'
import { buildExport } from '#app/journey/export/build.ts'
import { collectionCsv, recordCsv, rowLines } from '#app/package/csv.ts'
import { dataJson, rowsJson } from '#app/package/data.ts'
import type { Gathered, PackageFile } from '#app/package/gathered.ts'
import { makeHouse } from '../../support/house.ts'

const [url = '', id = '', from = '0', at = '0'] = process.argv.slice(2)
let left = Number(at)

/** The tables and the data; pages need the build, and are files like these. */
function plainFiles(gathered: Gathered): PackageFile[] {
  return [
    ...gathered.records.flatMap((record) => [
      { path: `${record.name}.csv`, content: () => recordCsv(record, gathered) },
      ...record.copy.collections.map((collection) => ({
        path: `${record.name}-${collection.name}.csv`,
        content: () => collectionCsv(record, collection, gathered),
      })),
    ]),
    { path: 'data.json', content: () => dataJson(gathered) },
  ]
}

const base = await makeHouse({ url, clock: { now: () => Number(from) } })
const house = { ...base, connectors: connectorsOf(base.registers, base.store, base.keys, base.clock) }
const { write } = house.store
const killing: typeof write = (work) =>
  write(async (tx) => {
    const done = await work(tx)
    left -= 1
    // Half of the kills come before the commit, and half right after it.
    if (left === 0 && Number(at) % 2 === 0) process.kill(process.pid, 'SIGKILL')
    return done
  }).then((done) => {
    if (left === 0) process.kill(process.pid, 'SIGKILL')
    return done
  })
const watched = { ...house, store: { ...house.store, write: killing } }
const built = await buildExport(watched, id, {
  packageFiles: plainFiles,
  packageRows: async (gathered, { collection, from: first, rows }) => ({
    pages: [],
    csv: rowLines(rows, collection, gathered),
    json: rowsJson(rows, first),
  }),
  signal: new AbortController().signal,
  silent: 'name-it',
})
if (built.outcome === 'ready') await killing((tx) => built.along(tx))
await house.store.close()
