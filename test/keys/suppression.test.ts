import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { openKeys } from '#app/keys/keys.ts'
import { seededChance } from '../support/house.ts'

const keysOf = (seed: string) => openKeys(Buffer.from(seed.repeat(32), 'hex'), seededChance(seed)).suppression
const AINO = 'aino@malli.example'

test('without the key of today, which stands nowhere in the database, no guess can be tested against the list', () => {
  const today = keysOf('aa')
  const older = [keysOf('01').today(), keysOf('02').today()]
  const listed = today.over(older)(AINO)
  const thief = older.reduce(
    (hash, { key }) => createHmac('sha256', Buffer.from(key, 'base64url')).update(hash).digest('base64url'),
    AINO,
  )
  expect(listed).not.toBe(thief)
  expect(keysOf('bb').over(older)(AINO)).not.toBe(listed)
  expect(createHmac('sha256', Buffer.from(today.today().key, 'base64url')).update(thief).digest('base64url')).toBe(
    listed,
  )
})

test('a hash is wrapped into what the same address has under all the keys, however many turned since it was made', () => {
  const turned = ['01', '02', '03'].map(keysOf)
  const today = keysOf('aa')
  const older = turned.map((keys) => keys.today())
  const now = today.over(older)(AINO)
  for (const [depth, keys] of turned.entries()) {
    const then = keys.over(older.slice(0, depth))(AINO)
    expect(today.wrapping(older, depth + 1)(then)).toBe(now)
  }
})

test('a key is named without saying anything about it, and no two have the same name', () => {
  const keys = ['01', '02', '03'].map((seed) => keysOf(seed).today())
  expect(new Set(keys.map(({ id }) => id)).size).toBe(3)
  for (const { id, key } of keys) expect(id).not.toContain(key.slice(0, 8))
})
