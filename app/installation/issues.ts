/** What the language’s schemas find wrong, in words for the person who wrote the file. */
import type { z } from 'zod'
import { nameOf, subjectOf, suggestion } from '#app/register/check/naming.ts'
import { expectedAt, keysAt } from './shape.ts'

type Path = readonly (string | number)[]
export type Told = { readonly path: Path; readonly at: 'value' | 'key'; readonly message: string }

const plain = (path: readonly PropertyKey[]): Path =>
  path.map((part) => (typeof part === 'number' ? part : String(part)))

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** `"phone" of the field …`: the last key, and what it belongs to. */
function partOf(path: Path): string {
  const last = path.at(-1)
  const parent = path.slice(0, -1)
  if (last === undefined) return 'this file'
  if (parent.length === 0) return `"${last}"`
  const name = nameOf(path)
  if (name.endsWith(`"${last}"`)) return name
  const what = typeof last === 'number' ? `entry ${last + 1} of "${String(parent.at(-1))}"` : `"${last}"`
  return `${what} of ${nameOf(parent)}`
}

function tellMissing(root: z.core.$ZodType, path: Path): Told {
  const key = String(path.at(-1))
  const parent = path.slice(0, -1)
  const where = parent.length === 0 ? '' : ` under "${String(parent.at(-1))}:"`
  return {
    path: parent,
    at: 'key',
    message: `${subjectOf(parent)} has no "${key}". Add "${key}:"${where}: ${expectedAt(root, path)}.`,
  }
}

function tellUnknown(root: z.core.$ZodType, path: Path, key: string): Told {
  const known = keysAt(root, path)
  const suggested = suggestion(key, known)
  const help = suggested === '' && known.length > 0 ? ` There can be: ${known.join(', ')}.` : suggested
  const where = path.length === 0 ? '' : ` in ${partOf(path)}`
  return { path: [...path, key], at: 'key', message: `"${key}" is not known${where}.${help}` }
}

const isPresent = (content: unknown, path: Path): boolean => at(content, path) !== undefined

/** The value at a path of plain data. */
export function at(content: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, part) => {
    if (typeof value !== 'object' || value === null) return undefined
    return Object.entries(value).find(([key]) => key === String(part))?.[1]
  }, content)
}

function tellValue(root: z.core.$ZodType, content: unknown, path: Path): Told {
  const value = at(content, path)
  const expected = expectedAt(root, path)
  if (value === null) return { path, at: 'key', message: `${capital(partOf(path))} is empty. Write ${expected}.` }
  const near =
    typeof value === 'string'
      ? suggestion(value, expected.startsWith('one of: ') ? expected.slice(8).split(', ') : [])
      : ''
  const quoted =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? ` cannot be "${String(value)}"`
      : ' is of the wrong kind'
  const number = typeof value === 'number' && expected === 'a text' ? ' in quotation marks' : ''
  return { path, at: 'value', message: `${capital(partOf(path))}${quoted}. Write ${expected}${number}.${near}` }
}

/** What a pattern of the language asks for is written in its own message: `is a colour such as #1d4f91`. */
function tellPattern(content: unknown, path: Path, message: string): Told {
  const value = at(content, path)
  const told = message.startsWith('is ') ? `It ${message}.` : 'Check how it is written.'
  const shown = value === '' ? 'is empty' : `cannot be "${String(value)}"`
  return { path, at: 'value', message: `${capital(partOf(path))} ${shown}. ${told}` }
}

const FORMATS: Readonly<Record<string, string>> = {
  date: 'is a day such as 2026-11-30',
  url: 'is an address such as https://www.example.fi',
}

const LENGTHS: Readonly<Record<string, string>> = {
  country: 'is a country’s two capital letters, such as FI',
  holidays: 'is a country’s two capital letters, such as FI',
}

function tellSize(issue: z.core.$ZodIssue & { code: 'too_small' | 'too_big' }, content: unknown, path: Path): Told {
  const key = String(path.at(-1))
  const length = Object.hasOwn(LENGTHS, key) ? LENGTHS[key] : undefined
  if (length) return tellPattern(content, path, length)
  const value = at(content, path)
  if (value === '' || (Array.isArray(value) && value.length === 0))
    return { path, at: 'value', message: `${capital(partOf(path))} is empty. Write something, or remove it.` }
  const limit = issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`
  return { path, at: 'value', message: `${capital(partOf(path))} has the wrong size: ${limit}.` }
}

function tellUnion(root: z.core.$ZodType, issue: z.core.$ZodIssueInvalidUnion, content: unknown, path: Path): Told[] {
  const value = at(content, path)
  // The alternatives of the same kind as what was written say most.
  const entry = typeof value === 'object' && value !== null
  const nested = issue.errors.filter((issues) =>
    issues.every(({ code, path: inner }) => inner.length > 0 || code === 'unrecognized_keys'),
  )
  if (entry && nested[0])
    return nested[0].flatMap((inner) => tellIssue(root, content, { ...inner, path: [...path, ...inner.path] }))
  if (path.at(-1) === 'correction') {
    return [
      {
        path,
        at: 'value',
        message: `${capital(partOf(path))} is one of: self, ask, or no: with the reason in each language under it.`,
      },
    ]
  }
  return [tellValue(root, content, path)]
}

/** One issue of zod’s as one or more faults. */
export function tellIssue(root: z.core.$ZodType, content: unknown, issue: z.core.$ZodIssue): Told[] {
  const path = plain(issue.path)
  if (path.length > 0 && !isPresent(content, path)) return [tellMissing(root, path)]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => tellUnknown(root, path, key))
    case 'invalid_union':
      return tellUnion(root, issue, content, path)
    case 'invalid_format':
      return [tellPattern(content, path, FORMATS[issue.format] ?? issue.message)]
    case 'too_small':
    case 'too_big':
      return [tellSize(issue, content, path)]
    case 'invalid_key':
      return [
        {
          path,
          at: 'key',
          message: `"${String(path.at(-1))}" cannot be a name here: it has letters, digits and hyphens, and starts with a letter.`,
        },
      ]
    default:
      return [tellValue(root, content, path)]
  }
}
