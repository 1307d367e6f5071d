/** Values that are one of a few: languages, yes and no, the marketing ban. */
import { accept, type KindOfValue, LOCALES, once, type Parsed, refuse, tidy } from './kind.ts'

const languageNames = once((locale: string) => new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' }))

/** Languages that letters and invoices are written in here; names of others are not looked for, their codes are read. */
const NAMED = [
  'fi',
  'sv',
  'en',
  'et',
  'ru',
  'uk',
  'de',
  'no',
  'da',
  'fr',
  'es',
  'it',
  'nl',
  'pl',
  'lv',
  'lt',
  'se',
] as const
const NAMED_IN = ['fi', 'sv', 'en', 'de'] as const

const byName = once((_: 'all') => {
  const names = new Map<string, string>()
  for (const tag of NAMED) {
    for (const language of [...NAMED_IN, tag]) names.set((languageNames(language).of(tag) ?? tag).toLowerCase(), tag)
  }
  return names
})

/** The shortest ISO 639 code: `FIN`, `fi-FI` and `suomi` are `fi`. */
function parseLanguage(raw: string): Parsed {
  const text = tidy(raw).toLowerCase()
  if (text === '') return refuse('empty')
  const named = byName('all').get(text)
  if (named) return accept(named)
  const [, tag] = /^([a-z]{2,3})(?:[-_][a-z]{2}(?:[-_.].*)?)?$/.exec(text) ?? []
  if (!tag) return refuse('language')
  // The canonical form of a three-letter code is the two-letter one, where there is one (ECMA-402 6.2.3).
  const canonical = Intl.getCanonicalLocales(tag)[0] ?? tag
  return languageNames('en').of(canonical) === undefined ? refuse('language') : accept(canonical)
}

export const language: KindOfValue = {
  parse: parseLanguage,
  format: (value, shown) => languageNames(LOCALES[shown.language]).of(value) ?? value,
}

const YES = new Set([
  'yes',
  'y',
  'true',
  '1',
  'x',
  'k',
  'kyllä',
  'kylla',
  'on',
  'ja',
  'j',
  'oui',
  'sant',
  'tosi',
  'wahr',
  '✓',
  '✔',
])
const NO = new Set(['no', 'n', 'false', '0', '-', 'e', 'ei', 'ej', 'nej', 'nein', 'falskt', 'epätosi', 'falsch', 'off'])

function parseYesNo(raw: string): Parsed {
  const text = tidy(raw).toLowerCase()
  if (text === '') return refuse('empty')
  return YES.has(text) ? accept('yes') : NO.has(text) ? accept('no') : refuse('yes-no')
}

const YES_NO = {
  yes: { fi: 'Kyllä', sv: 'Ja', en: 'Yes' },
  no: { fi: 'Ei', sv: 'Nej', en: 'No' },
} as const

export const yesNo: KindOfValue = {
  parse: parseYesNo,
  format: (value, shown) => YES_NO[value === 'yes' ? 'yes' : 'no'][shown.language],
}

const BANNED = new Set([
  'banned',
  'ban',
  'kielto',
  'kielletty',
  'markkinointikielto',
  'suoramarkkinointikielto',
  'förbud',
  'förbjuden',
  'verbot',
])

const BAN = {
  yes: {
    fi: 'Suoramarkkinointi on kielletty',
    sv: 'Direktmarknadsföring är förbjuden',
    en: 'Direct marketing is banned',
  },
  no: { fi: 'Ei kieltoa', sv: 'Inget förbud', en: 'No ban' },
} as const

/** `yes`: direct marketing is banned. */
export const marketingBan: KindOfValue = {
  parse: (raw) => (BANNED.has(tidy(raw).toLowerCase()) ? accept('yes') : parseYesNo(raw)),
  format: (value, shown) => BAN[value === 'yes' ? 'yes' : 'no'][shown.language],
}
