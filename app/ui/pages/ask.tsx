import { type Language, say, type Words } from '#app/register/register.ts'
import { REQUEST_KINDS } from '#app/request/request.ts'
import { countOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Trail } from '../parts/blocks.tsx'
import { Checks, TextArea } from '../parts/fields.tsx'
import { Button, Choice, ErrorSummary, type FieldError, PlainForm, TextField } from '../parts/form.tsx'

/** By what else a person may be found: one field each, since a list that grows would need a script. */
export const IDENTIFIERS = ['customer-number', 'address', 'other'] as const
type IdentifierName = (typeof IDENTIFIERS)[number]

export const WORDS_LIMIT_CHARACTERS = 10_000 // Three pages; what is longer is a file.
export const IDENTIFIER_LIMIT_CHARACTERS = 200
export const POSTAL_LIMIT_CHARACTERS = 400

/** What was typed and chosen, as it stands in the form. */
export type Asked = {
  readonly kind: string
  readonly words: string
  /** Ids of registers; none for all. */
  readonly registers: readonly string[]
  readonly identifiers: Readonly<Record<IdentifierName, string>>
  readonly answerBy: string
  readonly postal: string
  /** The form's own random id. */
  readonly form: string
}

export type AskedFaults = {
  readonly kind?: 'missing' | undefined
  /** Why this address cannot ask for it yet, in a sentence. */
  readonly waits?: string | undefined
  readonly words?: 'missing' | 'too-long' | undefined
  readonly identifiers?: readonly IdentifierName[] | undefined
  readonly postal?: 'missing' | undefined
}

export type AskProps = {
  readonly language: Language
  /** The verified address. */
  readonly address: string
  readonly registers: readonly { readonly id: string; readonly title: Words }[]
  readonly typed: Asked
  readonly faults?: AskedFaults | undefined
}

/** The id of the field of an identifier, which is its name too. */
export const identifierField = (name: IdentifierName): string => `identifier-${name}`

function sentencesOf(faults: AskedFaults, language: Language) {
  const t = translator(language)
  const { kind, words, identifiers = [], postal, waits } = faults
  const long = t('requests.errors.wordsLong', { count: countOf(WORDS_LIMIT_CHARACTERS, language) })
  const identifier = t('requests.errors.identifier', { count: countOf(IDENTIFIER_LIMIT_CHARACTERS, language) })
  return {
    kind: waits ?? (kind ? t('requests.errors.kind') : undefined),
    words: words === 'missing' ? t('requests.errors.words') : words ? long : undefined,
    identifier: (name: IdentifierName) => (identifiers.includes(name) ? identifier : undefined),
    postal: postal ? t('requests.errors.postal') : undefined,
  }
}

type Sentences = ReturnType<typeof sentencesOf>

function errorsOf(said: Sentences): FieldError[] {
  const inOrder = [
    ['kind', said.kind],
    ['words', said.words],
    ...IDENTIFIERS.map((name) => [identifierField(name), said.identifier(name)] as const),
    ['postal', said.postal],
  ] as const
  return inOrder.flatMap(([field, text]) => (text ? [{ field, text }] : []))
}

function IdentifierFields({ language, address, typed, said }: AskProps & { readonly said: Sentences }) {
  const t = translator(language)
  return (
    <fieldset className="group" id="identifiers" aria-describedby="identifiers-hint">
      <legend>{t('requests.new.identifiers')}</legend>
      <p className="hint" id="identifiers-hint">
        {t('requests.new.identifiersHint', { address })}
      </p>
      {IDENTIFIERS.map((name) => (
        <TextField
          key={name}
          name={identifierField(name)}
          label={t(`requests.new.identifier.${name}`)}
          value={typed.identifiers[name]}
          error={said.identifier(name)}
          autoComplete="off"
          spellCheck={false}
          maxLength={IDENTIFIER_LIMIT_CHARACTERS}
        />
      ))}
    </fieldset>
  )
}

function AnswerFields({ language, typed, said }: Pick<AskProps, 'language' | 'typed'> & { readonly said: Sentences }) {
  const t = translator(language)
  return (
    <>
      <Choice
        name="answerBy"
        legend={t('requests.new.answerBy')}
        chosen={typed.answerBy}
        choices={(['portal', 'post'] as const).map((value) => ({
          value,
          label: t(`requests.new.answer.${value}.name`),
          hint: t(`requests.new.answer.${value}.text`),
        }))}
      />
      <TextArea
        name="postal"
        label={t('requests.new.postal')}
        hint={t('requests.new.postalHint')}
        error={said.postal}
        value={typed.postal}
        rows={4}
        maxLength={POSTAL_LIMIT_CHARACTERS}
      />
    </>
  )
}

/** Asking for something: what, in which words, about what, and how to be answered. The button leads to the page that checks it. */
export function AskPage(props: AskProps) {
  const { language, registers, typed, faults = {} } = props
  const t = translator(language)
  const said = sentencesOf(faults, language)
  const trail = [
    { to: '/me', text: t('me.title') },
    { to: '/me/requests', text: t('requests.title') },
    { text: t('requests.new.title') },
  ]
  return (
    <div className="page">
      <Trail language={language} steps={trail} />
      <ErrorSummary language={language} errors={errorsOf(said)} />
      <h1>{t('requests.new.title')}</h1>
      <p className="lead">{t('requests.new.lead')}</p>
      <PlainForm action="/me/requests/new" files="some">
        <input type="hidden" name="form" value={typed.form} />
        <input type="hidden" name="intent" value="check" />
        <Choice
          name="kind"
          legend={t('requests.new.kind')}
          error={said.kind}
          chosen={typed.kind}
          choices={REQUEST_KINDS.map((kind) => ({
            value: kind,
            label: t(`requests.kind.${kind}.name`),
            hint: t(`requests.kind.${kind}.text`),
          }))}
        />
        <TextArea
          name="words"
          label={t('requests.new.words')}
          hint={t('requests.new.wordsHint')}
          error={said.words}
          value={typed.words}
          rows={7}
          maxLength={WORDS_LIMIT_CHARACTERS}
        />
        <Checks
          name="registers"
          label={t('requests.new.registers')}
          hint={t('requests.new.registersHint')}
          chosen={typed.registers}
          choices={registers.map(({ id, title }) => ({ value: id, label: say(title, language) }))}
        />
        <IdentifierFields {...props} said={said} />
        <AnswerFields language={language} typed={typed} said={said} />
        <p className="hint">{t('requests.new.checkHint')}</p>
        <Button>{t('requests.new.check')}</Button>
      </PlainForm>
    </div>
  )
}
