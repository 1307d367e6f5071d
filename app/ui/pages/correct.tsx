import type { Change, ChangeRefused, CorrectionField, CorrectionForm } from '#app/register/correction.ts'
import { formatValue, parseValue, reasonOf, sameValue, type ToShow } from '#app/register/kinds.ts'
import { type Language, say, type Words } from '#app/register/register.ts'
import { listOf } from '#app/words/dates.ts'
import { type Translate, translator } from '#app/words/words.ts'
import { Details, Trail } from '../parts/blocks.tsx'
import { Diff } from '../parts/diff.tsx'
import { TextArea } from '../parts/fields.tsx'
import { type FilesFault, FilesField, filesMistake } from '../parts/files.tsx'
import { Button, ErrorSummary, FieldMistake, PlainForm, TextField } from '../parts/form.tsx'
import { SummaryList } from '../parts/lists.tsx'
import { ADDRESS_HREF } from './address.tsx'

/** As long as the longest text that a register of ours has been seen to hold. */
const VALUE_LIMIT_CHARACTERS = 4_000
export const WHY_LIMIT_CHARACTERS = 2_000
const LINES = 3

/** The name of a field's input in the form. */
export const inputName = (input: string) => `value-${input}`

export const correctHref = (register: string, record: string) => `/me/${register}/correct/${record}`

/** What was typed so far: for each input its text as it stands in the form. */
export type Typed = Readonly<Record<string, string>>

export type CorrectProps = {
  readonly language: Language
  readonly timeZone: string
  readonly form: CorrectionForm
  readonly title: readonly string[]
  /** What the register is called, where the portal keeps it. */
  readonly kept: Words | null
  readonly typed: Typed
  readonly words: string
  /** The form's own random id. */
  readonly id: string
}

/** Changes to more than a field may hold: said, never cut. A longer text that is held already may stay. */
export const longIn = (changes: readonly Change[]): ChangeRefused[] =>
  changes.flatMap(({ input, to }) =>
    to.join('\n').length > VALUE_LIMIT_CHARACTERS
      ? [{ input, why: 'value', value: 'too-long', limit: VALUE_LIMIT_CHARACTERS } as const]
      : [],
  )

type Fault = { readonly field: string; readonly text: string }

/** The fields of the record itself that can be corrected. Rows are many, and corrected in one's own words. */
export const openFields = ({ fields }: CorrectionForm): readonly CorrectionField[] =>
  fields.filter(({ correction }) => correction.how !== 'no')

/** A held value as it stands in its input: as people write it, where that is read back as the same. */
function heldText({ kind, values, choices }: CorrectionField, show: ToShow): string {
  return values
    .map((raw) => {
      const shown = formatValue(kind, raw, show)
      const read = parseValue(kind, shown)
      return !choices && read.ok && sameValue(kind, raw, shown) ? shown : raw
    })
    .join('\n')
}

function hintOf({ correction, hidden, many }: CorrectionField, t: Translate): string | undefined {
  const hints = [
    ...(hidden === 'masked' ? [t('correct.masked')] : []),
    ...(hidden === 'third-parties' ? [t('correct.thirdParties')] : []),
    ...(many ? [t('correct.many')] : []),
    ...(correction.how === 'ask' ? [t('correct.ask')] : []),
  ]
  return hints.length > 0 ? hints.join(' ') : undefined
}

type FieldProps = {
  readonly field: CorrectionField
  readonly text: string
  readonly error?: string | undefined
  readonly show: ToShow
}

function Field({ field, text, error, show }: FieldProps) {
  const { language } = show
  const t = translator(language)
  const common = { name: inputName(field.input), label: say(field.label, language), hint: hintOf(field, t), error }
  if (field.choices || field.kind === 'yes-no') {
    const choices = field.choices
      ? Object.entries(field.choices).map(([value, label]) => ({ value, label: say(label, language) }))
      : ['yes', 'no'].map((value) => ({ value, label: formatValue('yes-no', value, show) }))
    return (
      <div className={error ? 'field wrong' : 'field'}>
        <label htmlFor={common.name}>{common.label}</label>
        {common.hint ? (
          <p className="hint" id={`${common.name}-hint`}>
            {common.hint}
          </p>
        ) : null}
        {error ? <FieldMistake id={`${common.name}-error`} text={error} /> : null}
        <select
          id={common.name}
          name={common.name}
          defaultValue={text}
          aria-describedby={
            [common.hint ? `${common.name}-hint` : '', error ? `${common.name}-error` : ''].filter(Boolean).join(' ') ||
            undefined
          }
        >
          <option value="">{t('correct.empty')}</option>
          {choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
    )
  }
  if (field.many || field.kind === 'long-text')
    return <TextArea {...common} value={text} rows={LINES} maxLength={VALUE_LIMIT_CHARACTERS} />
  return <TextField {...common} value={text} maxLength={VALUE_LIMIT_CHARACTERS} autoComplete="off" />
}

/** What is wrong with a change, beginning with the field it is about: in the summary there is nothing else to tell. */
function mistakeOf(refused: ChangeRefused, label: string, language: Language): string {
  const t = translator(language)
  if (refused.why === 'value') {
    const reason = reasonOf({ why: refused.value, limit: refused.limit ?? undefined }, language)
    return t('correct.mistake.value', { field: label, reason })
  }
  if (refused.why === 'required' || refused.why === 'one-only' || refused.why === 'no-such-choice')
    return t(`correct.mistake.${refused.why}`, { field: label })
  return t('correct.mistake.fixed', { field: label })
}

function Top({ language, title, kept }: Pick<CorrectProps, 'language' | 'title' | 'kept'>) {
  const t = translator(language)
  const name = kept ? say(kept, language) : t('correct.title')
  return (
    <>
      <Trail language={language} steps={[{ to: '/me', text: t('me.title') }, { text: name }]} />
      <h1>{name}</h1>
      <p className="lead" translate="no">
        {title.join(', ')}
      </p>
    </>
  )
}

/** The form: every field that can be corrected with what is held, and why the others cannot. */
export function CorrectPage(
  props: CorrectProps & { readonly refusals: readonly ChangeRefused[]; readonly empty: boolean },
) {
  const { language, timeZone, form, title, kept, typed, words, id, refusals, empty } = props
  const t = translator(language)
  const open = openFields(form)
  const fixed = form.fields.filter(({ correction }) => correction.how === 'no')
  const labelOf = (input: string) => {
    const field = open.find((one) => one.input === input)
    return field ? say(field.label, language) : input
  }
  const faults: readonly Fault[] = refusals.map((refused) => ({
    field: inputName(refused.input),
    text: mistakeOf(refused, labelOf(refused.input), language),
  }))
  const first = open[0] ? inputName(open[0].input) : 'content'
  const nothing = empty ? [{ field: first, text: t('correct.nothing') }] : []
  const link = (chunks: React.ReactNode) => <a href="/me/requests/new?kind=rectification">{chunks}</a>
  return (
    <div className="page">
      <ErrorSummary language={language} errors={[...faults, ...nothing]} />
      <Top language={language} title={title} kept={kept} />
      <p>{t(kept ? 'correct.keptLead' : 'correct.lead')}</p>
      {open.some(({ kind }) => kind === 'email') ? (
        <p>{t.rich('correct.address', { link: (chunks) => <a href={ADDRESS_HREF}>{chunks}</a> })}</p>
      ) : null}
      <PlainForm action={correctHref(form.register, form.record)}>
        <input type="hidden" name="form" value={id} />
        <input type="hidden" name="words" value={words} />
        {open.map((field) => {
          const show = { language, timeZone, choices: field.choices ?? undefined }
          const name = inputName(field.input)
          return (
            <Field
              key={field.input}
              field={field}
              text={typed[field.input] ?? heldText(field, show)}
              error={faults.find((fault) => fault.field === name)?.text}
              show={show}
            />
          )
        })}
        <Button name="intent" value="check">
          {t('correct.check')}
        </Button>
      </PlainForm>
      {fixed.length === 0 ? null : (
        <section>
          <Details summary={t('correct.fixed.title')}>
            <SummaryList
              pairs={fixed.map(({ label, correction }) => ({
                label: say(label, language),
                value: correction.how === 'no' ? say(correction.why, language) : '',
              }))}
            />
            {form.collections.length > 0 ? (
              <p>
                {t('correct.fixed.rows', {
                  names: listOf(
                    form.collections.map(({ label }) => say(label, language)),
                    language,
                  ),
                })}
              </p>
            ) : null}
            <p>{t.rich('correct.fixed.why', { a: link })}</p>
          </Details>
        </section>
      )}
    </div>
  )
}

type CheckProps = CorrectProps & {
  readonly changes: readonly Change[]
  /** Stands for what is held now in the place of each change. */
  readonly seen: string
  /** Something else is held than when the page was opened. */
  readonly meanwhile?: boolean
  readonly faults?: readonly FilesFault[]
  /** The reason is longer than it may be. */
  readonly long?: boolean
}

/** Old and new once more before it is sent, with a reason and proof where one wants to give them. */
export function CorrectCheckPage(props: CheckProps) {
  const { language, timeZone, form, title, kept, typed, words, id, changes, seen, meanwhile, faults = [], long } = props
  const t = translator(language)
  const mistake = filesMistake(faults, language)
  const tooLong = long ? reasonOf({ why: 'too-long', limit: WHY_LIMIT_CHARACTERS }, language) : undefined
  const errors = [
    ...(meanwhile ? [{ field: 'changes', text: t('correct.meanwhile') }] : []),
    ...(tooLong ? [{ field: 'words', text: tooLong }] : []),
    ...(mistake ? [{ field: 'files', text: mistake }] : []),
  ]
  const open = openFields(form)
  const asks = changes.some(({ how }) => how === 'ask')
  // What was left as it was is not sent: by the time it is, the register may hold something newer there.
  const carried = changes.map(({ input }) => (
    <input key={input} type="hidden" name={inputName(input)} value={typed[input] ?? ''} />
  ))
  const action = correctHref(form.register, form.record)
  return (
    <div className="page">
      <ErrorSummary language={language} errors={errors} />
      <Top language={language} title={title} kept={kept} />
      <h2 id="changes">{t('correct.checkTitle')}</h2>
      <Diff
        language={language}
        timeZone={timeZone}
        caption={t('correct.checkTitle')}
        rows={changes.flatMap((change) => {
          const field = open.find(({ input }) => input === change.input)
          return field ? [{ id: change.input, field, from: field.hidden ? null : change.from, to: change.to }] : []
        })}
      />
      <PlainForm action={action} files="some">
        {carried}
        <input type="hidden" name="seen" value={seen} />
        <input type="hidden" name="form" value={id} />
        {asks ? (
          <>
            <TextArea
              name="words"
              label={t('correct.why')}
              hint={t('correct.whyHint')}
              value={words}
              error={tooLong}
              rows={LINES}
              maxLength={WHY_LIMIT_CHARACTERS}
            />
            <FilesField language={language} mistake={mistake} />
          </>
        ) : (
          <input type="hidden" name="words" value={words} />
        )}
        <div className="buttons">
          <Button name="intent" value="send">
            {t(kept ? 'correct.save' : 'correct.send')}
          </Button>
          <Button look="quiet" name="intent" value="edit">
            {t('correct.back')}
          </Button>
        </div>
      </PlainForm>
    </div>
  )
}
