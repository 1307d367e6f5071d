/**
 * How often signing in may be tried. Wrong tries slow down and nothing is ever locked:
 *
 * - **an unknown browser** gets a few tries per account from its network, and its network a number for all accounts. Who tries
 *   from one network stops nobody elsewhere.
 * - **a browser that signed in to the account before** has an allowance of its own, which only the holder of its cookie uses
 *   up. So a colleague is not shut out by anybody, not even by somebody at the next desk.
 * - **who knows the password** may type five wrong codes a day from unknown browsers, from all networks together: five in a day, with
 *   three codes right at a time, are one in 67,000. Nobody without the password reaches this limit, and recovery codes stand
 *   outside of it, so it keeps out nobody who owns the account.
 */
import { type Limit, neighbourhoodOf } from './limits.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** Slips of the finger pass; after them it is one try in three minutes. */
const ACCOUNT_AND_NETWORK = 5
const ACCOUNT_AND_NEIGHBOURHOOD_A_DAY = 30
/** An office in the morning, all of it with new browsers. */
const NETWORK_AN_HOUR = 40
const NEIGHBOURHOOD_AN_HOUR = 80
const KNOWN = 10
const KNOWN_A_DAY = 60
const CODES_A_DAY = 5
const CONFIRM = 5
const CONFIRM_A_DAY = 30

/** Tries from a browser that never signed in to this account. `account` stands for the address, whether there is an account or not. */
export function signInLimits(account: string, network: string): Limit[] {
  const neighbourhood = neighbourhoodOf(network)
  return [
    {
      why: 'address-and-network',
      parts: ['staff-network', account, network],
      limit: ACCOUNT_AND_NETWORK,
      periodMs: 15 * MINUTE_MS,
    },
    {
      why: 'address-and-network',
      parts: ['staff-neighbourhood', account, neighbourhood],
      limit: ACCOUNT_AND_NEIGHBOURHOOD_A_DAY,
      periodMs: DAY_MS,
    },
    { why: 'network', parts: ['staff-all', network], limit: NETWORK_AN_HOUR, periodMs: HOUR_MS },
    { why: 'network', parts: ['staff-all-near', neighbourhood], limit: NEIGHBOURHOOD_AN_HOUR, periodMs: HOUR_MS },
  ]
}

/** Tries from a browser that signed in to this account before. */
export function knownSignInLimits(account: string, browser: string): Limit[] {
  return [
    { why: 'address', parts: ['staff-known', account, browser], limit: KNOWN, periodMs: 15 * MINUTE_MS },
    { why: 'address', parts: ['staff-known-day', account, browser], limit: KNOWN_A_DAY, periodMs: DAY_MS },
  ]
}

/** Wrong codes after a right password, from unknown browsers. */
export const codeLimit = (account: string): Limit => ({
  why: 'address',
  parts: ['staff-codes', account],
  limit: CODES_A_DAY,
  periodMs: DAY_MS,
})

/** Tries at showing again who one is, counted for the session alone: a stolen one can't use up its owner's. */
export function confirmLimits(session: string): Limit[] {
  return [
    { why: 'address', parts: ['staff-confirm', session], limit: CONFIRM, periodMs: 15 * MINUTE_MS },
    { why: 'address', parts: ['staff-confirm-day', session], limit: CONFIRM_A_DAY, periodMs: DAY_MS },
  ]
}
