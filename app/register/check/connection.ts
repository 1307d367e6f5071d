/** What a live system can hold and do, held against what the register declares of it. */
import { type Connection, MICROSOFT365_FIELDS } from '#app/register/connection.ts'
import type { Register } from '#app/register/register.ts'
import type { Faults } from './fault.ts'
import { suggestion } from './naming.ts'

/** The fields that a contact has many of; of all others it has one. */
const MANY: ReadonlySet<string> = new Set(['email', 'phones', 'categories'])

function checkCredential({ secret, certificate }: Connection, faults: Faults): void {
  if ((secret === undefined) === (certificate === undefined))
    faults.add(
      ['connection'],
      'The application shows who it is with a secret or with a certificate. Name the environment variable of one: "secret:" or "certificate:".',
    )
}

function checkMailboxes({ mailboxes }: Connection, faults: Faults): void {
  const seen = new Set<string>()
  for (const [index, mailbox] of mailboxes.entries()) {
    const plain = mailbox.toLowerCase()
    if (seen.has(plain)) faults.add(['connection', 'mailboxes', index], 'This mailbox is named twice. Keep one.')
    seen.add(plain)
  }
}

/** A secret must not travel in clear; only what runs on this very machine, or is named as private, may be plain. */
function checkPlaces({ login, graph, privateHosts }: Connection, faults: Faults): void {
  for (const [name, address] of Object.entries({ login, graph })) {
    const { protocol, hostname } = new URL(address)
    if (protocol === 'http:' && !privateHosts.includes(hostname))
      faults.add(['connection', name], 'Secrets and personal data go there, so the address begins with https.')
  }
}

function checkFields(register: Register, faults: Faults): void {
  for (const [name, field] of Object.entries(register.fields)) {
    if (!MICROSOFT365_FIELDS.some((known) => known === name)) {
      faults.add(
        ['fields', name],
        `A contact in Outlook has no "${name}".${suggestion(name, MICROSOFT365_FIELDS)} It has: ${MICROSOFT365_FIELDS.join(', ')}.`,
      )
      continue
    }
    if (MANY.has(name) && !field.many)
      faults.add(['fields', name], `A contact can have several in "${name}". Add "many: true".`)
    if (!MANY.has(name) && field.many)
      faults.add(['fields', name, 'many'], `A contact has one "${name}" at most. Remove "many".`)
    if (field.identifies === 'address' && name !== 'email')
      faults.add(['fields', name, 'identifies'], 'Contacts are looked up by "email" alone. Write "weak", or remove it.')
  }
  for (const name of Object.keys(register.collections))
    faults.add(
      ['collections', name],
      'A contact in Outlook has no collections. Remove them, or choose another connector.',
    )
}

/** The connection of a register, and what its connector can do of what the register promises. */
export function checkConnection(register: Register, faults: Faults): void {
  const { connector, connection } = register
  if (connector !== 'microsoft365') {
    if (connection !== undefined)
      faults.add(
        ['connection'],
        `Only "connector: microsoft365" has a connection; this one is "${connector}". Remove it.`,
      )
    return
  }
  if (connection === undefined) {
    faults.add(
      ['connector'],
      'Say how the mailboxes are reached: add "connection:" with tenant, clientId, secret and mailboxes (docs/microsoft365.md).',
    )
    return
  }
  checkCredential(connection, faults)
  checkMailboxes(connection, faults)
  checkPlaces(connection, faults)
  checkFields(register, faults)
}
