/** The switch: one's own ban as it stands, put in force by its person, and lifted by nobody else. */
import type { Language } from '#app/register/register.ts'
import type { Ban } from '#db/bans.ts'
import type { StoredRequest } from '#db/requests.ts'
import type { Writer } from '#db/store.ts'
import type { House } from '../house.ts'
import { tellLedgerSoon } from '../ledger/write.ts'
import { giveReceipt } from '../receipts.ts'
import { completeIfDone } from '../request/complete.ts'
import { RequestContents } from '../request/contents.ts'
import { addRequest, fileRequest } from '../request/file.ts'
import { takeStep } from '../request/step.ts'
import type { SubjectSession } from '../session.ts'
import { banHash } from './ban.ts'
import { carryBan, dropBanCards } from './carry.ts'
import { type BanPlace, banPlaces } from './places.ts'

/** `reference`: of the request whose page has the receipts; null where the ban came from a link of an address erased since. */
export type OwnBan = Pick<Ban, 'since' | 'way'> & { readonly reference: string | null }

const newestOf = (requests: readonly StoredRequest[]): StoredRequest | null =>
  requests
    .filter(({ kind }) => kind === 'marketing-ban')
    .sort((one, other) => other.createdAt - one.createdAt || (one.id < other.id ? 1 : -1))[0] ?? null

/** The ban of a verified address; null where there is none. */
export async function ownBan({ store }: House, subject: SubjectSession): Promise<OwnBan | null> {
  const { bans, requests } = store.read
  const ban = await bans.byHash(await banHash(bans, subject.address))
  if (!ban) return null
  const newest = newestOf(await requests.of(subject.subjectHash))
  return { since: ban.since, way: ban.way, reference: newest?.reference ?? null }
}

type Pressed = { readonly language: Language; readonly form: string }

/** Puts the ban in force. Pressed twice it is one. */
export async function forbidMarketing(house: House, subject: SubjectSession, pressed: Pressed): Promise<void> {
  if (await ownBan(house, subject)) return
  await fileRequest(house, subject, { kind: 'marketing-ban', words: '', ...pressed })
  await tellLedgerSoon(house)
}

/** The request that a lifting is noted with: the newest that asked for the ban, or one made for it. */
async function requestFor(house: House, tx: Writer, subject: SubjectSession, language: Language, receivedAt: number) {
  const newest = newestOf(await tx.requests.of(subject.subjectHash))
  if (newest) return newest
  const request = await addRequest(house, tx, {
    kind: 'marketing-ban',
    channel: 'portal',
    language,
    subjectHash: subject.subjectHash,
    receivedAt,
    contents: RequestContents.parse({ address: subject.address, proven: subject.proven }),
    files: [],
    actor: { actor: 'subject' },
    confirmBy: null,
    id: house.chance.id(house.clock.now()),
  })
  const taken = await takeStep(house, tx, { request, happening: { event: 'grant' }, version: null })
  return taken.ok ? taken.request : request
}

type Lifting = { readonly ban: Ban; readonly hash: string; readonly places: readonly BanPlace[]; language: Language }

async function lift(house: House, tx: Writer, subject: SubjectSession, lifting: Lifting): Promise<boolean> {
  const { ban, hash, places, language } = lifting
  if (!(await tx.bans.lift(hash))) return false
  await tx.ledger.add({ what: 'lifted', hash, depth: await tx.bans.depth() })
  const request = await requestFor(house, tx, subject, language, ban.since)
  await dropBanCards(house, tx, request.id)
  await tx.banOrders.drop(request.id)
  await carryBan(house, tx, request, { places, ban: 'lifted' })
  tx.audit.add({
    event: 'marketing-ban-lifted',
    actor: 'subject',
    subjectHash: subject.subjectHash,
    details: { ban: ban.id, request: request.id },
  })
  await giveReceipt(house, tx, { request, act: 'ban-lifted', once: ban.id })
  const now = await tx.requests.byId(request.id)
  if (now) await completeIfDone(house, tx, now, 'with-the-answer')
  return true
}

/** Lifts the ban. What is left is no ban, and no consent either. False where there was none. */
export async function liftBan(house: House, subject: SubjectSession, language: Language): Promise<boolean> {
  const { bans } = house.store.read
  const hash = await banHash(bans, subject.address)
  const ban = await bans.byHash(hash)
  if (!ban) return false
  const places = await banPlaces(house, subject.address)
  const lifted = await house.store.write((tx) => lift(house, tx, subject, { ban, hash, places, language }))
  await tellLedgerSoon(house)
  return lifted
}
