/** Looks for values in everything that is given: as text, however it is written down, in whatever case. */
import { createReadStream } from 'node:fs'
import { open, readdir, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { constants, createGunzip, inflateRawSync } from 'node:zlib'

/** Bytes to be looked through, and where they are from. */
export type Piece = { readonly place: string; readonly bytes: Buffer }

/** Bytes of a file looked through at a time, and how many of them are looked at again with the next: values are shorter. */
const WINDOW_BYTES = 8 * 1_048_576
const OVERLAP_BYTES = 65_536
/** Bytes read at once: a window is put together of few. */
const READ_BYTES = 1_048_576

/** No text has it. */
const NO_LETTER = 0
/** As few letters as the payload of anything signed has, and as many as are decoded at once: whole groups of four. */
const ENCODED = /[A-Za-z0-9+/_-]{16,65536}/g
const ENCODED_LETTERS = 65_536
/** Of longer ones, letters that are decoded with those before them as well, so that no value is cut in two. */
const AHEAD_LETTERS = 4_096
/** Where a mail's base64 goes on in the next line. */
const LINE_END = /(?<![A-Za-z0-9+/])([A-Za-z0-9+/]{60,76})\r?\n/g

/** What is deflated, as the files of a package are; empty where it is not. */
function inflated(bytes: Buffer): Buffer {
  try {
    return inflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH })
  } catch {
    return Buffer.alloc(0)
  }
}

/** Letters outside ASCII as mails have them: quoted-printable, with its lines joined. */
const unquoted = (text: string) =>
  Buffer.from(
    text
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_whole, hex: string) => String.fromCharCode(Number(`0x${hex}`))),
    'latin1',
  ).toString()

/** JSON writes some letters in another way. */
const unescaped = (text: string) =>
  text
    .replace(/\\u([0-9a-fA-F]{4})/g, (_whole, hex: string) => String.fromCharCode(Number(`0x${hex}`)))
    .replace(/\\(["\\/])/g, '$1')

/** One form for each letter, since an ä may be written in two ways. */
const plain = (text: string) => text.normalize('NFC').toLowerCase()

/** What stands in base64. */
function* decoded(text: string): Generator<string> {
  for (const { index, 0: letters } of text.matchAll(ENCODED)) {
    const isCut = letters.length === ENCODED_LETTERS
    yield Buffer.from(isCut ? text.slice(index, index + letters.length + AHEAD_LETTERS) : letters, 'base64').toString()
  }
}

/** All that bytes may be read as: text, deflated text, and what stands in either in base64, quoted or escaped. */
function* readings(bytes: Buffer): Generator<string> {
  const isText = !bytes.includes(NO_LETTER) && !bytes.toString().includes('\uFFFD')
  for (const one of isText ? [bytes] : [bytes, inflated(bytes)]) {
    const text = one.toString()
    yield text
    if (!isText) yield one.toString('latin1')
    if (text.includes('=')) yield unquoted(text)
    if (text.includes('\\')) yield unescaped(text)
    yield* decoded(text.replace(LINE_END, '$1'))
  }
}

/** Where each of these values was found, by its name; places in order, each once. */
export type Traces = Readonly<Record<string, readonly string[]>>

/** Looks for values by name. */
export function openSearch(values: Readonly<Record<string, string>>) {
  const wanted = Object.entries(values).map(([name, value]) => ({ name, value: plain(value) }))
  const found = new Map(wanted.map(({ name }) => [name, new Set<string>()]))
  return {
    look: ({ place, bytes }: Piece): void => {
      for (const text of readings(bytes)) {
        const read = plain(text)
        for (const { name, value } of wanted) if (read.includes(value)) found.get(name)?.add(place)
      }
    },
    found: (): Traces => Object.fromEntries([...found].map(([name, places]) => [name, [...places].sort()])),
  }
}

/** The first bytes of what gzip has made, such as a log of last week. */
async function isZipped(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0)
    return bytesRead === 2 && buffer.readUInt16BE() === 0x1f8b
  } finally {
    await file.close()
  }
}

/** A file in windows that overlap, so that no value is cut in two, however large the file is. */
async function* windowsOf(path: string): AsyncGenerator<Buffer> {
  const isWhole = !(await isZipped(path))
  const source = createReadStream(path, { highWaterMark: READ_BYTES })
  const stream = isWhole ? source : source.compose(createGunzip())
  let window = Buffer.alloc(0)
  for await (const chunk of stream) {
    window = Buffer.concat([window, chunk])
    if (window.length < WINDOW_BYTES) continue
    yield window
    window = window.subarray(-OVERLAP_BYTES)
  }
  yield window
}

/** Every file at a path and below it, named by the path as it was given. Links are not followed out of it. */
export async function* piecesIn(path: string): AsyncGenerator<Piece> {
  const entry = await stat(path)
  if (entry.isFile()) {
    for await (const bytes of windowsOf(path)) yield { place: path, bytes }
    return
  }
  for (const file of await readdir(path, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue
    const at = join(file.parentPath, file.name)
    for await (const bytes of windowsOf(at)) yield { place: join(path, relative(path, at)), bytes }
  }
}
