/** Every text in every language that the controller declares. */
import { z } from 'zod'
import { LANGUAGES, type Language } from '#app/register/register.ts'
import type { Faults, Path } from './fault.ts'
import { subjectOf } from './naming.ts'

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { fi: 'Finnish', sv: 'Swedish', en: 'English' }

/** What the text under a key is called. */
const CALLED: Readonly<Record<string, string>> = {
  why: 'reason ("why")',
  no: 'reason why it cannot be corrected ("no")',
  one: 'name for one of them ("one")',
  when: 'case in which it is disclosed ("when")',
  transfer: 'safeguards ("transfer")',
}

/** The schema under `optional`, `default` and the like. */
export function bare(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return bare(schema.unwrap())
  return schema
}

/** Is it a text in several languages? Told by its shape, since a described schema is another object. */
export function isWords(schema: z.core.$ZodType): boolean {
  if (!(schema instanceof z.ZodObject)) return false
  const keys = Object.keys(schema.shape)
  return keys.length === LANGUAGES.length && LANGUAGES.every((language) => keys.includes(language))
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function visit(
  schema: z.core.$ZodType,
  value: unknown,
  path: Path,
  found: (words: Record<string, unknown>, path: Path) => void,
): void {
  const type = bare(schema)
  if (type instanceof z.ZodUnion) {
    for (const option of type.options) visit(option, value, path, found)
  } else if (type instanceof z.ZodArray) {
    const items: readonly unknown[] = Array.isArray(value) ? value : []
    for (const [index, item] of items.entries()) visit(type.element, item, [...path, index], found)
  } else if (!isObject(value)) return
  else if (isWords(type)) found(value, path)
  else if (type instanceof z.ZodRecord) {
    for (const [key, item] of Object.entries(value)) visit(type.valueType, item, [...path, key], found)
  } else if (type instanceof z.ZodObject) {
    for (const [key, inner] of Object.entries<z.core.$ZodType>(type.shape))
      visit(inner, value[key], [...path, key], found)
  }
}

/** Looks through a value of a schema for texts that lack a language. */
export function checkTexts(
  schema: z.core.$ZodType,
  value: unknown,
  languages: readonly Language[],
  faults: Faults,
): void {
  visit(schema, value, [], (words, path) => {
    const key = String(path.at(-1))
    const called = (Object.hasOwn(CALLED, key) ? CALLED[key] : undefined) ?? (path.includes('choices') ? 'name' : key)
    for (const language of languages) {
      if (typeof words[language] === 'string') continue
      const subject = path.length > 1 ? subjectOf(path) : 'This file'
      faults.add(
        path,
        `${subject} has no ${called} in ${LANGUAGE_NAMES[language]} (${language}). Add "${language}:" under "${key}:".`,
        'text',
      )
    }
  })
}
