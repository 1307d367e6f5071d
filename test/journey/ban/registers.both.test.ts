import { expect, test } from 'vitest'
import { type Connector, ConnectorFault } from '#app/connector/connector.ts'
import { forbidMarketing, liftBan } from '#app/journey/ban/own.ts'
import { fileOf, imported } from '../importing.ts'
import { AINO, verifiedAs } from '../request/requesting.ts'
import { AINO_ROW, withAino, withBanField, workBans } from './banning.ts'

const press = { language: 'fi', form: 'switch-1' } as const

test('a register that keeps bans has a card that its next file confirms, and a file that says otherwise is reported', async () => {
  const house = await withAino((registers) => registers.map((one) => (one.id === 'billing' ? withBanField(one) : one)))
  const aino = await verifiedAs(house, AINO)
  await forbidMarketing(house, aino, press)
  const [request] = await house.store.read.requests.of(aino.subjectHash)
  const [card] = await house.store.read.cards.ofRequest(request?.id ?? '')
  expect(JSON.parse(card?.order ?? '{}')).toMatchObject({
    record: expect.stringContaining('Aino Kallio'),
    wanted: { what: 'value', field: 'ban', from: '', to: 'yes' },
  })
  const { result } = await imported(house, fileOf([{ ...AINO_ROW, Puhelin: '+358 40 000 1234' }]), {})
  expect(result).toMatchObject({ changed: 1, banned: 1 })
})

test('a register kept here has the ban in the transaction of the switch, and loses it with the lifting', async () => {
  const house = await withAino((registers) =>
    registers.map((one) => (one.id === 'contact-preferences' ? withBanField(one) : one)),
  )
  const keyHash = house.keys.hash('record-key', 'contact-preferences', '', AINO)
  await house.store.write(async (tx) => {
    await tx.imports.lock('contact-preferences', '')
    await tx.records.insert('contact-preferences', '', 'test', [
      {
        id: 'kept-1',
        keyHash,
        parentHash: '',
        version: 1,
        digest: keyHash,
        values: { email: [AINO] },
        identifiers: [{ field: 'email', value: AINO }],
      },
    ])
  })
  const aino = await verifiedAs(house, AINO)
  await forbidMarketing(house, aino, press)
  const held = async () => (await house.store.read.records.byId('contact-preferences', 'kept-1'))?.values.ban
  expect(await held()).toEqual(['yes'])
  await liftBan(house, aino, 'fi')
  expect(await held()).toEqual(['no'])
})

test('a register with a port is written by the worker; what it refuses for good, a person is asked to do', async () => {
  const house = await withAino()
  const file = house.connectors.get('billing')
  if (!file) throw new Error('There is no billing register')
  const orders: string[] = []
  let refuses = false
  const port: Connector = {
    ...file,
    writing: 'port',
    abilities: new Set(['forbid-marketing']),
    forbidMarketing: async ({ ban }) => {
      if (refuses) throw new ConnectorFault('never', 'The system says no')
      orders.push(ban)
      return { state: 'done' }
    },
  }
  house.connectors.set('billing', port)
  const aino = await verifiedAs(house, AINO)
  await forbidMarketing(house, aino, press)
  const [request] = await house.store.read.requests.of(aino.subjectHash)
  expect(request?.state).toBe('carrying-out')
  await workBans(house)
  expect(orders).toEqual(['set'])
  expect((await house.store.read.requests.byId(request?.id ?? ''))?.state).toBe('fulfilled')
  refuses = true
  await liftBan(house, aino, 'fi')
  await workBans(house)
  const cards = await house.store.read.cards.ofRequest(request?.id ?? '')
  expect(cards.map(({ order }) => JSON.parse(order).wanted)).toEqual([{ what: 'ban', ban: 'lifted' }])
})
