/** A ZIP read from a file at any place, so that memory does not follow its size. */
import type { FileHandle } from 'node:fs/promises'
import { Reader, ZipReader } from '@zip.js/zip.js'

/** A file as the ZIP's directory tells of it: claims, until they have been checked. */
export type ArchiveEntry = {
  readonly path: string
  readonly bytes: number
  readonly deflatedBytes: number
  /** Where its local header begins. */
  readonly offset: number
}

class Random extends Reader<FileHandle> {
  readonly #file: FileHandle

  constructor(file: FileHandle, size: number) {
    super(file)
    this.#file = file
    this.size = size
  }

  override async readUint8Array(index: number, length: number): Promise<Uint8Array> {
    const most = Math.max(0, Math.min(length, this.size - index))
    const { buffer, bytesRead } = await this.#file.read(Buffer.alloc(most), 0, most, index)
    return buffer.subarray(0, bytesRead)
  }
}

/** The directory of a ZIP, in its order; null where there is none that can be read. */
export async function entriesOf(file: FileHandle): Promise<readonly ArchiveEntry[] | null> {
  const { size } = await file.stat()
  try {
    const entries: ArchiveEntry[] = []
    for await (const entry of new ZipReader(new Random(file, size)).getEntriesGenerator()) {
      const { filename, uncompressedSize, compressedSize, offset } = entry
      entries.push({ path: filename, bytes: uncompressedSize, deflatedBytes: compressedSize, offset })
    }
    return entries
  } catch {
    return null
  }
}

const LOCAL_HEADER_BYTES = 30
const NAME_LENGTH_AT = 26
const EXTRA_LENGTH_AT = 28
const PIECE_BYTES = 65_536

/** The deflated bytes of a file. What its header says of them is not believed here, only skipped. */
export async function* deflatedOf(file: FileHandle, entry: ArchiveEntry): AsyncGenerator<Uint8Array> {
  const header = Buffer.alloc(LOCAL_HEADER_BYTES)
  await file.read(header, 0, LOCAL_HEADER_BYTES, entry.offset)
  const start =
    entry.offset + LOCAL_HEADER_BYTES + header.readUInt16LE(NAME_LENGTH_AT) + header.readUInt16LE(EXTRA_LENGTH_AT)
  for (let done = 0; done < entry.deflatedBytes; ) {
    const length = Math.min(PIECE_BYTES, entry.deflatedBytes - done)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start + done)
    if (bytesRead === 0) throw new RangeError('The file ends before its entry does')
    done += bytesRead
    yield buffer.subarray(0, bytesRead)
  }
}
