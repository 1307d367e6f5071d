/** Houses with registers that are used for marketing, and people who want none, for tests. */
import { connectorsOf } from '#app/connectors.ts'
import { openChecker } from '#app/journey/ban/list.ts'
import type { House } from '#app/journey/house.ts'
import type { Installation } from '#app/register/controller.ts'
import type { Register } from '#app/register/register.ts'
import { banHandlers } from '#app/worker/bans.ts'
import { doWork, LEASE_MS } from '#app/worker/hand.ts'
import { freshHouse } from '../../support/fresh-house.ts'
import { fakeClock } from '../../support/house.ts'
import { fileOf, imported } from '../importing.ts'
import { AINO, WINTER } from '../request/requesting.ts'

export const AINO_ROW = { Nimi: 'Aino Kallio', Asiakasnumero: '1042', Sähköpostiosoite: AINO }

/** A house in which Aino is a customer; `change` makes another installation of the example. */
export async function withAino(change: (registers: readonly Register[]) => readonly Register[] = (same) => same) {
  const plain = await freshHouse({ clock: fakeClock(WINTER) })
  const installation: Installation = { ...plain.installation, registers: [...change(plain.installation.registers)] }
  const registers = [...installation.registers, ...plain.registers.slice(-1)]
  const connectors = connectorsOf(registers, plain.store, plain.keys, plain.clock)
  const house = { ...plain, installation, registers, connectors }
  await imported(house, fileOf([AINO_ROW]), {})
  return house
}

/** How addresses stand on the list. */
export const standing = async (house: House, ...addresses: string[]) => (await openChecker(house))(addresses)

/** The worker's turn at bans. */
export async function workBans(house: House): Promise<void> {
  for (const [kind, handler] of Object.entries(banHandlers(house))) {
    const claim = { owner: 'test', kind, now: house.clock.now(), limit: 10, leaseMs: LEASE_MS }
    const works = await house.store.write((tx) => tx.outbox.claim(claim))
    for (const work of works) await doWork({ house, owner: 'test', handler, stop: new AbortController().signal }, work)
  }
}

/** A field in which a register keeps a ban, made from one that it has. */
export function withBanField(register: Register): Register {
  const [model] = Object.values(register.fields)
  if (!model) throw new Error('The register has no fields')
  const ban = { ...model, kind: 'marketing-ban', identifies: 'no', many: false, choices: undefined } as const
  return { ...register, fields: { ...register.fields, ban } }
}
