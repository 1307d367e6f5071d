/** What letters say of a change of an email address. */
import type { Language } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'

/** `stopped`: it comes to nothing; `granted`: it will be, three days after the letter; `done`: it has come into force. */
export const addressLine = (language: Language, what: 'stopped' | 'granted' | 'done'): string =>
  translator(language)(`address.letter.${what}`)
