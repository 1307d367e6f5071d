/** What the language expects at a place: its kind in plain words, and the keys that are known there. */
import { z } from 'zod'
import { bare, isWords } from '#app/register/check/texts.ts'

type Schema = z.core.$ZodType

/** The schema that a path leads to; null where the language has nothing there. */
function schemaAt(root: Schema, path: readonly PropertyKey[]): Schema | null {
  const [part, ...rest] = path
  const type = bare(root)
  if (part === undefined) return type
  if (type instanceof z.ZodUnion) {
    for (const option of type.options) {
      const found = schemaAt(option, path)
      if (found) return found
    }
    return null
  }
  const inner = innerOf(type, part)
  return inner ? schemaAt(inner, rest) : null
}

function innerOf(type: Schema, part: PropertyKey): Schema | null {
  if (type instanceof z.ZodArray) return type.element
  if (type instanceof z.ZodRecord) return type.valueType
  if (!(type instanceof z.ZodObject)) return null
  const shape: Readonly<Record<string, Schema>> = type.shape
  return shape[String(part)] ?? null
}

/** The keys that may stand at a place. */
export function keysAt(root: Schema, path: readonly PropertyKey[]): string[] {
  const type = schemaAt(root, path)
  if (type instanceof z.ZodObject) return Object.keys(type.shape)
  if (type instanceof z.ZodUnion) return type.options.flatMap((option: Schema) => keysAt(option, []))
  return []
}

/** What is expected, as the end of “write …”. */
export function expectedAt(root: Schema, path: readonly PropertyKey[]): string {
  const type = schemaAt(root, path)
  if (!type) return 'something else'
  if (isWords(type)) return 'a text in each language, like { fi: …, sv: …, en: … }'
  if (type instanceof z.ZodArray) return 'a list, with a hyphen before each entry or as [one, two]'
  if (type instanceof z.ZodRecord) return 'names with what belongs to each indented under it'
  if (type instanceof z.ZodObject) return `an entry with ${Object.keys(type.shape).join(', ')} indented under it`
  if (type instanceof z.ZodEnum) return `one of: ${type.options.join(', ')}`
  if (type instanceof z.ZodBoolean) return 'true or false'
  if (type instanceof z.ZodNumber) return 'a number'
  if (type instanceof z.ZodLiteral) return [...type.values].map((value) => `"${String(value)}"`).join(' or ')
  return 'a text'
}
