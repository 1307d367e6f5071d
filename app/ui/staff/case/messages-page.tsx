import { translator } from '#app/words/words.ts'
import { Trail } from '../../parts/blocks.tsx'
import { ErrorSummary, type FieldError } from '../../parts/form.tsx'
import { caseHref, type Place, type ShownDesk, type ShownValues } from './desk.ts'
import { MESSAGE_LIMIT_CHARACTERS, Messages, type Unsaved } from './messages.tsx'

export type Mistake = 'text' | 'long' | 'as'

type Props = Place & {
  readonly desk: ShownDesk
  readonly values: ShownValues
  readonly form: string
  readonly unsaved?: { readonly text: string; readonly as: string; readonly why: readonly Mistake[] } | undefined
}

function mistakesOf({ language, unsaved }: Props): { unsaved: Unsaved | undefined; errors: FieldError[] } {
  const t = translator(language)
  if (!unsaved) return { unsaved: undefined, errors: [] }
  const said = (why: Mistake) => t(`staffCase.messages.errors.${why}`, { limit: String(MESSAGE_LIMIT_CHARACTERS) })
  const wrong = unsaved.why.find((why) => why !== 'as')
  const text = wrong && said(wrong)
  const as = unsaved.why.includes('as') ? said('as') : undefined
  const errors = [...(text ? [{ field: 'text', text }] : []), ...(as ? [{ field: 'as', text: as }] : [])]
  return { unsaved: { text: unsaved.text, as: unsaved.as, errors: { text, as } }, errors }
}

/** What was written about a request on a page of its own: where a text comes back to that could not be taken. */
export function MessagesPage(props: Props) {
  const { language, desk } = props
  const t = translator(language)
  const { reference } = desk.request
  const { unsaved, errors } = mistakesOf(props)
  return (
    <div className="page">
      <Trail
        language={language}
        steps={[
          { to: caseHref(reference), text: t('staffCase.title', { reference }) },
          { text: t('staffCase.messages.title') },
        ]}
      />
      <ErrorSummary language={language} errors={errors} />
      <h1>{t('staffCase.title', { reference })}</h1>
      <Messages {...props} unsaved={unsaved} />
    </div>
  )
}
