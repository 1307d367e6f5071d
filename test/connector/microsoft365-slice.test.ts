/** Connector and simulator held to Graph's own description; every other test with the simulator is held to it as well. */
import { describe, expect, test } from 'vitest'
import type { Exchange } from '../../simulator/simulator.ts'
import { connectionAt, connectorAt, contactNamed, emailRegister, plantedIn, simulated } from './contract/outlook.ts'
import { AINO, PEKKA, PEOPLE } from './contract/people.ts'
import { graphSlice } from './contract/slice.ts'

const inTime = () => AbortSignal.timeout(10_000)
const by = (value: string) => ({ identifiers: [{ field: 'email', value }], signal: inTime() })

/** Everything that the connector ever asks, with all that was asked and answered. */
async function wholeDay() {
  const simulator = await simulated()
  plantedIn(simulator, PEOPLE)
  const exchanges: Exchange[] = []
  simulator.watch((exchange) => exchanges.push(exchange))
  simulator.set({ largestPage: 1 })
  const register = await emailRegister()
  const connector = connectorAt(register, connectionAt(simulator.origin))
  expect(await connector.health(inTime())).toMatchObject({ ok: true })
  expect((await connector.find(by(AINO))).records).toHaveLength(2)
  const [pekka] = (await connector.find(by(PEKKA))).records
  const record = pekka?.id ?? ''
  const changes = [
    { field: 'name', from: ['Pekka Puro'], to: ['Pekka Joki'] },
    { field: 'phones', from: [], to: ['+358 40 000 1234'] },
    { field: 'city', from: ['Tampere'], to: [] },
  ]
  expect(await connector.correct({ record, changes }, inTime())).toMatchObject({ state: 'done' })
  expect(await connector.forbidMarketing({ record, ban: 'set' }, inTime())).toMatchObject({ state: 'done' })
  const erasing = { register: register.id, record, rows: [], nextOn: null } as const
  const fields = Object.keys(register.fields).filter((name) => name !== 'email')
  expect(await connector.erase({ ...erasing, reach: 'part', fields }, inTime())).toMatchObject({ state: 'done' })
  expect(await connector.erase({ ...erasing, reach: 'whole', fields: [] }, inTime())).toMatchObject({ state: 'done' })
  expect(await connector.erase({ ...erasing, reach: 'whole', fields: [] }, inTime())).toEqual({ state: 'gone' })
  simulator.forgetTokens()
  simulator.set({ throttled: 0.3, failed: 0.1 })
  expect((await connector.find(by(AINO))).records).toHaveLength(2)
  expect(contactNamed(simulator, 'Pekka Joki')).toBeNull()
  return exchanges
}

if (graphSlice) {
  const slice = graphSlice
  describe('Graph as it describes itself', () => {
    test('has everything that the connector asks for, and answers as the simulator does', async () => {
      const exchanges = await wholeDay()
      expect(exchanges.flatMap((exchange) => slice.faultsOf(exchange))).toEqual([])
      const kinds = exchanges.map(({ method, path, reply }) => `${method} ${path.split('/').at(-1)} ${reply.status}`)
      for (const kind of ['POST $batch 200', 'POST permanentDelete 204', 'GET contacts 200', 'POST $batch 401'])
        expect(kinds).toContain(kind)
      expect(exchanges.filter(({ query }) => query.has('$skiptoken')).length).toBeGreaterThan(0)
      const statuses = new Set(exchanges.map(({ reply }) => reply.status))
      for (const status of [200, 204, 401, 404]) expect(statuses).toContain(status)
      const parts = exchanges.flatMap(({ reply }) => Object(reply.body).responses ?? []).map(({ status }) => status)
      expect(parts).toContain(429)
      expect(exchanges.some(({ method, body }) => method === 'PATCH' && 'emailAddresses' in Object(body))).toBe(true)
    })

    test('is not kept to by a misspelt property, a parameter or a path that Graph lacks, nor by a null where a list is', () => {
      const contact = '/users/a/contacts/b'
      const asking = { method: 'GET', path: contact, query: new URLSearchParams(), body: undefined }
      const well = { ...asking, reply: { status: 200, body: { id: 'b', '@odata.etag': 'W/"1"', jobTitle: null } } }
      const patch = { ...well, method: 'PATCH', body: { displayName: 'Aino Kallio' } }
      const listing = { ...well, path: '/users/a/contacts', reply: { status: 200, body: { value: [] } } }
      const requests = [{ id: '0', method: 'GET', url: '/users/a/contacts?$select=adress', headers: {} }]
      const batch = { ...asking, method: 'POST', path: '/$batch', body: { requests } }
      const responses = [{ id: '0', status: 200, body: { value: [{ id: 'b', businessPhones: null }] } }]
      const bad: readonly Exchange[] = [
        { ...well, path: '/users/a/contact/b' },
        { ...well, method: 'PUT' },
        { ...well, query: new URLSearchParams({ $select: 'id,mobilphone' }) },
        { ...well, query: new URLSearchParams({ $top: '5' }) },
        { ...listing, query: new URLSearchParams({ $top: 'viisi' }) },
        { ...well, reply: { status: 200, body: { id: 'b', businessPhones: null } } },
        { ...well, reply: { status: 200, body: { id: 'b', adress: {} } } },
        { ...well, reply: { status: 404, body: { error: { code: 'ErrorItemNotFound' } } } },
        { ...patch, body: { mobilphone: '+358 40 000 1234' } },
        { ...patch, body: undefined },
        { ...well, method: 'DELETE', reply: { status: 204, body: { id: 'b' } } },
        { ...batch, reply: { status: 200, body: { responses: [] } } },
      ]
      for (const exchange of [well, patch, listing]) expect(slice.faultsOf(exchange)).toEqual([])
      for (const exchange of bad) expect(slice.faultsOf(exchange), JSON.stringify(exchange)).not.toEqual([])
      expect(slice.faultsOf({ ...batch, reply: { status: 200, body: { responses } } })).toHaveLength(2)
    })
  })
} else {
  test('its description is not here, so nobody was held to it', () => expect(graphSlice).toBeNull())
}
