import type { Language } from '#app/register/register.ts'

/** A text with its first letter as a capital, for labels that an installation gives as they stand in a sentence. */
export function capital(text: string, language: Language): string {
  const [first = '', ...rest] = text
  return first.toLocaleUpperCase(language) + rest.join('')
}
