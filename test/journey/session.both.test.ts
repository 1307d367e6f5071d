import { describe, expect, test } from 'vitest'
import { ENDED_SESSION_KEPT_MS, proveRecords, SEEN_STEP_MS, signOut, subjectOf } from '#app/journey/session.ts'
import { enterCode } from '#app/journey/verify.ts'
import { freshHouse } from '../support/fresh-house.ts'
import { HOUR, MINUTE, MORNING, SECOND } from '../support/house.ts'
import { listening } from '../support/statements.ts'
import { AINO, codeFor, verified } from './verifying.ts'

describe('a session', () => {
  test('is whose the address is, and says when it ends', async () => {
    const house = await freshHouse({})
    const { id, ...session } = await verified(house, 'aino-phone')
    expect(id).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(session).toEqual({
      sessionIdHash: house.keys.hash('session', id),
      subjectHash: house.keys.hash('subject', AINO),
      address: AINO,
      proven: {},
      createdAt: MORNING,
      verifiedAt: MORNING,
      seenAt: MORNING,
      idleAt: MORNING + 30 * MINUTE,
      endsAt: MORNING + 2 * HOUR,
    })
    expect(await subjectOf(house, id)).toEqual(session)
  })

  test('that nobody has is nobody’s', async () => {
    const house = await freshHouse({})
    await verified(house, 'aino-phone')
    for (const id of ['', 'x', 'A'.repeat(43), house.keys.hash('session', 'x')])
      expect(await subjectOf(house, id)).toBeNull()
  })

  test('can’t be entered with what the database holds', async () => {
    const house = await freshHouse({})
    const { sessionIdHash } = await verified(house, 'aino-phone')
    expect(await subjectOf(house, sessionIdHash)).toBeNull()
  })

  test('unused for thirty minutes is over, and not a moment before', async () => {
    const house = await freshHouse({})
    const { id } = await verified(house, 'aino-phone')
    house.clock.advance(30 * MINUTE - 1)
    expect(await subjectOf(house, id)).not.toBeNull()
    house.clock.advance(30 * MINUTE)
    expect(await subjectOf(house, id)).toBeNull()
    house.clock.advance(SECOND)
    expect(await subjectOf(house, id)).toBeNull()
  })

  test('in use lives two hours and ends in the midst of it', async () => {
    const house = await freshHouse({})
    const { id } = await verified(house, 'aino-phone')
    for (let minutes = 20; minutes < 120; minutes += 20) {
      house.clock.advance(20 * MINUTE)
      const session = await subjectOf(house, id)
      expect(session?.idleAt).toBe(Math.min(house.clock.now() + 30 * MINUTE, MORNING + 2 * HOUR))
    }
    house.clock.set(MORNING + 2 * HOUR - 1)
    expect(await subjectOf(house, id)).not.toBeNull()
    house.clock.advance(1)
    expect(await subjectOf(house, id)).toBeNull()
  })

  test('ends exactly when its page said, however its uses fell between two notes', async () => {
    const house = await freshHouse({})
    const { id } = await verified(house, 'aino-phone')
    let said = MORNING
    for (const seconds of [10, 19, 5, 40, 29, 1, 3]) {
      house.clock.advance(seconds * SECOND)
      const session = await subjectOf(house, id)
      said = session?.idleAt ?? 0
      const early = house.clock.now() + 30 * MINUTE - said
      expect(early).toBeGreaterThanOrEqual(0)
      expect(early).toBeLessThan(SEEN_STEP_MS)
    }
    house.clock.set(said)
    expect(await subjectOf(house, id)).toBeNull()
  })

  test('is looked up by one statement, and its use written once in half a minute', async () => {
    const statements: string[] = []
    const house = await freshHouse({ connections: listening(statements) })
    const { id } = await verified(house, 'aino-phone')
    house.clock.advance(SEEN_STEP_MS - 1)
    statements.length = 0
    for (let views = 0; views < 10; views += 1) await subjectOf(house, id)
    expect(statements).toHaveLength(10)
    house.clock.advance(1)
    statements.length = 0
    for (let views = 0; views < 10; views += 1) await subjectOf(house, id)
    expect(statements).toHaveLength(11)
  })

  test('is never brought back to life by a use that was noted late', async () => {
    const house = await freshHouse({})
    const { id, sessionIdHash } = await verified(house, 'aino-phone')
    await house.store.witness({ entries: [], session: { idHash: sessionIdHash, seenAt: MORNING + 10 * MINUTE } })
    await house.store.witness({ entries: [], session: { idHash: sessionIdHash, seenAt: MORNING + 5 * MINUTE } })
    expect((await subjectOf(house, id))?.seenAt).toBe(MORNING + 10 * MINUTE)
    await signOut(house, id)
    await house.store.witness({ entries: [], session: { idHash: sessionIdHash, seenAt: MORNING + 20 * MINUTE } })
    expect(await subjectOf(house, id)).toBeNull()
  })
})

describe('a new session', () => {
  test('has an id of its own, and the one that the browser had before is over', async () => {
    const house = await freshHouse({})
    const first = await verified(house, 'aino-phone')
    const typed = await codeFor(house, 'aino-phone')
    const entered = await enterCode(house, { browser: 'aino-phone', typed, sessionId: first.id })
    const second = entered.ok ? entered.session : null
    expect(second?.id).not.toBe(first.id)
    expect(await subjectOf(house, first.id)).toBeNull()
    expect(await subjectOf(house, second?.id ?? '')).toMatchObject({ address: AINO })
  })

  test('in one browser leaves those of others alone', async () => {
    const house = await freshHouse({})
    const phone = await verified(house, 'aino-phone')
    await verified(house, 'aino-laptop')
    expect(await subjectOf(house, phone.id)).not.toBeNull()
  })

  test('never begins under an id that the browser brought along', async () => {
    const house = await freshHouse({})
    const entered = await enterCode(house, {
      browser: 'b',
      typed: await codeFor(house, 'b'),
      sessionId: 'planted by someone',
    })
    expect(entered.ok && entered.session.id).not.toBe('planted by someone')
    expect(await subjectOf(house, 'planted by someone')).toBeNull()
  })
})

describe('signing out', () => {
  test('ends the session for good and forgets the address that was sealed in it', async () => {
    const house = await freshHouse({})
    const { id, sessionIdHash } = await verified(house, 'aino-phone')
    await signOut(house, id)
    await signOut(house, id)
    await signOut(house, 'nobody’s')
    expect(await subjectOf(house, id)).toBeNull()
    const row = await house.connections.read
      .selectFrom('sessions')
      .select('sealed')
      .where('id_hash', '=', sessionIdHash)
      .executeTakeFirstOrThrow()
    expect(row.sealed).toHaveLength(0)
    const log = await house.store.read.audit.after(0, 100)
    expect(log.filter(({ event }) => event === 'signed-out')).toHaveLength(1)
  })
})

describe('records of a shared address', () => {
  test('are opened to the session by a further proof, and to that session only', async () => {
    const house = await freshHouse({})
    const phone = await verified(house, 'phone')
    const laptop = await verified(house, 'laptop')
    const prove = (register: string, recordIds: string[]) =>
      house.store.write((tx) => proveRecords(tx, { session: phone, register, recordIds }))
    expect(await prove('billing', ['r1', 'r2'])).toBe(true)
    expect(await prove('billing', ['r2', 'r3'])).toBe(true)
    expect(await prove('email-addresses', ['r9'])).toBe(true)
    expect((await subjectOf(house, phone.id))?.proven).toEqual({
      billing: ['r1', 'r2', 'r3'],
      'email-addresses': ['r9'],
    })
    expect((await subjectOf(house, laptop.id))?.proven).toEqual({})
    await signOut(house, phone.id)
    expect(await prove('billing', ['r4'])).toBe(false)
  })

  test('are all opened where two proofs arrive at once', async () => {
    const house = await freshHouse({})
    const session = await verified(house, 'phone')
    const ids = Array.from({ length: 12 }, (_, index) => `r${index}`)
    await Promise.all(
      ids.map((id) => house.store.write((tx) => proveRecords(tx, { session, register: 'billing', recordIds: [id] }))),
    )
    expect([...((await subjectOf(house, session.id))?.proven.billing ?? [])].sort()).toEqual([...ids].sort())
  })
})

test('a session’s row is swept a day after its end', async () => {
  const house = await freshHouse({})
  const { endsAt } = await verified(house, 'aino-phone')
  const sweepAt = (now: number) => house.store.write((tx) => tx.sessions.sweep(now, 10))
  expect(await sweepAt(endsAt + ENDED_SESSION_KEPT_MS - 1)).toBe(0)
  expect(await sweepAt(endsAt + ENDED_SESSION_KEPT_MS)).toBe(1)
})
