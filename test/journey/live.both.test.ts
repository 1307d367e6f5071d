import { expect, test } from 'vitest'
import { viewMine } from '#app/journey/view.ts'
import { contactNamed, contactOf, mailboxIn } from '../connector/contract/outlook.ts'
import { liveHouse } from './living.ts'
import { verified } from './verifying.ts'

const AINO = 'aino@yritys.example'

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
