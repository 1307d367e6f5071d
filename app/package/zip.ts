/** The ZIP of a package, composed while it is read: its files are deflated already, so only what stands around them is new. */
import { ZipWriter } from '@zip.js/zip.js'
import { Temporal } from 'temporal-polyfill'
import type { WrittenFile } from './deflate.ts'

/** Both ends inclusive, as in a Range header. */
export type ByteRange = { readonly from: number; readonly to: number }

/** Gives the deflated bytes that are kept for a file, by its place among the files. */
export type OpenDeflated = (index: number) => AsyncIterable<Uint8Array>

const DEFLATE = 8
/** ZIP counts years from here, and in steps of two seconds. */
const FIRST_YEAR = 1980

/** A moment as MS-DOS wrote it, in UTC: the same on every machine. */
function dosTime(at: number): number {
  const { year, month, day, hour, minute, second } =
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('UTC')
  const date = ((year - FIRST_YEAR) << 9) | (month << 5) | day
  return ((date << 16) | (hour << 11) | (minute << 5) | (second >> 1)) >>> 0
}

/** Stands for bytes that nobody asked for. */
const NOTHING = new Uint8Array(1_048_576)

function* zeros(count: number): Generator<Uint8Array> {
  for (let left = count; left > 0; left -= NOTHING.length) yield NOTHING.subarray(0, Math.min(left, NOTHING.length))
}

type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** A stream of exactly so many bytes, that nothing is read for before it is asked. */
function streamOf(size: number, make: () => Pieces): ReadableStream<Uint8Array> {
  let left = size
  let pieces: AsyncIterator<Uint8Array> | Iterator<Uint8Array> | undefined
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (!pieces) {
          const made = make()
          pieces = Symbol.asyncIterator in made ? made[Symbol.asyncIterator]() : made[Symbol.iterator]()
        }
        const next = await pieces.next()
        left -= next.done ? 0 : next.value.length
        // Everything behind it would stand elsewhere than was said.
        if (left < 0 || (next.done && left > 0)) throw new RangeError('A file has not as many bytes as it had')
        if (next.done) controller.close()
        else controller.enqueue(next.value)
      },
      async cancel() {
        await pieces?.return?.()
      },
    },
    { highWaterMark: 0 },
  )
}

type Content = (file: WrittenFile, index: number) => Pieces

/** Writes the whole ZIP. Its layout follows from the files and the moment alone; ZIP64 stands where a size or number needs it. */
async function compose(
  sink: WritableStream<Uint8Array>,
  files: readonly WrittenFile[],
  at: number,
  content: Content,
): Promise<void> {
  const zip = new ZipWriter(sink, {
    passThrough: true,
    compressionMethod: DEFLATE,
    rawLastModDate: dosTime(at),
    extendedTimestamp: false,
    useWebWorkers: false,
  })
  for (const [index, file] of files.entries()) {
    // The size is said beforehand, so that it stands before the data and nothing needs to follow it.
    const reader = { readable: streamOf(file.deflatedBytes, () => content(file, index)), size: file.deflatedBytes }
    await zip.add(file.path, reader, { uncompressedSize: file.bytes, signature: file.crc32 })
  }
  await zip.close()
}

/** How many bytes the ZIP of these files has. */
export async function zipSize(files: readonly WrittenFile[], at: number): Promise<number> {
  let size = 0
  const sink = new WritableStream<Uint8Array>({
    write: (piece) => {
      size += piece.length
    },
  })
  await compose(sink, files, at, ({ deflatedBytes }) => zeros(deflatedBytes))
  return size
}

/** Lets only a range pass. `position` is where the next byte stands in the whole. */
class Window {
  position = 0
  readonly range: ByteRange

  constructor(range: ByteRange) {
    this.range = range
  }

  /** Does a part of the range lie within so many bytes from here? */
  touches(bytes: number): boolean {
    return this.position <= this.range.to && this.position + bytes > this.range.from
  }

  take(piece: Uint8Array): Uint8Array {
    const start = Math.max(0, this.range.from - this.position)
    const end = Math.min(piece.length, this.range.to + 1 - this.position)
    this.position += piece.length
    return piece.subarray(start, Math.max(start, end))
  }
}

async function* piecesOf(readable: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = readable.getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } finally {
    // Who stops early stops the composing as well.
    await reader.cancel().catch(() => undefined)
  }
}

/**
 * The bytes `from` to `to` of the ZIP of these files, the same in every process and for whichever range they are asked. Of the files
 * only those are opened that the range touches.
 */
export async function* zipBytes(
  files: readonly WrittenFile[],
  at: number,
  open: OpenDeflated,
  range: ByteRange,
): AsyncGenerator<Uint8Array> {
  if (range.to < range.from) return
  const window = new Window(range)
  let fail: (fault: unknown) => void = () => undefined
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({
    start: (controller) => {
      fail = (fault) => controller.error(fault)
    },
    transform: (piece, controller) => {
      const part = window.take(piece)
      if (part.length > 0) controller.enqueue(part)
      if (window.position > range.to) controller.terminate()
    },
  })
  // Once the range is over the rest is not composed, which the library takes for a fault.
  compose(writable, files, at, ({ deflatedBytes }, index) =>
    window.touches(deflatedBytes) ? open(index) : zeros(deflatedBytes),
  ).catch(fail)
  yield* piecesOf(readable)
}
