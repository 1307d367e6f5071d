/**
 * Proposing a notice to those who may have had data from us that was corrected, erased or restricted (Art. 19). Whether they had this
 * person's data at all only staff know: telling one that had none would disclose it.
 */
import { z } from 'zod'
import { normaliseAddress } from '#app/register/address.ts'
import type { Register } from '#app/register/register.ts'
import type { RecipientNotice } from '#db/recipient-notices.ts'
import type { StoredRequest } from '#db/requests.ts'
import type { Writer } from '#db/store.ts'
import type { House } from '../house.ts'
import { makeReference } from '../reference.ts'
import { WantedCorrection } from './contents.ts'
import type { Correction } from './disputes.ts'

/** Whose data was erased or restricted, and which fields of it; `collection` is empty for the record's own. */
const ToldRecord = z.object({
  register: z.string(),
  title: z.array(z.string()).readonly(),
  fields: z.array(z.object({ collection: z.string(), field: z.string() })).readonly(),
})
export type ToldRecord = z.infer<typeof ToldRecord>

const Told = z.object({
  address: z.string(),
  what: z.enum(['corrected', 'erased', 'restricted']).default('corrected'),
  corrections: z
    .array(WantedCorrection.extend({ register: z.string() }))
    .readonly()
    .default([]),
  records: z.array(ToldRecord).readonly().default([]),
})
export type Told = z.infer<typeof Told>

export const readTold = ({ content }: Pick<RecipientNotice, 'content'>): Told => Told.parse(JSON.parse(content))

/** The partners that a field names as its recipients. */
export function partnersOfField(register: Register | undefined, collection: string, field: string): string[] {
  const fields = collection === '' ? register?.fields : register?.collections[collection]?.fields
  const named = fields?.[field]?.recipients ?? []
  return [...new Set(named.flatMap((recipient) => register?.recipients[recipient]?.partner ?? []))]
}

/** Staff say within a week whether a partner had the data. */
const DECIDING_MS = 7 * 24 * 3_600_000

type Proposing = {
  readonly partner: string
  /** What is told to this partner, by a name of its own, so that it is proposed once. */
  readonly once: string
  readonly told: Omit<Told, 'address'>
}

async function propose(house: House, tx: Writer, request: StoredRequest, proposing: Proposing): Promise<void> {
  const { partner, once, told } = proposing
  const now = house.clock.now()
  const address = normaliseAddress(house.installation.controller.partners[partner]?.email ?? '')
  if (!address.ok) return
  const id = house.chance.id(now)
  const content = JSON.stringify({ address: address.value, ...told } satisfies Told)
  const addressHash = house.keys.hash('subject', address.value)
  await tx.recipientNotices.add({ id, requestId: request.id, partner, addressHash, content }, `${partner}:${once}`)
  await tx.waiting.add({
    id,
    reference: makeReference(house.chance),
    kind: 'recipient',
    subjectHash: request.subjectHash,
    details: {},
    createdAt: now,
    dueAt: now + DECIDING_MS,
    requestId: request.id,
    assignee: request.assignee,
  })
}

/** Proposes notices of corrections. Part of the transaction that approves them. */
export async function proposeNotices(
  house: House,
  tx: Writer,
  request: StoredRequest,
  corrections: readonly Correction[],
): Promise<void> {
  const byPartner = new Map<string, Correction[]>()
  for (const correction of corrections) {
    const register = house.installation.registers.find(({ id }) => id === correction.register)
    const { field, row } = correction.change
    for (const partner of partnersOfField(register, row?.collection ?? '', field))
      byPartner.set(partner, [...(byPartner.get(partner) ?? []), correction])
  }
  // Whoever had data by the log may have had this: staff say so, as of all others.
  for (const partner of await tx.disclosures.partnersOf(request.subjectHash))
    if (!byPartner.has(partner) && corrections.length > 0) byPartner.set(partner, [...corrections])
  for (const [partner, told] of byPartner) {
    const content = told.map(({ register, change, title }) => ({ register, change, title }))
    const once = told[0]?.id ?? ''
    await propose(house, tx, request, { partner, once, told: { what: 'corrected', corrections: content, records: [] } })
  }
}

/** Proposes notices of what was erased or restricted. `once` names what was done. Part of the transaction that does it. */
export async function proposeRecordNotices(
  house: House,
  tx: Writer,
  request: StoredRequest,
  {
    what,
    once,
    records,
  }: { readonly what: 'erased' | 'restricted'; readonly once: string; readonly records: readonly ToldRecord[] },
): Promise<void> {
  const byPartner = new Map<string, ToldRecord[]>()
  for (const record of records) {
    const register = house.installation.registers.find(({ id }) => id === record.register)
    const had = new Map<string, ToldRecord['fields'][number][]>()
    for (const field of record.fields)
      for (const partner of partnersOfField(register, field.collection, field.field))
        had.set(partner, [...(had.get(partner) ?? []), field])
    for (const [partner, fields] of had)
      byPartner.set(partner, [...(byPartner.get(partner) ?? []), { ...record, fields }])
  }
  for (const partner of await tx.disclosures.partnersOf(request.subjectHash))
    if (!byPartner.has(partner) && records.length > 0) byPartner.set(partner, [...records])
  for (const [partner, told] of byPartner)
    await propose(house, tx, request, { partner, once, told: { what, corrections: [], records: told } })
}
