/** The digest of an installation: equal for equal content, however the files are laid out. */
import { createHash } from 'node:crypto'
import type { Controller } from '#app/register/controller.ts'
import type { Register } from '#app/register/register.ts'

/** The value with the keys of every object in one order. Lists keep theirs, which says something. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, canonical(inner)])
}

/** SHA-256 in hex over the canonical JSON of the controller and its registers in the order of their ids. */
export function digestOf(controller: Controller, registers: readonly Register[]): string {
  const sorted = [...registers].sort((a, b) => (a.id < b.id ? -1 : 1))
  return createHash('sha256').update(JSON.stringify([canonical(controller), sorted.map(canonical)])).digest('hex')
}
