/** Where each part of a package lies, and what is said of it. Paths never hold personal data. */
import { translator } from '#app/words/words.ts'
import { GUARD } from './csv.ts'
import { SCHEMA_PATH } from './document.ts'
import { type Gathered, type GatheredCollection, type GatheredRecord, isPaged, PAGE_ROWS } from './gathered.ts'
import { MANIFEST, SIGNATURE } from './seal.ts'
import { hasCard } from './vcard.ts'

export const START = 'index.html'
export const NOTICE = 'notice.html'
export const README = 'README.txt'
export const DATA = 'data.json'
export const SCHEMA = 'data.schema.json'
export const CONTACTS = 'contacts.vcf'

/** Rows that share a page: from the first (0) up to, but not with, the end. */
export type RowPage = { readonly number: number; readonly from: number; readonly end: number }

export function pagesOf({ count }: GatheredCollection): readonly RowPage[] {
  return Array.from({ length: Math.ceil(count / PAGE_ROWS) }, (_, index) => ({
    number: index + 1,
    from: index * PAGE_ROWS,
    end: Math.min(count, (index + 1) * PAGE_ROWS),
  }))
}

type Named = Pick<GatheredRecord, 'name'>

export const pagePath = ({ name }: Named, collection: GatheredCollection, { number }: RowPage): string =>
  `pages/${name}.${collection.name}.${number}.html`
export const recordCsvPath = ({ name }: Named): string => `csv/${name}.csv`
export const collectionCsvPath = ({ name }: Named, collection: GatheredCollection): string =>
  `csv/${name}.${collection.name}.csv`

/** Where the portal publishes its keys. */
const KEYS_PATH = '/.well-known/omatieto-keys.json'

export type Told = { readonly file: string; readonly text: string }

/** What lies in the package, kind by kind, in the reader's language. */
export function contentsOf({ records, language, issuer }: Gathered): readonly Told[] {
  const t = translator(language)
  const collections = records.flatMap(({ copy }) => copy.collections)
  const address = (path: string) => ({ address: new URL(path, issuer).href })
  const csv = records.some(({ copy }) => copy.fields.length > 0 || copy.collections.length > 0)
  return [
    { file: START, text: t('package.files.index') },
    ...(collections.some(isPaged) ? [{ file: 'pages/', text: t('package.files.pages') }] : []),
    { file: NOTICE, text: t('package.files.notice') },
    ...(csv ? [{ file: 'csv/', text: t('package.files.csv') }] : []),
    ...(records.some(hasCard) ? [{ file: CONTACTS, text: t('package.files.contacts') }] : []),
    { file: DATA, text: t('package.files.data') },
    { file: SCHEMA, text: t('package.files.schema', address(SCHEMA_PATH)) },
    { file: README, text: t('package.files.readme') },
    { file: MANIFEST, text: t('package.files.manifest') },
    { file: SIGNATURE, text: t('package.files.signature', address(KEYS_PATH)) },
  ]
}

/** How a value comes back from a guarded cell; null where there are no cells. */
export const guardText = ({ records, language }: Gathered): string | null =>
  records.length === 0 ? null : translator(language)('package.files.guard', { mark: GUARD })
