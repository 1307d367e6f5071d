/** The codes of the phone: TOTP (RFC 6238) with what every authenticator app can do: SHA-1, six digits, 30 seconds. */
import { generateSync, generateURI, ScureBase32Plugin, verifySync } from 'otplib'
import type { Chance } from '#app/chance.ts'

/** 160 bits, as RFC 4226 R6 recommends. */
const SECRET_BYTES = 20
const TOTP_DIGITS = 6
/** One code before and one after: half a minute of a phone's wrong clock, or of slow typing. */
const TOLERANCE_SECONDS = 30
const SECOND_MS = 1000

const base32 = new ScureBase32Plugin()

/** A new secret in base32, 32 characters. */
export function newTotpSecret(chance: Chance): string {
  return base32.encode(chance.bytes(SECRET_BYTES), { padding: false })
}

/** In groups of four, as people type it into the phone. */
export const spacedSecret = (secret: string) => secret.replace(/(.{4})(?=.)/g, '$1 ')

/** What the QR code says: `otpauth://totp/Company:address?secret=…&issuer=Company`. */
export function totpUri(secret: string, company: string, address: string): string {
  // A colon ends the issuer in this form of address.
  return generateURI({ issuer: company.replaceAll(':', ' '), label: address, secret })
}

/**
 * The 30-second step of a code that is right at `now` (epoch milliseconds) and later than `lastStep`; null where it is not. Whoever
 * accepts the code uses the step up in the database, so that of two with the same code one gets in.
 */
export function totpStep(secret: string, token: string, now: number, lastStep: number): number | null {
  const epoch = Math.floor(now / SECOND_MS)
  // The library throws at what no six digits are, which is no fault but a wrong code.
  if (!/^\d{6}$/.test(token)) return null
  const verified = verifySync({ secret, token, epoch, epochTolerance: TOLERANCE_SECONDS })
  if (!verified.valid || !('timeStep' in verified) || verified.timeStep <= lastStep) return null
  return verified.timeStep
}

/** The code at a moment, epoch milliseconds: for tests and for whoever checks a phone. */
export function totpAt(secret: string, now: number): string {
  return generateSync({ secret, epoch: Math.floor(now / SECOND_MS), digits: TOTP_DIGITS })
}
