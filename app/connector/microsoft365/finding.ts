/** Contacts by address: in the default folder, in every other folder and in all that lie within those. */
import { domainToUnicode } from 'node:url'
import { normaliseAddress } from '#app/register/address.ts'
import { ConnectorFault } from '../connector.ts'
import type { Graph } from './graph.ts'
import { CONTACT_FIELDS, Contact, Folder } from './wire.ts'

/** Folders to a page; more come by the link. */
const FOLDERS_A_PAGE = 100
/** Contacts with one address are few; more come by the link. */
const CONTACTS_A_PAGE = 100
/** Nobody sorts contacts into more; a tree without an end would be walked for ever. */
const FOLDERS = 2_000

/** A quote is doubled within a text of OData, and only then is it made fit for a link: a plus would otherwise be a space. */
function contactsPath(folder: string, address: string): string {
  const filter = `emailAddresses/any(a:a/address eq '${address.replaceAll("'", "''")}')`
  return `${folder}/contacts?$filter=${encodeURIComponent(filter)}&$select=${CONTACT_FIELDS.join(',')}&$top=${CONTACTS_A_PAGE}`
}

const foldersPath = (parent: string) => `${parent}?$select=id&$top=${FOLDERS_A_PAGE}`

/** An address of an international domain as people write it, beside the form that travels. */
function spellings(address: string): string[] {
  const at = address.lastIndexOf('@')
  return [...new Set([address, `${address.slice(0, at)}@${domainToUnicode(address.slice(at + 1))}`])]
}

/** Exchange compares more loosely than we do; what it gave is held against the address once more. */
function holds({ emailAddresses }: Contact, wanted: ReadonlySet<string>): boolean {
  return emailAddresses.some(({ address }) => {
    const normal = normaliseAddress(address)
    return normal.ok && wanted.has(normal.value)
  })
}

/**
 * The contacts of one mailbox that have any of these addresses. Each level of folders is read in batches, its contacts together with
 * the folders below: one read for each folder and address, and one for what lies within.
 */
export async function contactsIn(
  graph: Graph,
  { mailbox, user }: { readonly mailbox: number; readonly user: string },
  addresses: readonly string[],
  signal: AbortSignal,
): Promise<Contact[]> {
  const wanted = new Set(addresses)
  const written = addresses.flatMap(spellings)
  const found = new Map<string, Contact>()
  const seen = new Set<string>()
  let level: readonly { readonly folder: string; readonly children: string }[] = [
    { folder: user, children: `${user}/contactFolders` },
  ]
  while (level.length > 0) {
    const reads = level.flatMap(({ folder, children }) => [
      ...written.map((address) => ({ path: contactsPath(folder, address), folders: 'no' as const })),
      { path: foldersPath(children), folders: 'yes' as const },
    ])
    const bodies = await graph.batch(
      mailbox,
      reads.map(({ path }) => path),
      signal,
    )
    const below: { folder: string; children: string }[] = []
    for (const [index, { folders }] of reads.entries()) {
      const values = await graph.rest(mailbox, bodies[index], signal)
      if (folders === 'no') {
        for (const contact of values.map(contactOf)) if (holds(contact, wanted)) found.set(contact.id, contact)
        continue
      }
      for (const { id } of values.map((value) => folderOf(value))) {
        if (seen.has(id)) continue
        seen.add(id)
        if (seen.size > FOLDERS) throw new ConnectorFault('never', 'A mailbox has more contact folders than are read')
        const folder = `${user}/contactFolders/${encodeURIComponent(id)}`
        below.push({ folder, children: `${folder}/childFolders` })
      }
    }
    level = below
  }
  return [...found.values()]
}

/** The ids of every folder beside the default one, those within others included. */
export async function foldersIn(
  graph: Graph,
  { mailbox, user }: { readonly mailbox: number; readonly user: string },
  signal: AbortSignal,
): Promise<string[]> {
  const seen = new Set<string>()
  for (let level = [`${user}/contactFolders`]; level.length > 0; ) {
    const bodies = await graph.batch(mailbox, level.map(foldersPath), signal)
    level = []
    for (const body of bodies)
      for (const value of await graph.rest(mailbox, body, signal)) {
        const { id } = folderOf(value)
        if (seen.has(id)) continue
        seen.add(id)
        if (seen.size > FOLDERS) throw new ConnectorFault('never', 'A mailbox has more contact folders than are read')
        level.push(`${user}/contactFolders/${encodeURIComponent(id)}/childFolders`)
      }
  }
  return [...seen]
}

/** A contact as it was given. What cannot be read as one is a fault: it may be anybody's. */
export function contactOf(body: unknown): Contact {
  const contact = Contact.safeParse(body)
  if (!contact.success) throw new ConnectorFault('later', 'Graph answered with something that is no contact')
  return contact.data
}

function folderOf(body: unknown): { readonly id: string } {
  const folder = Folder.safeParse(body)
  if (!folder.success) throw new ConnectorFault('later', 'Graph answered with something that is no folder')
  return folder.data
}
