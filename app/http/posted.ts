/** Posted forms with files, read as they arrive: the text that came before a file too large is kept, and the rest let go. */
import {
  getMultipartBoundary,
  isMultipartRequest,
  MultipartParser,
  type MultipartPart,
} from '@remix-run/multipart-parser'
import { FILE_BYTES_LIMIT, FILES_LIMIT, type SentFile } from '#app/journey/request/attachments.ts'

/** All the files that may come at once, and a megabyte for the text and what stands between the parts. */
export const READ_LIMIT_BYTES = FILES_LIMIT * FILE_BYTES_LIMIT + 1_048_576
/** No form of ours has so many fields and files; each part costs a header to read. */
const PARTS_LIMIT = 100
/** Where only text is looked for, typed or in a file: as much as a form without files may hold. */
const TEXT_LIMIT_BYTES = 64 * 1024

export type PostedForm = {
  /** Text fields in the order they were sent. */
  readonly fields: readonly (readonly [string, string])[]
  readonly files: readonly SentFile[]
  /** Did more come than is read, or less than was announced? Then the files are not all here. */
  readonly cut: boolean
}

type Gathered = { readonly fields: [string, string][]; readonly files: SentFile[] }

function take({ fields, files }: Gathered, part: MultipartPart): void {
  const { name = '', filename } = part
  if (!part.isFile) fields.push([name, part.text])
  // A file field that was left empty is sent all the same, without a name and without a byte.
  else if (filename || part.size > 0) files.push({ name: filename ?? '', bytes: part.bytes })
}

/**
 * Reads a body of several parts. What is over the limit is not kept but still read to its end: a browser hears no answer before it
 * has sent everything, and would take a line that is cut for a fault of the network.
 */
async function readParts(body: ReadableStream<Uint8Array>, parser: MultipartParser): Promise<PostedForm> {
  const gathered: Gathered = { fields: [], files: [] }
  let cut = false
  const guarded = (step: () => void) => {
    try {
      if (!cut) step()
    } catch {
      cut = true
    }
  }
  const reader = body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    guarded(() => {
      for (const part of parser.write(value)) take(gathered, part)
    })
  }
  guarded(() => parser.finish())
  return { ...gathered, cut }
}

/**
 * A posted form; with `files: 'left'` nobody looks at them, and with `'text'` they are no longer than typed text. A body that is no
 * form has nothing in it.
 */
export async function readPosted(request: Request, files: 'kept' | 'text' | 'left' = 'kept'): Promise<PostedForm> {
  const boundary = getMultipartBoundary(request.headers.get('Content-Type') ?? '')
  if (isMultipartRequest(request) && request.body && boundary) {
    const most = files === 'kept' ? READ_LIMIT_BYTES : TEXT_LIMIT_BYTES
    const limits = { maxFileSize: most, maxTotalSize: most, maxParts: PARTS_LIMIT }
    return readParts(request.body, new MultipartParser(boundary, limits))
  }
  const form = await request.formData().catch(() => null)
  const fields = [...(form?.entries() ?? [])].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  )
  return { fields, files: [], cut: false }
}
