/** Packages of fictional people, for the tests of the package. */

import { makeKeyPair, openSigner } from '#app/keys/signing.ts'
import { deflated, type WrittenFile } from '#app/package/deflate.ts'
import { filesOf } from '#app/package/files.ts'
import type { Gathered, GatheredRecord, PackageFile } from '#app/package/gathered.ts'
import { manifestFiles } from '#app/package/manifest.ts'
import { zipBytes, zipSize } from '#app/package/zip.ts'
import { coverageOf, type SearchResult } from '#app/register/coverage.ts'
import { type ExportProfile, exportOf, exportRows } from '#app/register/export.ts'
import { noticeOf } from '#app/register/notice.ts'
import { PORTAL_REGISTER } from '#app/register/portal.ts'
import type { HeldRecord, HeldRow, Language, Register } from '#app/register/register.ts'
import { aino, contact, exampleInstallation, invoice, registerNamed, seeing, TODAY } from '../register/example.ts'

const example = await exampleInstallation()
const { controller } = example.installation

/** 23 November 2026 at 14:35:07 in Helsinki: an odd second, which a ZIP cannot say. */
export const MADE_AT = 1_795_437_307_000

const PAGE_ROWS_READ = 70

/** A record as the worker gathers it: without its rows, which are read back page by page. */
function gatheredRecord(
  name: string,
  register: Register,
  held: HeldRecord,
  rows: readonly HeldRow[],
  profile: ExportProfile,
): GatheredRecord {
  const exporting = { ...seeing(example), profile }
  const copy = exportOf(register, held, exporting)
  return {
    name,
    copy: { ...copy, collections: copy.collections.map((collection) => ({ ...collection, rows: [] })) },
    async *rows(collection, from = 0) {
      for (let at = from; at < rows.length; at += PAGE_ROWS_READ) {
        yield exportRows(register, held, collection, rows.slice(at, at + PAGE_ROWS_READ), exporting)
      }
    },
  }
}

function searched(register: Register, outcome: SearchResult['outcome']): SearchResult {
  return {
    register: register.id,
    title: register.title,
    outcome,
    by: [{ name: 'email', label: { fi: 'Sähköposti', sv: 'E-post', en: 'Email' }, kind: 'email' }],
    searchedAt: MADE_AT - 60_000,
    asOf: MADE_AT - 86_400_000,
    unread: 0,
  }
}

export type Wanted = {
  readonly profile?: ExportProfile
  readonly language?: Language
  readonly rows?: readonly HeldRow[]
  readonly values?: Readonly<Record<string, readonly string[]>>
  /** The register that did not answer. */
  readonly silent?: 'email-addresses'
}

/** Aino's package: her invoicing record with its invoices, and what the mail program knows of her. */
export function gatheredOf(wanted: Wanted = {}): Gathered {
  const { profile = 'access', language = 'fi', rows = [invoice('2', '2024-05-02')], values = {} } = wanted
  const [billing, addresses] = [registerNamed(example, 'billing'), registerNamed(example, 'email-addresses')]
  const silent = wanted.silent !== undefined
  const records = [
    gatheredRecord('billing-1', billing, aino(rows, values), rows, profile),
    ...(silent ? [] : [gatheredRecord('email-addresses-1', addresses, contact('Aino Virtanen'), [], profile)]),
  ]
  return {
    ...{ profile, language, controller, records },
    timeZone: 'Europe/Helsinki',
    madeAt: MADE_AT,
    reference: 'T-23456789',
    issuer: 'https://tiedot.example',
    coverage: coverageOf([
      searched(billing, { state: 'found', count: 1 }),
      searched(addresses, silent ? { state: 'unreachable', why: 'no-answer' } : { state: 'found', count: 1 }),
      searched(registerNamed(example, PORTAL_REGISTER), { state: 'found', count: 0 }),
    ]),
    notice: noticeOf(controller, example.registers, TODAY),
  }
}

/** Invoices numbered from 1. */
export const invoices = (count: number): HeldRow[] =>
  Array.from({ length: count }, (_, index) => invoice(String(index + 1), '2024-05-02'))

export async function textOf({ content }: PackageFile): Promise<string> {
  let text = ''
  for await (const piece of content()) text += piece
  return text
}

/** Every file of a package by its path. */
export async function textsOf(gathered: Gathered): Promise<Readonly<Record<string, string>>> {
  const texts: Record<string, string> = {}
  for (const file of filesOf(gathered)) texts[file.path] = await textOf(file)
  return texts
}

export type Kept = { readonly file: WrittenFile; readonly pieces: readonly Uint8Array[] }

/** Deflates a file and keeps its pieces. */
export async function keptOf(file: PackageFile): Promise<Kept> {
  const pieces: Uint8Array[] = []
  const writing = deflated(file)
  let next = await writing.next()
  for (; !next.done; next = await writing.next()) pieces.push(next.value)
  return { file: next.value, pieces }
}

export async function* from(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces
}

export async function bytesOf(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of source) pieces.push(piece)
  return Buffer.concat(pieces)
}

export async function zipOf(kept: readonly Kept[], at = MADE_AT): Promise<Buffer> {
  const files = kept.map(({ file }) => file)
  const size = await zipSize(files, at)
  return bytesOf(zipBytes(files, at, (index) => from(kept[index]?.pieces ?? []), { from: 0, to: size - 1 }))
}

export const pair = await makeKeyPair()
export const keys = [{ kty: 'OKP' as const, crv: 'Ed25519' as const, kid: pair.kid, x: pair.publicJwk.x ?? '' }]
export const signer = await openSigner(pair.kid, pair.privateJwk)

/** Deflates the files, signs them and keeps the whole package. */
export async function packed(files: readonly PackageFile[], about: Gathered): Promise<readonly Kept[]> {
  const kept: Kept[] = []
  for (const file of files) kept.push(await keptOf(file))
  const seals = await manifestFiles(
    about,
    kept.map(({ file }) => file),
    signer,
  )
  for (const seal of seals) kept.push(await keptOf(seal))
  return kept
}
