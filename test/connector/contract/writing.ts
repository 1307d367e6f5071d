/** The writing half of the contract: what is written through the port, and that nothing is where it isn't. */
import { describe, expect, test } from 'vitest'
import type { Ability } from '#app/connector/connector.ts'
import type { ErasureOrder } from '#app/register/erasure-order.ts'
import { type Beside, found, inTime, type Plant, recordOf, type Source, walked } from './contract.ts'
import { AINO, PEKKA, PEOPLE } from './people.ts'

const NAME = 'Pekka Puro'

function orderOf({ connector }: Source, record: string, fields: readonly string[] | 'whole'): ErasureOrder {
  const whole = fields === 'whole'
  return {
    register: connector.register,
    record,
    reach: whole ? 'whole' : 'part',
    fields: whole ? [] : fields,
    rows: [],
    nextOn: null,
  }
}

/** The suite's own question: is this connector asked to do this at all? Otherwise it must refuse, which is tried as well. */
const able = ({ connector }: Source, ability: Ability) =>
  connector.writing === 'port' && connector.abilities.has(ability)

const refused = { name: 'ConnectorFault', when: 'never' }
const valuesOf = async (source: Source, name: string, field: string) =>
  (await besideOf(source).held(name))?.[field] ?? []

function besideOf({ beside }: Source): Beside {
  if (!beside) throw new Error('What the port writes must be looked at from beside')
  return beside
}

export function writingContract(system: string, plant: Plant): void {
  describe(`${system}: writing`, () => {
    test('declares what it can be asked to do, and refuses the rest as something that needs a person', async () => {
      const source = await plant(PEOPLE)
      const { connector } = source
      if (connector.writing !== 'port') expect([...connector.abilities]).toEqual(['walk'])
      const { id } = await recordOf(source, NAME, PEKKA)
      if (!able(source, 'correct'))
        await expect(connector.correct({ record: id, changes: [] }, inTime())).rejects.toMatchObject(refused)
      if (!able(source, 'erase')) {
        await expect(connector.erase(orderOf(source, id, 'whole'), inTime())).rejects.toMatchObject(refused)
        await expect(connector.rehearse(orderOf(source, id, 'whole'), inTime())).rejects.toMatchObject(refused)
      }
      if (!able(source, 'forbid-marketing'))
        await expect(connector.forbidMarketing({ record: id, ban: 'set' }, inTime())).rejects.toMatchObject(refused)
      expect(await found(source, PEKKA)).toHaveLength(1)
    })

    test('corrects what still is as it was seen, once however often; otherwise it says what is there and writes nothing', async () => {
      const source = await plant(PEOPLE)
      if (!able(source, 'correct')) return expect(source.connector.abilities.has('correct')).toBe(false)
      const { connector, fields } = source
      const field = fields.changeable
      const { id } = await recordOf(source, NAME, PEKKA)
      const order = { record: id, changes: [{ field, from: ['Tampere'], to: ['Turku'] }] }
      for (let times = 0; times < 2; times++)
        expect(await connector.correct(order, inTime())).toMatchObject({ state: 'done' })
      expect(await valuesOf(source, NAME, field)).toEqual(['Turku'])
      expect(await valuesOf(source, NAME, fields.name)).toEqual([NAME])
      await besideOf(source).change(NAME, field, ['Oulu'])
      const late = { record: id, changes: [{ field, from: ['Turku'], to: ['Porvoo'] }] }
      for (let times = 0; times < 2; times++)
        expect(await connector.correct(late, inTime())).toEqual({ state: 'conflict', found: { [field]: ['Oulu'] } })
      expect(await valuesOf(source, NAME, field)).toEqual(['Oulu'])
      const missing = { ...late, record: `${id.slice(0, -1)}${id.endsWith('x') ? 'y' : 'x'}` }
      expect(await connector.correct(missing, inTime())).toEqual({ state: 'gone' })
      const emptied = { record: id, changes: [{ field, from: ['Oulu'], to: [] }] }
      expect(await connector.correct(emptied, inTime())).toMatchObject({ state: 'done' })
      expect(await valuesOf(source, NAME, field)).toEqual([])
    })

    test('writes none of several corrections where one of them comes too late', async () => {
      const source = await plant(PEOPLE)
      if (!able(source, 'correct')) return expect(source.connector.abilities.has('correct')).toBe(false)
      const { connector, fields } = source
      const { id } = await recordOf(source, NAME, PEKKA)
      const changes = [
        { field: fields.name, from: [NAME], to: ['Pekka Joki'] },
        { field: fields.changeable, from: ['Helsinki'], to: ['Turku'] },
      ]
      expect(await connector.correct({ record: id, changes }, inTime())).toMatchObject({
        state: 'conflict',
        found: { [fields.changeable]: ['Tampere'] },
      })
      expect(await valuesOf(source, NAME, fields.changeable)).toEqual(['Tampere'])
    })

    test('erases a part and keeps the rest findable, then the whole; twice is once, and nobody else is touched', async () => {
      const source = await plant(PEOPLE)
      if (!able(source, 'erase')) return expect(source.connector.abilities.has('erase')).toBe(false)
      const { connector, fields } = source
      const { id } = await recordOf(source, NAME, PEKKA)
      const before = await Promise.all(
        PEOPLE.filter(({ name }) => name !== NAME).map(({ name }) => besideOf(source).held(name)),
      )
      const part = orderOf(source, id, [fields.changeable])
      expect(await connector.rehearse(part, inTime())).toMatchObject({ state: 'done' })
      expect(await valuesOf(source, NAME, fields.changeable)).toEqual(['Tampere'])
      for (let times = 0; times < 2; times++)
        expect(await connector.erase(part, inTime())).toMatchObject({ state: 'done' })
      expect(await valuesOf(source, NAME, fields.changeable)).toEqual([])
      expect(await found(source, PEKKA)).toHaveLength(1)
      const whole = orderOf(source, id, 'whole')
      expect(await connector.rehearse(whole, inTime())).toMatchObject({ state: 'done' })
      expect(await found(source, PEKKA)).toHaveLength(1)
      expect(await connector.erase(whole, inTime())).toMatchObject({ state: 'done' })
      expect(await connector.erase(whole, inTime())).toMatchObject({ state: 'gone' })
      expect(await connector.rehearse(whole, inTime())).toEqual({ state: 'gone' })
      expect([await found(source, PEKKA), await besideOf(source).held(NAME)]).toEqual([[], null])
      expect(
        await Promise.all(PEOPLE.filter(({ name }) => name !== NAME).map(({ name }) => besideOf(source).held(name))),
      ).toEqual(before)
    })

    test('marks a ban on marketing and takes it off, once however often, and leaves all other values alone', async () => {
      const source = await plant(PEOPLE)
      const { connector, fields } = source
      if (!able(source, 'forbid-marketing')) return expect(connector.abilities.has('forbid-marketing')).toBe(false)
      const { id, values } = await recordOf(source, 'Aino Kallio', AINO)
      for (const ban of ['set', 'set', 'lifted', 'lifted', 'set'] as const) {
        expect(await connector.forbidMarketing({ record: id, ban }, inTime())).toMatchObject({ state: 'done' })
        expect(await besideOf(source).banned('Aino Kallio')).toBe(ban === 'set')
        expect(await besideOf(source).banned('Aino Kallio-Toinen')).toBe(false)
        expect(await valuesOf(source, 'Aino Kallio', fields.name)).toEqual(values[fields.name])
      }
      expect(await connector.forbidMarketing({ record: `${id}x`, ban: 'set' }, inTime())).toEqual({ state: 'gone' })
      const { records } = await walked(connector)
      expect(records.filter(({ banned }) => banned).map((record) => record.id)).toEqual([id])
    })

    test('writes nothing once it has been told to stop', async () => {
      const source = await plant(PEOPLE)
      const { connector, fields } = source
      const { id } = await recordOf(source, NAME, PEKKA)
      const stopped = AbortSignal.abort()
      const changes = [{ field: fields.changeable, from: ['Tampere'], to: ['Turku'] }]
      await expect(connector.correct({ record: id, changes }, stopped)).rejects.toThrow()
      await expect(connector.erase(orderOf(source, id, 'whole'), stopped)).rejects.toThrow()
      await expect(connector.forbidMarketing({ record: id, ban: 'set' }, stopped)).rejects.toThrow()
      if (connector.writing === 'port') expect(await valuesOf(source, NAME, fields.changeable)).toEqual(['Tampere'])
    })
  })
}
