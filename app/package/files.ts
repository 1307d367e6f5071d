/** All files of a package but the manifest and its signature. What renders pages needs the build, as mails do. */
import { collectionCsv, recordCsv } from './csv.ts'
import { dataJson } from './data.ts'
import { packageSchema } from './document.ts'
import { type Gathered, type GatheredRecord, isPaged, type PackageFile } from './gathered.ts'
import { fileOf } from './manifest.ts'
import { noticePage } from './notice.tsx'
import {
  CONTACTS,
  collectionCsvPath,
  DATA,
  NOTICE,
  pagePath,
  pagesOf,
  README,
  recordCsvPath,
  SCHEMA,
  START,
} from './parts.ts'
import { readmeOf } from './readme.ts'
import { rowPage } from './rows.tsx'
import { startPage } from './start.tsx'
import { cards, hasCard } from './vcard.ts'

export type { PackageFile } from './gathered.ts'

function pageFiles(gathered: Gathered, record: GatheredRecord): PackageFile[] {
  return record.copy.collections.filter(isPaged).flatMap((collection) =>
    pagesOf(collection).map((page) => ({
      path: pagePath(record, collection, page),
      content: () => rowPage(gathered, record, collection, page),
    })),
  )
}

function tableFiles(gathered: Gathered, record: GatheredRecord): PackageFile[] {
  const own = { path: recordCsvPath(record), content: () => recordCsv(record, gathered) }
  const collections = record.copy.collections.map((collection) => ({
    path: collectionCsvPath(record, collection),
    content: () => collectionCsv(record, collection, gathered),
  }))
  return record.copy.fields.length > 0 ? [own, ...collections] : collections
}

/** The files of a package in their order, all but the manifest. Each is made by itself, again and again, with the same bytes. */
export function filesOf(gathered: Gathered): readonly PackageFile[] {
  const { records } = gathered
  return [
    { path: START, content: () => startPage(gathered) },
    ...records.flatMap((record) => pageFiles(gathered, record)),
    { path: NOTICE, content: () => noticePage(gathered) },
    ...records.flatMap((record) => tableFiles(gathered, record)),
    ...(records.some(hasCard) ? [{ path: CONTACTS, content: () => cards(gathered) }] : []),
    { path: DATA, content: () => dataJson(gathered) },
    fileOf(SCHEMA, `${JSON.stringify(packageSchema, null, 2)}\n`),
    fileOf(README, `\uFEFF${readmeOf(gathered)}`),
  ]
}
