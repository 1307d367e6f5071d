/** What a file is that is no CSV: told from its first bytes, so that the refusal can say what to do. */
import { type Refusal, refuse } from './refusal.ts'

const SAVE_AS = 'Open it there and save it as CSV (“CSV UTF-8”), then import that file.'

/** Signatures as in the formats' own specifications; the first bytes of the file. */
const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly refusal: Refusal }[] = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    refusal: refuse('spreadsheet', `This is a spreadsheet (XLSX, ODS) or a ZIP archive, not a CSV file. ${SAVE_AS}`),
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    refusal: refuse('spreadsheet', `This is an old Excel file or an Outlook message, not a CSV file. ${SAVE_AS}`),
  },
  {
    bytes: [0x25, 0x50, 0x44, 0x46],
    refusal: refuse('binary', 'This is a PDF, not a CSV file. Export the list as CSV.'),
  },
  {
    bytes: [0x1f, 0x8b],
    refusal: refuse('binary', 'This file is compressed (gzip). Unpack it, then import the CSV file in it.'),
  },
  {
    bytes: [0x21, 0x42, 0x44, 0x4e],
    refusal: refuse(
      'binary',
      'This is an Outlook data file (PST), not a CSV file. Export the contacts from Outlook as CSV.',
    ),
  },
]

/** Beginnings of text formats that are no table. A CSV’s first cell is a column’s name, which none of these is. */
const BEGINNINGS: readonly { readonly like: RegExp; readonly refusal: Refusal }[] = [
  {
    like: /^\s*<(!doctype|!--|\?xml|html|head|body|table|[a-z][a-z0-9:]*[\s>])/i,
    refusal: refuse('no-table', `This is a web page or XML, not a CSV file. Export the list as CSV. ${SAVE_AS}`),
  },
  {
    like: /^\s*(\{\s*("|\})|\[\s*(\{|\[|"|\]))/,
    refusal: refuse('no-table', 'This is JSON, not a CSV file. Export the list as CSV.'),
  },
  {
    like: /^\s*BEGIN:VCARD/i,
    refusal: refuse('no-table', 'These are vCards, not a CSV file. Export the contacts from Outlook as CSV.'),
  },
  { like: /^\{\\rtf/, refusal: refuse('no-table', `This is a text document (RTF), not a CSV file. ${SAVE_AS}`) },
]

/** The refusal of a file that begins with a signature of another format; `head` is its first bytes. */
export function refuseSignature(head: Uint8Array): Refusal | null {
  for (const { bytes, refusal } of SIGNATURES) {
    if (bytes.every((byte, at) => head[at] === byte)) return refusal
  }
  return null
}

/** The refusal of a decoded beginning that is another text format. */
export function refuseBeginning(text: string): Refusal | null {
  if (text.trim() === '') return refuse('empty', 'The file is empty. Export it again and import that file.')
  return BEGINNINGS.find(({ like }) => like.test(text))?.refusal ?? null
}
