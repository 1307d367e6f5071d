/** What is owed and how a payment is told from others. All sums are euros. */
import { isRfReference, referenceCheck } from './checksum.ts'
import { accept, code, type KindOfValue, LOCALES, once, type Parsed, refuse } from './kind.ts'

/** Finnish domestic references have 4 to 20 digits; leading zeros do not count. */
const DOMESTIC = /^\d{4,20}$/

function parseDomestic(text: string): Parsed {
  const digits = text.replace(/^0+/, '')
  if (!DOMESTIC.test(digits)) return refuse('reference')
  return referenceCheck(digits.slice(0, -1)) === digits.slice(-1) ? accept(digits) : refuse('reference-check')
}

/** A Finnish reference as its digits, whether it was written so or as RF; any other RF reference (ISO 11649) as it is. */
function parseReference(raw: string): Parsed {
  const text = code(raw)
  if (text === '') return refuse('empty')
  if (!text.startsWith('RF')) return parseDomestic(text)
  if (!/^RF\d{2}[A-Z0-9]{1,21}$/.test(text)) return refuse('reference')
  if (!isRfReference(text)) return refuse('reference-check')
  const domestic = parseDomestic(text.slice(4))
  return domestic.ok ? domestic : accept(`RF${text.slice(2, 4)}${text.slice(4).replace(/^0+(?=.)/, '')}`)
}

export const reference: KindOfValue = {
  parse: parseReference,
  // As on Finnish payment slips: groups of five from the right; RF references in groups of four from the left.
  format: (value) => value.replace(value.startsWith('RF') ? /(.{4})(?=.)/g : /(.)(?=(?:.{5})+$)/g, '$1 '),
}

const MINUS = /^[-−–]|[-−–]$/

/** Separators of thousands; a space of any width, or an apostrophe. */
const GROUPING = /(?<=\d)[\s'’](?=\d{3}(?!\d))/gu

/** The digits with a point as the decimal mark; null where a comma or point might as well separate thousands. */
function withPoint(digits: string): string | null {
  const marks = [...digits.matchAll(/[.,]/g)].map(([mark]) => mark)
  const last = marks.at(-1)
  if (last === undefined) return digits
  const other = last === ',' ? '.' : ','
  if (marks.includes(other)) return digits.replaceAll(other, '').replace(last, '.')
  if (marks.length > 1) return /^\d{1,3}([.,]\d{3})+$/.test(digits) ? digits.replaceAll(last, '') : null
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits) ? null : digits.replace(last, '.')
}

/** Cents at most, and as many digits before them as any company’s books have. */
const SUM = /^(\d{1,12})(?:\.(\d{0,2})0*)?$/

/** `1234.50`, also from `1 234,50 €`, `1.234,50` and `-1,234.5`. `1,234` is refused: it is a thousand to some, a fraction to others. */
function parseMoney(raw: string): Parsed {
  const bare = raw.normalize('NFKC').trim()
  if (bare === '') return refuse('empty')
  const amount = bare.replace(/^(€|EUR)\s*|\s*(€|EUR|e)$/i, '').trim()
  if (/[\p{L}\p{Sc}]/u.test(amount)) return refuse('money-currency')
  const digits = amount.replace(MINUS, '').trim().replace(GROUPING, '')
  if (!/^[\d.,]*\d[\d.,]*$/.test(digits)) return refuse('money')
  const pointed = withPoint(digits)
  if (pointed === null) return refuse('money-grouping')
  const [, euros, cents = ''] = SUM.exec(pointed.startsWith('.') ? `0${pointed}` : pointed) ?? []
  if (euros === undefined) return refuse('money')
  const value = `${euros.replace(/^0+(?=\d)/, '')}.${cents.padEnd(2, '0')}`
  return accept(MINUS.test(amount) && value !== '0.00' ? `-${value}` : value)
}

const euros = once((locale: string) => new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }))

export const money: KindOfValue = {
  parse: parseMoney,
  // Twelve digits and two decimals are exact in a double, so the number may be one here; nothing is counted with it.
  format: (value, { language }) => euros(LOCALES[language]).format(Number(value)),
}

/** Is the sum above zero? Undefined where the text is no sum. */
export function isAboveZero(raw: string): boolean | undefined {
  const parsed = parseMoney(raw)
  return parsed.ok ? Number(parsed.value) > 0 : undefined
}
