import type { Language } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'
import { Trail } from '../parts/blocks.tsx'
import { TextArea } from '../parts/fields.tsx'
import { type FilesFault, FilesField, filesMistake } from '../parts/files.tsx'
import { Button, ErrorSummary, PlainForm, TextField } from '../parts/form.tsx'
import { ADDRESS_HREF } from './address.tsx'
import { IDENTIFIER_LIMIT_CHARACTERS, WORDS_LIMIT_CHARACTERS } from './ask.tsx'

export type TypedLost = {
  readonly old: string
  readonly number: string
  readonly words: string
  /** The form's own random id. */
  readonly form: string
}
export type LostFaults = {
  readonly old?: 'malformed' | 'same' | undefined
  readonly number?: 'too-long' | undefined
  readonly words?: 'missing' | 'too-long' | undefined
  readonly files: readonly FilesFault[]
}

type Props = {
  readonly language: Language
  /** The verified address: the new one. */
  readonly address: string
  readonly typed: TypedLost
  readonly faults?: LostFaults | undefined
}

/** The old mailbox is lost: what is known of it, how to tell that it is oneself, and what happens then. */
export function LostAddressPage({ language, address, typed, faults = { files: [] } }: Props) {
  const t = translator(language)
  const said = {
    old: faults.old ? t(`address.lost.errors.${faults.old}`) : undefined,
    number: faults.number ? t(`address.lost.errors.${faults.number}`) : undefined,
    words: faults.words ? t(`address.lost.errors.${faults.words}`) : undefined,
    files: filesMistake(faults.files, language),
  }
  const errors = Object.entries(said).flatMap(([field, text]) => (text ? [{ field, text }] : []))
  const trail = [
    { to: '/me', text: t('me.title') },
    { to: ADDRESS_HREF, text: t('address.link') },
    { text: t('address.lost.title') },
  ]
  return (
    <div className="page">
      <Trail language={language} steps={trail} />
      <ErrorSummary language={language} errors={errors} />
      <h1>{t('address.lost.title')}</h1>
      <p className="lead">{t('address.lost.lead')}</p>
      <p>{t('address.lost.next', { address })}</p>
      <PlainForm action={`${ADDRESS_HREF}/lost`} files="some">
        <input type="hidden" name="form" value={typed.form} />
        <TextField
          name="old"
          type="email"
          label={t('address.lost.old')}
          hint={t('address.lost.oldHint')}
          error={said.old}
          value={typed.old}
          autoComplete="off"
          inputMode="email"
          spellCheck={false}
        />
        <TextField
          name="number"
          label={t('address.lost.number')}
          hint={t('address.lost.numberHint')}
          error={said.number}
          value={typed.number}
          autoComplete="off"
          spellCheck={false}
          maxLength={IDENTIFIER_LIMIT_CHARACTERS}
        />
        <TextArea
          name="words"
          label={t('address.lost.words')}
          hint={t('address.lost.wordsHint')}
          error={said.words}
          value={typed.words}
          rows={8}
          maxLength={WORDS_LIMIT_CHARACTERS}
        />
        <FilesField language={language} mistake={said.files} />
        <Button>{t('address.lost.send')}</Button>
      </PlainForm>
    </div>
  )
}
