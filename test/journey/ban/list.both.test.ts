import { expect, test } from 'vitest'
import { checkAddresses } from '#app/journey/api/check.ts'
import { openChecker } from '#app/journey/ban/list.ts'
import { openKeys } from '#app/keys/keys.ts'
import { normaliseAddress, suppressionForm } from '#app/register/address.ts'
import { openStore, type Store } from '#db/store.ts'
import { freshHouse } from '../../support/fresh-house.ts'
import { seededChance } from '../../support/house.ts'
import { rowsIn } from '../importing.ts'

const normal = (text: string) => {
  const address = normaliseAddress(text)
  if (!address.ok) throw new Error(`No address: ${address.why}`)
  return address.value
}

const ban = async (store: Store, address: string) => {
  const hash = (await store.read.bans.hashing())(suppressionForm(address))
  return store.write((tx) => tx.bans.put(hash, { id: hash.slice(0, 36), way: 'switch' }))
}

test('one ban covers every spelling of an address, and nobody else', async () => {
  const house = await freshHouse({})
  expect(await ban(house.store, normal('åsa.lind@bokhörnan.example'))).toBe(true)
  const check = await openChecker(house)
  const spellings = [
    'åsa.lind@bokhörnan.example',
    'åSA.Lind@BOKHÖRNAN.EXAMPLE',
    ' a\u030asa.lind@bokho\u0308rnan.example\t',
    normal('åsa.lind@bokhörnan.example'),
    'åsa.lind+uutiset@bokhörnan.example',
  ]
  expect(await check(spellings)).toEqual(spellings.map(() => 'banned'))
  const others = ['asa.lind@bokhörnan.example', 'åsalind@bokhörnan.example', 'åsa.lind@bokhornan.example']
  expect(await check([...others, 'åsa.lind', ''])).toEqual([
    ...others.map(() => 'notBanned'),
    'unreadable',
    'unreadable',
  ])
})

test('the list holds keyed hashes alone, each once, and a ban keeps its first day', async () => {
  const house = await freshHouse({})
  expect(await ban(house.store, 'aino@malli.example')).toBe(true)
  house.clock.advance(1000)
  expect(await ban(house.store, 'aino+kerho@malli.example')).toBe(false)
  const rows = await rowsIn(house.connections, 'bans')
  expect(rows).toEqual([
    {
      hash: expect.stringMatching(/^[\w-]{43}$/),
      id: expect.any(String),
      depth: 1,
      since: expect.anything(),
      way: 'switch',
    },
  ])
  expect(Number(rows[0]?.since)).toBe(house.clock.now() - 1000)
})

test('a ban outlives the key: wrapped under a new one, and a third, it is still found, and new ones stand beside it', async () => {
  const house = await freshHouse({})
  await ban(house.store, 'aino@malli.example')
  let store = house.store
  const chain = [house.keys.suppression.today()]
  for (const seed of ['11', '22']) {
    const keys = openKeys(Buffer.from(seed.repeat(32), 'hex'), seededChance(seed))
    store = openStore(house.connections, { keys, clock: house.clock, chance: house.chance })
    await store.write((tx) => tx.bans.wrap(chain))
    chain.push(keys.suppression.today())
    expect(
      await (await openChecker({ ...house, store }))(['AINO+x@malli.example', `uusi${seed}@malli.example`]),
    ).toEqual(['banned', 'notBanned'])
    await ban(store, `uusi${seed}@malli.example`)
  }
  const check = await openChecker({ ...house, store })
  expect(
    await check(['aino@malli.example', 'uusi11@malli.example', 'uusi22@malli.example', 'muu@malli.example']),
  ).toEqual(['banned', 'banned', 'banned', 'notBanned'])
  // Whoever has the database and yesterday's key cannot open the chain, and so cannot test a guess.
  await expect(openChecker(house)).rejects.toThrow()
})

test('a batch is answered in its order, and what is noted of it is how many they were', async () => {
  const house = await freshHouse({})
  await ban(house.store, 'aino@malli.example')
  const batch = Array.from({ length: 2_500 }, (_, at) =>
    at % 100 === 7 ? 'aino@malli.example' : `a${at}@malli.example`,
  )
  const { results, counts } = await checkAddresses(house, { tokenId: 'tool' }, batch)
  expect(results.map((result, at) => (result === 'banned') === (at % 100 === 7)).every(Boolean)).toBe(true)
  expect(counts).toEqual({ banned: 25, notBanned: 2_475, unreadable: 0 })
  const [noted] = (await house.store.read.audit.after(0, 10)).filter(({ event }) => event === 'suppression-checked')
  expect(JSON.parse(noted?.details ?? '{}')).toEqual({ token: 'tool', ...counts })
})
