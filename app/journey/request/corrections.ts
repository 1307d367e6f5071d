/**
 * What becomes of each correction that was asked for: what the person may change is approved at once, the rest by staff, value by
 * value. A register that is kept here has it at once; for any other a work card carries it there, and until an import shows it the
 * value counts as disputed.
 */
import type { Change } from '#app/register/correction.ts'
import type { Register } from '#app/register/register.ts'
import type { StoredRequest } from '#db/requests.ts'
import type { Writer } from '#db/store.ts'
import type { House } from '../house.ts'
import type { CardOrder, Wanted } from './card-order.ts'
import { addCard } from './cards.ts'
import { completeIfDone } from './complete.ts'
import type { RequestContents, WantedCorrection } from './contents.ts'
import { type Correction, correctionsOf, openCorrection } from './disputes.ts'
import { beginRecord, isKept, writeKept } from './kept.ts'
import { proposeNotices } from './notices.ts'
import { askWorker, isWrittenByWorker } from './port-work.ts'

const registerOf = ({ installation }: House, id: string): Register | undefined =>
  installation.registers.find((register) => register.id === id)

/** Keeps what is asked for of records that are there, value by value. */
export async function addCorrections(
  house: House,
  tx: Writer,
  requestId: string,
  corrections: RequestContents['corrections'],
): Promise<void> {
  for (const { register, record: recordId, title, changes } of corrections)
    for (const change of changes) {
      const id = house.chance.id(house.clock.now())
      const text = JSON.stringify({ change, title } satisfies WantedCorrection)
      await tx.corrections.add({ id, requestId, register, recordId, change: text })
    }
}

/** Keeps what is asked for, value by value, and approves what the person may change alone. Gives what waits for staff. */
export async function beginCorrections(
  house: House,
  tx: Writer,
  request: StoredRequest,
  { corrections, address }: RequestContents,
): Promise<'all-granted' | 'staff' | 'none'> {
  for (const asked of corrections) {
    const declared = registerOf(house, asked.register)
    const record =
      declared && isKept(declared) && address !== null
        ? await beginRecord(house, tx, declared, { id: asked.record, address })
        : asked.record
    await addCorrections(house, tx, request.id, [{ ...asked, record }])
  }
  const asked = await correctionsOf(tx, request.id)
  const own = asked.filter(({ change }) => change.how === 'self')
  if (own.length > 0) await approveCorrections(house, tx, request, own)
  if (asked.length === 0) return 'none'
  return own.length === asked.length ? 'all-granted' : 'staff'
}

/** Brings approved corrections to their registers, or to the people who do, and asks staff who had the data from us. */
export async function approveCorrections(
  house: House,
  tx: Writer,
  request: StoredRequest,
  approved: readonly Correction[],
): Promise<void> {
  const asked = approved.filter(({ state }) => state === 'asked')
  for (const correction of asked) await takePlace(house, tx, correction)
  for (const correction of asked)
    await tx.corrections.approve(correction.id, await carry(house, tx, request, correction))
  await proposeNotices(house, tx, request, asked)
  for (const { register, recordId, change } of asked)
    await tx.ledger.add({
      what: 'corrected',
      ...{ reference: request.reference, subject: request.subjectHash, register, record: recordId },
      ...{ collection: change.row?.collection ?? '', fields: [change.field] },
    })
  for (const { id, register } of asked)
    tx.audit.add({
      event: 'correction-approved',
      actor: 'portal',
      subjectHash: request.subjectHash,
      details: { correction: id, request: request.id, register },
    })
}

/** What an earlier correction of the same value had still to bring to the register is out of date: nobody brings it any more. */
async function takePlace(house: House, tx: Writer, { id, register, recordId, change }: Correction): Promise<void> {
  for (const stored of await tx.corrections.openOn([{ register, record: recordId }])) {
    const { field, row } = openCorrection(stored).change
    const isOfIt = field === change.field && row?.collection === change.row?.collection && row?.id === change.row?.id
    if (stored.id === id || stored.state !== 'approved' || !isOfIt) continue
    const card = stored.cardId === null ? null : await tx.cards.byId(stored.cardId)
    if (card && (await tx.cards.move(card, 'dropped', null))) await tx.waiting.finish(card.id, 'dropped')
    await tx.corrections.supersede(stored.id)
    const request = await tx.requests.byId(stored.requestId)
    if (request) await completeIfDone(house, tx, request, 'later')
  }
}

/** Who brings it to its register: nobody where the register has it at once. */
async function carry(
  house: House,
  tx: Writer,
  request: StoredRequest,
  correction: Correction,
): Promise<'here' | 'worker' | { readonly card: string }> {
  const { register, recordId, change } = correction
  if (change.row === null && isWrittenByWorker(house, register)) {
    await askWorker(house, tx, request.subjectHash, correction.id)
    return 'worker'
  }
  const declared = registerOf(house, register)
  const { field, from, to } = change
  const written =
    declared && isKept(declared) ? await writeKept(house, tx, declared, { record: recordId, field, from, to }) : null
  if (written?.ok) return 'here'
  const order = orderOf(correction, written?.found)
  return { card: await addCard(house, tx, request, { register, recordId, order }) }
}

/** What a card asks to be done. `found`: what its record holds instead of the value that was to be changed. */
export function orderOf({ change, title }: Pick<Correction, 'change' | 'title'>, found?: readonly string[]): CardOrder {
  return {
    record: title.join(', '),
    words: '',
    wanted: change.row === null ? wantedOf(change) : null,
    ...(found ? { found: [...found] } : {}),
  }
}

function wantedOf({ field, from, to }: Pick<Change, 'field' | 'from' | 'to'>): Wanted {
  const [only = '', ...others] = from
  const [wanted = '', ...more] = to
  return others.length === 0 && more.length === 0
    ? { what: 'value', field, from: only, to: wanted }
    : { what: 'values', field, from: [...from], to: [...to] }
}

/** A card of a register that is kept here is done by writing it: whoever does it has seen both values. */
export async function writeByCard(house: House, tx: Writer, cardId: string): Promise<'written' | 'elsewhere'> {
  const stored = await tx.corrections.byCard(cardId)
  const correction = stored ? openCorrection(stored) : null
  const declared = correction ? registerOf(house, correction.register) : undefined
  if (!correction || !declared || !isKept(declared)) return 'elsewhere'
  const { recordId, change } = correction
  const record = await tx.records.byId(declared.id, recordId)
  const from = record?.values[change.field] ?? []
  await writeKept(house, tx, declared, { record: recordId, field: change.field, from, to: change.to })
  return 'written'
}
