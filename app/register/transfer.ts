/** Where data goes outside the European Economic Area (Art. 13(1)(f), 15(2)). */
import { isInEea } from './check/countries.ts'
import type { DeclaredRecipient } from './declared.ts'
import type { Register, Words } from './register.ts'

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
