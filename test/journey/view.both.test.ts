import { describe, expect, test } from 'vitest'
import { type Connector, ConnectorFault, notThroughPort } from '#app/connector/connector.ts'
import { connectorsOf } from '#app/connectors.ts'
import { viewCollection, viewMine } from '#app/journey/view.ts'
import { freshHouse } from '../support/fresh-house.ts'
import { fileOf, imported } from './importing.ts'
import { verified } from './verifying.ts'

/** A page that takes longer is taken for broken, whatever a register does. */
const PATIENCE_MS = 9_000
const AINO = 'aino@yritys.example'
const LIISA = 'liisa@yritys.example'

async function house(other: Readonly<Record<string, Connector>>) {
  const base = await freshHouse({})
  const own = connectorsOf(base.registers, base.store, base.keys, base.clock)
  const connectors = new Map([...own].map(([id, connector]) => [id, other[id] ?? connector]))
  const lived = { ...base, connectors }
  await imported(
    lived,
    fileOf([
      { Nimi: 'Aino Esimerkki', Asiakasnumero: '1001', Sähköpostiosoite: AINO },
      { Nimi: 'Liisa Esimerkki', Asiakasnumero: '1002', Sähköpostiosoite: LIISA },
      { Nimi: 'Numeroton', Asiakasnumero: '', Sähköpostiosoite: '' },
    ]),
    {},
  )
  await imported(
    lived,
    fileOf([
      ...Array.from({ length: 130 }, (_, index) => ({
        Laskunumero: String(20_001 + index),
        Asiakasnumero: '1001',
        Laskupäivä: `${(index % 28) + 1}.1.2026`,
        Viitenumero: '',
        Summa: '10,00',
      })),
      { Laskunumero: '30001', Asiakasnumero: '1002', Laskupäivä: '1.1.2026', Viitenumero: '', Summa: '10,00' },
    ]),
    {},
  )
  await imported(
    lived,
    'First Name,Last Name,E-mail Address,Company\r\nAino,Esimerkki,aino@yritys.example,Yritys\r\n',
    {
      register: 'email-addresses',
    },
  )
  return lived
}

const silent = (register: string, find: Connector['find']): Connector => ({
  ...notThroughPort(register, 'by-hand'),
  register,
  lives: 'elsewhere',
  find,
  rows: async () => ({ rows: [], next: null }),
  every: async function* () {},
  health: async () => ({ ok: false, why: 'it is not there', when: 'later' }),
})

describe('a register that does not answer', () => {
  const failing: Readonly<Record<string, Connector['find']>> = {
    'fails for a while': () => Promise.reject(new ConnectorFault('later', 'Mailbox 4711 did not answer')),
    'fails for good': () => Promise.reject(new ConnectorFault('never', 'The password of 4711 is wrong')),
    'breaks in a way nobody foresaw': () => {
      throw new TypeError('4711 is not a function')
    },
    'takes longer than anybody waits': () => new Promise(() => undefined),
  }
  test.each(Object.entries(failing))(
    '(it %s) is named, never shown as empty, and the others are shown',
    async (_, find) => {
      const lived = await house({ 'email-addresses': silent('email-addresses', find) })
      const session = await verified(lived, 'b', { address: AINO })
      const from = performance.now()
      const mine = await viewMine(lived, session)
      expect(performance.now() - from).toBeLessThan(PATIENCE_MS)
      expect(mine.coverage.found[0]).toMatchObject({ register: 'billing', count: 1 })
      expect(mine.coverage.unreachable).toMatchObject([{ register: 'email-addresses' }])
      expect(mine.coverage.notFound).toMatchObject([{ register: 'contact-preferences' }])
      expect(mine.coverage.notLoaded).toEqual([])
      expect(mine.registers.map(({ records }) => records[0]?.register)).toEqual(['billing', 'portal'])
      // What the other side said is nobody's business here.
      expect(JSON.stringify([mine, lived.logged])).not.toMatch(/4711/)
      expect(lived.logged).toContainEqual(
        expect.objectContaining({ level: 'warn', message: 'register did not answer' }),
      )
    },
  )

  test('is told to stop when its time is over', async () => {
    let aborted = false
    const find: Connector['find'] = ({ signal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          aborted = true
          reject(new ConnectorFault('later', 'stopped'))
        })
      })
    const lived = await house({ billing: silent('billing', find) })
    const mine = await viewMine(lived, await verified(lived, 'b', { address: AINO }))
    expect(aborted).toBe(true)
    expect(mine.coverage.unreachable).toMatchObject([{ register: 'billing', why: 'no-answer' }])
  })
})

describe('what a person sees', () => {
  test('comes in the order of the installation, with how it was searched, when, how old it is and what could not be read', async () => {
    const lived = await house({})
    lived.clock.advance(86_400_000)
    const mine = await viewMine(lived, await verified(lived, 'b', { address: AINO }))
    const held = lived.registers.map(({ id }) => id).filter((id) => id !== 'contact-preferences')
    expect(mine.coverage.found.map(({ register }) => register)).toEqual(held)
    expect(mine.registers.map(({ records }) => records[0]?.register)).toEqual(held)
    const [billing] = mine.coverage.found
    expect(mine.coverage.unread).toMatchObject([{ register: 'billing' }])
    expect(billing).toMatchObject({ searchedAt: lived.clock.now(), asOf: lived.clock.now() - 86_400_000, unread: 1 })
    expect(billing?.by).toMatchObject([{ name: 'email' }])
  })

  test('is in the log before it is shown: who, which registers, which fields, and no value', async () => {
    const lived = await house({})
    const session = await verified(lived, 'b', { address: AINO })
    await viewMine(lived, session)
    const [entry] = await lived.store.read.audit.of(session.subjectHash, null, 1)
    expect(entry).toMatchObject({ event: 'viewed', actor: 'subject', subject_hash: session.subjectHash })
    const { registers } = JSON.parse(entry?.details ?? '{}')
    expect(registers.billing).toEqual(expect.arrayContaining(['name', 'email', 'customerNumber', 'invoices']))
    expect(registers.billing).not.toContain('memo')
    expect(entry?.details).not.toMatch(/Esimerkki|yritys|1001/)
  })

  test('is not shown at all where it could not be written to the log', async () => {
    const lived = await house({})
    const session = await verified(lived, 'b', { address: AINO })
    const deaf = { ...lived, store: { ...lived.store, witness: () => Promise.reject(new Error('the disk is full')) } }
    await expect(viewMine(deaf, session)).rejects.toThrow('the disk is full')
  })

  test('of an address that nobody has is a search that found nothing, and is in the log all the same', async () => {
    const lived = await house({})
    const session = await verified(lived, 'b', { address: 'joku.muu@tuntematon.example' })
    const mine = await viewMine(lived, session)
    expect(mine.coverage.notFound.map(({ register }) => register)).toEqual([
      'billing',
      'contact-preferences',
      'email-addresses',
    ])
    const [entry] = await lived.store.read.audit.of(session.subjectHash, null, 1)
    expect(entry?.event).toBe('viewed')
  })
})

describe('the rows of a collection', () => {
  async function idsOf(lived: Awaited<ReturnType<typeof house>>, address: string) {
    const session = await verified(lived, address, { address })
    const mine = await viewMine(lived, session)
    const record = mine.registers[0]?.records[0]
    if (!record) throw new Error('Nothing is shown')
    return { session, record: record.id, count: record.collections[0]?.count }
  }

  test('come newest first, a hundred at a time, each once', async () => {
    const lived = await house({})
    const { session, record, count } = await idsOf(lived, AINO)
    expect(count).toBe(130)
    const asked = { subject: session, register: 'billing', collection: 'invoices', record }
    const first = await viewCollection(lived, { ...asked, after: null })
    const second = await viewCollection(lived, { ...asked, after: first?.next ?? '' })
    expect([first?.rows.length, second?.rows.length, second?.next]).toEqual([100, 30, null])
    const rows = [...(first?.rows ?? []), ...(second?.rows ?? [])]
    expect(new Set(rows.map(({ id }) => id)).size).toBe(130)
    const days = rows.map(({ title }) => title[0] ?? '')
    expect(days).toEqual([...days].sort().reverse())
  })

  test('of somebody else’s record are not there, and neither is what is no record or no collection', async () => {
    const lived = await house({})
    const aino = await idsOf(lived, AINO)
    const liisa = await idsOf(lived, LIISA)
    const asked = {
      subject: aino.session,
      register: 'billing',
      collection: 'invoices',
      record: aino.record,
      after: null,
    }
    expect(await viewCollection(lived, asked)).not.toBeNull()
    const before = await lived.store.read.audit.head()
    expect(await viewCollection(lived, { ...asked, record: liisa.record })).toBeNull()
    expect(await viewCollection(lived, { ...asked, record: 'no-such-record' })).toBeNull()
    expect(await viewCollection(lived, { ...asked, collection: 'constructor' })).toBeNull()
    expect(await viewCollection(lived, { ...asked, collection: 'orders' })).toBeNull()
    expect(await viewCollection(lived, { ...asked, register: 'email-addresses' })).toBeNull()
    expect(await viewCollection(lived, { ...asked, register: 'nothing' })).toBeNull()
    expect(await lived.store.read.audit.head()).toEqual(before)
  })
})
