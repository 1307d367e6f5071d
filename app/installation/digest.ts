/** The digest of an installation: equal for equal content, however the files are laid out. */
import { createHash } from 'node:crypto'
import { canonicalJson } from '#app/register/canonical.ts'
import type { Controller } from '#app/register/controller.ts'
import type { Register } from '#app/register/register.ts'

/** SHA-256 in hex over the canonical JSON of the controller and its registers in the order of their ids. */
export function digestOf(controller: Controller, registers: readonly Register[]): string {
  const sorted = [...registers].sort((a, b) => (a.id < b.id ? -1 : 1))
  return createHash('sha256')
    .update(canonicalJson([controller, ...sorted]))
    .digest('hex')
}
