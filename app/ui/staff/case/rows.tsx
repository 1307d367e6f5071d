import { say } from '#app/register/register.ts'
import type { ViewCollection } from '#app/register/view.ts'
import { countOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Trail } from '../../parts/blocks.tsx'
import { RowTable } from '../../parts/collection.tsx'
import { Pager } from '../../parts/lists.tsx'
import { caseHref, type Place } from './desk.ts'

type Props = Place & {
  readonly reference: string
  /** The register's title. */
  readonly register: string
  /** With the rows of this page; `count` is of all pages. */
  readonly collection: ViewCollection
  readonly first: string | null
  readonly next: string | null
}

/** All rows of a collection, page by page, newest first. */
export function CaseRowsPage({ language, timeZone, reference, register, collection, first, next }: Props) {
  const t = translator(language)
  const title = say(collection.label, language)
  return (
    <div className="page">
      <Trail
        language={language}
        steps={[
          { to: caseHref(reference), text: t('staffCase.title', { reference }) },
          { to: caseHref(reference, '#records'), text: register },
          { text: title },
        ]}
      />
      <h1>{title}</h1>
      <p className="lead">{t('me.held.total', { count: countOf(collection.count, language) })}</p>
      <div className="full">
        <RowTable
          caption={title}
          captionHidden
          fields={collection.fields}
          rows={collection.rows}
          show={{ language, timeZone }}
        />
      </div>
      <Pager language={language} first={first} next={next} />
    </div>
  )
}
