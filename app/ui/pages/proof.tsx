import type { Controller } from '#app/register/controller.ts'
import type { Language } from '#app/register/register.ts'
import { capital } from '#app/words/capital.ts'
import { machineTime, momentOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Panel, Trail } from '../parts/blocks.tsx'
import { ContactList } from '../parts/contact.tsx'
import { Button, Choice, ErrorSummary, type FieldError, PlainForm, TextField } from '../parts/form.tsx'

type Props = {
  readonly language: Language
  /** A role address such as info@, or an address that matched several people. */
  readonly why: 'role' | 'several'
  /** What may be given: fields that the registers declare strong and that differ between the candidates. */
  readonly choices: readonly { readonly value: string; readonly label: string; readonly hint?: string }[]
  readonly triesLeft: number
  readonly typed?: { readonly field?: string | undefined; readonly value?: string | undefined }
  readonly errors?: {
    readonly field?: 'missing' | undefined
    readonly value?: 'missing' | 'malformed' | 'wrong' | undefined
  }
}

/**
 * Asks for a further proof: `field` (one of the choices) and `value`. The second form posts `intent=staff` to the same path and
 * hands the matter to a person.
 */
export function ProofPage({ language, why, choices, triesLeft, typed = {}, errors = {} }: Props) {
  const t = translator(language)
  const field = errors.field ? t('proof.errors.field-missing') : undefined
  const value = errors.value ? t(`proof.errors.${errors.value}`, { tries: triesLeft }) : undefined
  const mistakes: FieldError[] = [
    ...(field ? [{ field: 'field', text: field }] : []),
    ...(value ? [{ field: 'value', text: value }] : []),
  ]
  return (
    <div className="page">
      <Trail language={language} steps={[{ to: '/me', text: t('me.title') }, { text: t('proof.title') }]} />
      <ErrorSummary language={language} errors={mistakes} />
      <h1>{t('proof.title')}</h1>
      <p className="lead">{t(`proof.why.${why}`)}</p>
      {choices.length === 0 ? (
        <p>{t('proof.nothing')}</p>
      ) : (
        <ProofForm
          language={language}
          choices={choices}
          triesLeft={triesLeft}
          typed={typed}
          mistakes={{ field, value }}
          showTries={errors.value !== 'wrong'}
        />
      )}
      <section>
        <h2>{t('proof.other.title')}</h2>
        <form method="post" action="/me/proof">
          <input type="hidden" name="intent" value="staff" />
          <p>{t('proof.other.text')}</p>
          <Button look="quiet">{t('proof.other.go')}</Button>
        </form>
      </section>
    </div>
  )
}

type FormProps = Pick<Props, 'language' | 'choices' | 'triesLeft'> & {
  readonly typed: NonNullable<Props['typed']>
  readonly mistakes: { readonly field: string | undefined; readonly value: string | undefined }
  /** A wrong try says how many are left by itself. */
  readonly showTries: boolean
}

function ProofForm({ language, choices, triesLeft, typed, mistakes, showTries }: FormProps) {
  const t = translator(language)
  const [only] = choices
  return (
    <PlainForm action="/me/proof">
      {choices.length === 1 && only ? (
        <input type="hidden" name="field" value={only.value} />
      ) : (
        <>
          <p>{t('proof.lead')}</p>
          <Choice
            name="field"
            legend={t('proof.which')}
            error={mistakes.field}
            chosen={typed.field}
            choices={choices}
          />
        </>
      )}
      <TextField
        name="value"
        label={choices.length === 1 && only ? only.label : t('proof.value')}
        hint={choices.length === 1 && only?.hint ? capital(only.hint, language) : t('proof.valueHint')}
        error={mistakes.value}
        value={typed.value}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        width="short"
      />
      {showTries ? <p className="hint">{t('proof.tries', { tries: triesLeft })}</p> : null}
      <Button>{t('proof.go')}</Button>
    </PlainForm>
  )
}

type EndProps = {
  readonly language: Language
  readonly controller: Controller
  readonly timeZone: string
  /** `tomorrow`: the tries of the day are used, from `until` on there are new ones. `staff`: a person has it now. */
  readonly end:
    | { readonly state: 'tomorrow'; readonly until: number }
    | { readonly state: 'staff'; readonly reference: string }
}

/** Where the further proof ends without success: what happens now, and how else to go on. */
export function ProofEndPage({ language, controller, timeZone, end }: EndProps) {
  const t = translator(language)
  return (
    <div className="page">
      <Trail language={language} steps={[{ to: '/me', text: t('me.title') }, { text: t('proof.title') }]} />
      {end.state === 'staff' ? (
        <Panel title={t('proof.staff.title')}>
          <p>{t.rich('proof.staff.reference', { reference: end.reference, b: (chunks) => <b>{chunks}</b> })}</p>
          <p>{t('proof.staff.text')}</p>
        </Panel>
      ) : (
        <>
          <h1>{t('proof.tomorrow.title')}</h1>
          <p className="lead">{t('proof.tomorrow.text')}</p>
          <p>
            {t.rich('proof.tomorrow.until', {
              moment: momentOf(end.until, language, timeZone),
              time: (chunks) => <time dateTime={machineTime(end.until)}>{chunks}</time>,
            })}
          </p>
          <form method="post" action="/me/proof">
            <input type="hidden" name="intent" value="staff" />
            <p>{t('proof.other.text')}</p>
            <Button look="quiet">{t('proof.other.go')}</Button>
          </form>
        </>
      )}
      <section>
        <h2>{t('shell.contactTitle')}</h2>
        <p>{t('proof.staff.faster')}</p>
        <ContactList controller={controller} language={language} />
      </section>
    </div>
  )
}
