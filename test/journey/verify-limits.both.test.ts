import { describe, expect, test } from 'vitest'
import type { House } from '#app/journey/house.ts'
import { enterCode } from '#app/journey/verify.ts'
import { freshHouse } from '../support/fresh-house.ts'
import { DAY, HOUR, MINUTE, MORNING, SECOND } from '../support/house.ts'
import { AINO, ask, asked, codeFor, HOME, mailed, verified, why, wrongCode } from './verifying.ts'

const EVIL = '203.0.113.66'

/** Asks again and again, with a new browser each time; gives how many codes that made. */
async function loop(
  house: House,
  times: number,
  network: (count: number) => string,
  address: (count: number) => string,
): Promise<number> {
  let codes = 0
  for (let count = 0; count < times; count += 1) {
    const begun = await ask(house, `evil-${network(count)}-${count}`, {
      network: network(count),
      address: address(count),
    })
    if (begun.state !== 'refused') codes += 1
  }
  return codes
}

describe('one network in a loop', () => {
  test('gets five codes an hour and eight a day for an address, and is told when to come again', async () => {
    const house = await freshHouse({})
    expect(
      await loop(
        house,
        12,
        () => EVIL,
        () => AINO,
      ),
    ).toBe(5)
    expect(await ask(house, 'evil', { network: EVIL })).toEqual({
      state: 'refused',
      why: 'address-and-network',
      again: MORNING + HOUR,
    })
    house.clock.advance(HOUR)
    expect(
      await loop(
        house,
        12,
        () => EVIL,
        () => AINO,
      ),
    ).toBe(3)
    expect(await ask(house, 'evil', { network: EVIL })).toEqual({
      state: 'refused',
      why: 'address-and-network',
      again: MORNING + DAY,
    })
    house.clock.set(MORNING + DAY)
    expect((await ask(house, 'evil', { network: EVIL })).state).toBe('sent')
  })

  test('stops nobody else, at any hour of the day, in no browser they ever used', async () => {
    const house = await freshHouse({})
    for (let hour = 0; hour < 24; hour += 4) {
      await loop(
        house,
        40,
        () => EVIL,
        () => AINO,
      )
      const code = await codeFor(house, `aino-${hour}`, { network: `192.0.2.${hour}` })
      expect(why(await enterCode(house, { browser: `aino-${hour}`, typed: code }))).toBe('verified')
      house.clock.advance(4 * HOUR)
    }
  })

  test('with all the networks of an IPv6 customer is one network still', async () => {
    const house = await freshHouse({})
    expect(
      await loop(
        house,
        40,
        (count) => `2001:db8:1:${count.toString(16)}::/64`,
        () => AINO,
      ),
    ).toBe(8)
    expect((await ask(house, 'aino', { network: '2001:db8:2:1::/64' })).state).toBe('sent')
    expect(
      await loop(
        house,
        200,
        (count) => `2001:db8:1:${count.toString(16)}::/64`,
        (count) => `a${count}@asiakas.example`,
      ),
    ).toBe(52)
  })

  test('that asks for ever new addresses makes 30 mails an hour, and nobody else waits a minute', async () => {
    const house = await freshHouse({})
    expect(
      await loop(
        house,
        100,
        () => EVIL,
        (count) => `victim${count}@asiakas.example`,
      ),
    ).toBe(30)
    expect(await ask(house, 'evil', { network: EVIL, address: 'another@asiakas.example' })).toEqual({
      state: 'refused',
      why: 'network',
      again: MORNING + HOUR,
    })
    const begun = await ask(house, 'aino-phone')
    expect(begun.state).toBe('queued')
    expect(begun.state === 'queued' && begun.leavesAt - MORNING).toBeLessThan(MINUTE)
  })

  test('neither voids nor uses up the code that someone else waits for', async () => {
    const house = await freshHouse({})
    const code = await codeFor(house, 'aino-phone')
    await loop(
      house,
      40,
      () => EVIL,
      () => AINO,
    )
    const guessed = await codeFor(house, 'evil', { network: '198.51.100.1' })
    for (let tries = 0; tries < 50; tries += 1)
      await enterCode(house, { browser: 'evil', typed: wrongCode(guessed, tries + 1) })
    expect(why(await enterCode(house, { browser: 'aino-phone', typed: code }))).toBe('verified')
  })

  test('does not stop a browser in that very network that verified the address before', async () => {
    const house = await freshHouse({})
    await verified(house, 'aino-laptop', { network: EVIL })
    house.clock.advance(DAY)
    await loop(
      house,
      60,
      () => EVIL,
      (count) => (count % 2 ? AINO : `b${count}@asiakas.example`),
    )
    expect((await ask(house, 'stranger', { network: EVIL })).state).toBe('refused')
    expect((await ask(house, 'aino-laptop', { network: EVIL })).state).toBe('sent')
  })
})

describe('many networks in a loop', () => {
  const many = (count: number) => `198.${18 + (count >> 16)}.${(count >> 8) & 255}.${count & 255}`

  test('use up an address for the day, but not for the browser that verified it before', async () => {
    const house = await freshHouse({})
    await verified(house, 'aino-phone')
    house.clock.advance(DAY)
    const now = house.clock.now()
    expect(await loop(house, 60, many, () => AINO)).toBe(20)
    expect(await ask(house, 'new-browser')).toEqual({ state: 'refused', why: 'address', again: now + DAY })
    for (let tries = 0; tries < 5; tries += 1) {
      const code = await codeFor(house, 'aino-phone', { network: many(tries) })
      expect(why(await enterCode(house, { browser: 'aino-phone', typed: code }))).toBe('verified')
      await loop(house, 10, many, () => AINO)
    }
  })

  test('fill the line of mails, which a known browser does not stand in', async () => {
    const house = await freshHouse({})
    await verified(house, 'aino-phone')
    house.clock.advance(DAY)
    const now = house.clock.now()
    expect(await loop(house, 300, many, (count) => `victim${count}@asiakas.example`)).toBe(300)
    const stranger = await ask(house, 'stranger', { address: 'eero@asiakas.example' })
    expect(stranger).toMatchObject({ state: 'queued', leavesAt: now + 271 * 2 * SECOND })
    const id = await asked(house, 'aino-phone')
    const rows = await house.connections.read.selectFrom('outbox').select(['once', 'next_at']).execute()
    expect(rows.find(({ once }) => once === `code:${id}`)?.next_at).toBe(now)
    expect(why(await enterCode(house, { browser: 'aino-phone', typed: await mailed(house, id) }))).toBe('verified')
  })
})

describe('the allowance of a known browser', () => {
  test('is five an hour and ten a day, and leaves the others’ untouched', async () => {
    const house = await freshHouse({})
    await verified(house, 'aino-phone')
    const askOften = async () => {
      let codes = 0
      for (let tries = 0; tries < 20; tries += 1) codes += (await ask(house, 'aino-phone')).state === 'refused' ? 0 : 1
      return codes
    }
    expect(await askOften()).toBe(5)
    expect(await ask(house, 'aino-phone')).toEqual({ state: 'refused', why: 'address', again: MORNING + HOUR })
    house.clock.advance(HOUR)
    expect(await askOften()).toBe(5)
    house.clock.advance(HOUR)
    expect(await ask(house, 'aino-phone')).toEqual({ state: 'refused', why: 'address', again: MORNING + DAY })
    expect((await ask(house, 'aino-laptop', { network: HOME })).state).toBe('sent')
  })

  test('is for the address it verified, not for any other', async () => {
    const house = await freshHouse({})
    await verified(house, 'evil-phone', { address: 'evil@attacker.example', network: EVIL })
    expect(
      await loop(
        house,
        9,
        () => EVIL,
        () => AINO,
      ),
    ).toBe(5)
    expect((await ask(house, 'evil-phone', { network: EVIL })).state).toBe('refused')
  })
})

describe('a refusal', () => {
  test('is not lengthened by trying on, and leaves neither row nor entry', async () => {
    const house = await freshHouse({})
    await loop(
      house,
      5,
      () => EVIL,
      () => AINO,
    )
    const before = await rowsOf(house)
    for (let minute = 1; minute < 60; minute += 1) {
      house.clock.advance(MINUTE)
      expect(await ask(house, 'evil', { network: EVIL })).toMatchObject({ state: 'refused', again: MORNING + HOUR })
    }
    expect(await rowsOf(house)).toEqual(before)
    house.clock.set(MORNING + HOUR)
    expect((await ask(house, 'evil', { network: EVIL })).state).toBe('sent')
  })

  test('names the time at which no other limit stands in the way', async () => {
    const house = await freshHouse({})
    await loop(
      house,
      30,
      () => EVIL,
      (count) => `victim${count}@asiakas.example`,
    )
    house.clock.advance(30 * MINUTE)
    await loop(
      house,
      5,
      (count) => `198.51.100.${count}`,
      () => AINO,
    )
    await loop(
      house,
      15,
      (count) => `198.51.101.${count}`,
      () => AINO,
    )
    expect(await ask(house, 'evil', { network: EVIL })).toEqual({
      state: 'refused',
      why: 'address',
      again: MORNING + 30 * MINUTE + DAY,
    })
  })

  async function rowsOf(house: Awaited<ReturnType<typeof freshHouse>>) {
    const { read } = house.connections
    const [throttle, audit, outbox, challenges] = await Promise.all([
      read.selectFrom('throttle').selectAll().orderBy('bucket').orderBy('window').execute(),
      read.selectFrom('audit').select('seq').execute(),
      read.selectFrom('outbox').select('id').execute(),
      read.selectFrom('challenges').select('id').execute(),
    ])
    return { throttle, audit: audit.length, outbox: outbox.length, challenges: challenges.length }
  }
})

test('asking a hundred times at once makes as many codes as asking one after another', async () => {
  const house = await freshHouse({})
  const begun = await Promise.all(Array.from({ length: 100 }, (_, count) => ask(house, `b${count}`)))
  expect(begun.filter(({ state }) => state !== 'refused')).toHaveLength(5)
})
