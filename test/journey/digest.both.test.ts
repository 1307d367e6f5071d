import { describe, expect, test } from 'vitest'
import { alertStaff } from '#app/journey/alerts.ts'
import { chooseAlerts } from '#app/journey/staff/account.ts'
import { HOUR, makeHouse, seededChance } from '../support/house.ts'
import { office } from './alerting.ts'
import { filed } from './request/requesting.ts'

describe('the summary', () => {
  const HELSINKI_WINTER_HOURS = 2
  const at = (day: string, time: string) => Date.parse(`${day}T${time}:00Z`) - HELSINKI_WINTER_HOURS * HOUR

  test('comes at seven on working days, once, with counts alone; on holidays and weekends it does not', async () => {
    const { house, aino, post, told } = await office()
    await filed(house, aino)
    await told()
    const mornings = async (day: string, time: string) => {
      house.clock.set(at(day, time))
      return (await told()).filter((mail) => mail.includes('digest')).length
    }
    expect(await mornings('2026-12-01', '06:59')).toBe(0)
    expect(await mornings('2026-12-01', '07:00')).toBe(2)
    expect(JSON.parse(post.posted.find(({ subject }) => subject === 'digest')?.text ?? '{}')).toMatchObject({
      counts: { open: 1, unassigned: 1, targetNear: 0, overdue: 0, toPost: 0 },
    })
    expect(await mornings('2026-12-01', '07:01')).toBe(0)
    // Off over night and until noon.
    expect(await mornings('2026-12-02', '12:30')).toBe(2)
    // A Saturday, a Sunday, and Independence Day on a Sunday; then Christmas Eve, which is a Thursday.
    expect(await mornings('2026-12-05', '09:00')).toBe(0)
    expect(await mornings('2026-12-06', '09:00')).toBe(0)
    expect(await mornings('2026-12-07', '09:00')).toBe(2)
    expect(await mornings('2026-12-24', '09:00')).toBe(0)
    expect(await mornings('2026-12-28', '09:00')).toBe(2)
  })

  test('keeps to the local clock when it is put forward', async () => {
    const { house, aino, told } = await office()
    await filed(house, aino)
    await told()
    // 29 March 2027 is Easter Monday; on the 30th seven in Helsinki is four in UTC.
    house.clock.set(Date.parse('2027-03-30T03:59:00Z'))
    expect((await told()).filter((mail) => mail.includes('digest'))).toEqual([])
    house.clock.set(Date.parse('2027-03-30T04:00:00Z'))
    expect((await told()).filter((mail) => mail.includes('digest'))).toHaveLength(2)
  })

  test('says nothing where nothing waits', async () => {
    const { house, told } = await office()
    house.clock.set(at('2026-12-01', '08:00'))
    expect(await told()).toEqual([])
  })

  test('keeps to it when it is put back', async () => {
    const { house, aino, told } = await office()
    await filed(house, aino)
    await told()
    // 31 October 2027 is the Sunday; on Monday, no holiday in Finland, seven in Helsinki is five in UTC.
    house.clock.set(Date.parse('2027-11-01T04:59:00Z'))
    expect((await told()).filter((mail) => mail.includes('digest'))).toEqual([])
    house.clock.set(Date.parse('2027-11-01T05:00:00Z'))
    expect((await told()).filter((mail) => mail.includes('digest'))).toHaveLength(2)
  })

  test('comes from one of two processes, and to an auditor who wants it', async () => {
    const { house, aino, sessions, told } = await office()
    await filed(house, aino)
    await chooseAlerts(house, sessions.auditor, ['digest'])
    await chooseAlerts(house, sessions.handler, ['new', 'dates'])
    await told()
    house.clock.set(at('2026-12-01', '07:00'))
    const other = await makeHouse({ url: house.url, clock: house.clock, chance: seededChance('other') })
    await Promise.all([alertStaff(house), alertStaff(other), alertStaff(house), alertStaff(other)])
    await other.store.close()
    expect(await told()).toEqual(['oili digest /staff/queue', 'tarmo digest /staff/queue'])
  })

  test('that could not leave all day is not sent on the next, which has its own', async () => {
    const { house, aino, told } = await office()
    await filed(house, aino)
    await told()
    house.clock.set(at('2026-12-01', '07:00'))
    await alertStaff(house)
    house.clock.set(at('2026-12-02', '06:30'))
    expect(await told()).toEqual([])
    house.clock.set(at('2026-12-02', '07:00'))
    expect(await told()).toHaveLength(2)
  })
})
