/** A file's content as a raw deflate stream (RFC 1951), which is how a ZIP holds it. */
import { createHash } from 'node:crypto'
import { constants, crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Content, Deflated, PackageFile } from './gathered.ts'
import { isSeal } from './seal.ts'

/** What was written of a file. Hashes are SHA-256 as base64url. */
export type WrittenFile = {
  readonly path: string
  readonly bytes: number
  readonly deflatedBytes: number
  readonly crc32: number
  readonly sha256: string
  /** Of the deflated bytes: the same content can be deflated in many ways, and only one of them is the file that was given. */
  readonly deflatedSha256: string
}

/** What is kept of a file is kept in pieces of at most so many bytes, so that no reading is long. */
const PIECE_BYTES = 65_536
/** Texts are deflated so many characters at a time: fewer would compress worse, more would take more memory. */
const BLOCK_CHARACTERS = 131_072

/** Counts bytes and works out what tells them apart, while they pass. */
export class Measure {
  bytes = 0
  crc32 = 0
  #hash = createHash('sha256')

  add(piece: Uint8Array): void {
    this.bytes += piece.length
    this.crc32 = crc32(piece, this.crc32)
    this.#hash.update(piece)
  }

  /** To be asked for once, at the end. */
  sha256(): string {
    return this.#hash.digest('base64url')
  }
}

/** Room for a piece's text in one go: what is inflated in several is put together in a copy. */
const WHOLE = { finishFlush: constants.Z_SYNC_FLUSH, chunkSize: 262_144 } as const
/** Level 1 takes half the time and a seventh more room. Ends on a byte, without ending the stream: what is deflated so can be put one after the other (RFC 1951, 3.2.3 and 3.2.4). */
const PART = { finishFlush: constants.Z_SYNC_FLUSH, level: 1 } as const
/** An empty last block, which ends the stream. */
const LAST = Buffer.of(3, 0)

/** Deflates a text that is a part of a file. Within the call: a block takes a millisecond, and handing it to another thread as much again. */
export const deflatedPart = (text: string): Deflated => ({ deflated: deflateRawSync(text, PART) })

/** Where the first block of a text ends: never within a character of two units. */
const blockEnd = (text: string) =>
  /[\uD800-\uDBFF]/.test(text.charAt(BLOCK_CHARACTERS - 1)) ? BLOCK_CHARACTERS - 1 : BLOCK_CHARACTERS

/** The same blocks however the text comes. */
async function* inBlocks(content: AsyncIterable<Content>): AsyncGenerator<Content> {
  let gathered = ''
  for await (const piece of content) {
    if (typeof piece === 'string') {
      gathered += piece
      while (gathered.length > BLOCK_CHARACTERS) {
        const end = blockEnd(gathered)
        yield gathered.slice(0, end)
        gathered = gathered.slice(end)
      }
    } else {
      if (gathered !== '') yield gathered
      gathered = ''
      yield piece
    }
  }
  if (gathered !== '') yield gathered
}

/** Deflates what is text yet, and measures all of it as text. */
async function* compressed(content: AsyncIterable<Content>, plain: Measure): AsyncGenerator<Uint8Array> {
  for await (const piece of inBlocks(content)) {
    const { deflated } = typeof piece === 'string' ? deflatedPart(piece) : piece
    plain.add(typeof piece === 'string' ? Buffer.from(piece) : inflateRawSync(deflated, WHOLE))
    for (let from = 0; from < deflated.length; from += PIECE_BYTES) yield deflated.subarray(from, from + PIECE_BYTES)
  }
  yield LAST
}

const BLOCK_BYTES = 65_535

/**
 * Bytes as deflate's stored blocks: the one form of it that every program writes alike. The manifest and its signature, which no
 * hash covers, can so be told from any other form of themselves.
 */
async function* stored(content: AsyncIterable<Content>, plain: Measure): AsyncGenerator<Uint8Array> {
  let text = ''
  for await (const piece of content) {
    if (typeof piece !== 'string') throw new TypeError('A seal is text')
    text += piece
  }
  const whole = Buffer.from(text)
  plain.add(whole)
  for (let from = 0; from === 0 || from < whole.length; from += BLOCK_BYTES) {
    const block = whole.subarray(from, from + BLOCK_BYTES)
    const head = Buffer.alloc(5)
    head.writeUInt8(from + BLOCK_BYTES < whole.length ? 0 : 1, 0)
    head.writeUInt16LE(block.length, 1)
    head.writeUInt16LE(block.length ^ 0xffff, 3)
    yield Buffer.concat([head, block])
  }
}

/** Deflates a file's content as a stream, piece by piece; what the generator returns at its end says what was written. */
export async function* deflated(file: PackageFile): AsyncGenerator<Uint8Array, WrittenFile> {
  const [plain, packed] = [new Measure(), new Measure()]
  const content = file.content()
  for await (const piece of isSeal(file.path) ? stored(content, plain) : compressed(content, plain)) {
    packed.add(piece)
    yield piece
  }
  return {
    path: file.path,
    bytes: plain.bytes,
    deflatedBytes: packed.bytes,
    crc32: plain.crc32,
    sha256: plain.sha256(),
    deflatedSha256: packed.sha256(),
  }
}
