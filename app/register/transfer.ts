/** Where data goes outside the European Economic Area (Art. 13(1)(f), 15(2)). */
import type { DeclaredRecipient } from './declared.ts'
import type { Register, Words } from './register.ts'

/** The 27 member states of the Union, and Iceland, Liechtenstein and Norway, where the GDPR holds by the EEA agreement. */
const EEA = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
)

/** Does the GDPR hold in this country? ISO 3166-1 alpha-2; the Åland Islands' own code is Finland's. */
export function isInEea(country: string): boolean {
  return country === 'AX' || EEA.has(country)
}

export type NoticeTransfer = {
  /** The system's provider, or a partner. */
  readonly to: string
  readonly country: string
  readonly safeguards: Words | null
}

/** The transfers of a register. A system within the area may have safeguards to tell of too: its provider's own transfers. */
export function transfersOf({ system }: Register, recipients: readonly DeclaredRecipient[]): NoticeTransfer[] {
  const { provider, country, transfer } = system
  const own = transfer || !isInEea(country) ? [{ to: provider, country, safeguards: transfer ?? null }] : []
  const partners = recipients.flatMap(({ partner }) => (partner && !isInEea(partner.country) ? [partner] : []))
  return [...own, ...partners.map(({ name, country, transfer: safeguards }) => ({ to: name, country, safeguards }))]
}
