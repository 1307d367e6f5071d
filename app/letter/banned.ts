/** What a letter says of a ban on direct marketing, beside that it is respected. */
import type { Language } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'

export const bannedLines = (language: Language): readonly string[] => [translator(language)('ban.letter')]
