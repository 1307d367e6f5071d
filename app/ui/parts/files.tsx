import type { Language } from '#app/register/register.ts'
import { countOf } from '#app/words/dates.ts'
import { sizeOf } from '#app/words/size.ts'
import { translator } from '#app/words/words.ts'
import { FileField } from './fields.tsx'
import { requestHref } from './request.tsx'

/** Files at a time, and the size of each; the journey that takes them has the same limits, and a test compares them. */
export const FILES_LIMIT = 5
export const FILE_BYTES_LIMIT = 10_485_760

/** What the browser's dialogue offers first. What a file truly is, is found in its bytes. */
const ACCEPT = '.pdf,.png,.jpg,.jpeg,.webp,.heic,.tif,.tiff,.docx,.xlsx,.odt,.txt'

/** What is wrong with the files that were sent. */
export type FilesFault =
  | { readonly why: 'too-many' | 'too-large' | 'type' | 'empty'; readonly name: string }
  | { readonly why: 'cut' | 'left' }

/** Everything that is wrong with the files, in sentences; undefined where nothing is. */
export function filesMistake(faults: readonly FilesFault[], language: Language): string | undefined {
  const t = translator(language)
  if (faults.length === 0) return undefined
  const [left] = faults.filter(({ why }) => why === 'left')
  if (left) return t('requests.files.left')
  const limits = { count: countOf(FILES_LIMIT, language), size: sizeOf(FILE_BYTES_LIMIT, language) }
  const sentences = faults.flatMap((fault) =>
    'name' in fault
      ? [t(`requests.files.fault.${fault.why}`, { name: fault.name, ...limits })]
      : [t('requests.files.cut')],
  )
  return [...sentences, t('requests.files.again')].join(' ')
}

/** Where files are added. */
export function FilesField({ language, mistake }: { language: Language; mistake: string | undefined }) {
  const t = translator(language)
  return (
    <FileField
      name="files"
      label={t('requests.files.label')}
      hint={t('requests.files.hint', {
        count: countOf(FILES_LIMIT, language),
        size: sizeOf(FILE_BYTES_LIMIT, language),
      })}
      error={mistake}
      accept={ACCEPT}
    />
  )
}

export type ShownFile = { readonly id: string; readonly name: string; readonly bytes: number }

type LinksProps = { readonly language: Language; readonly reference: string; readonly files: readonly ShownFile[] }

/** Files that were sent, each to be fetched again. */
export function FileLinks({ language, reference, files }: LinksProps) {
  const t = translator(language)
  return (
    <ul className="files">
      {files.map(({ id, name, bytes }) => (
        <li key={id}>
          <a href={`${requestHref(reference)}/files/${id}`} download>
            {t('requests.file', { name, size: sizeOf(bytes, language) })}
          </a>
        </li>
      ))}
    </ul>
  )
}
