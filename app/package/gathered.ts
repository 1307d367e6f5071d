/** What a package is made of. */
import type { Controller } from '#app/register/controller.ts'
import type { Coverage } from '#app/register/coverage.ts'
import type { ExportProfile, ExportRow, RecordExport } from '#app/register/export.ts'
import type { Notice } from '#app/register/notice.ts'
import type { Language } from '#app/register/register.ts'

/** All that a package is made of, as the worker has gathered it; rows of collections are read back page by page. */
export type Gathered = {
  readonly profile: ExportProfile
  readonly language: Language
  readonly timeZone: string
  /** Epoch milliseconds. */
  readonly madeAt: number
  /** The case's reference, `T-…`. */
  readonly reference: string
  /** The public address of the portal. */
  readonly issuer: string
  readonly controller: Controller
  /** Its unreachable registers are named as missing. */
  readonly coverage: Coverage
  readonly notice: Notice
  readonly records: readonly GatheredRecord[]
}

/** A collection of more rows than these has pages of its own. */
export const PAGE_ROWS = 200

/** Text that was deflated before: raw deflate blocks that end on a byte, none of which is the last of its file (RFC 1951, 3.2.3). */
export type Deflated = { readonly deflated: Uint8Array }
/** A piece of a file. */
export type Content = string | Deflated

/** The forms in which rows stand in a package besides its pages. */
export const ROW_FORMS = ['csv', 'json'] as const
export type RowForm = (typeof ROW_FORMS)[number]

export type GatheredRecord = {
  /** Safe and unique, such as `billing-1`: files are named by it, so it never holds personal data. */
  readonly name: string
  /** Its collections have no rows; `count` says how many there are. */
  readonly copy: RecordExport
  /** The rows of a collection, page by page, from the given one (0 is the first). */
  rows(collection: string, from?: number): AsyncIterable<readonly ExportRow[]>
  /** The rows of a collection with pages of its own, as they were written once for all files; without it they are read again. */
  written?(collection: string, form: RowForm): AsyncIterable<Deflated>
}

export type GatheredCollection = RecordExport['collections'][number]

export const isPaged = ({ count }: Pick<GatheredCollection, 'count'>): boolean => count > PAGE_ROWS

/** A file of a package, before it is compressed. */
export type PackageFile = {
  readonly path: string
  /** The content piece by piece; the same bytes whenever it is asked for. */
  content(): AsyncIterable<Content>
}

/** Rows of a collection that has pages of its own: whole pages of them, from the first of a page on. */
export type RowPiece = {
  readonly record: GatheredRecord
  readonly collection: GatheredCollection
  /** The first of them; 0 is the first of all. */
  readonly from: number
  readonly rows: readonly ExportRow[]
}

/** The same rows in every form that a package has them in; pages are whole files. */
export type WrittenRows = Readonly<Record<RowForm, string>> & {
  readonly pages: readonly { readonly path: string; readonly text: string }[]
}
