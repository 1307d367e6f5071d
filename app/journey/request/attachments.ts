/** Files that come with a request or a message: few, small, of kinds that a person can look at, and what their content says. */
import { fileTypeFromBuffer } from 'file-type'
import type { Writer } from '#db/store.ts'
import type { House } from '../house.ts'

/** A file as a browser sent it. Its type is looked for in its bytes; what the browser says of it counts for nothing. */
export type SentFile = { readonly name: string; readonly bytes: Uint8Array }
/** A file whose type is known and allowed. */
export type AttachedFile = SentFile & { readonly type: string }

/** Proof and a filled-in form fit many times; a mailbox would take as much. */
export const FILES_LIMIT = 5
export const FILE_BYTES_LIMIT = 10 * 1_048_576
/** A name that fills two lines; what file systems take in all. */
const NAME_LIMIT_CHARACTERS = 120

/**
 * Pictures and documents that every office opens, none of them a program or a page that runs one, each with the endings that its name
 * may have; the first is given to a name that has another.
 */
const ENDINGS: ReadonlyMap<string, readonly [string, ...string[]]> = new Map([
  ['text/plain', ['txt', 'md', 'csv']],
  ['application/pdf', ['pdf']],
  ['image/png', ['png']],
  ['image/jpeg', ['jpg', 'jpeg']],
  ['image/webp', ['webp']],
  ['image/heic', ['heic', 'heif']],
  ['image/tiff', ['tif', 'tiff']],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', ['docx']],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ['xlsx']],
  ['application/vnd.oasis.opendocument.text', ['odt']],
])

export type FileFault = {
  readonly name: string
  readonly why: 'too-many' | 'too-large' | 'type' | 'empty'
}

/** Text is whatever decodes as UTF-8 and holds no control characters but line breaks and tabs. */
function isPlainText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return !/[^\P{Cc}\n\r\t\f]/u.test(text)
  } catch {
    return false
  }
}

/** A name to show and to save under: its last part, without characters that would steer a header or a path. */
function safeName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}"<>|:*?]/gu, '')
    .trim()
    .slice(-NAME_LIMIT_CHARACTERS)
    // A character of two units that was cut in half is none.
    .replace(/^[\uDC00-\uDFFF]/, '')
  return plain === '' || /^\.+$/.test(plain) ? 'file' : plain
}

/** A page of HTML is text as well: saved as what it calls itself, it would open in a browser and run. So a name ends as its bytes say. */
function nameFor(name: string, type: string): string {
  const safe = safeName(name)
  const endings = ENDINGS.get(type) ?? []
  const has = endings.some((ending) => safe.toLowerCase().endsWith(`.${ending}`))
  return has ? safe : `${safe}.${endings[0]}`
}

/** Looks at every file; either all may be attached, or each fault is named and none is. */
export async function checkFiles(
  sent: readonly SentFile[],
): Promise<
  | { readonly ok: true; readonly files: readonly AttachedFile[] }
  | { readonly ok: false; readonly faults: readonly FileFault[] }
> {
  const faults: FileFault[] = []
  const files: AttachedFile[] = []
  for (const [position, { name, bytes }] of sent.entries()) {
    const found = await fileTypeFromBuffer(bytes)
    const type = found?.mime ?? (isPlainText(bytes) ? 'text/plain' : '')
    const why = fileFault(position, bytes, type)
    if (why) faults.push({ name: safeName(name), why })
    else files.push({ name: nameFor(name, type), bytes, type })
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, files }
}

function fileFault(position: number, bytes: Uint8Array, type: string): FileFault['why'] | null {
  if (position >= FILES_LIMIT) return 'too-many'
  if (bytes.length === 0) return 'empty'
  if (bytes.length > FILE_BYTES_LIMIT) return 'too-large'
  return ENDINGS.has(type) ? null : 'type'
}

type Attaching = {
  readonly requestId: string
  readonly messageId: string | null
  readonly files: readonly AttachedFile[]
}

/** Keeps the files with their request, in the transaction of whoever calls. */
export async function attachTo(house: House, tx: Writer, { requestId, messageId, files }: Attaching): Promise<void> {
  const now = house.clock.now()
  for (const { name, type, bytes } of files) {
    const id = house.chance.id(now)
    await tx.messages.attach({ id, requestId, messageId, name, type, bytes: bytes.length, addedAt: now }, bytes)
  }
}

/** A file's bytes whole; null where a part is missing. Ten megabytes at most. */
export async function readAttachment(house: House, id: string): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  for (let position = 0; ; position += 1) {
    const part = await house.store.read.messages.part(id, position)
    if (!part) break
    parts.push(part)
  }
  return parts.length > 0 ? Buffer.concat(parts) : null
}
