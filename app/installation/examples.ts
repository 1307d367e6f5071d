/** The people that trial mode invites a newcomer to try: `examples.yaml` beside the registers. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Words } from '#app/register/register.ts'
import { readAgainst } from './file.ts'

const Examples = z.strictObject({ examples: z.array(z.strictObject({ email: z.string().min(1), about: Words })) })

export type Example = z.infer<typeof Examples>['examples'][number]

/** The examples in their order; none where the folder has no such file. Throws where it cannot be read. */
export async function readExamples(folder: string): Promise<readonly Example[]> {
  const name = 'examples.yaml'
  let text: string
  try {
    text = await readFile(join(folder, name), 'utf8')
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return []
    throw fault
  }
  const { value, faults } = readAgainst(Examples, { name, text })
  const [first] = faults
  if (first || !value) throw new Error(`${name}:${first?.line}:${first?.column} ${first?.message}`)
  return value.examples
}
