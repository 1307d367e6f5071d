/** What a letter says of a package, ready or to come. */
import type { Language } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'

/** The line that says what was given. */
export const exportDone = (language: Language, profile: 'access' | 'portability'): string[] => [
  translator(language)(`exports.letter.${profile}`),
]

/** The line of a decision that promises a package. */
export const exportComing = (language: Language): string[] => [translator(language)('exports.letter.coming')]
