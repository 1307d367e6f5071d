import { expect, test } from 'vitest'
import { connectorsOf } from '#app/connectors.ts'
import { viewMine } from '#app/journey/view.ts'
import { allRegisters } from '#app/register/all.ts'
import {
  APPLICATION,
  connectionAt,
  contactNamed,
  contactOf,
  mailboxIn,
  simulated,
} from '../connector/contract/outlook.ts'
import { freshHouse } from '../support/fresh-house.ts'
import { exampleInstallation } from '../support/house.ts'
import { verified } from './verifying.ts'

const AINO = 'aino@yritys.example'

/** A house whose email register is a simulated Outlook. */
async function liveHouse() {
  const simulator = await simulated()
  const example = await exampleInstallation()
  const registers = example.registers.map((register) =>
    register.id === 'email-addresses'
      ? { ...register, connector: 'microsoft365' as const, connection: connectionAt(simulator.origin) }
      : register,
  )
  const installation = { ...example, registers }
  const base = await freshHouse({ installation })
  const secret = () => APPLICATION.secret
  const connectors = connectorsOf(allRegisters(installation), base.store, base.keys, base.clock, secret, base.chance)
  return { simulator, house: { ...base, connectors } }
}

test('Aino sees her contact as Outlook has it at this moment, and is told when Outlook does not answer', async () => {
  const { simulator, house } = await liveHouse()
  const mailbox = mailboxIn(simulator, 3)
  mailbox.add(
    contactOf({ name: 'Aino Kallio', email: [AINO], changeable: 'Tampere', rows: 0 }),
    mailbox.addFolder('Omat', null),
  )
  mailbox.add(contactOf({ name: 'Pekka Puro', email: ['pekka@yritys.example'], changeable: 'Oulu', rows: 0 }))
  const session = await verified(house, 'aino', { address: AINO })
  const seen = async () => JSON.stringify((await viewMine(house, session)).registers)
  expect(await seen()).toContain('Tampere')
  const found = contactNamed(simulator, 'Aino Kallio')
  if (found) mailbox.change(found.contact, { displayName: 'Aino Kallio', businessAddress: { city: 'Turku' } })
  expect(await seen()).toMatch(/Turku/)
  expect(await seen()).not.toMatch(/Tampere|Puro|Oulu|pihlajanmarja\.example/)
  await simulator.close()
  const { coverage, registers } = await viewMine(house, session)
  expect(JSON.stringify(registers)).not.toContain('Kallio')
  expect(coverage.unreachable).toMatchObject([{ register: 'email-addresses' }])
})
