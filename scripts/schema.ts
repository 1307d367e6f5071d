/** Writes the register language as JSON Schema beside the example installation, for editors. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { schemaFiles } from '#app/installation/schema.ts'

const folder = join(import.meta.dirname, '..', 'installation', 'schema')

await mkdir(folder, { recursive: true })
for (const [name, content] of Object.entries(schemaFiles())) await writeFile(join(folder, name), content)
