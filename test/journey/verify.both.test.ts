import { expect, test } from 'vitest'
import { notThroughPort } from '#app/connector/connector.ts'
import { codeHandedOver, codeMail } from '#app/journey/code-mail.ts'
import { beginVerification, challengeState, enterCode } from '#app/journey/verify.ts'
import { freshHouse } from '../support/fresh-house.ts'
import { fakeClock, HOUR, MINUTE, MORNING, SECOND } from '../support/house.ts'
import { listening } from '../support/statements.ts'
import { AINO, ask, asked, codeFor, HOME, mailed, verified, why, wrongCode } from './verifying.ts'

test('Aino asks for a code, types it as it stands in the mail, and is let in', async () => {
  const house = await freshHouse({})
  const begun = await ask(house, 'aino-phone', { resume: '/me/access-log' })
  expect(begun).toEqual({ state: 'sent', challengeId: expect.any(String) })
  expect(await challengeState(house, 'aino-phone')).toEqual({ state: 'sent', expiresAt: null, left: 5 })
  const mail = await codeMail(house, begun.state === 'sent' ? begun.challengeId : '')
  expect(mail).toEqual({
    ...{ to: AINO, code: expect.stringMatching(/^\d{8}$/), language: 'fi' },
    ...{ use: 'visit', path: '/verify/code' },
  })
  const code = await mailed(house, begun.state === 'sent' ? begun.challengeId : '')
  expect(await challengeState(house, 'aino-phone')).toEqual({
    state: 'sent',
    expiresAt: MORNING + 10 * MINUTE,
    left: 5,
  })
  const entered = await enterCode(house, { browser: 'aino-phone', typed: ` ${code.slice(0, 4)} ${code.slice(4)} ` })
  expect(entered).toMatchObject({ ok: true, resume: '/me/access-log', session: { address: AINO, proven: {} } })
  const log = await house.store.read.audit.after(0, 100)
  expect(log.map(({ event }) => event)).toEqual(['code-asked', 'code-sent', 'address-verified'])
})

test('an address that is in a register gets the same answer by the same statements as one that is in none', async () => {
  const statements: string[] = []
  const looked: string[] = []
  const curious = {
    ...notThroughPort('billing', 'by-hand'),
    register: 'billing',
    lives: 'here' as const,
    find: async () => {
      looked.push('billing')
      return { records: [], asOf: MORNING, unread: 0 }
    },
    rows: async () => ({ rows: [], next: null }),
    every: async function* () {},
    health: async () => ({ ok: true, asOf: MORNING }) as const,
  }
  const house = await freshHouse({ connections: listening(statements), connectors: new Map([['billing', curious]]) })
  await house.store.write((tx) =>
    tx.waiting.add({
      id: 'w',
      reference: 'W-1',
      kind: 'case',
      subjectHash: house.keys.hash('subject', AINO),
      details: {},
      createdAt: MORNING,
      dueAt: MORNING,
    }),
  )
  await verified(house, 'long ago in another browser', { network: '198.51.100.7' })
  const watch = async (address: string, browser: string, network: string) => {
    statements.length = 0
    const begun = await beginVerification(house, { address, language: 'sv', browser, network })
    return { begun: { ...begun, challengeId: '' }, statements: [...statements] }
  }
  const known = await watch(AINO, 'b1', '203.0.113.1')
  const unknown = await watch('nobody.at.all@asiakas.example', 'b2', '203.0.113.2')
  const foreign = await watch('x@y.example', 'b3', '2001:db8:1:2::/64')
  expect(known.statements.length).toBeGreaterThan(8)
  expect(unknown).toEqual(known)
  expect(foreign).toEqual(known)
  expect(looked).toEqual([])
})

test('the code lives ten minutes from the handing over of the mail, not from the asking', async () => {
  const house = await freshHouse({})
  const id = await asked(house, 'slow')
  house.clock.advance(25 * MINUTE)
  const code = await mailed(house, id)
  house.clock.advance(10 * MINUTE - 1)
  expect(await challengeState(house, 'slow')).toEqual({ state: 'sent', expiresAt: MORNING + 35 * MINUTE, left: 5 })
  house.clock.advance(1)
  expect(await challengeState(house, 'slow')).toEqual({ state: 'expired' })
  expect(why(await enterCode(house, { browser: 'slow', typed: code }))).toBe('expired')
})

test('in its last millisecond the code still opens', async () => {
  const house = await freshHouse({})
  const code = await codeFor(house, 'late')
  house.clock.advance(10 * MINUTE - 1)
  expect(why(await enterCode(house, { browser: 'late', typed: code }))).toBe('verified')
})

test('a mail that has not left in half an hour never leaves', async () => {
  const house = await freshHouse({})
  const id = await asked(house, 'stuck')
  house.clock.advance(16 * SECOND)
  expect(await challengeState(house, 'stuck')).toMatchObject({ state: 'queued' })
  house.clock.set(MORNING + 30 * MINUTE - 1)
  expect(await codeMail(house, id)).not.toBeNull()
  house.clock.advance(1)
  expect(await codeMail(house, id)).toBeNull()
  expect(await challengeState(house, 'stuck')).toEqual({ state: 'expired' })
})

test('before the mail has left no code counts, and no try is lost', async () => {
  const house = await freshHouse({})
  const id = await asked(house, 'early')
  for (let tries = 0; tries < 8; tries += 1)
    expect(why(await enterCode(house, { browser: 'early', typed: '1234 5678' }))).toBe('queued')
  const code = await mailed(house, id)
  expect(await challengeState(house, 'early')).toMatchObject({ state: 'sent', left: 5 })
  expect(why(await enterCode(house, { browser: 'early', typed: code }))).toBe('verified')
})

test('a mail that is handed over twice after a crash begins its ten minutes once', async () => {
  const house = await freshHouse({})
  const id = await asked(house, 'twice')
  await mailed(house, id)
  house.clock.advance(4 * MINUTE)
  expect(await codeMail(house, id)).not.toBeNull()
  await house.store.write((tx) => codeHandedOver(tx, id, house.clock.now()))
  expect(await challengeState(house, 'twice')).toMatchObject({ expiresAt: MORNING + 10 * MINUTE })
  const log = await house.store.read.audit.after(0, 100)
  expect(log.filter(({ event }) => event === 'code-sent')).toHaveLength(1)
})

test('five wrong tries use the code up, and the right one comes too late', async () => {
  const house = await freshHouse({})
  const code = await codeFor(house, 'guessing')
  for (let tries = 1; tries <= 4; tries += 1) {
    expect(await enterCode(house, { browser: 'guessing', typed: wrongCode(code, tries) })).toEqual({
      ok: false,
      why: 'wrong',
      left: 5 - tries,
    })
  }
  expect(await enterCode(house, { browser: 'guessing', typed: wrongCode(code, 5) })).toEqual({
    ok: false,
    why: 'used-up',
  })
  expect(await enterCode(house, { browser: 'guessing', typed: code })).toEqual({ ok: false, why: 'used-up' })
  expect(await challengeState(house, 'guessing')).toEqual({ state: 'used-up' })
})

test('the fifth try may be the right one', async () => {
  const house = await freshHouse({})
  const code = await codeFor(house, 'unlucky')
  for (let tries = 1; tries <= 4; tries += 1)
    await enterCode(house, { browser: 'unlucky', typed: wrongCode(code, tries) })
  expect(why(await enterCode(house, { browser: 'unlucky', typed: code }))).toBe('verified')
})

test('what is no code of eight digits costs no try', async () => {
  const house = await freshHouse({})
  const code = await codeFor(house, 'clumsy')
  for (const typed of ['', '  ', '1234567', '123456789', 'abcdefgh', AINO]) {
    expect(['missing', 'malformed']).toContain(why(await enterCode(house, { browser: 'clumsy', typed })))
  }
  expect(await challengeState(house, 'clumsy')).toMatchObject({ left: 5 })
  expect(why(await enterCode(house, { browser: 'clumsy', typed: code }))).toBe('verified')
})

test('a code opens once; typing it again says that it was used', async () => {
  const house = await freshHouse({})
  const code = await codeFor(house, 'once')
  expect(why(await enterCode(house, { browser: 'once', typed: code }))).toBe('verified')
  expect(why(await enterCode(house, { browser: 'once', typed: code }))).toBe('used')
  expect(await challengeState(house, 'once')).toEqual({ state: 'used' })
  const sessions = await house.connections.read.selectFrom('sessions').select('id_hash').execute()
  expect(sessions).toHaveLength(1)
})

test('the code of one browser is worth nothing in another', async () => {
  const house = await freshHouse({})
  const code = await codeFor(house, 'aino-phone')
  expect(why(await enterCode(house, { browser: 'thief', typed: code }))).toBe('none')
  expect(await challengeState(house, 'thief')).toEqual({ state: 'none' })
  await codeFor(house, 'thief', { network: '198.51.100.7' })
  expect(why(await enterCode(house, { browser: 'thief', typed: code }))).toBe('wrong')
  expect(why(await enterCode(house, { browser: 'aino-phone', typed: code }))).toBe('verified')
})

test('two browsers ask for the same address, and each is let in by its own code', async () => {
  const house = await freshHouse({})
  const phone = await codeFor(house, 'phone')
  const laptop = await codeFor(house, 'laptop')
  expect(phone).not.toBe(laptop)
  for (let tries = 1; tries <= 5; tries += 1)
    await enterCode(house, { browser: 'laptop', typed: wrongCode(laptop, tries) })
  expect(why(await enterCode(house, { browser: 'laptop', typed: laptop }))).toBe('used-up')
  expect(why(await enterCode(house, { browser: 'phone', typed: phone }))).toBe('verified')
})

test('a new code voids the earlier one of the same browser, and says so where the earlier is typed', async () => {
  const house = await freshHouse({})
  const firstId = await asked(house, 'impatient')
  const first = await mailed(house, firstId)
  house.clock.advance(MINUTE)
  const waiting = await asked(house, 'impatient')
  expect(await codeMail(house, firstId)).toBeNull()
  expect(why(await enterCode(house, { browser: 'impatient', typed: first }))).toBe('queued')
  const second = await mailed(house, waiting)
  expect(await enterCode(house, { browser: 'impatient', typed: first })).toEqual({
    ok: false,
    why: 'replaced',
    left: 4,
  })
  expect(why(await enterCode(house, { browser: 'impatient', typed: second }))).toBe('verified')
})

test('who asks for another address in the same browser can no longer use the code of the first', async () => {
  const house = await freshHouse({})
  const first = await codeFor(house, 'b')
  const second = await codeFor(house, 'b', { address: 'eero@asiakas.example' })
  expect(why(await enterCode(house, { browser: 'b', typed: first }))).toBe('replaced')
  const entered = await enterCode(house, { browser: 'b', typed: second })
  expect(entered.ok && entered.session.address).toBe('eero@asiakas.example')
})

test('a mail that has to wait its turn is said to wait, until its turn and its ten minutes come', async () => {
  const house = await freshHouse({})
  for (let count = 0; count < 30; count += 1) {
    const begun = await ask(house, `someone-${count}`, {
      address: `someone${count}@asiakas.example`,
      network: `198.51.100.${count}`,
    })
    expect(begun.state).toBe('sent')
  }
  const waiting = await ask(house, 'aino-phone')
  expect(waiting).toEqual({ state: 'queued', challengeId: expect.any(String), leavesAt: MORNING + 2 * SECOND })
  expect(await challengeState(house, 'aino-phone')).toEqual({
    state: 'queued',
    leavesAt: MORNING + 2 * SECOND,
    left: 5,
  })
  const rows = await house.connections.read.selectFrom('outbox').select(['next_at', 'give_up_at']).execute()
  expect(rows).toHaveLength(31)
  expect(rows.filter(({ next_at }) => next_at > MORNING)).toEqual([
    expect.objectContaining({ next_at: MORNING + 2 * SECOND, give_up_at: MORNING + 2 * SECOND + 30 * MINUTE }),
  ])
  house.clock.advance(20 * MINUTE)
  const code = await mailed(house, waiting.state === 'queued' ? waiting.challengeId : '')
  expect(await challengeState(house, 'aino-phone')).toEqual({
    state: 'sent',
    expiresAt: MORNING + 30 * MINUTE,
    left: 5,
  })
  expect(why(await enterCode(house, { browser: 'aino-phone', typed: code }))).toBe('verified')
})

test('what became of a code is kept for an hour, and a known browser for 90 days', async () => {
  const house = await freshHouse({ clock: fakeClock(MORNING) })
  await verified(house, 'aino-phone')
  const sweep = () => house.store.write((tx) => tx.challenges.sweep(house.clock.now(), 100))
  const subject = house.keys.hash('subject', AINO)
  const isKnown = () =>
    house.store.read.challenges.isKnown(house.keys.hash('browser', 'aino-phone'), subject, house.clock.now())
  house.clock.advance(90 * MINUTE)
  expect(await sweep()).toBe(0)
  house.clock.advance(15 * MINUTE)
  expect(await sweep()).toBe(1)
  house.clock.set(MORNING + 90 * 24 * HOUR - 1)
  expect(await isKnown()).toBe(true)
  house.clock.advance(1)
  expect(await isKnown()).toBe(false)
  expect(await sweep()).toBe(1)
})

test('a network is stored as a keyed hash only', async () => {
  const house = await freshHouse({})
  await asked(house, 'b')
  const row = await house.connections.read.selectFrom('challenges').select('network_hash').executeTakeFirstOrThrow()
  expect(row.network_hash).toBe(house.keys.hash('network', HOME))
})
