import type { Language } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'
import { BackLink, Warning } from '../../parts/blocks.tsx'
import { Button, ErrorSummary, PlainForm, TextField } from '../../parts/form.tsx'
import { QueueTable, type Row } from './row.tsx'

type FormProps = {
  readonly language: Language
  readonly error?: string | undefined
  readonly typed?: string | undefined
}

/** One field for a reference, an address or a customer number. */
export function SearchForm({ language, error, typed }: FormProps) {
  const t = translator(language)
  return (
    <PlainForm action="/staff/queue/search">
      <TextField
        name="q"
        label={t('queue.search.label')}
        error={error}
        value={typed}
        autoComplete="off"
        spellCheck={false}
        maxLength={254}
      />
      <Button look="quiet">{t('queue.search.go')}</Button>
    </PlainForm>
  )
}

type Found =
  | {
      readonly ok: true
      readonly by: 'reference' | 'address' | 'customer-number'
      readonly rows: readonly Row[]
      readonly incomplete: boolean
    }
  | { readonly ok: false; readonly why: 'empty' | 'address' }

type FoundProps = {
  readonly language: Language
  readonly timeZone: string
  readonly now: number
  readonly result: { readonly typed: string; readonly found: Found } | undefined
}

/** What an exact search found. It is the answer to a form, so that no address ever stands in the browser's line. */
export function FoundPage({ language, timeZone, now, result }: FoundProps) {
  const t = translator(language)
  const found = result?.found
  const error = found?.ok === false ? t(`queue.search.errors.${found.why}`) : undefined
  return (
    <div className="page">
      <BackLink language={language} to="/staff/queue" text={t('queue.search.back')} />
      <ErrorSummary language={language} errors={error ? [{ field: 'q', text: error }] : []} />
      <h1>{t('queue.search.title')}</h1>
      <SearchForm language={language} error={error} typed={result?.typed} />
      {found?.ok ? (
        <section className="full" aria-labelledby="found">
          <h2 id="found">{t(`queue.search.found.${found.by}`)}</h2>
          {found.incomplete ? <Warning language={language}>{t('queue.search.incomplete')}</Warning> : null}
          {found.rows.length === 0 ? (
            <p>{t('queue.search.nothing')}</p>
          ) : (
            <QueueTable
              language={language}
              timeZone={timeZone}
              now={now}
              caption={t(`queue.search.found.${found.by}`)}
              rows={found.rows}
            />
          )}
        </section>
      ) : null}
    </div>
  )
}
