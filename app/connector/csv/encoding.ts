/** Encodings: their names, and a best guess between the two that Finnish programs write beside Unicode. */
import { type Refusal, refuse } from './refusal.ts'

const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-15', 'macintosh'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** Other names people and programs use. ISO-8859-1 is read as windows-1252, its superset (WHATWG Encoding Standard, 4.2). */
const ALIASES: Readonly<Record<string, Encoding>> = {
  utf8: 'utf-8',
  utf8bom: 'utf-8',
  utf16: 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  unicode: 'utf-16le',
  windows1252: 'windows-1252',
  cp1252: 'windows-1252',
  ansi: 'windows-1252',
  iso88591: 'windows-1252',
  latin1: 'windows-1252',
  iso885915: 'iso-8859-15',
  latin9: 'iso-8859-15',
  macintosh: 'macintosh',
  macroman: 'macintosh',
}

type Named = { readonly ok: true; readonly encoding: Encoding } | { readonly ok: false; readonly refusal: Refusal }

/** The encoding that somebody asked for by name, in any spelling of it. */
export function nameEncoding(name: string): Named {
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '')
  const encoding = Object.hasOwn(ALIASES, plain) ? ALIASES[plain] : undefined
  if (encoding !== undefined) return { ok: true, encoding }
  const text = `The encoding asked for is not known here. Known are ${ENCODINGS.join(', ')}; leave it out to have it detected.`
  return { ok: false, refusal: refuse('unknown-encoding', text) }
}

const MARKS: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
]

/** The encoding that a byte order mark states, and how many bytes the mark has; null if there is none. */
export function readMark(head: Uint8Array): { readonly encoding: Encoding; readonly bytes: number } | null {
  const mark = MARKS.find(({ bytes }) => bytes.every((byte, at) => head[at] === byte))
  return mark === undefined ? null : { encoding: mark.encoding, bytes: mark.bytes.length }
}

/**
 * UTF-16 without a mark: Latin text has a zero in every other byte. Null if it does not look like it.
 * A third of the pairs is enough, since names in Cyrillic may stand between delimiters and digits.
 */
export function guessWide(head: Uint8Array): Encoding | null {
  const zeros = [0, 0]
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const pairs = head.length / 2
  const [even = 0, odd = 0] = zeros
  if (odd > pairs / 3 && even < odd / 10) return 'utf-16le'
  if (even > pairs / 3 && odd < even / 10) return 'utf-16be'
  return null
}
