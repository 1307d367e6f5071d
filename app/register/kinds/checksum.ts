/** Check digits of Finnish business ids and references, and ISO 7064 MOD 97-10 of RF references. */
import { validate } from 'stdnum/lib/cjs/fi/ytunnus.js'

/** A Y-tunnus as its eight digits. */
export const isBusinessDigits = (digits: string) => /^\d{8}$/.test(digits) && validate(digits).isValid

const WEIGHTS = [7, 3, 1] as const

/** The check digit of a Finnish reference number’s other digits: weights 7, 3, 1 from the right. */
export function referenceCheck(digits: string): string {
  const sum = [...digits].reverse().reduce((sum, digit, index) => sum + Number(digit) * (WEIGHTS[index % 3] ?? 0), 0)
  return String((10 - (sum % 10)) % 10)
}

/** ISO 11649: the reference moved before `RF` and its two check digits, letters as 10–35, leaves 1 modulo 97. */
export function isRfReference(text: string): boolean {
  const moved = `${text.slice(4)}${text.slice(0, 4)}`
  const digits = [...moved].map((letter) => Number.parseInt(letter, 36)).join('')
  return BigInt(digits) % 97n === 1n
}
