/** One request on one page for staff: who asks, what, the records as they are now, the history, and all that was written. */
import { type Seeing, summaryOf, type ViewRecord, type ViewSummary, viewOf } from '#app/register/view.ts'
import type { AddressChange } from '#db/addresses.ts'
import type { AuditEntry } from '#db/audit.ts'
import type { WorkCard } from '#db/cards.ts'
import type { LegalHold } from '#db/holds.ts'
import type { StoredLetter } from '#db/letters.ts'
import type { Attachment, StoredMessage } from '#db/messages.ts'
import type { StepTaken, StoredRequest } from '#db/requests.ts'
import type { Waiting } from '#db/waiting.ts'
import { knownUnder } from '../address/known.ts'
import { askAll } from '../asking.ts'
import { today } from '../day.ts'
import type { House } from '../house.ts'
import { type LockedRecord, locksFor, placesIn, shownLocks, unlocked } from '../lock/locked.ts'
import { readAttachment } from './attachments.ts'
import { type RequestContents, readContents } from './contents.ts'
import { disputesOn, type ShownCorrection, shownCorrections } from './disputes.ts'
import { partnersOfRequest, type ToldPartner } from './recipients.ts'

export type CaseRegister = { readonly summary: ViewSummary; readonly records: readonly ViewRecord[] }

/** What a role without the right to see values gets: everything but what a person wrote, owns or is called. */
export type Values = {
  readonly contents: RequestContents
  readonly messages: readonly StoredMessage[]
  readonly letters: readonly StoredLetter[]
  readonly cards: readonly WorkCard[]
  readonly corrections: readonly ShownCorrection[]
  /** Who may have had what was corrected, and whether they were told. */
  readonly told: readonly ToldPartner[]
  readonly holds: readonly LegalHold[]
  readonly files: readonly Attachment[]
  readonly registers: readonly CaseRegister[]
  /** What is locked, without what is behind it. */
  readonly locked: readonly LockedRecord[]
  /** Registers that did not answer: never shown as empty. */
  readonly silent: readonly string[]
  /** When the address was left for another: what is still held under it is not shown here. Epoch milliseconds. */
  readonly leftAt: number | null
  /** For an address whose mailbox is lost: what is held under the one that is claimed. */
  readonly claim: Claimed | null
  /** The change that was asked for, as it stands. */
  readonly change: Pick<AddressChange, 'state' | 'way' | 'inForceAt' | 'doneAt' | 'settledAt'> | null
}

/** `address` is null until somebody knows it. */
export type Claimed = Pick<Values, 'registers' | 'silent' | 'leftAt' | 'locked'> & { readonly address: string | null }

export type Case = {
  readonly request: StoredRequest
  readonly history: readonly Omit<StepTaken, 'details'>[]
  readonly waiting: readonly Pick<Waiting, 'id' | 'reference' | 'kind' | 'dueAt' | 'assignee'>[]
  readonly letters: readonly Pick<StoredLetter, 'id' | 'kind' | 'state' | 'writtenAt' | 'releasedAt' | 'handedAt'>[]
  readonly isHeld: boolean
  /** Null for a role that may not see values. */
  readonly values: Values | null
}

type Looking = { readonly staffId: string; readonly mayDo: (act: 'see-values') => boolean }

type Found = Pick<Values, 'registers' | 'silent' | 'leftAt' | 'locked'> & { readonly seen: Record<string, string[]> }

/** What is held under an address as its person sees it, with the registers and fields that whoever looks will have seen. */
export async function recordsOf(house: House, address: string | null, subjectHash: string): Promise<Found> {
  const nothing = { registers: [], silent: [], seen: {}, leftAt: null, locked: [] }
  if (address === null) return nothing
  const { addresses, left } = await knownUnder(house, address)
  if (left) return { ...nothing, leftAt: left.doneAt }
  const answers = await askAll(house, addresses)
  const locks = await locksFor(house, subjectHash, answers)
  const seeing: Seeing = {
    today: today(house),
    controller: house.installation.controller,
    reviewed: new Set(),
    disputes: await disputesOn(house, placesIn(answers)),
  }
  const seen: Record<string, string[]> = {}
  const registers = house.registers.flatMap((register): CaseRegister[] => {
    const answer = answers.find((one) => one.register === register.id)
    const open = answer?.ok ? unlocked(locks, answer) : []
    if (open.length === 0) return []
    const records = open.map((record) => viewOf(register, record, seeing))
    const named = records.flatMap((record) => record.fields.filter(({ values }) => values.length > 0))
    seen[register.id] = [...new Set(named.map(({ name }) => name))]
    return [{ summary: summaryOf(register, house.installation.controller), records }]
  })
  const silent = answers.flatMap((one) => (one.ok ? [] : [one.register]))
  return { registers, silent, seen, leftAt: null, locked: shownLocks(house, locks) }
}

/** Opens a request for staff. The view is in the audit log, with the registers and fields seen, before the page leaves. */
export async function openCase(house: House, staff: Looking, reference: string): Promise<Case | null> {
  const { read } = house.store
  const request = await read.requests.byReference(reference)
  if (!request) return null
  const [steps, letters, waiting, holds] = await Promise.all([
    read.requests.steps(request.id),
    read.letters.ofRequest(request.id),
    read.waiting.ofRequest(request.id),
    read.holds.of(request.subjectHash),
  ])
  const mayLook = staff.mayDo('see-values')
  const values = mayLook ? await valuesOf(house, request, { letters, holds }) : null
  const viewed = (subjectHash: string, registers: Record<string, string[]>): AuditEntry => {
    const details = { request: request.id, registers }
    return { event: 'case-viewed', actor: 'staff', actorId: staff.staffId, subjectHash, details }
  }
  await house.store.witness({
    entries: [
      viewed(request.subjectHash, values?.seen ?? {}),
      // What was seen under the claimed address is in the log of whoever has that one.
      ...(values?.claimed ? [viewed(values.claimed.subjectHash, values.claimed.seen)] : []),
    ],
  })
  return {
    request,
    history: steps.map(({ details: _sealed, ...step }) => step),
    waiting: waiting.map(({ id, reference: ref, kind, dueAt, assignee }) => ({
      id,
      reference: ref,
      kind,
      dueAt,
      assignee,
    })),
    letters: letters.map(({ id, kind, state, writtenAt, releasedAt, handedAt }) => ({
      id,
      kind,
      state,
      writtenAt,
      releasedAt,
      handedAt,
    })),
    isHeld: holds.some(({ liftedAt }) => liftedAt === null),
    values: values?.values ?? null,
  }
}

async function valuesOf(
  house: House,
  request: StoredRequest,
  { letters, holds }: Pick<Values, 'letters' | 'holds'>,
): Promise<{
  readonly values: Values
  readonly seen: Found['seen']
  readonly claimed: { readonly subjectHash: string; readonly seen: Found['seen'] } | null
}> {
  const { read } = house.store
  const [text, messages, cards, files, corrections, told, change] = await Promise.all([
    read.requests.contentsOf(request.id),
    read.messages.ofRequest(request.id),
    read.cards.ofRequest(request.id),
    read.messages.attachments(request.id),
    shownCorrections(house, read, request.id, 'staff'),
    partnersOfRequest(house, request.id),
    read.addresses.ofRequest(request.id),
  ])
  const contents = readContents(text ?? '{}')
  const { seen, ...found } = await recordsOf(house, contents.address, request.subjectHash)
  const written = { contents, messages, letters, cards, holds, files, corrections, told, change: shownChange(change) }
  const { claim, seen: under } = await claimOf(house, contents, change)
  const claimed = claim?.address ? { subjectHash: house.keys.hash('subject', claim.address), seen: under } : null
  return { values: { ...written, ...found, claim }, seen, claimed }
}

function shownChange(change: AddressChange | null): Values['change'] {
  if (!change) return null
  const { state, way, inForceAt, doneAt, settledAt } = change
  return { state, way, inForceAt, doneAt, settledAt }
}

/** What is held under a claimed address, for as long as it is to be decided whose it is. */
async function claimOf(
  house: House,
  { addressChange }: RequestContents,
  change: AddressChange | null,
): Promise<{ readonly claim: Values['claim']; readonly seen: Found['seen'] }> {
  if (addressChange?.way !== 'claimed' || change?.state === 'in-force' || change?.state === 'settled')
    return { claim: null, seen: {} }
  const { old } = addressChange
  const { seen, ...found } = await recordsOf(house, old, old === null ? '' : house.keys.hash('subject', old))
  return { claim: { address: old, ...found }, seen }
}

/** A file of a request, for a role that may see values; null where there is none. */
export async function caseFile(
  house: House,
  staff: { readonly staffId: string },
  { reference, file }: { readonly reference: string; readonly file: string },
): Promise<(Attachment & { readonly content: Uint8Array }) | null> {
  const { read } = house.store
  const request = await read.requests.byReference(reference)
  const attachment = request ? await read.messages.attachment(file) : null
  if (!request || attachment?.requestId !== request.id) return null
  const content = await readAttachment(house, attachment.id)
  if (!content) return null
  const { subjectHash } = request
  const details = { request: request.id, file: attachment.id }
  await house.store.witness({
    entries: [{ event: 'file-viewed', actor: 'staff', actorId: staff.staffId, subjectHash, details }],
  })
  return { ...attachment, content }
}
