/** What came by another way than the portal, entered by staff with the true time of receipt. */
import { normaliseAddress } from '#app/register/address.ts'
import type { Channel, RequestKind } from '#app/request/request.ts'
import { grantBan } from '../ban/ban.ts'
import { banPlaces } from '../ban/places.ts'
import type { House } from '../house.ts'
import type { AttachedFile } from './attachments.ts'
import { RequestContents } from './contents.ts'
import { addRequest, sentBefore } from './file.ts'
import { sendLetter } from './letters.ts'

export type Entering = {
  readonly kind: RequestKind
  readonly channel: Exclude<Channel, 'portal'>
  /** When it truly reached the controller, epoch milliseconds. */
  readonly receivedAt: number
  readonly language: string
  readonly name: string
  readonly address: string
  readonly postal: readonly string[]
  readonly customerNumber: string
  readonly words: string
  readonly files?: readonly AttachedFile[]
  readonly form: string
}

/** A request older than this was not found on a desk today: its year is more likely wrong. */
const OLDEST_MS = 366 * 24 * 3_600_000

export type Entered =
  | { readonly ok: true; readonly reference: string }
  | { readonly ok: false; readonly why: 'future' | 'too-old' | 'address' | 'nobody' }

/** What came by phone, on paper, at the desk or by ordinary mail, entered by staff with the true time of receipt. */
export async function enterRequest(
  house: House,
  staff: { readonly staffId: string },
  entering: Entering,
): Promise<Entered> {
  const now = house.clock.now()
  if (entering.receivedAt > now) return { ok: false, why: 'future' }
  if (entering.receivedAt < now - OLDEST_MS) return { ok: false, why: 'too-old' }
  const typed = entering.address.trim()
  const address = typed === '' ? null : normaliseAddress(typed)
  if (address && !address.ok) return { ok: false, why: 'address' }
  if (!address && entering.postal.length === 0) return { ok: false, why: 'nobody' }
  const id = house.chance.id(now)
  const contents = RequestContents.parse({
    address: address?.ok ? address.value : null,
    name: entering.name,
    postal: entering.postal,
    words: entering.words,
    identifiers: entering.customerNumber ? [{ what: 'customer-number', value: entering.customerNumber }] : [],
    answerBy: address ? 'portal' : 'post',
    enteredBy: staff.staffId,
  })
  // Whoever has no address stands on no list: staff do what they can by hand.
  const places =
    entering.kind === 'marketing-ban' && contents.address !== null ? await banPlaces(house, contents.address) : null
  return house.store.write(async (tx): Promise<Entered> => {
    const known = await sentBefore(house, tx, [staff.staffId, entering.form], id)
    if (known) return { ok: true, reference: known.reference }
    const request = await addRequest(house, tx, {
      kind: entering.kind,
      channel: entering.channel,
      language: entering.language,
      // Without an address nobody can look it up by one: the row stands under a hash of its own.
      subjectHash: contents.address ? house.keys.hash('subject', contents.address) : house.keys.hash('subject', '', id),
      receivedAt: entering.receivedAt,
      contents,
      files: entering.files ?? [],
      actor: { actor: 'staff', actorId: staff.staffId },
      confirmBy: null,
      id,
    })
    if (places) await grantBan(house, tx, { request, contents, places, way: 'request', letter: 'send' })
    else await sendLetter(house, tx, { request, contents, kind: 'received' })
    return { ok: true, reference: request.reference }
  })
}
