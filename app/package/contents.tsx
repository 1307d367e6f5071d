/** What each file of the package is for. */

import { translator } from '#app/words/words.ts'
import { Table } from '../ui/parts/lists.tsx'
import type { Gathered } from './gathered.ts'
import { contentsOf, guardText } from './parts.ts'

export function Files({ gathered }: { gathered: Gathered }) {
  const t = translator(gathered.language)
  const guard = guardText(gathered)
  return (
    <section id="files" className="full">
      <h2>{t('package.files.title')}</h2>
      <Table
        caption={t('package.files.title')}
        captionHidden
        columns={[
          { key: 'file', label: t('package.files.file') },
          { key: 'what', label: t('package.files.what') },
        ]}
        rows={contentsOf(gathered).map(({ file, text }) => ({
          id: file,
          cells: [
            <span key="file" className="path" translate="no">
              {file}
            </span>,
            <span key="what">{text}</span>,
          ],
        }))}
      />
      {guard === null ? null : <p>{guard}</p>}
    </section>
  )
}
