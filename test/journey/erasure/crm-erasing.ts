/** A company's own customer database that may be written, for tests of erasing where the data lives. */
import type { Clock } from '#app/clock.ts'
import { connectorsOf } from '#app/connectors.ts'
import { readLock } from '#app/journey/erasure/lock.ts'
import type { Controller } from '#app/register/controller.ts'
import type { Register } from '#app/register/register.ts'
import { crmRegister } from '../../connector/sql/crm.ts'
import type { TestHouse } from '../../support/house.ts'

/** The register of the customers, where what stands in a bill is kept as the law wants it, and customers have a number of their own. */
export function keptRegister(register: Register): Register {
  register.retention.books = {
    label: register.title,
    anchor: 'bills.billed',
    statute: 'fi-bookkeeping-vouchers',
    afterErasure: 'stays',
    while: [],
  }
  for (const name of ['bill', 'customer', 'billed']) {
    const field = register.collections.bills?.fields[name]
    if (field) field.retention = 'books'
  }
  const { number } = register.fields
  if (number) number.identifies = 'strong'
  return register
}

/** The house over that database. */
export function overCrm<House extends TestHouse<Clock>>(
  base: House,
  url: string,
  over: Partial<Controller['erasure']> = {},
) {
  const house = overOne(base, keptRegister(crmRegister('read-write')), over)
  return { ...house, connectors: connectorsOf(house.registers, base.store, base.keys, base.clock, () => url) }
}

/** The house with this register as its only one, so that nothing of the rest stands in the way. */
export function overOne<House extends TestHouse<Clock>>(
  base: House,
  register: Register,
  over: Partial<Controller['erasure']>,
) {
  const controller = { ...base.installation.controller, erasure: { ...base.installation.controller.erasure, ...over } }
  const installation = { ...base.installation, controller, registers: [register] }
  return { ...base, installation, registers: [register, ...base.registers.slice(-1)] }
}

/** A person's locks, with what finds the rest. */
export async function locksOf({ store }: Pick<TestHouse<Clock>, 'store'>, subjectHash: string) {
  const locks = await store.read.locks.of(subjectHash)
  return locks.map((lock) => ({ ...readLock(lock), register: lock.register, state: lock.state, nextOn: lock.nextOn }))
}
