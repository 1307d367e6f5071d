/**
 * How often a code may be asked for, so that nobody's mailbox is flooded, no code is guessed, and nobody is shut out.
 *
 * The limits slide: at most so many in any hour or day, and a refused try counts nowhere. Who attacks from
 *
 * - **one network** stops nobody else. Of an address's 20 codes a day it gets 8, and of all addresses together 30 an hour, which
 *   are one minute of the site's line. An IPv6 customer is given a /56 or a /48, so for the day's 8 a neighbourhood of that size
 *   counts as one network. Who shares the attacker's very network with a browser never seen before can't be told from the
 *   attacker, and waits an hour.
 * - **many networks** (three are enough: 8 + 8 + 4) can use up an address's day and fill the site's line, but not for a browser
 *   that verified the address before: that one has an allowance and a line of its own, and only the holder of its cookie can use
 *   them. Nobody becomes known without having typed a right code for that very address.
 *
 * Guesses: 20 codes a day with 5 tries each are 100 of 100 million, one in a million a day for one address under constant attack.
 * Who knows the addresses of 300 customers gets 6,000 codes and 30,000 guesses a day from nine networks or more: one in 3,300,
 * with 30,000 wrong codes in the audit log and 20 mails in every customer's mailbox.
 */

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

export type LimitName = 'address-and-network' | 'address' | 'network'

/** At most `limit` in any `periodMs`. `parts` name what is counted and are hashed under a key before they are stored. */
export type Limit = {
  readonly why: LimitName
  readonly parts: readonly string[]
  readonly limit: number
  readonly periodMs: number
}

/** The same person who mistypes and asks again; more from one place is no person waiting for a mail. */
const ADDRESS_AND_NETWORK_AN_HOUR = 5
/** Less than half of the address's own day, so that even two networks together leave some for the person. */
const ADDRESS_AND_NEIGHBOURHOOD_A_DAY = 8
/** What a mailbox bears, and few enough codes that guessing them stays at one in a million. */
const ADDRESS_A_DAY = 20
/** An office or a mobile operator's shared address on the day of a mailing; one minute of the site's line. */
const NETWORK_AN_HOUR = 30
/** A /48 is given to one customer, rarely to some: room for two networks at their limit. */
const NEIGHBOURHOOD_AN_HOUR = 60
/** As many as anyone from an ordinary network gets, though counted for this browser alone. */
const KNOWN_BROWSER_AN_HOUR = 5
const KNOWN_BROWSER_A_DAY = 10

/** The line that mails stand in when there are too many for the mail server's good name. */
export type Line = { readonly parts: readonly string[]; readonly gapMs: number; readonly atOnce: number }

/** 30 a minute, and as many at once after a quiet minute: more than a small company's customers ask for, little for a provider. */
export const ORDINARY_LINE: Line = { parts: ['line', 'ordinary'], gapMs: 2_000, atOnce: 30 }
/** Browsers that verified the address before do not stand behind the others. 60 a minute. */
export const KNOWN_LINE: Line = { parts: ['line', 'known'], gapMs: 1_000, atOnce: 60 }

/** The /48 of an IPv6 network, which one customer can fill with 65,536 networks; an IPv4 address is its own neighbourhood. */
export function neighbourhoodOf(network: string): string {
  const [head, length] = network.split('::/')
  return length === '64' && head ? `${head.split(':').slice(0, 3).join(':')}::/48` : network
}

/** The limits for a browser that never verified this address. `subject` stands for the address. */
export function ordinaryLimits(subject: string, network: string): Limit[] {
  const neighbourhood = neighbourhoodOf(network)
  return [
    {
      why: 'address-and-network',
      parts: ['subject-network', subject, network],
      limit: ADDRESS_AND_NETWORK_AN_HOUR,
      periodMs: HOUR_MS,
    },
    {
      why: 'address-and-network',
      parts: ['subject-neighbourhood', subject, neighbourhood],
      limit: ADDRESS_AND_NEIGHBOURHOOD_A_DAY,
      periodMs: DAY_MS,
    },
    { why: 'address', parts: ['subject', subject], limit: ADDRESS_A_DAY, periodMs: DAY_MS },
    { why: 'network', parts: ['network', network], limit: NETWORK_AN_HOUR, periodMs: HOUR_MS },
    { why: 'network', parts: ['neighbourhood', neighbourhood], limit: NEIGHBOURHOOD_AN_HOUR, periodMs: HOUR_MS },
  ]
}

/** The allowance of a browser that verified this address before: its own asking alone uses it up. */
export function knownLimits(subject: string, browser: string): Limit[] {
  return [
    { why: 'address', parts: ['known-hour', subject, browser], limit: KNOWN_BROWSER_AN_HOUR, periodMs: HOUR_MS },
    { why: 'address', parts: ['known-day', subject, browser], limit: KNOWN_BROWSER_A_DAY, periodMs: DAY_MS },
  ]
}
