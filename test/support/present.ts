/** Test data and programs that may be here or not: what can't be compared with them is said, never quietly left out. */
import { existsSync } from 'node:fs'

/** Is the file here? Says so where it isn't, since tests with it are then not made. */
export function isHere(path: string): boolean {
  const here = existsSync(path)
  if (!here) console.info(`NOT COMPARED: ${path} is not here`)
  return here
}
