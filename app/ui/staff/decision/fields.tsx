import { type Language, say } from '#app/register/register.ts'
import type { DecisionKind } from '#app/request/request.ts'
import { dateOf } from '#app/words/dates.ts'
import { type Translate, translator } from '#app/words/words.ts'
import { valuesText } from '../../parts/diff.tsx'
import { TextArea } from '../../parts/fields.tsx'
import { Choice, FieldMistake } from '../../parts/form.tsx'
import { PackageField, PlanField } from './promised.tsx'
import {
  FREE_LIMIT_CHARACTERS,
  GROUND_LIMIT_CHARACTERS,
  type GroundChoice,
  LINES_LIMIT_CHARACTERS,
  type ShownDecision,
  type Typed,
} from './typed.ts'

export type FieldsProps = {
  readonly language: Language
  readonly timeZone: string
  readonly desk: ShownDecision
  readonly typed: Typed
  /** The sentence beside a field, by its name. */
  readonly errors: ReadonlyMap<string, string>
}

type LinesName = 'done' | 'stays' | 'needed'

/** Which fields each decision has, in the order of the letter. */
const FIELDS: Readonly<
  Record<DecisionKind, readonly (LinesName | 'corrections' | 'plan' | 'package' | 'grounds' | 'extension')[]>
> = {
  approve: ['corrections', 'plan', 'package', 'done'],
  partly: ['corrections', 'plan', 'package', 'done', 'stays', 'grounds'],
  refuse: ['grounds'],
  more: ['needed'],
  extend: ['extension'],
}

function LinesField({ name, language, typed, errors }: FieldsProps & { readonly name: LinesName }) {
  const t = translator(language)
  return (
    <TextArea
      name={name}
      label={t(`staffDecision.${name}`)}
      hint={t('staffDecision.lines')}
      value={typed[name]}
      error={errors.get(name)}
      rows={4}
      maxLength={LINES_LIMIT_CHARACTERS}
    />
  )
}

/** What is to be corrected, each to be approved by itself. */
function Corrections({ language, timeZone, desk, typed, errors }: FieldsProps) {
  const t = translator(language)
  const error = errors.get('approved')
  if (desk.corrections.length === 0) return null
  return (
    <fieldset className={error ? 'field wrong' : 'field'} aria-describedby={error ? 'approved-error' : undefined}>
      <legend>{t('correct.approve.legend')}</legend>
      <p className="hint">{t('correct.approve.hint')}</p>
      {error ? <FieldMistake id="approved-error" text={error} /> : null}
      {desk.corrections.map(({ id, field, from, to, found, title }, at) => (
        <div className="radio" key={id}>
          <input
            type="checkbox"
            id={at === 0 ? 'approved' : `approved-${id}`}
            name="approved"
            value={id}
            defaultChecked={typed.approved.includes(id)}
          />
          <label htmlFor={at === 0 ? 'approved' : `approved-${id}`}>
            {t('correct.approve.change', {
              field: say(field.label, language),
              from: from === null ? t('correct.hidden') : valuesText(field, from, { language, timeZone }),
              to: valuesText(field, to, { language, timeZone }),
            })}
            <span className="hint" translate="no">
              {title.join(', ')}
            </span>
            {found ? (
              <span className="mistake">
                {t('correct.approve.found', { found: valuesText(field, found, { language, timeZone }) })}
              </span>
            ) : null}
          </label>
        </div>
      ))}
    </fieldset>
  )
}

type GroundProps = { readonly t: Translate; readonly choice: GroundChoice; readonly typed: Typed; readonly id: string }

/** A ground to tick; the field that explains it shows once it is ticked. */
function GroundField({ t, choice, typed, id }: GroundProps) {
  const name = t(`grounds.${choice.id}.name`)
  return (
    <div className="ground">
      <div className="radio">
        <input
          type="checkbox"
          id={id}
          name="ground"
          value={choice.id}
          defaultChecked={typed.grounds.includes(choice.id)}
        />
        <label htmlFor={id}>
          {name}
          <span className="hint">{t(`grounds.${choice.id}.law`)}</span>
          {choice.eyes === 'two' ? <span className="hint">{t('staffDecision.eyes')}</span> : null}
        </label>
      </div>
      {choice.adds === 'nothing' ? null : (
        <TextArea
          name={`words-${choice.id}`}
          label={t('staffDecision.groundWords', { ground: name })}
          hint={t(`grounds.${choice.id}.add`)}
          value={typed.words[choice.id]}
          rows={3}
          maxLength={GROUND_LIMIT_CHARACTERS}
        />
      )}
    </div>
  )
}

function Grounds({ language, desk, typed, errors }: FieldsProps) {
  const t = translator(language)
  const choices = typed.decision === 'refuse' ? desk.refuse : desk.partly
  const error = errors.get('ground')
  if (choices.length === 0) return <p id="ground">{t('staffDecision.noGrounds')}</p>
  return (
    <fieldset className={error ? 'field wrong' : 'field'} aria-describedby={error ? 'ground-error' : undefined}>
      <legend>{t('staffDecision.grounds')}</legend>
      {error ? (
        <p className="mistake" id="ground-error">
          <span aria-hidden="true">▲ </span>
          {error}
        </p>
      ) : null}
      {choices.map((choice, at) => (
        <GroundField
          key={choice.id}
          t={t}
          choice={choice}
          typed={typed}
          id={at === 0 ? 'ground' : `ground-${choice.id}`}
        />
      ))}
    </fieldset>
  )
}

function Extension({ language, typed, errors }: FieldsProps) {
  const t = translator(language)
  const error = errors.get('checked')
  return (
    <>
      <Choice
        name="reason"
        legend={t('staffDecision.reason')}
        error={errors.get('reason')}
        chosen={typed.reason}
        choices={(['complexity', 'number'] as const).map((value) => ({
          value,
          label: t(`staffDecision.reasons.${value}`),
        }))}
      />
      <div className={error ? 'field wrong' : 'field'}>
        {error ? (
          <p className="mistake" id="checked-error">
            <span aria-hidden="true">▲ </span>
            {error}
          </p>
        ) : null}
        <div className="radio">
          <input
            type="checkbox"
            id="checked"
            name="checked"
            value="yes"
            defaultChecked={typed.checked === 'yes'}
            aria-describedby={error ? 'checked-error' : undefined}
          />
          <label htmlFor="checked">{t('staffDecision.checked')}</label>
        </div>
      </div>
    </>
  )
}

/** What the chosen decision has no field for goes along unseen, so that it is there again for another one. */
export function Unseen({ typed, desk }: Pick<FieldsProps, 'typed' | 'desk'>) {
  const seen = typed.decision ? FIELDS[typed.decision] : []
  const shown = seen.includes('grounds') ? (typed.decision === 'refuse' ? desk.refuse : desk.partly) : []
  const hidden = (name: string, value: string) =>
    value === '' ? null : <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
  const isShown = (id: string) => shown.some((choice) => choice.id === id)
  return (
    <>
      {(['done', 'stays', 'needed'] as const).map((name) => (seen.includes(name) ? null : hidden(name, typed[name])))}
      {typed.grounds.map((id) => (isShown(id) ? null : hidden('ground', id)))}
      {Object.entries(typed.words).map(([id, words]) => (isShown(id) ? null : hidden(`words-${id}`, words)))}
      {seen.includes('corrections') ? null : typed.approved.map((id) => hidden('approved', id))}
      {seen.includes('package') ? null : hidden('package', typed.package)}
      {seen.includes('extension') ? null : [hidden('reason', typed.reason), hidden('checked', typed.checked)]}
      {typed.decision ? null : hidden('free', typed.free)}
    </>
  )
}

/** All that was typed, as it was: what is decided is what was looked at. */
export function Everything({ typed }: Pick<FieldsProps, 'typed'>) {
  const fields: readonly (readonly [string, string])[] = [
    ['version', String(typed.version)],
    ['decision', typed.decision ?? ''],
    ...(['done', 'stays', 'needed', 'free', 'reason', 'checked', 'package', 'plan'] as const).map(
      (name) => [name, typed[name]] as const,
    ),
    ...typed.grounds.map((id) => ['ground', id] as const),
    ...typed.approved.map((id) => ['approved', id] as const),
    ...Object.entries(typed.words).map(([id, words]) => [`words-${id}`, words] as const),
  ]
  return fields.map(([name, value]) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />)
}

/** The fields of the chosen decision. */
export function DecisionFields(props: FieldsProps) {
  const { language, desk, typed, errors } = props
  const t = translator(language)
  if (!typed.decision) return null
  const days = { day: dateOf(desk.extendedDay, language), due: dateOf(desk.dueDay, language) }
  return (
    <>
      <p className="hint">
        {typed.decision === 'extend'
          ? t('staffDecision.about.extend', days)
          : t(`staffDecision.about.${typed.decision}`)}
      </p>
      {FIELDS[typed.decision].map((field) => {
        if (field === 'corrections') return <Corrections key={field} {...props} />
        if (field === 'plan') return <PlanField key={field} {...props} />
        if (field === 'package') return <PackageField key={field} {...props} />
        if (field === 'grounds') return <Grounds key={field} {...props} />
        if (field === 'extension') return <Extension key={field} {...props} />
        return <LinesField key={field} name={field} {...props} />
      })}
      <TextArea
        name="free"
        label={t('staffDecision.free')}
        hint={t('staffDecision.freeHint')}
        value={typed.free}
        error={errors.get('free')}
        rows={5}
        maxLength={FREE_LIMIT_CHARACTERS}
      />
    </>
  )
}
