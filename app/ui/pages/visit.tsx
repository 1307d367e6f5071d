import type { Language } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'
import { Panel } from '../parts/blocks.tsx'
import { Button, ButtonLink } from '../parts/form.tsx'
import { SummaryList } from '../parts/lists.tsx'

type ResumeProps = {
  readonly language: Language
  /** What was typed, as label and value, where the form can say it; the person sees it before it is sent. */
  readonly typed: readonly { readonly label: string; readonly value: string }[]
}

/** The form that outlived its visit: a button sends it, since a GET changes nothing. Posts `intent` to `/resume`. */
export function ResumePage({ language, typed }: ResumeProps) {
  const t = translator(language)
  return (
    <div className="page">
      <h1>{t('visit.resume.title')}</h1>
      <p className="lead">{t('visit.resume.text')}</p>
      {typed.length === 0 ? null : (
        <section>
          <h2>{t('visit.resume.typed')}</h2>
          <SummaryList pairs={typed} />
        </section>
      )}
      <form method="post" action="/resume" className="buttons">
        <Button name="intent" value="send">
          {t('visit.resume.go')}
        </Button>
        <Button look="quiet" name="intent" value="drop">
          {t('visit.resume.drop')}
        </Button>
      </form>
    </div>
  )
}

/** After signing out. */
export function SignedOutPage({ language }: { language: Language }) {
  const t = translator(language)
  return (
    <div className="page">
      <Panel title={t('visit.out.title')}>
        <p>{t('visit.out.text')}</p>
      </Panel>
      <p>
        <ButtonLink to="/" look="quiet">
          {t('visit.out.again')}
        </ButtonLink>
      </p>
    </div>
  )
}
