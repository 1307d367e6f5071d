/** The people whom the trial's Outlook begins with: lines of Outlook's own export as the contacts that Graph makes of them. */
import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import type { Body, Mailbox } from '../../simulator/state.ts'

export type Line = Readonly<Record<string, string>>

const filled = (...texts: readonly (string | undefined)[]) => texts.filter((text) => text !== undefined && text !== '')
const orNull = (text: string | undefined) => text || null

/** The lines of a sample file; none where the installation has no such file. */
export async function linesOf(file: string): Promise<readonly Line[]> {
  try {
    return parse(await readFile(file, 'utf8'), { columns: true, bom: true, relax_column_count: true })
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return []
    throw fault
  }
}

function contactOf(line: Line): Body {
  const name = filled(line['First Name'], line['Middle Name'], line['Last Name']).join(' ')
  const addresses = filled(line['E-mail Address'], line['E-mail 2 Address'], line['E-mail 3 Address'])
  return {
    displayName: name,
    fileAs: name,
    givenName: orNull(line['First Name']),
    middleName: orNull(line['Middle Name']),
    surname: orNull(line['Last Name']),
    companyName: orNull(line.Company),
    jobTitle: orNull(line['Job Title']),
    mobilePhone: orNull(line['Mobile Phone']),
    businessPhones: filled(line['Business Phone']),
    homePhones: [],
    emailAddresses: addresses.map((address) => ({ address, name })),
    businessAddress: {
      street: orNull(line['Business Street']),
      city: orNull(line['Business City']),
      postalCode: orNull(line['Business Postal Code']),
      countryOrRegion: orNull(line['Business Country/Region']),
    },
    personalNotes: orNull(line.Notes),
    categories: filled(...(line.Categories ?? '').split(';')),
  }
}

/** Everyone in turn into one mailbox or another; half of a mailbox's people are in its default folder, half in one within another. */
export function plant(mailboxes: readonly Mailbox[], lines: readonly Line[]): void {
  const inner = mailboxes.map((mailbox) => mailbox.addFolder('Yritykset', mailbox.addFolder('Asiakkaat', null)))
  for (const [index, line] of lines.entries()) {
    const turn = index % mailboxes.length
    const folder = Math.floor(index / mailboxes.length) % 2 === 0 ? undefined : inner[turn]
    mailboxes[turn]?.add(contactOf(line), folder)
  }
}
