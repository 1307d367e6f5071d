/** All contacts of all mailboxes, a page at a time: folder by folder, and within a folder by Graph's own links. */
import { z } from 'zod'
import type { Connection } from '#app/register/connection.ts'
import { ConnectorFault, type SourceColumn, type WalkedRecord, type WalkPage } from '../connector.ts'
import { propertiesOf, valuesOf } from './fields.ts'
import { contactOf, foldersIn } from './finding.ts'
import { type Graph, refusal } from './graph.ts'
import { type Contact, Page } from './wire.ts'

/** Contacts to a page: some hundred kilobytes. */
const CONTACTS_A_PAGE = 250

/** Which folder of which mailbox is read, and the link to its next page. An empty folder is the default one. */
const Cursor = z.object({ mailbox: z.int().min(0), folder: z.string(), link: z.string().nullable() })
type Cursor = z.infer<typeof Cursor>

function cursorOf(text: string | null): Cursor {
  if (text === null) return { mailbox: 0, folder: '', link: null }
  const read = Cursor.safeParse(JSON.parse(text))
  if (!read.success) throw new ConnectorFault('never', 'A reading of mailboxes cannot go on where it was')
  return read.data
}

export type Walking = {
  readonly graph: Graph
  readonly connection: Connection
  readonly declared: readonly string[]
  /** What a mailbox is called in the ids of its records. */
  readonly marks: readonly string[]
}

const userPath = (mailbox: string) => `/users/${encodeURIComponent(mailbox)}`

/** The folder after this one, by the order of their ids; null after the last. One that was deleted meanwhile is skipped. */
const folderAfter = (folders: readonly string[], folder: string) =>
  [...folders].sort().find((id) => id > folder) ?? null

/** What was met of properties that hold anything. */
function columnsOf(contacts: readonly Contact[], declared: readonly string[]): SourceColumn[] {
  const met = new Map<string, SourceColumn>()
  for (const contact of contacts)
    for (const { name, kind, known } of propertiesOf(contact, declared))
      met.set(`${name} ${kind}`, { place: '', name, kind, known })
  return [...met.values()]
}

/** Gives pages; the folders of the mailbox that is being read are listed once. */
export function walkingOf({ graph, connection, declared, marks }: Walking) {
  const host = new URL(connection.graph).host
  let listed: { readonly mailbox: number; readonly folders: readonly string[] } | null = null

  const next = async ({ mailbox, folder }: Cursor, user: string, signal: AbortSignal): Promise<Cursor | null> => {
    if (listed?.mailbox !== mailbox || folder === '')
      listed = { mailbox, folders: await foldersIn(graph, { mailbox, user }, signal) }
    const following = folderAfter(listed.folders, folder)
    if (following !== null) return { mailbox, folder: following, link: null }
    return mailbox + 1 < connection.mailboxes.length ? { mailbox: mailbox + 1, folder: '', link: null } : null
  }

  return async (after: string | null, signal: AbortSignal): Promise<WalkPage> => {
    signal.throwIfAborted()
    const at = cursorOf(after)
    const user = userPath(connection.mailboxes[at.mailbox] ?? '')
    const folder = at.folder === '' ? user : `${user}/contactFolders/${encodeURIComponent(at.folder)}`
    const path = at.link ?? `${folder}/contacts?$top=${CONTACTS_A_PAGE}`
    const said = await graph.call(at.mailbox, { method: 'GET', path }, signal)
    // Deleted since it was listed: what was in it has gone with it.
    const isGone = said.status === 404 && at.folder !== ''
    if (said.status !== 200 && !isGone) throw refusal(said, host)
    const page = Page.safeParse(isGone ? { value: [] } : said.body)
    if (!page.success) throw new ConnectorFault('later', `${host} answered with something that is no page`)
    const contacts = page.data.value.map(contactOf)
    const link = page.data['@odata.nextLink'] ?? null
    if (link !== null && link === at.link) throw new ConnectorFault('never', `${host} gives pages without an end`)
    const onward = link === null ? await next(at, user, signal) : { ...at, link }
    return {
      records: contacts.map(
        (contact): WalkedRecord => ({
          id: `${marks[at.mailbox]}:${contact.id}`,
          values: valuesOf(contact, declared),
          banned: contact.categories.includes(connection.banCategory),
        }),
      ),
      columns: columnsOf(contacts, declared),
      next: onward === null ? null : JSON.stringify(onward),
    }
  }
}
