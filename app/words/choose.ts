import { Language } from '#app/register/register.ts'

/** What a browser and a person said about their language; null where they said nothing. */
export type Wish = {
  /** What was pressed just now. */
  readonly choice: string | null
  /** What was pressed earlier, from the cookie. */
  readonly cookie: string | null
  /** The Accept-Language header as it came (RFC 9110 12.5.4). */
  readonly acceptLanguage: string | null
  /** The languages that the controller declares; never empty. */
  readonly languages: readonly Language[]
}

/** A header longer than this is no browser's; what follows is not looked at. */
const ACCEPT_LANGUAGE_CHARACTERS = 1000

/** The language to answer in: the choice, then the cookie, then the header by quality, then Finnish, then the first declared. */
export function chooseLanguage({ choice, cookie, acceptLanguage, languages }: Wish): Language {
  const wishes = [choice, cookie, ...rangesOf(acceptLanguage ?? '')]
  for (const wish of wishes) {
    const asked = Language.safeParse(wish)
    if (asked.success && languages.includes(asked.data)) return asked.data
  }
  return languages.includes('fi') ? 'fi' : (languages[0] ?? 'fi')
}

/** The primary subtags of an Accept-Language header, best first; those refused with quality 0 are left out. */
function rangesOf(header: string): string[] {
  return header
    .slice(0, ACCEPT_LANGUAGE_CHARACTERS)
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase())
      const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
      return { primary: range.split('-')[0] ?? '', quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ quality }) => quality > 0 && quality <= 1)
    .sort((one, other) => other.quality - one.quality)
    .map(({ primary }) => primary)
}
