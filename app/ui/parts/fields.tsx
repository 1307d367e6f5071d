import type { ReactNode } from 'react'
import { FieldMistake } from './form.tsx'

type Common = {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
}

const describedBy = ({ name, hint, error }: Common): string | undefined =>
  [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ') || undefined

/** A label, a hint, what is wrong, and what they belong to. */
function Field({ children, ...field }: Common & { readonly children: ReactNode }) {
  const { name, label, hint, error } = field
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <label htmlFor={name}>{label}</label>
      {hint ? (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? <FieldMistake id={`${name}-error`} text={error} /> : null}
      {children}
    </div>
  )
}

type AreaProps = Common & {
  readonly value?: string | undefined
  readonly rows: number
  readonly maxLength: number
  readonly autoComplete?: string
}

/** Text of several lines. Its id is its name. */
export function TextArea({ value, rows, maxLength, autoComplete, ...field }: AreaProps) {
  return (
    <Field {...field}>
      <textarea
        id={field.name}
        name={field.name}
        rows={rows}
        maxLength={maxLength}
        autoComplete={autoComplete}
        defaultValue={value ?? ''}
        aria-describedby={describedBy(field)}
        aria-invalid={field.error ? true : undefined}
      />
    </Field>
  )
}

/** Files, picked with the browser's own dialogue. What was picked cannot be shown again when a form comes back. */
export function FileField({
  accept,
  count = 'several',
  ...field
}: Common & { readonly accept: string; readonly count?: 'one' | 'several' }) {
  return (
    <Field {...field}>
      <input
        type="file"
        multiple={count === 'several'}
        id={field.name}
        name={field.name}
        accept={accept}
        aria-describedby={describedBy(field)}
        aria-invalid={field.error ? true : undefined}
      />
    </Field>
  )
}

type ChecksProps = Common & {
  readonly chosen: readonly string[]
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

/** Any of several, as boxes to tick. The first carries the group's name as its id, so that a link can lead to it. */
export function Checks({ chosen, choices, ...field }: ChecksProps) {
  const { name, label, hint } = field
  return (
    <fieldset className="field" aria-describedby={describedBy(field)}>
      <legend>{label}</legend>
      {hint ? (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      {choices.map(({ value, label: text }, index) => {
        const id = index === 0 ? name : `${name}-${index}`
        return (
          <div className="radio" key={value}>
            <input type="checkbox" id={id} name={name} value={value} defaultChecked={chosen.includes(value)} />
            <label htmlFor={id}>{text}</label>
          </div>
        )
      })}
    </fieldset>
  )
}
