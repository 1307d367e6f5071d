/** Writes the example’s sample data: fictional customers, invoices and contacts, the same each time. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sampleFiles } from './sample/files.ts'

const folder = join(import.meta.dirname, '..', 'installation', 'sample')

await mkdir(folder, { recursive: true })
for (const [name, content] of Object.entries(sampleFiles())) await writeFile(join(folder, name), content)
