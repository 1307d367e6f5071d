import type { Language } from '#app/register/register.ts'
import { momentOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { TextField } from '../parts/form.tsx'

/** Why a try at showing who one is was refused. `again`: epoch milliseconds. */
export type Refused = { readonly why: 'missing' | 'wrong' | 'busy' } | { readonly why: 'slow'; readonly again: number }

/** The refusal in words. */
export function refusalText(refused: Refused | undefined, language: Language, timeZone: string): string | undefined {
  if (!refused) return undefined
  const t = translator(language)
  if (refused.why === 'slow') return t('staff.errors.slow', { moment: momentOf(refused.again, language, timeZone) })
  return t(`staff.errors.${refused.why}`)
}

type PasswordProps = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly error?: string | undefined
  readonly use: 'current-password' | 'new-password'
}

/** A password: never shown again after it was sent, pasted freely, and offered to password managers under its right name. */
export function PasswordField({ use, ...field }: PasswordProps) {
  return <TextField {...field} type="password" autoComplete={use} spellCheck={false} />
}

/** A code of the phone, or a recovery code. */
export function CodeField({ label, hint, error }: { label: string; hint: string; error?: string | undefined }) {
  return (
    <TextField
      name="code"
      label={label}
      hint={hint}
      error={error}
      autoComplete="one-time-code"
      spellCheck={false}
      maxLength={30}
      width="short"
    />
  )
}
