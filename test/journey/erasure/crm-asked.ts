/** Aino, who has asked that what a company's own database holds of her be erased, and staff who have approved it. */
import { expect, onTestFinished } from 'vitest'
import { type Connector, ConnectorFault } from '#app/connector/connector.ts'
import { planOfRequest } from '#app/journey/erasure/approve.ts'
import { askErasure, ownPlan } from '#app/journey/erasure/ask.ts'
import { decideRequest } from '#app/journey/request/decision.ts'
import { openRequest } from '#app/journey/request/decision-letter.ts'
import { confirmRequest } from '#app/journey/request/own.ts'
import { doWork, LEASE_MS } from '#app/worker/hand.ts'
import { requestHandlers } from '#app/worker/requests.ts'
import { stockedCrm } from '../../connector/sql/crm.ts'
import { freshHouse } from '../../support/fresh-house.ts'
import { fakeClock } from '../../support/house.ts'
import { decisionOf, LIISA, pigeon, verifiedAs, WINTER, workThrough } from '../request/requesting.ts'
import { overCrm } from './crm-erasing.ts'
import { HOUR, strong } from './erasing.ts'

type World = {
  /** Whether the database answers; when it is written, what it says. */
  reads: 'up' | 'down'
  writes: 'up' | 'later' | 'never' | 'lying'
  readonly did: string[]
}

/** The same connector on a day that a test makes good or bad. */
function weathered(connector: Connector, world: World): Connector {
  const refused = (what: string) => {
    world.did.push(what)
    if (world.writes === 'later') throw new ConnectorFault('later', 'The database did not answer')
    if (world.writes === 'never') throw new ConnectorFault('never', 'The database takes no writing')
  }
  return {
    ...connector,
    find: async (asked) => {
      if (world.reads === 'down') throw new ConnectorFault('later', 'The database did not answer')
      return connector.find(asked)
    },
    rehearse: async (order, signal) => {
      refused('rehearse')
      return connector.rehearse(order, signal)
    },
    erase: async (order, signal) => {
      refused('erase')
      return world.writes === 'lying' ? { state: 'done' } : connector.erase(order, signal)
    },
  }
}

/** Aino, whose bills the law keeps, has asked that what is of hers in the database be erased; `bills`: whether she has any. */
export async function askedInCrm(bills: 'bills' | 'none') {
  const crm = await stockedCrm()
  onTestFinished(() => crm.drop())
  await crm.run(`delete from bills where customer = '1001' ${bills === 'bills' ? 'and billed is null' : ''}`)
  const base = await freshHouse({ clock: fakeClock(WINTER) })
  const house = overCrm(base, crm.url, { secondApprover: 'never' })
  const world: World = { reads: 'up', writes: 'up', did: [] }
  const connector = house.connectors.get('customers')
  if (!connector) throw new Error('The database is not connected')
  house.connectors.set('customers', weathered(connector, world))
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
  const aboutHer = async () => ({
    customers: await crm.all("select number, full_name, mail from customers where number = '1001'"),
    bills: (await crm.all("select bill_no from bills where customer = '1001' order by id")).length,
  })
  /** What cards ask for, what is asked of the record first. */
  const cards = async () => {
    const all = await house.store.read.cards.ofRequest((await request()).id)
    const wanted = all.map(({ order }) => JSON.parse(order).wanted)
    return wanted.sort((one, other) => (one.collection ?? '').localeCompare(other.collection ?? ''))
  }
  const erasure = async () => house.store.read.erasures.ofRequest((await request()).id)
  const others = async () => (await crm.all('select id from customers where id <> 1')).length
  const events = async (event: string) =>
    (await house.store.read.audit.after(0, 1_000)).filter((entry) => entry.event === event).length
  return { crm, house, aino, world, reference, request, work, aboutHer, cards, erasure, others, events, release }
}
