/**
 * Numbers with right check digits that nobody has: business ids from 9000000 up are not given out, no Finnish bank’s accounts begin
 * with 9, mobile numbers after 040 000 are not in use, and individual numbers from 900 are temporary codes’.
 */
import { referenceCheck } from '#app/register/kinds/checksum.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2] as const
const FIRST_BUSINESS_NUMBER = 9_000_000

function businessIdOf(number: number): string | null {
  const digits = String(number)
  const rest = WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11
  return rest === 1 ? null : `${digits}-${rest === 0 ? 0 : 11 - rest}`
}

/** The n-th business id of the range, counted from 0: one in eleven numbers has no check digit and is passed over. */
export function businessId(n: number): string {
  for (let number = FIRST_BUSINESS_NUMBER + n * 13; ; number += 1) {
    const id = businessIdOf(number)
    if (id) return id
  }
}

/** Mod 97-10 over digits and letters, with room made for the two check digits. */
function checkDigits(country: string, bban: string): string {
  const digits = [...`${bban}${country}00`].map((letter) => Number.parseInt(letter, 36)).join('')
  return String(98n - (BigInt(digits) % 97n)).padStart(2, '0')
}

/** The check digit of a Finnish account number (Luhn). */
function luhn(digits: string): string {
  const sum = [...digits].reverse().reduce((sum, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return sum + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return String((10 - (sum % 10)) % 10)
}

export function iban(n: number): string {
  const account = `999999${String(n).padStart(7, '0')}`
  const bban = `${account}${luhn(account)}`
  return `FI${checkDigits('FI', bban)}${bban}`
}

export const ovt = (id: string) => `0037${id.replace('-', '')}`

/** A domestic reference for an invoice. */
export function reference(invoice: number): string {
  const digits = `1${invoice}`
  return `${digits}${referenceCheck(digits)}`
}

export const phone = (n: number) => `040 000 ${String(n).padStart(4, '0')}`

const IDENTITY_CHECKS = '0123456789ABCDEFHJKLMNPRSTUVWXY'

/** A personal identity code that no person has: individual numbers from 900 are for temporary use. */
export function impossibleIdentityCode(birth: string, individual: number): string {
  if (individual < 900 || individual > 999) throw new RangeError('Only numbers from 900 to 999 belong to nobody')
  const check = IDENTITY_CHECKS[Number(`${birth}${individual}`) % IDENTITY_CHECKS.length]
  return `${birth}-${individual}${check}`
}
