/** Requests that are begun on the company's own site, and are none before their person has proved the address. */
import { expect, test } from 'vitest'
import { startRequest } from '#app/journey/api/start-request.ts'
import { keptForm, PARKED_LIFE_MS } from '#app/journey/parked.ts'
import { sweep } from '#app/journey/sweep.ts'
import { sweepLimits } from '#app/register/portal.ts'
import { freshHouse } from '../../support/fresh-house.ts'
import { fileOf, imported, rowsIn } from '../importing.ts'

const AINO = 'aino.kallio@kallionpuutarha.example'
const NOBODY = 'joku.muu@tuntematon.example'
const SITE = { tokenId: 'site' }

const starting = (address: string, idempotencyKey: string) =>
  ({ address, kind: 'erasure', words: 'Poistakaa kaikki.', idempotencyKey }) as const

async function lived() {
  const house = await freshHouse({})
  await imported(house, fileOf([{ Nimi: 'Aino Kallio', Asiakasnumero: '1042', Sähköpostiosoite: AINO }]), {})
  const start = async (address: string, key: string, caller = SITE) =>
    startRequest(house, caller, starting(address, key))
  const tokenOf = async (address: string, key: string) => {
    const begun = await start(address, key)
    if (!begun.ok) throw new Error(begun.why)
    return new URL(begun.started.continueAt).searchParams.get('start') ?? ''
  }
  const keptOf = (parkedId: string, address: string) =>
    keptForm(house, { parkedId, subjectHash: house.keys.hash('subject', address) })
  return { house, start, tokenOf, keptOf }
}

test('a start is answered alike for whoever is known and whoever is not, and makes nothing but a kept form', async () => {
  const { house, start } = await lived()
  const before = (await rowsIn(house.connections, 'outbox')).length
  const [known, unknown] = [await start(AINO, 'start-0001'), await start(NOBODY, 'start-0002')]
  for (const begun of [known, unknown])
    expect(begun).toEqual({
      ok: true,
      started: {
        continueAt: expect.stringMatching(/^https:\/\/tiedot\.example\/verify\?start=[\w-]{20,100}$/),
        expiresAt: '2026-03-02T10:00:00Z',
      },
    })
  expect(JSON.stringify(known).length).toBe(JSON.stringify(unknown).length)
  expect(await rowsIn(house.connections, 'requests')).toEqual([])
  expect((await rowsIn(house.connections, 'outbox')).length).toBe(before)
  expect(JSON.stringify(await rowsIn(house.connections, 'parked_forms'))).not.toMatch(/kallio|Poistakaa/)
  expect(await start('ei-osoite', 'start-0003')).toEqual({ ok: false, why: 'no-address' })
})

test('the person who proves the address finds what was begun, nobody else does, and after two hours it is gone', async () => {
  const { house, tokenOf, keptOf } = await lived()
  const token = await tokenOf(AINO.toUpperCase(), 'start-0001')
  const kept = await keptOf(token, AINO)
  expect(kept?.path).toBe('/me/requests/new')
  expect(Object.fromEntries(kept?.fields ?? [])).toMatchObject({ kind: 'erasure', words: 'Poistakaa kaikki.' })
  expect(kept?.fields).not.toContainEqual(['intent', 'send'])
  expect(await keptOf(token, NOBODY)).toBeNull()
  house.clock.advance(PARKED_LIFE_MS)
  expect(await keptOf(token, AINO)).toBeNull()
  await sweep(house, sweepLimits())
  expect(await rowsIn(house.connections, 'parked_forms')).toEqual([])
})

test('the same key again is the same start, for that caller and that content alone', async () => {
  const { house, start, tokenOf } = await lived()
  const first = await start(AINO, 'start-0001')
  house.clock.advance(60_000)
  expect(await start(AINO, 'start-0001')).toEqual(first)
  expect(await rowsIn(house.connections, 'parked_forms')).toHaveLength(1)
  expect(await start(NOBODY, 'start-0001')).toEqual({ ok: false, why: 'key-used' })
  const other = { ...starting(AINO, 'start-0001'), words: 'Muuta.' }
  expect(await startRequest(house, SITE, other)).toEqual({ ok: false, why: 'key-used' })
  expect(await start(AINO, 'start-0001', { tokenId: 'other' })).not.toEqual(first)
  for (let more = 2; more < 10; more += 1) await tokenOf(AINO, `start-100${more}`)
  expect(await start(AINO, 'start-2000')).toEqual({ ok: false, why: 'too-many' })
  expect(await start(AINO, 'start-0001')).toEqual(first)
  expect((await start(NOBODY, 'start-2001')).ok).toBe(true)
})
