import { describe, expect, test } from 'vitest'
import { ConnectorFault } from '#app/connector/connector.ts'
import {
  connectionAt,
  connectorAt,
  contactNamed,
  contactOf,
  emailRegister,
  MAILBOXES,
  mailboxIn,
  plantedIn,
  simulated,
} from './contract/outlook.ts'
import { AINO, OBRIEN, PEKKA, PEOPLE } from './contract/people.ts'

const inTime = () => AbortSignal.timeout(10_000)
const by = (...values: string[]) => ({
  identifiers: values.map((value) => ({ field: 'email', value })),
  signal: inTime(),
})

async function outlook() {
  const simulator = await simulated()
  const connector = connectorAt(await emailRegister(), connectionAt(simulator.origin))
  return { simulator, connector }
}

async function faultOf(asking: Promise<unknown>): Promise<ConnectorFault> {
  const fault = await asking.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(fault instanceof ConnectorFault)) throw new Error('No fault of the world', { cause: fault })
  expect(fault.message).not.toMatch(/yritys\.example|pihlajanmarja|not-a-real-secret/)
  return fault
}

describe('the connector to Microsoft 365', () => {
  test('finds Aino in folders within folders, with one part for each folder and a batch for each twenty parts', async () => {
    const { simulator, connector } = await outlook()
    const mailbox = mailboxIn(simulator, 0)
    const outer = Array.from({ length: 25 }, (_, index) => mailbox.addFolder(`Kansio ${index}`, null))
    const deep = mailbox.addFolder('Sisin', mailbox.addFolder('Sisempi', outer[24] ?? null))
    mailbox.add(contactOf({ name: 'Aino Kallio', email: [AINO], changeable: 'Tampere', rows: 0 }), deep)
    expect((await connector.find(by(AINO))).records).toHaveLength(1)
    // The default folder and 27 others, each with its contacts and the folders within; 1 + 3 + 1 + 1 batches, and 4 in the others.
    expect(simulator.counts).toMatchObject({ parts: 2 * (1 + 27) + 2 * 4, tokens: expect.any(Number) })
    expect(simulator.counts.calls - simulator.counts.tokens).toBe(6 + 4)
  })

  test('asks a mailbox for one thing at a time, however many people look at once', async () => {
    const { simulator, connector } = await outlook()
    plantedIn(simulator, PEOPLE)
    simulator.set({ largestPage: 1 })
    const answers = await Promise.all([AINO, PEKKA, OBRIEN, AINO].map((address) => connector.find(by(address))))
    expect(answers.map(({ records }) => records.length)).toEqual([2, 1, 1, 2])
    expect(simulator.counts.most).toBe(1)
  })

  test('asks for a new token where the one it has is refused', async () => {
    const { simulator, connector } = await outlook()
    plantedIn(simulator, PEOPLE)
    await connector.find(by(PEKKA))
    simulator.forgetTokens()
    expect((await connector.find(by(PEKKA))).records).toHaveLength(1)
  })

  test('says what is wrong with a secret, a mailbox it may not use, pages without an end and a system that is down', async () => {
    const { simulator, connector } = await outlook()
    plantedIn(simulator, PEOPLE)
    const register = await emailRegister()
    const wrong = connectorAt(register, connectionAt(simulator.origin), { secret: 'hunter2' })
    const fault = await faultOf(wrong.find(by(AINO)))
    expect([fault.when, fault.message]).toEqual([
      'never',
      expect.stringMatching(/invalid_client, AADSTS7000215.*secret/),
    ])
    expect(fault.message).not.toContain('hunter2')
    const foreign = connectorAt(register, connectionAt(simulator.origin, [...MAILBOXES, 'muu@pihlajanmarja.example']))
    expect(await faultOf(foreign.find(by(AINO)))).toMatchObject({
      when: 'never',
      message: expect.stringMatching(/403 ErrorAccessDenied/),
    })
    expect(await foreign.health(inTime())).toMatchObject({ ok: false })
    simulator.set({ loops: true })
    expect(await faultOf(connector.find(by(AINO)))).toMatchObject({
      when: 'never',
      message: expect.stringMatching(/without an end/),
    })
    simulator.set({ loops: false, failed: 1 })
    expect((await faultOf(connector.find(by(AINO)))).when).toBe('later')
  })

  test('keeps everything that it does not change: names beside addresses, other parts of an address, other people’s data', async () => {
    const { simulator, connector } = await outlook()
    const mailbox = mailboxIn(simulator, 1)
    mailbox.add({
      ...contactOf({ name: 'Aino Kallio', email: [AINO, 'toinen@yritys.example'], changeable: 'Tampere', rows: 0 }),
      displayName: 'Aino K.',
      businessPhones: ['09 000 0001', '09 000 0002'],
      mobilePhone: '040 000 0000',
      businessAddress: { street: 'Katu 1', city: 'Tampere', postalCode: '33100', state: 'Pirkanmaa' },
    })
    const [record] = (await connector.find(by(AINO))).records
    const order = {
      record: record?.id ?? '',
      changes: [
        { field: 'email', from: [AINO, 'toinen@yritys.example'], to: [AINO, 'uusi@yritys.example'] },
        { field: 'phones', from: ['09 000 0001', '09 000 0002', '040 000 0000'], to: ['09 000 0002', '050 000 0000'] },
        { field: 'city', from: ['Tampere'], to: ['Turku'] },
        { field: 'postcode', from: ['33100'], to: ['20100'] },
      ],
    }
    expect(await connector.correct(order, inTime())).toEqual({ state: 'done' })
    expect(contactNamed(simulator, 'Aino K.')?.contact.fields).toMatchObject({
      emailAddresses: [
        { address: AINO, name: 'Aino Kallio' },
        { address: 'uusi@yritys.example', name: 'uusi@yritys.example' },
      ],
      businessPhones: ['09 000 0002'],
      mobilePhone: '050 000 0000',
      businessAddress: { street: 'Katu 1', city: 'Turku', postalCode: '20100', state: 'Pirkanmaa' },
      spouseName: 'Puoliso Esimerkki',
    })
    const renamed = { record: order.record, changes: [{ field: 'name', from: ['Aino K.'], to: ['Aino Maria Virta'] }] }
    expect(await connector.correct(renamed, inTime())).toEqual({ state: 'done' })
    const { fields } = contactNamed(simulator, 'Aino Maria Virta')?.contact ?? {}
    expect(JSON.stringify({ ...fields, emailAddresses: [] })).not.toContain('Kallio')
    expect(fields).toMatchObject({ givenName: 'Aino Maria', surname: 'Virta', fileAs: 'Aino Maria Virta' })
  })

  test('erases a contact for good and says for how long it can be recovered, and keeps the mark of a ban when the rest goes', async () => {
    const { simulator, connector } = await outlook()
    plantedIn(simulator, PEOPLE)
    const [record] = (await connector.find(by(PEKKA))).records
    const part = {
      register: 'email-addresses',
      record: record?.id ?? '',
      reach: 'part' as const,
      fields: ['categories', 'name'],
      rows: [],
      nextOn: null,
    }
    await connector.forbidMarketing({ record: part.record, ban: 'set' }, inTime())
    for (let times = 0; times < 2; times++)
      expect(await connector.erase(part, inTime())).toEqual({ state: 'done', keepsBan: ['categories'] })
    const [left] = (await connector.find(by(PEKKA))).records
    expect(left?.values).toEqual({ email: [PEKKA], city: ['Tampere'], categories: ['Markkinointikielto'] })
    const stored = [...simulator.mailboxes.values()].flatMap(({ contacts }) => [...contacts.values()])
    expect(JSON.stringify(stored)).not.toContain('Puro')
    expect(await connector.erase({ ...part, reach: 'whole', fields: [] }, inTime())).toEqual({
      state: 'done',
      recoverableDays: 14,
    })
    expect([...simulator.mailboxes.values()].flatMap(({ purges }) => [...purges.keys()])).toHaveLength(1)
  })

  test('names no employee in the id of a record, and takes no record of a mailbox that it was not given', async () => {
    const { simulator, connector } = await outlook()
    plantedIn(simulator, PEOPLE)
    const [record] = (await connector.find(by(AINO))).records
    expect(record?.id).toMatch(/^[0-9a-f]{12}:AAkA[\w-]+$/)
    const elsewhere = `${'0'.repeat(12)}:${record?.id.split(':')[1]}`
    expect(await connector.correct({ record: elsewhere, changes: [] }, inTime())).toEqual({ state: 'gone' })
  })
})
