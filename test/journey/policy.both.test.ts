import { describe, expect, test } from 'vitest'
import { digestOf } from '#app/installation/digest.ts'
import { policyInForce } from '#app/journey/policy.ts'
import type { Controller, Installation } from '#app/register/controller.ts'
import { openStore } from '#db/store.ts'
import { HOUR } from '../support/house.ts'
import { office } from './alerting.ts'

type Change = {
  readonly erasure?: Partial<Controller['erasure']>
  readonly phone?: 'self' | 'ask'
  readonly length?: string
}

/** The example with other terms: of erasures, of who corrects a phone number, and of how long one retention lasts. */
function changed(example: Installation, { erasure = {}, phone, length }: Change): Installation {
  const controller = { ...example.controller, erasure: { ...example.controller.erasure, ...erasure } }
  const registers = example.registers.map((register) => {
    if (register.id !== 'billing') return register
    const fields = Object.fromEntries(
      Object.entries(register.fields).map(([name, field]) => [
        name,
        phone !== undefined && name === 'phone' ? { ...field, correction: phone } : field,
      ]),
    )
    const retention = Object.fromEntries(
      Object.entries(register.retention).map(([name, one]) => [
        name,
        length !== undefined && one.length !== undefined ? { ...one, length } : one,
      ]),
    )
    return { ...register, fields, retention }
  })
  return { ...example, controller, registers, digest: digestOf(controller, registers) }
}

const phoneOf = ({ registers }: Pick<Installation, 'registers'>) =>
  registers.find(({ id }) => id === 'billing')?.fields.phone?.correction

async function place() {
  const { house, told } = await office()
  const first = changed(house.installation, {
    erasure: { coolingOffHours: 24, secondApprover: 'always' },
    phone: 'ask',
  })
  expect(await policyInForce(house, first)).toEqual({ declared: first, looserAt: null })
  const events = async () =>
    (await house.store.read.audit.after(0, 1_000)).flatMap(({ event }) => (event?.startsWith('policy') ? [event] : []))
  const alarms = async () => (await told()).filter((mail) => mail.includes('alarm'))
  return { house, first, events, alarms }
}

describe('what an installation’s files loosen', () => {
  test('is inactive before its 24 hours, after a restart and in another process too, and owners hear of it once', async () => {
    const { house, first, events, alarms } = await place()
    const loose = changed(first, { erasure: { coolingOffHours: 1, secondApprover: 'never' }, phone: 'self' })
    const looserAt = house.clock.now() + 24 * HOUR
    const other = openStore(house.connections, { keys: house.keys, clock: house.clock, chance: house.chance })
    for (const store of [house.store, house.store, other]) {
      const held = await policyInForce({ ...house, store }, loose)
      expect(held.looserAt).toBe(looserAt)
      expect(held.declared.controller.erasure).toEqual(first.controller.erasure)
      expect(phoneOf(held.declared)).toBe('ask')
    }
    expect(await events()).toEqual(['policy-loosened'])
    const [row] = (await house.store.read.waiting.open()).filter(({ kind }) => kind === 'policy-loosened')
    expect(row?.details.reason).toBe('erasure coolingOffHours, erasure secondApprover, billing.phone correction')
    expect(await alarms()).toEqual(['oili alarm /staff/queue'])
    house.clock.set(looserAt - 1)
    expect((await policyInForce(house, loose)).declared.controller.erasure).toEqual(first.controller.erasure)
    house.clock.set(looserAt)
    expect(await policyInForce(house, loose)).toEqual({ declared: loose, looserAt: null })
    expect(await events()).toEqual(['policy-loosened'])
  })

  test('falls away when the files are put right, and begins its day anew when it comes back', async () => {
    const { house, first, events } = await place()
    const loose = changed(first, { phone: 'self' })
    await policyInForce(house, loose)
    house.clock.advance(23 * HOUR)
    expect(await policyInForce(house, first)).toEqual({ declared: first, looserAt: null })
    const again = await policyInForce(house, loose)
    expect(again.looserAt).toBe(house.clock.now() + 24 * HOUR)
    expect(phoneOf(again.declared)).toBe('ask')
    expect(await events()).toEqual(['policy-loosened', 'policy-changed', 'policy-loosened'])
  })

  test('waits, while what they tighten in the same file is in force at once and stays so', async () => {
    const { house, first } = await place()
    const mixed = changed(first, { erasure: { coolingOffHours: 48 }, phone: 'self' })
    const held = await policyInForce(house, mixed)
    expect(held.declared.controller.erasure.coolingOffHours).toBe(48)
    expect(phoneOf(held.declared)).toBe('ask')
    const back = await policyInForce(house, first)
    expect(back.declared.controller.erasure.coolingOffHours).toBe(48)
    expect(back.looserAt).not.toBeNull()
  })

  test('counts where data would be kept for longer; keeping it for less is in force at once', async () => {
    const { house, first } = await place()
    const shorter = changed(first, { length: 'P1D' })
    expect(await policyInForce(house, shorter)).toEqual({ declared: shorter, looserAt: null })
    const longer = await policyInForce(house, changed(first, { length: 'P90Y' }))
    expect(longer.looserAt).not.toBeNull()
    const billing = longer.declared.registers.find(({ id }) => id === 'billing')
    const lengths = Object.values(billing?.retention ?? {}).flatMap(({ length }) => length ?? [])
    expect(lengths.length).toBeGreaterThan(0)
    expect(new Set(lengths)).toEqual(new Set(['P1D']))
  })

  test('is nothing where only words have changed', async () => {
    const { house, first, events } = await place()
    const controller = { ...first.controller, name: 'Toinen nimi Oy' }
    const renamed = { ...first, controller, digest: digestOf(controller, first.registers) }
    expect(await policyInForce(house, renamed)).toEqual({ declared: renamed, looserAt: null })
    expect(await events()).toEqual(['policy-changed'])
  })
})
