/** The European Economic Area: where data may go without further safeguards, and whose holidays move deadlines. */
const STATES: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
)

/**
 * Åland has a code of its own in ISO 3166-1 and is a part of Finland in which Union law applies: Protocol No 2 of the 1994 Act of
 * Accession excepts taxes and rights of abode, not data protection.
 */
const isPartOfAState = (country: string) => country === 'AX'

/** May data go there without further safeguards? */
export const isInEea = (country: string) => STATES.has(country) || isPartOfAState(country)

/** Do its holidays move deadlines? Each State names its own for all of its territory (Regulation 1182/71, Art. 2(1)). */
export const namesHolidays = (country: string) => STATES.has(country)
