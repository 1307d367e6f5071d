/** The controller's logo: an SVG or PNG file in the installation folder. */
import { createReadStream, existsSync } from 'node:fs'
import { extname, resolve, sep } from 'node:path'
import type { Readable } from 'node:stream'
import type { Installation } from '#app/register/controller.ts'

const TYPES: Readonly<Record<string, string>> = { '.svg': 'image/svg+xml', '.png': 'image/png' }

export type Logo = { readonly type: string; readonly stream: Readable }

/** The logo's bytes and type; null where none is named, or the name leads out of the folder or to another kind of file. */
export function logoOf({ controller, folder }: Installation): Logo | null {
  const name = controller.look?.logo
  if (!name) return null
  const file = resolve(folder, name)
  const type = TYPES[extname(file).toLowerCase()]
  if (!type || !file.startsWith(resolve(folder) + sep) || !existsSync(file)) return null
  return { type, stream: createReadStream(file) }
}
