import { FieldMistake } from './form.tsx'

type Props = {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  /** ISO day, or `14:35` for a time. */
  readonly value?: string | undefined
  readonly type?: 'date' | 'time'
}

/** A day or a time of day, in the browser's own way of typing one; what is sent is ISO whatever the browser shows. */
export function DateField({ name, label, hint, error, value, type = 'date' }: Props) {
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
        type={type}
        id={name}
        name={name}
        className="short"
        defaultValue={value ?? ''}
        aria-describedby={described || undefined}
        aria-invalid={error ? true : undefined}
      />
    </div>
  )
}
