/** A ban on direct marketing and a change of address: whoever wants no marketing wants none at the new address. */
import { expect, test } from 'vitest'
import { forbidMarketing, liftBan, ownBan } from '#app/journey/ban/own.ts'
import { standing } from '../ban/banning.ts'
import { changingHouse, NEW, OLD, THREE_DAYS } from './changing.ts'

test('the ban follows to the new address, stays at the old one, and a change without one brings none', async () => {
  const { house, verified, changed, pass } = await changingHouse()
  await forbidMarketing(house, await verified(OLD), { language: 'fi', form: 'switch-1' })
  await changed(await verified(OLD))
  expect(await standing(house, OLD, NEW)).toEqual(['banned', 'notBanned'])
  await pass(THREE_DAYS)
  expect(await standing(house, OLD, NEW)).toEqual(['banned', 'banned'])
  const there = await verified(NEW)
  expect(await ownBan(house, there)).toMatchObject({ way: 'address-change' })
  expect(await liftBan(house, there, 'fi')).toBe(true)
  expect(await standing(house, OLD, NEW)).toEqual(['banned', 'notBanned'])
})

test('whoever has no ban gets none by changing the address', async () => {
  const { house, verified, changed, pass } = await changingHouse()
  await changed(await verified(OLD))
  await pass(THREE_DAYS)
  expect(await standing(house, OLD, NEW)).toEqual(['notBanned', 'notBanned'])
})
