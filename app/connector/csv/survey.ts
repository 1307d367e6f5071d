/** The first pass over a file: what it is, how it is encoded and whether its lines can be lines. Keeps only its first bytes. */
import { isAscii } from 'node:buffer'
import { type Encoding, guessWide, nameEncoding, readMark } from './encoding.ts'
import { guessLatin, weighLatin } from './latin.ts'
import { HEAD_BYTES, LINE_BYTES } from './limits.ts'
import { refuseBeginning, refuseSignature } from './nature.ts'
import { type Refusal, refuse } from './refusal.ts'
import type { ByteSource } from './source.ts'

export type Survey = {
  readonly encoding: Encoding
  /** How many bytes of a byte order mark stand before the text. */
  readonly markBytes: number
  /** The decoded beginning, without the mark. */
  readonly head: string
  /** Is `head` the whole file? */
  readonly whole: boolean
}

export type Surveyed =
  | { readonly ok: true; readonly survey: Survey }
  | { readonly ok: false; readonly refusal: Refusal }

const LF = 0x0a
const CR = 0x0d

/** What one pass notes. */
class Notes {
  readonly #utf8 = new TextDecoder('utf-8', { fatal: true })
  readonly evidence = { windows: 0, iso: 0 }
  size = 0
  isUtf8 = true
  hasZero = false
  longest = 0
  #line = 0

  add(piece: Uint8Array): void {
    this.size += piece.length
    this.hasZero ||= piece.includes(0)
    this.#measure(piece)
    this.#check(piece)
    // Until the first piece that is no UTF-8, a Latin file has had ASCII only, which tells nothing.
    if (!this.isUtf8 && !isAscii(piece)) weighLatin(this.evidence, piece)
  }

  end(): void {
    this.#check()
  }

  /** Pieces are shorter than the limit, so that only the line that crosses a border of pieces has to be added up. */
  #measure(piece: Uint8Array): void {
    const breaks = [piece.indexOf(LF), piece.indexOf(CR)].filter((at) => at !== -1)
    this.#line += breaks.length === 0 ? piece.length : Math.min(...breaks)
    this.longest = Math.max(this.longest, this.#line)
    if (breaks.length > 0) this.#line = piece.length - 1 - Math.max(piece.lastIndexOf(LF), piece.lastIndexOf(CR))
  }

  #check(piece?: Uint8Array): void {
    if (!this.isUtf8) return
    try {
      this.#utf8.decode(piece, { stream: piece !== undefined })
    } catch {
      this.isUtf8 = false
    }
  }
}

/** Which encoding: the one asked for, else what a mark says, else UTF-8 if the whole file is that, else the likelier Latin one. */
function chooseEncoding(notes: Notes, head: Uint8Array, asked: string | undefined): Encoding | Refusal {
  const mark = readMark(head)
  const named = asked === undefined ? null : nameEncoding(asked)
  if (named !== null && !named.ok) return named.refusal
  if (mark !== null) {
    if (named === null || named.encoding === mark.encoding || mark.encoding.startsWith(named.encoding))
      return mark.encoding
    return refuse('other-encoding', `The file itself says that it is ${mark.encoding}. Import it without --encoding.`)
  }
  const encoding = named?.encoding ?? (notes.hasZero ? guessWide(head) : null)
  if (encoding === null && notes.hasZero) return refuse('binary', BINARY)
  if (encoding === 'utf-8' && !notes.isUtf8) {
    const likely = guessLatin(notes.evidence)
    return refuse(
      'other-encoding',
      `The file is not UTF-8. Import it with --encoding ${likely}, or without --encoding.`,
    )
  }
  return encoding ?? (notes.isUtf8 ? 'utf-8' : guessLatin(notes.evidence))
}

const BINARY = 'This is not a text file, so it cannot be a CSV file. Export the list as CSV and import that file.'

/** More control characters than this share of the beginning is no text; naughty but honest free text has fewer. */
const CONTROL_SHARE = 0.2

function isText(head: string): boolean {
  let controls = 0
  for (let at = 0; at < head.length; at += 1) {
    const code = head.charCodeAt(at)
    if (code < 0x20 && code !== 0x09 && code !== LF && code !== CR) controls += 1
  }
  return controls <= head.length * CONTROL_SHARE
}

function conclude(notes: Notes, head: Uint8Array, asked: string | undefined): Surveyed {
  const encoding = chooseEncoding(notes, head, asked)
  if (typeof encoding !== 'string') return { ok: false, refusal: encoding }
  const markBytes = readMark(head)?.bytes ?? 0
  const wide = encoding.startsWith('utf-16')
  if (notes.hasZero && !wide) return { ok: false, refusal: refuse('binary', BINARY) }
  if (notes.longest > LINE_BYTES) {
    const text = `A line of the file is longer than ${LINE_BYTES / 1024 / 1024} MiB, so it is no table. Export it again.`
    return { ok: false, refusal: refuse('line-too-long', text) }
  }
  const whole = notes.size === head.length
  // Streaming keeps a character that the end of the head cuts in two from becoming a sign of its own.
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(head.subarray(markBytes), { stream: !whole })
  const refusal = refuseBeginning(text) ?? (isText(text) ? null : refuse('binary', BINARY))
  return refusal === null ? { ok: true, survey: { encoding, markBytes, head: text, whole } } : { ok: false, refusal }
}

/** Reads a source once and says what it is. `asked` is an encoding by name, if somebody asked for one. Throws what the source throws. */
export async function survey(source: ByteSource, asked: string | undefined): Promise<Surveyed> {
  const notes = new Notes()
  let head = Buffer.alloc(0)
  for await (const piece of source.open()) {
    if (head.length < HEAD_BYTES) {
      head = Buffer.concat([head, piece.subarray(0, HEAD_BYTES - head.length)])
      const refusal = head.length < 4 ? null : refuseSignature(head)
      if (refusal !== null) return { ok: false, refusal }
    }
    notes.add(piece)
  }
  notes.end()
  return conclude(notes, head, asked)
}
