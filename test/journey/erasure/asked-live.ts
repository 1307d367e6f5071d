/** Aino, who has asked that what a live system holds of her be erased, and staff who have approved it. */
import { expect } from 'vitest'
import { planOfRequest } from '#app/journey/erasure/approve.ts'
import { askErasure, ownPlan } from '#app/journey/erasure/ask.ts'
import { decideRequest } from '#app/journey/request/decision.ts'
import { openRequest } from '#app/journey/request/decision-letter.ts'
import { confirmRequest } from '#app/journey/request/own.ts'
import { doWork, LEASE_MS } from '#app/worker/hand.ts'
import { requestHandlers } from '#app/worker/requests.ts'
import type { FakeClock, TestHouse } from '../../support/house.ts'
import { decisionOf, LIISA, pigeon, verifiedAs, workThrough } from '../request/requesting.ts'
import { HOUR, strong } from './erasing.ts'

/** Her erasure in this house, approved; `bills`: whether there are any, which the law keeps. */
export async function askedLive(house: TestHouse<FakeClock>, bills: 'bills' | 'none') {
  const aino = await verifiedAs(house, 'aino@yritys.example')
  const { digest } = await ownPlan(house, aino)
  const made = await askErasure(house, aino, { digest, language: 'fi', form: 'form' })
  if (!made.ok) throw new Error(made.why)
  const { reference } = made
  await confirmRequest(house, aino, reference)
  const request = async () => {
    const found = await house.store.read.requests.byReference(reference)
    if (!found) throw new Error('The request is gone')
    return found
  }
  const decision = bills === 'bills' ? 'partly' : 'approve'
  const opened = await openRequest(house.store.read, reference)
  const plan = (opened && (await planOfRequest(house, opened)))?.digest ?? ''
  const grounds = bills === 'bills' ? [{ ground: 'accounting-duty', words: '' } as const] : []
  const deciding = { ...decisionOf(reference, (await request()).version, decision), done: [], stays: [], grounds, plan }
  expect(await decideRequest(house, strong(house, LIISA), deciding)).toMatchObject({ ok: true })
  const work = async (ahead = 0) => {
    house.clock.advance(ahead)
    await workThrough(house, pigeon())
  }
  /** The time to think better of it is over, and the answer leaves; nothing of what it promises is done yet. */
  const release = async () => {
    house.clock.advance(25 * HOUR)
    const handler = requestHandlers(house)['request-release']
    const claim = { owner: 'test', kind: 'request-release', now: house.clock.now(), limit: 1, leaseMs: LEASE_MS }
    for (const one of await house.store.write((tx) => tx.outbox.claim(claim)))
      if (handler) await doWork({ house, owner: 'test', handler, stop: new AbortController().signal }, one)
  }
  /** What cards ask for, what is asked of the record first. */
  const cards = async () => {
    const all = await house.store.read.cards.ofRequest((await request()).id)
    const wanted = all.map(({ order }) => JSON.parse(order).wanted)
    return wanted.sort((one, other) => (one.collection ?? '').localeCompare(other.collection ?? ''))
  }
  const erasure = async () => house.store.read.erasures.ofRequest((await request()).id)
  const events = async (event: string) =>
    (await house.store.read.audit.after(0, 1_000)).filter((entry) => entry.event === event).length
  return { aino, reference, request, work, release, cards, erasure, events }
}
