import type { HTMLAttributes, ReactNode } from 'react'
import type { Language } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'

/** What is wrong with a field: the id of its input, and the sentence that says what to do. */
export type FieldError = { readonly field: string; readonly text: string }

/**
 * What is wrong with the form, above it, each sentence linking to its field. It takes the focus when the page opens, which is
 * how a screen reader hears of it at once where no script may move the focus.
 */
export function ErrorSummary({ language, errors }: { language: Language; errors: readonly FieldError[] }) {
  if (errors.length === 0) return null
  return (
    // biome-ignore lint/a11y/noAutofocus: a page that refused a form begins with what is wrong; no script could move the focus.
    <section className="errors" role="alert" aria-labelledby="errors-title" tabIndex={-1} autoFocus>
      <h2 id="errors-title">{translator(language)('shell.problem')}</h2>
      <ul>
        {errors.map(({ field, text }) => (
          <li key={field}>
            <a href={`#${field}`}>{text}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

type FieldProps = {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly value?: string | undefined
  readonly type?: 'text' | 'email' | 'password'
  readonly inputMode?: HTMLAttributes<HTMLInputElement>['inputMode']
  readonly autoComplete?: string
  readonly spellCheck?: boolean
  readonly maxLength?: number
  readonly width?: 'code' | 'short' | 'full'
}

/** A label, a hint, what is wrong, and the input they belong to. Its id is its name. */
export function TextField({ name, label, hint, error, value, width = 'full', type = 'text', ...input }: FieldProps) {
  const described = [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <label htmlFor={name}>{label}</label>
      {hint ? (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? <FieldMistake id={`${name}-error`} text={error} /> : null}
      <input
        {...input}
        id={name}
        name={name}
        type={type}
        className={width}
        defaultValue={value ?? ''}
        aria-describedby={described || undefined}
        aria-invalid={error ? true : undefined}
      />
    </div>
  )
}

/** The sentence beside a field; the mark before it is the sign that is not a colour. */
export function FieldMistake({ id, text }: { id: string; text: string }) {
  return (
    <p className="mistake" id={id}>
      <span aria-hidden="true">▲ </span>
      {text}
    </p>
  )
}

type ChoiceProps = {
  readonly name: string
  readonly legend: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly chosen?: string | undefined
  readonly choices: readonly { readonly value: string; readonly label: string; readonly hint?: string | undefined }[]
}

/** One of several, as radio buttons. The first button carries the group's name as its id, so that an error can link to it. */
export function Choice({ name, legend, hint, error, chosen, choices }: ChoiceProps) {
  const described = [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ')
  return (
    <fieldset className={error ? 'field wrong' : 'field'} aria-describedby={described || undefined}>
      <legend>{legend}</legend>
      {hint ? (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? <FieldMistake id={`${name}-error`} text={error} /> : null}
      {choices.map((choice, index) => {
        const id = index === 0 ? name : `${name}-${index}`
        return (
          <div className="radio" key={choice.value}>
            <input type="radio" id={id} name={name} value={choice.value} defaultChecked={choice.value === chosen} />
            <label htmlFor={id}>
              {choice.label}
              {choice.hint ? <span className="hint">{choice.hint}</span> : null}
            </label>
          </div>
        )
      })}
    </fieldset>
  )
}

type ButtonProps = {
  readonly children: ReactNode
  readonly look?: 'main' | 'quiet'
  readonly name?: string
  readonly value?: string
}

export function Button({ children, look = 'main', ...button }: ButtonProps) {
  return (
    <button type="submit" className={`button ${look}`} {...button}>
      {children}
    </button>
  )
}

/** A link that looks like the button it stands for: it leads somewhere and changes nothing. */
export function ButtonLink({
  to,
  children,
  look = 'main',
}: {
  to: string
  children: ReactNode
  look?: 'main' | 'quiet'
}) {
  return (
    <a href={to} className={`button ${look}`}>
      {children}
    </a>
  )
}

type FormProps = { readonly action?: string; readonly children: ReactNode; readonly files?: 'none' | 'some' }

/**
 * A form without script: browsers' own checks are off, since their words follow the browser's language and not the page's.
 * With files it is sent in parts, in which long text in any script stays as short as it was typed.
 */
export function PlainForm({ action, children, files = 'none' }: FormProps) {
  return (
    <form method="post" action={action} noValidate encType={files === 'some' ? 'multipart/form-data' : undefined}>
      {children}
    </form>
  )
}
