import { reasonOf } from '#app/register/kinds.ts'
import { type Language, say } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'
import { Trail } from '../../parts/blocks.tsx'
import { TextArea } from '../../parts/fields.tsx'
import { Button, ErrorSummary, type FieldError, FieldMistake, PlainForm, TextField } from '../../parts/form.tsx'
import { caseHref, type ShownRegister } from './desk.ts'
import { recordName } from './names.ts'

/** What was typed. `place`: `register` or `register/record`; `field`: `register.field`, `gone` or nothing. */
export type TypedCard = {
  readonly place: string
  readonly field: string
  readonly from: string
  readonly to: string
  readonly words: string
}

type Long = 'from' | 'to' | 'words'
export type CardMistake = 'nothing' | 'place' | 'field' | 'same' | 'closed' | { readonly long: Long }

const WORDS_LIMIT_CHARACTERS = 1_000
const VALUE_LIMIT_CHARACTERS = 500
const LIMITS: Readonly<Record<Long, number>> = {
  from: VALUE_LIMIT_CHARACTERS,
  to: VALUE_LIMIT_CHARACTERS,
  words: WORDS_LIMIT_CHARACTERS,
}

/** The first field that holds more than it may; what is too long is said, never cut. */
export function longIn(typed: TypedCard): CardMistake | null {
  const long = (['from', 'to', 'words'] as const).find((name) => typed[name].length > LIMITS[name])
  return long === undefined ? null : { long }
}

export type CardFormProps = {
  readonly language: Language
  readonly timeZone: string
  readonly reference: string
  readonly form: string
  /** What was found of the person, and all registers that a card may be about. */
  readonly found: readonly ShownRegister[]
  readonly all: readonly { readonly id: string; readonly title: string; readonly system: string }[]
  readonly typed?: TypedCard | undefined
  readonly mistake?: CardMistake | undefined
}

const FIELD_OF: Readonly<Record<Exclude<CardMistake, object>, string>> = {
  nothing: 'words',
  place: 'place',
  field: 'field',
  same: 'to',
  closed: 'place',
}

function Places({ language, timeZone, found, all, typed, error }: CardFormProps & { readonly error?: string }) {
  const t = translator(language)
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <label htmlFor="place">{t('staffCase.cards.place')}</label>
      {error ? <FieldMistake id="place-error" text={error} /> : null}
      <select id="place" name="place" defaultValue={typed?.place ?? ''}>
        <option value="">–</option>
        {found.map(({ summary, records }) => (
          <optgroup key={summary.register} label={say(summary.title, language)}>
            {records.map((record) => (
              <option key={record.id} value={`${record.register}/${record.id}`}>
                {recordName(record, { language, timeZone })}
              </option>
            ))}
          </optgroup>
        ))}
        {all.map(({ id, title, system }) => (
          <option key={id} value={id}>
            {title}, {system}
          </option>
        ))}
      </select>
    </div>
  )
}

function Fields({ language, found, typed, error }: CardFormProps & { readonly error?: string }) {
  const t = translator(language)
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <label htmlFor="field">{t('staffCase.cards.field')}</label>
      {error ? <FieldMistake id="field-error" text={error} /> : null}
      <select id="field" name="field" defaultValue={typed?.field ?? ''}>
        <option value="">{t('staffCase.cards.noField')}</option>
        <option value="gone">{t('staffCase.cards.wholeRecord')}</option>
        {found.map(({ summary }) => (
          <optgroup key={summary.register} label={say(summary.title, language)}>
            {summary.fields.map(({ name, label }) => (
              <option key={name} value={`${summary.register}.${name}`}>
                {say(label, language)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}

function errorOf(mistake: CardMistake, language: Language): FieldError {
  if (typeof mistake === 'string')
    return { field: FIELD_OF[mistake], text: translator(language)(`staffCase.cards.errors.${mistake}`) }
  const { long } = mistake
  return { field: long, text: reasonOf({ why: 'too-long', limit: LIMITS[long] }, language) }
}

/** Makes a work card: where, what changes from what to what, or what is to be done in words. */
export function CardFormPage(props: CardFormProps) {
  const { language, reference, form, typed, mistake } = props
  const t = translator(language)
  const errors: FieldError[] = mistake ? [errorOf(mistake, language)] : []
  const at = (field: string) => (errors[0]?.field === field ? { error: errors[0].text } : {})
  return (
    <div className="page">
      <Trail
        language={language}
        steps={[
          { to: caseHref(reference), text: t('staffCase.title', { reference }) },
          { text: t('staffCase.cards.make') },
        ]}
      />
      <ErrorSummary language={language} errors={errors} />
      <h1>{t('staffCase.cards.make')}</h1>
      <p className="lead">{t('staffCase.cards.lead')}</p>
      <PlainForm action={caseHref(reference, '/cards')}>
        <input type="hidden" name="form" value={form} />
        <Places {...props} {...at('place')} />
        <Fields {...props} {...at('field')} />
        <TextField
          name="from"
          label={t('staffCase.cards.from')}
          hint={t('staffCase.cards.fromHint')}
          value={typed?.from}
          autoComplete="off"
          maxLength={VALUE_LIMIT_CHARACTERS}
          {...at('from')}
        />
        <TextField
          name="to"
          label={t('staffCase.cards.to')}
          value={typed?.to}
          autoComplete="off"
          maxLength={VALUE_LIMIT_CHARACTERS}
          {...at('to')}
        />
        <TextArea
          name="words"
          label={t('staffCase.cards.words')}
          hint={t('staffCase.cards.wordsHint')}
          value={typed?.words}
          rows={3}
          maxLength={WORDS_LIMIT_CHARACTERS}
          {...at('words')}
        />
        <Button>{t('staffCase.cards.make')}</Button>
      </PlainForm>
    </div>
  )
}
