import { type Language, say, type Words } from '#app/register/register.ts'
import type { ViewCollection } from '#app/register/view.ts'
import { countOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Trail } from '../parts/blocks.tsx'
import { CollectionFacts, RowTable } from '../parts/collection.tsx'
import { Pager } from '../parts/lists.tsx'

type Props = {
  readonly language: Language
  readonly timeZone: string
  /** The register's id and title, for the way back. */
  readonly register: { readonly id: string; readonly title: Words }
  /** With the rows of this page; `count` is of all pages. */
  readonly collection: ViewCollection
  /** Links to the newest page, when this isn't it, and to the next one. */
  readonly first: string | null
  readonly next: string | null
}

/** All rows of a collection, page by page, newest first. */
export function CollectionPage({ language, timeZone, register, collection, first, next }: Props) {
  const t = translator(language)
  const title = say(collection.label, language)
  const show = { language, timeZone }
  return (
    <div className="page">
      <Trail
        language={language}
        steps={[
          { to: '/me', text: t('me.title') },
          { to: `/me#register-${register.id}`, text: say(register.title, language) },
          { text: title },
        ]}
      />
      <h1>{title}</h1>
      <p className="lead">{t('me.held.total', { count: countOf(collection.count, language) })}</p>
      <div className="full">
        <RowTable caption={title} captionHidden fields={collection.fields} rows={collection.rows} show={show} />
      </div>
      <Pager language={language} first={first} next={next} />
      <CollectionFacts fields={collection.fields} show={show} level={2} />
    </div>
  )
}
