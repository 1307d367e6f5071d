/** Where bytes come from. A source is opened twice: once to learn what the file is, once to read its rows. */
import { createReadStream } from 'node:fs'

export type ByteSource = { open(): AsyncIterable<Uint8Array> }

/** Some 100 rows of contacts: large enough that the cost of a piece does not count, small enough that few rows outlive a collection of garbage. */
const PIECE_BYTES = 16 * 1024

/** A file on disk, never read as a whole. A missing or unreadable file throws when it is first read. */
export function fileSource(path: string): ByteSource {
  return { open: () => createReadStream(path, { highWaterMark: PIECE_BYTES }) }
}

/** Bytes in memory, such as a small upload or a test. */
export function bytesSource(bytes: Uint8Array): ByteSource {
  return {
    async *open() {
      for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES)
    },
  }
}
