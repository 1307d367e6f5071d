/** The European Economic Area: where data may go without further safeguards, and whose holidays move deadlines. */
const EEA: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
)

export const isInEea = (country: string) => EEA.has(country)
