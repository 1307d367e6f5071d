/** Mails that did not arrive, as the reports in the mailbox tell that they come from. */
import { expect, test } from 'vitest'
import { connectorsOf } from '#app/connectors.ts'
import { readReports } from '#app/journey/request/reports.ts'
import { allRegisters } from '#app/register/all.ts'
import { HOLD_MS } from '#app/request/request.ts'
import type { Exchange } from '../../../simulator/simulator.ts'
import { APPLICATION, connectionAt, MAILBOXES, simulated } from '../../connector/contract/outlook.ts'
import { freshHouse } from '../../support/fresh-house.ts'
import { exampleInstallation, fakeClock, HOUR } from '../../support/house.ts'
import { AINO, decided, filed, pigeon, verifiedAs, WINTER, workThrough } from './requesting.ts'

const [SENDER = ''] = MAILBOXES
const NDR = 'REPORT.IPM.Note.NDR'

/** A house whose mails come from a simulated mailbox, with a letter of Aino's that a mail has told of. */
async function lived(sender = SENDER) {
  const simulator = await simulated()
  const exchanges: Exchange[] = []
  simulator.watch((exchange) => exchanges.push(exchange))
  const example = await exampleInstallation()
  const connection = { ...connectionAt(simulator.origin), reports: sender }
  const registers = example.registers.map((register) =>
    register.id === 'email-addresses' ? { ...register, connector: 'microsoft365' as const, connection } : register,
  )
  const installation = { ...example, registers }
  const base = await freshHouse({ installation, clock: fakeClock(WINTER) })
  const secret = () => APPLICATION.secret
  const connectors = connectorsOf(allRegisters(installation), base.store, base.keys, base.clock, secret, base.chance)
  const house = { ...base, connectors }
  const mail = pigeon()
  const reference = await filed(house, await verifiedAs(house, AINO))
  await decided(house, reference, 'extend')
  house.clock.advance(HOLD_MS)
  await workThrough(house, mail)
  const messageId = mail.posted.filter(({ subject }) => subject === 'letter').at(-1)?.messageId ?? ''
  const inbox = simulator.mailboxes.get(SENDER)
  const comes = (id: string, { kind = NDR, type = 'multipart/report; report-type=delivery-status' } = {}) =>
    inbox?.receive({
      kind,
      receivedAt: new Date(house.clock.now()).toISOString(),
      headers: [
        { name: 'Content-Type', value: type },
        { name: 'In-Reply-To', value: `<${id}>` },
      ],
    })
  const states = async () => {
    const request = await house.store.read.requests.byReference(reference)
    return (await house.store.read.letters.ofRequest(request?.id ?? '')).map(({ state }) => state)
  }
  const pile = async () => (await house.store.read.waiting.open()).filter(({ kind }) => kind === 'letter-to-post')
  return { simulator, exchanges, house, messageId: `${messageId}@tiedot.example`, comes, states, pile }
}

test('a report turns the letter to paper and its case to staff, once; other mail is not asked for, and bad days pass', async () => {
  const { simulator, exchanges, house, messageId, comes, states, pile } = await lived()
  const before = await states()
  comes(messageId, { kind: 'IPM.Note', type: 'text/plain' })
  comes(messageId, { type: 'text/plain' })
  comes('somebody-else@tiedot.example')
  comes(messageId.replace('@tiedot.example', '@other.example'))
  await readReports(house)
  expect(await states()).toEqual(before)
  expect(await pile()).toEqual([])

  simulator.set({ throttled: 0.3, dropped: 0.05 })
  house.clock.advance(HOUR)
  comes(messageId)
  for (const turn of [1, 2, 3]) {
    await readReports(house)
    expect([turn, (await pile()).length]).toEqual([turn, 1])
    house.clock.advance(HOUR)
  }
  expect(await states()).toContain('to-post')
  const log = (await house.store.read.audit.after(0, 1_000)).filter(({ event }) => event === 'mail-came-back')
  expect(log).toMatchObject([{ actor: 'portal' }])
  const asked = exchanges
    .flatMap(({ body }) => Object(body).requests ?? [])
    .map(({ url }) => decodeURIComponent(String(url)))
    .filter((url) => url.includes('/messages'))
  expect(asked.length).toBeGreaterThan(3)
  expect(asked.every((url) => url.includes(`p/value eq '${NDR}'`))).toBe(true)
}, 120_000)

test('a mailbox that may not be read keeps nothing from going on, and is said in the log without its address', async () => {
  const { house, messageId, comes, pile } = await lived('johtaja@muu.example')
  comes(messageId)
  await readReports(house)
  expect(await pile()).toEqual([])
  expect(house.logged.filter(({ level }) => level === 'warn')).toMatchObject([
    { fields: { register: 'email-addresses', when: 'never' }, message: 'delivery reports could not be read' },
  ])
  expect(JSON.stringify(house.logged)).not.toContain('johtaja')
})
