/** One YAML file: its content as plain data, and where in the file each part of it stands. */
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml'
import type { Fault } from './fault.ts'

type Path = readonly PropertyKey[]

/** Where a path leads: to a value, or to a key if that is what is wrong. */
export type Locate = (path: Path, at: 'value' | 'key') => { readonly line: number; readonly column: number }

export type ReadDocument =
  | { readonly ok: true; readonly content: unknown; readonly locate: Locate }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/** No installation is near it; a file of nested aliases that would unfold into gigabytes is. */
const ALIASES = 100
/** The largest example has 25 kB. */
const FILE_CHARACTERS = 2_000_000

const SAYINGS: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'This key stands here twice. Keep one of them.',
  TAB_AS_INDENT: 'This line is indented with a tab. Use spaces.',
  BAD_INDENT: 'This line is indented differently from its neighbours. Lines of one level begin in the same column.',
  MISSING_CHAR: 'A quotation mark, bracket or comma is missing here.',
  UNEXPECTED_TOKEN: 'This cannot stand here. Is a colon, comma or quotation mark missing before it?',
  MULTILINE_IMPLICIT_KEY: 'A key must fit on one line. Is a colon or quotation mark missing above?',
  BLOCK_AS_IMPLICIT_KEY: 'There is a second colon on this line. Put the text in quotation marks.',
  MULTIPLE_DOCS: 'The file holds several documents, separated by "---". Keep one.',
  IMPOSSIBLE: 'This cannot be read.',
}

const NEEDS_VALUE = 'This line cannot be read: a key is followed by a colon and a space, like "name: Example".'

function wordsOf({ code, message }: YAMLError): string {
  return (
    (Object.hasOwn(SAYINGS, code) ? SAYINGS[code] : undefined) ??
    (code === 'MISSING_CHAR' ? NEEDS_VALUE : `This is not YAML: ${message.split('\n')[0] ?? ''}`)
  )
}

function pairAt(node: unknown, key: PropertyKey): Pair<unknown, unknown> | undefined {
  return isMap(node)
    ? node.items.find((pair) => (isScalar(pair.key) ? String(pair.key.value) : String(pair.key)) === String(key))
    : undefined
}

/** Where aliases stand that name no anchor. */
function lostAliases(document: Document.Parsed): number[] {
  const lost: number[] = []
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document) === undefined) lost.push(alias.range?.[0] ?? 0)
    },
  })
  return lost
}

type Spot = { readonly key: Node | null; readonly value: Node | null }

const isNode = (value: unknown): value is Node => isMap(value) || isSeq(value) || isScalar(value) || isAlias(value)
const nodeOr = (value: unknown) => (isNode(value) ? value : null)

/** Follows a path as far as the file goes; what is missing is said at the nearest thing that is there. */
function follow(root: Node | null, path: Path, resolve: (node: unknown) => unknown): Spot {
  let spot: Spot = { key: null, value: root }
  for (const part of path) {
    const node = resolve(spot.value)
    if (isSeq(node) && typeof part === 'number' && part < node.items.length) {
      spot = { key: null, value: nodeOr(node.items[part]) }
      continue
    }
    const pair = pairAt(node, part)
    if (!pair) break
    spot = { key: nodeOr(pair.key), value: nodeOr(pair.value) }
  }
  return spot
}

/** Reads a file’s text. `file` is its name in messages. */
export function readDocument(file: string, text: string): ReadDocument {
  const start = { file, line: 1, column: 1 }
  if (text.length > FILE_CHARACTERS)
    return { ok: false, faults: [{ ...start, message: 'The file is too large for an installation.' }] }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
  const placeOf = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  // After the first thing that cannot be read, the rest of what is found follows from it; keys that stand twice do not.
  const [broken] = document.errors.filter(({ code }) => code !== 'DUPLICATE_KEY')
  const errors = document.errors.filter((error) => error === broken || error.code === 'DUPLICATE_KEY')
  if (errors.length > 0) {
    return { ok: false, faults: errors.map((error) => ({ file, ...placeOf(error.pos[0]), message: wordsOf(error) })) }
  }
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
    return { ok: false, faults: [{ ...start, message: 'The file is empty.' }] }
  }
  const resolve = (node: unknown) => (isAlias(node) ? node.resolve(document) : node)
  const locate: Locate = (path, at) => {
    const { key, value } = follow(document.contents, path, resolve)
    // A map or list is named by its key: its own beginning is the first thing in it.
    const inside = isScalar(value) || isAlias(value)
    const node = at === 'key' || !inside ? (key ?? value) : value
    return placeOf(node?.range?.[0] ?? 0)
  }
  const lost = lostAliases(document).map((offset) => ({
    file,
    ...placeOf(offset),
    message: 'No anchor ("&name") before this alias ("*name") has its name.',
  }))
  if (lost.length > 0) return { ok: false, faults: lost }
  try {
    const content: unknown = document.toJS({ maxAliasCount: ALIASES })
    return { ok: true, content, locate }
  } catch (fault) {
    if (!(fault instanceof ReferenceError)) throw fault
    return {
      ok: false,
      faults: [
        { ...start, message: 'The file unfolds into too much: it repeats parts by alias ("*name") too many times.' },
      ],
    }
  }
}
