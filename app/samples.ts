/** A trial's first start: the example installation's sample files, imported once. */
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileSource } from '#app/connector/csv/source.ts'
import { importFile } from '#app/importing.ts'
import type { House } from '#app/journey/house.ts'

/** `billing.csv` holds records of `billing`, `billing.invoices.csv` its invoices; a number between keeps several files in order. */
const SAMPLE_FILE = /^([a-zA-Z][\w-]*?)(?:\.([a-zA-Z][\w-]*))?(?:\.\d+)?\.csv$/

/**
 * Imports every sample file of a part that is filled from files and into which nothing was ever imported: what was taken back stays away.
 * A file that can't be read is a fault: the example is ours.
 */
export async function importSamples(house: House, folder: string): Promise<void> {
  const samples = join(folder, 'sample')
  const filed = house.installation.registers.filter(({ connector }) => connector === 'file').map(({ id }) => id)
  const names = await readdir(samples).catch(() => [])
  for (const name of names.sort()) {
    const [, register, collection = ''] = SAMPLE_FILE.exec(basename(name)) ?? []
    if (!register || !filed.includes(register) || (await house.store.read.imports.isBegun(register, collection)))
      continue
    const file = join(samples, name)
    const asOf = Math.min(house.clock.now(), Math.floor((await stat(file)).mtimeMs))
    const imported = await importFile(house, {
      register,
      collection: collection || undefined,
      source: fileSource(file),
      encoding: undefined,
      asOf,
      full: 'partial',
      confirmed: 'unconfirmed',
      mode: 'import',
    })
    if (!imported.ok) throw new Error(`The sample file ${name} could not be imported: ${imported.text}`)
  }
}
