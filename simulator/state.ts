/** What the simulated directory holds: mailboxes with folders within folders and contacts in them, as Outlook keeps them. */
import { createHash } from 'node:crypto'
import type { Chance } from '../app/chance.ts'

export type Body = Readonly<Record<string, unknown>>
export type Kept = {
  readonly id: string
  readonly folder: string
  readonly version: number
  /** Epoch milliseconds of its last change, or of its end. */
  readonly changedAt: number
  readonly fields: Body
}
/** A mail in the inbox, as far as anybody asks of it. */
export type Mail = {
  readonly id: string
  /** What Exchange takes it for: IPM.Note is an ordinary one. */
  readonly kind: string
  /** ISO 8601. */
  readonly receivedAt: string
  readonly headers: readonly { readonly name: string; readonly value: string }[]
}
export type Folder = { readonly id: string; readonly parent: string | null; readonly displayName: string }

/** The default folder has no id in links of its own contacts. */
export const DEFAULT_FOLDER = 'contacts'

const ID_BYTES = 48

/** Without the wish for immutable ids, an id says where the item lies, and is another one after a move. */
export const movableId = ({ id, folder }: Pick<Kept, 'id' | 'folder'>) =>
  `AAMk${createHash('sha256').update(`${folder}/${id}`).digest('base64url')}`

export const etagOf = ({ id, version }: Pick<Kept, 'id' | 'version'>) =>
  `W/"${createHash('sha256').update(`${id}/${version}`).digest('base64').slice(0, 24)}"`

/** A display name is made up again by each change that does not bring one. */
function withDisplayName(fields: Body, patch: Body): Body {
  if (typeof patch.displayName === 'string') return { ...fields, ...patch }
  const after = { ...fields, ...patch }
  const made = [after.givenName, after.surname].filter((word) => typeof word === 'string' && word !== '').join(' ')
  return made === '' ? after : { ...after, displayName: made }
}

/** A mailbox as it can be written down. */
export type MailboxState = {
  readonly contacts: readonly Kept[]
  readonly folders: readonly Folder[]
  readonly purges: readonly Kept[]
  readonly mails?: readonly Mail[]
}

function refill<T extends { readonly id: string }>(map: Map<string, T>, items: readonly T[]): void {
  map.clear()
  for (const item of items) map.set(item.id, item)
}

/** One mailbox. */
export class Mailbox {
  readonly contacts = new Map<string, Kept>()
  readonly folders = new Map<string, Folder>()
  /** What was deleted for good, which an administrator can still reach for some days. */
  readonly purges = new Map<string, Kept>()
  readonly mails = new Map<string, Mail>()
  readonly #chance: Chance
  readonly #now: () => number

  constructor(chance: Chance, now: () => number) {
    this.#chance = chance
    this.#now = now
  }

  addFolder(displayName: string, parent: string | null): string {
    const id = `AAkFolder${this.#chance.bytes(ID_BYTES).toString('base64url')}`
    this.folders.set(id, { id, parent, displayName })
    return id
  }

  add(fields: Body, folder = DEFAULT_FOLDER): string {
    const id = `AAkA${this.#chance.bytes(ID_BYTES).toString('base64url')}`
    this.contacts.set(id, { id, folder, version: 1, changedAt: this.#now(), fields })
    return id
  }

  receive(mail: Omit<Mail, 'id'>): void {
    const id = `AAkM${this.#chance.bytes(ID_BYTES).toString('base64url')}`
    this.mails.set(id, { id, ...mail })
  }

  byId(id: string): Kept | null {
    const known = this.contacts.get(id)
    if (known) return known
    return [...this.contacts.values()].find((contact) => movableId(contact) === id) ?? null
  }

  change(kept: Kept, patch: Body): Kept {
    const fields = withDisplayName(kept.fields, patch)
    const next = { ...kept, version: kept.version + 1, changedAt: this.#now(), fields }
    this.contacts.set(kept.id, next)
    return next
  }

  purge(kept: Kept): void {
    this.contacts.delete(kept.id)
    this.purges.set(kept.id, { ...kept, changedAt: this.#now() })
  }

  /** Nothing was ever put into it. */
  isUntouched(): boolean {
    return this.contacts.size + this.folders.size + this.purges.size === 0
  }

  state(): MailboxState {
    return {
      contacts: [...this.contacts.values()],
      folders: [...this.folders.values()],
      purges: [...this.purges.values()],
      mails: [...this.mails.values()],
    }
  }

  restore({ contacts, folders, purges, mails = [] }: MailboxState): void {
    refill(this.contacts, contacts)
    refill(this.folders, folders)
    refill(this.purges, purges)
    refill(this.mails, mails)
  }
}
