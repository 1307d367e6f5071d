/** What a letter says of each value that is corrected. */
import { type Language, say, type Words } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'

/** A line for each field that is corrected, or is not, with the system that it is in. */
export const correctedLines = (
  language: Language,
  how: 'done' | 'stays',
  corrections: readonly { readonly field: { readonly label: Words }; readonly system: string }[],
): string[] =>
  corrections.map(({ field, system }) =>
    translator(language)(`correct.letter.${how}`, { field: say(field.label, language), system }),
  )
