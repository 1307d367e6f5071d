/** Numbers that companies are known and billed by. */
import { distance } from 'fastest-levenshtein'
import { countrySpecs, isValidIBAN } from 'ibantools'
import { isBusinessDigits } from './checksum.ts'
import { type Around, accept, code, type KindOfValue, type Parsed, refuse } from './kind.ts'
import { OPERATOR_BY_CODE, type Operator, operatorNamed } from './operators.ts'

/** `1234567-1`. Also from a VAT number, without the hyphen, and from an old number that has lost its leading zero. */
function parseBusinessId(raw: string, { country }: Around): Parsed {
  const text = code(raw)
  if (text === '') return refuse('empty')
  // Other countries’ numbers have shapes of their own; they are kept as they are.
  if (country !== '' && country !== 'FI' && country !== 'AX') {
    return /^[\p{L}\d./-]{2,35}$/u.test(text) ? accept(text) : refuse('business-id')
  }
  const digits = text.replace(/^FI/, '').replace(/-(?=\d$)/, '')
  if (!/^\d{7,8}$/.test(digits)) return refuse('business-id')
  const whole = digits.padStart(8, '0')
  if (!isBusinessDigits(whole)) return refuse('business-id-check')
  const value = `${whole.slice(0, 7)}-${whole.slice(7)}`
  return digits.length === 7 ? { ok: true, value, repaired: 'business-id-zero' } : accept(value)
}

export const businessId: KindOfValue = { parse: parseBusinessId }

const groupsOfFour = (value: string) => value.replace(/(.{4})(?=.)/g, '$1 ')

function parseIban(raw: string): Parsed {
  const text = code(raw).replace(/^IBAN:?/, '')
  if (text === '') return refuse('empty')
  return isValidIBAN(text) ? accept(text) : refuse('iban')
}

export const iban: KindOfValue = { parse: parseIban, format: groupsOfFour }

const hasIbans = (country: string) =>
  Object.entries(countrySpecs).some(([code, { IBANRegistry }]) => code === country && IBANRegistry)

/**
 * An OVT code (`0037` and the business id’s digits, up to five characters more), an IBAN, or an operator’s own address; a Peppol
 * scheme before it (`0216:…`) stays, since an address without it is another address there.
 */
function parseEinvoiceAddress(raw: string): Parsed {
  const text = code(raw)
  if (text === '') return refuse('empty')
  const [, scheme = '', body = text] = /^(\d{4}:)?(.*)$/.exec(text) ?? []
  const ovt = body.replace(/-/g, '')
  if (/^0037/.test(ovt)) {
    if (!/^0037\d{8}[A-Z0-9]{0,5}$/.test(ovt)) return refuse('einvoice-address')
    return isBusinessDigits(ovt.slice(4, 12)) ? accept(scheme + ovt) : refuse('ovt-check')
  }
  if (/^[A-Z]{2}\d{2}[A-Z0-9]{10,}$/.test(body) && hasIbans(body.slice(0, 2)))
    return isValidIBAN(body) ? accept(scheme + body) : refuse('iban')
  return /^[A-Z0-9][A-Z0-9._/-]{2,34}$/.test(body) && /\d/.test(body) ? accept(text) : refuse('einvoice-address')
}

export const einvoiceAddress: KindOfValue = { parse: parseEinvoiceAddress }

/** Shorter codes have neighbours one letter away that are other words. */
const GUESSED_CHARACTERS = 8

/** The one known code that is a single slip of the keyboard away: `BAWCF122`, `0036714377140`. */
function nearestOperator(text: string): Operator | undefined {
  if (text.length < GUESSED_CHARACTERS) return undefined
  const near = [...OPERATOR_BY_CODE.values()].filter((one) => distance(one.code, text) === 1)
  return near.length === 1 ? near[0] : undefined
}

const SHAPE = /^(?=.*\d)[A-Z0-9]{5,20}$|^[A-Z]{6,11}$/

/** A known code anywhere in the text, or a known name; a slip is mended. A code of no one known passes if it looks like one. */
function parseOperator(raw: string): Parsed {
  const text = code(raw)
  if (text === '') return refuse('empty')
  if (OPERATOR_BY_CODE.has(text)) return accept(text)
  const words = raw
    .toUpperCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '')
  const [within, ...more] = [...new Set(words.filter((word) => OPERATOR_BY_CODE.has(word)))]
  if (within && more.length === 0) return accept(within)
  const named = operatorNamed(raw)
  if (named) return accept(named.code)
  const near = nearestOperator(text)
  if (near) return { ok: true, value: near.code, repaired: 'operator-guessed' }
  return SHAPE.test(text) ? accept(text) : refuse('operator')
}

export const einvoiceOperator: KindOfValue = {
  parse: parseOperator,
  format: (value) => {
    const name = OPERATOR_BY_CODE.get(value)?.name
    return name === undefined ? value : `${name} (${value})`
  },
}
