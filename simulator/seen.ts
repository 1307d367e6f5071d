/** What the mailboxes hold, as somebody sees it who opens Outlook: for people, beside everything that programs ask. */
import { DEFAULT_FOLDER, type Kept, type Mailbox } from './state.ts'

export type ContactSeen = {
  readonly id: string
  /** Null: the default folder. */
  readonly folder: string | null
  readonly name: string
  /** Everything else that it holds, in Outlook's order. */
  readonly lines: readonly string[]
  readonly categories: readonly string[]
  readonly changedAt: number
}
export type MailboxSeen = {
  readonly address: string
  /** What changed last comes first. */
  readonly contacts: readonly ContactSeen[]
  /** When contacts were deleted for good; of whom, only an administrator can still find out. */
  readonly deletedAt: readonly number[]
}

const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((text) => typeof text === 'string' && text !== '')

/** What came in one go stays in its order. */
const SECOND_MS = 1_000
const byTime = (one: { readonly changedAt: number }, other: { readonly changedAt: number }) =>
  Math.floor(other.changedAt / SECOND_MS) - Math.floor(one.changedAt / SECOND_MS)

function contactSeen(mailbox: Mailbox, { id, folder, fields, changedAt }: Kept): ContactSeen {
  const addresses: unknown[] = Array.isArray(fields.emailAddresses) ? fields.emailAddresses : []
  const { street, postalCode, city, countryOrRegion } = Object(fields.businessAddress)
  return {
    id,
    folder: folder === DEFAULT_FOLDER ? null : (mailbox.folders.get(folder)?.displayName ?? null),
    name: texts(fields.displayName).join(),
    lines: [
      texts([fields.jobTitle, fields.companyName]).join(', '),
      ...addresses.flatMap((one) => texts(Object(one).address)),
      ...texts(fields.businessPhones),
      ...texts(fields.mobilePhone),
      ...texts(fields.homePhones),
      texts([street, texts([postalCode, city]).join(' '), countryOrRegion]).join(', '),
      ...texts(fields.personalNotes),
    ].filter((line, index, all) => line !== '' && all.indexOf(line) === index),
    categories: texts(fields.categories),
    changedAt,
  }
}

/** The mailboxes as they are now. */
export function seenIn(mailboxes: ReadonlyMap<string, Mailbox>): MailboxSeen[] {
  return [...mailboxes].map(([address, mailbox]) => ({
    address,
    contacts: [...mailbox.contacts.values()].sort(byTime).map((kept) => contactSeen(mailbox, kept)),
    deletedAt: [...mailbox.purges.values()].sort(byTime).map(({ changedAt }) => changedAt),
  }))
}
