/**
 * Bans, held against what an import brings: no file undoes one. Where a row of somebody who is banned says that marketing is allowed,
 * or is the first of theirs in a register that says nothing of it, staff are told in the same transaction.
 */
import { suppressionForm } from '#app/register/address.ts'
import { isForMarketing, saysAllowed } from '#app/register/marketing.ts'
import type { Register, Values } from '#app/register/register.ts'
import type { Writer } from '#db/store.ts'
import type { House } from '../house.ts'
import { makeReference } from '../reference.ts'

type Row = {
  readonly values: Values
  readonly identifiers: readonly { readonly field: string; readonly value: string }[]
}

/** Hears what a file adds and changes. */
export type BanWatch = {
  saw(rows: { readonly added: readonly Row[]; readonly changed: readonly Row[] }): Promise<void>
  /** Tells staff, and gives of how many banned people the file says otherwise. To be called once everything is read. */
  settle(): Promise<number>
}

const NOBODY: BanWatch = { saw: async () => undefined, settle: async () => 0 }

/** Staff set it right at its source within a week; no newsletter tool that asks the list is misled meanwhile. */
const LOOK_MS = 7 * 24 * 3_600_000

const KIND = 'ban-broken'

type Broken = { readonly address: string; readonly record: string }

/** What a record is called by whoever opens it in its system. */
export const calledIn = (register: Register, values: Values): string =>
  register.title_fields.flatMap((name) => values[name]?.slice(0, 1) ?? []).join(', ')

/** Characters of an id: as many of a keyed hash tell all rows of the list apart. */
const ID_LETTERS = 36

/** The id of a row that stands once on the list for what these words name. */
export const rowOnce = ({ keys }: Pick<House, 'keys'>, ...words: readonly string[]): string =>
  keys.hash('digest', 'waiting', ...words).slice(0, ID_LETTERS)

/** Tells staff that a register says otherwise than a ban: once, for as long as nobody has settled it. False where they know. */
export async function tellBroken(house: House, tx: Writer, register: Register, broken: Broken): Promise<boolean> {
  const { address, record } = broken
  const subjectHash = house.keys.hash('subject', address)
  const id = rowOnce(house, KIND, register.id, address)
  const known = await tx.waiting.byId(id)
  if (known?.open) return false
  const now = house.clock.now()
  const details = { system: register.system.name, record, address }
  if (known) {
    await tx.waiting.amend(id, details)
    await tx.waiting.reopen(id, 'open')
    await tx.waiting.change(id, { dueAt: now + LOOK_MS, assignee: null })
  } else
    await tx.waiting.add({
      ...{ id, reference: makeReference(house.chance), kind: KIND, subjectHash, requestId: null, assignee: null },
      ...{ details, createdAt: now, dueAt: now + LOOK_MS },
    })
  tx.audit.add({ event: KIND, actor: 'portal', subjectHash, details: { register: register.id } })
  return true
}

/** Begins to watch an import; where nobody is banned, or the register is not used for marketing, it costs one look. */
export async function watchBans(
  house: House,
  tx: Writer,
  { register: id, collection }: { readonly register: string; readonly collection: string },
): Promise<BanWatch> {
  const register = house.installation.registers.find((one) => one.id === id)
  if (!register || collection !== '' || !isForMarketing(register) || !(await tx.bans.any())) return NOBODY
  const hashOf = await tx.bans.hashing()
  const addressFields = Object.entries(register.fields).flatMap(([name, { identifies, kind }]) =>
    identifies === 'address' && kind === 'email' ? [name] : [],
  )
  const broken = new Map<string, Broken>()
  const suspicious = ({ added, changed }: Parameters<BanWatch['saw']>[0]) => [
    ...added.filter(({ values }) => saysAllowed(register, values) !== false),
    ...changed.filter(({ values }) => saysAllowed(register, values) === true),
  ]
  return {
    saw: async (rows) => {
      const seen = suspicious(rows).flatMap((row) =>
        row.identifiers.flatMap(({ field, value }) =>
          addressFields.includes(field) ? [{ row, address: value, hash: hashOf(suppressionForm(value)) }] : [],
        ),
      )
      const banned = await tx.bans.among(seen.map(({ hash }) => hash))
      for (const { row, address, hash } of seen) {
        if (!banned.has(hash)) continue
        broken.set(hash, { address, record: calledIn(register, row.values) })
      }
    },
    settle: async () => {
      for (const one of broken.values()) await tellBroken(house, tx, register, one)
      return broken.size
    },
  }
}
