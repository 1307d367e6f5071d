import { expect, test } from 'vitest'
import { API_CALLS_A_MINUTE } from '#app/identity/api.ts'
import { callApi } from '#app/journey/api/call.ts'
import { apiTokens, makeApiToken, revokeApiToken } from '#app/journey/api/tokens.ts'
import { freshHouse } from '../../support/fresh-house.ts'
import { MINUTE } from '../../support/house.ts'
import { rowsIn } from '../importing.ts'

async function houseWithToken() {
  const house = await freshHouse({})
  const { id, token } = await makeApiToken(house, { name: 'Uutiskirje', scopes: ['suppression-check'] })
  const call = (authorization: string | null) => callApi(house, { authorization, scope: 'suppression-check' })
  return { house, id, token, call }
}

test('a token opens what it was made for, until it is revoked, and nothing of it stands in the database', async () => {
  const { house, id, token, call } = await houseWithToken()
  expect(await call(`Bearer ${token}`)).toEqual({ ok: true, caller: { tokenId: id } })
  expect(await call(`bearer  ${token} `)).toMatchObject({ ok: true })
  expect(await callApi(house, { authorization: `Bearer ${token}`, scope: 'unsubscribe-links' })).toEqual({
    ok: false,
    why: 'scope',
  })
  expect(JSON.stringify(await rowsIn(house.connections, 'api_tokens'))).not.toContain(token.slice(9))
  expect(await revokeApiToken(house, id)).toBe(true)
  expect(await revokeApiToken(house, id)).toBe(false)
  expect(await call(`Bearer ${token}`)).toEqual({ ok: false, why: 'unknown' })
  expect(await apiTokens(house)).toMatchObject([{ id, name: 'Uutiskirje', revokedAt: house.clock.now() }])
})

test('no header, another kind of it, and a token that nobody made are each refused', async () => {
  const { token, call } = await houseWithToken()
  expect(await call(null)).toEqual({ ok: false, why: 'no-token' })
  for (const header of ['', 'Bearer', `Basic ${token}`, token, `Bearer ${token}x`, `Bearer omatieto_${'A'.repeat(43)}`])
    expect([header, await call(header)]).toEqual([header, { ok: false, why: 'unknown' }])
})

test('a token that asks without a pause is told when it may ask again, and others are not kept waiting', async () => {
  const { house, token, call } = await houseWithToken()
  for (let calls = 0; calls < API_CALLS_A_MINUTE; calls += 1) expect((await call(`Bearer ${token}`)).ok).toBe(true)
  expect(await call(`Bearer ${token}`)).toEqual({ ok: false, why: 'too-often', again: house.clock.now() + MINUTE })
  const other = await makeApiToken(house, { name: 'Toinen', scopes: ['suppression-check'] })
  expect((await call(`Bearer ${other.token}`)).ok).toBe(true)
  house.clock.advance(MINUTE)
  expect((await call(`Bearer ${token}`)).ok).toBe(true)
})
