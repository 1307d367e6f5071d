/** Files that somebody sent, handed on to be saved: never shown in the page's own origin. */
import { Readable } from 'node:stream'
import { createReadableStreamFromReadable } from '@remix-run/node'
import parseRange from 'range-parser'

type Download = { readonly name: string; readonly type: string; readonly content: Uint8Array }

/** What a browser or the program it opens shows without running anything. All else is bytes. */
const SHOWN_AS: Readonly<Record<string, string>> = {
  'application/pdf': 'application/pdf',
  'image/png': 'image/png',
  'image/jpeg': 'image/jpeg',
  'image/webp': 'image/webp',
  'text/plain': 'text/plain; charset=utf-8',
}

/** RFC 6266 with RFC 8187: a name in ASCII for what knows no better, and the true one. */
function disposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const exact = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`
}

/** The answer that saves a file under its own name. The policy of its address keeps a browser from running it. */
export function downloaded({ name, type, content }: Download): Response {
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': SHOWN_AS[type] ?? 'application/octet-stream',
      'Content-Disposition': disposition(name),
      'Content-Length': String(content.length),
    },
  })
}

type Streamed = {
  readonly name: string
  readonly type: string
  /** The size of the whole, in bytes. */
  readonly bytes: number
  /** Names this very content, as an ETag. */
  readonly tag: string
  read(from: number, to: number): AsyncIterable<Uint8Array>
}

/** One range that a request asks for (RFC 9110, section 14); `whole` where it asks for none, or for several at once. */
function rangeOf(request: Request, { bytes, tag }: Streamed): { from: number; to: number } | 'whole' | 'none' {
  const header = request.headers.get('Range')
  const condition = request.headers.get('If-Range')
  if (header === null || (condition !== null && condition !== tag)) return 'whole'
  const parsed = parseRange(bytes, header)
  if (parsed === -1) return 'none'
  if (parsed === -2 || parsed.type !== 'bytes' || parsed.length !== 1) return 'whole'
  const [{ start, end } = { start: 0, end: bytes - 1 }] = parsed
  return { from: start, to: end }
}

/** The answer that saves what is made while it is read; what was broken off can be gone on with. */
export function streamed(request: Request, content: Streamed): Response {
  const { name, type, bytes, tag } = content
  const range = rangeOf(request, content)
  const headers = {
    'Content-Type': type,
    'Content-Disposition': disposition(name),
    'Accept-Ranges': 'bytes',
    ETag: tag,
  }
  if (range === 'none')
    return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `bytes */${bytes}` } })
  const { from, to } = range === 'whole' ? { from: 0, to: bytes - 1 } : range
  const body = createReadableStreamFromReadable(Readable.from(content.read(from, to), { objectMode: false }))
  return new Response(body, {
    status: range === 'whole' ? 200 : 206,
    headers: {
      ...headers,
      'Content-Length': String(to - from + 1),
      ...(range === 'whole' ? {} : { 'Content-Range': `bytes ${from}-${to}/${bytes}` }),
    },
  })
}

/** The answer that saves what is made while it is read, whose size nobody knows beforehand. */
export function savedPiecewise(saved: {
  readonly name: string
  readonly type: string
  readonly pieces: AsyncIterable<string>
}): Response {
  const body = createReadableStreamFromReadable(Readable.from(saved.pieces, { objectMode: false }))
  return new Response(body, { headers: { 'Content-Type': saved.type, 'Content-Disposition': disposition(saved.name) } })
}
