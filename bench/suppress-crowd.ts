/** People on a newsletter's list: spellings as such lists have them, no two the same person. */

/** One in so many has forbidden marketing. */
export const BANNED_EVERY = 10

const DOMAINS = ['malli.example', 'posti.example', 'Yritys.Example', 'kirjahylly.example', 'verstas.test'] as const

/** The address of the person with this number. */
export function addressOf(at: number): string {
  const domain = DOMAINS[at % DOMAINS.length] ?? DOMAINS[0]
  return at % 3 === 0 ? `Etunimi.Sukunimi${at}@${domain}` : `asiakas${at}${at % 7 === 0 ? '+uutiset' : ''}@${domain}`
}
