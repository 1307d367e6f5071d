import { describe, expect, test } from 'vitest'
import { connectorsOf } from '#app/connectors.ts'
import { checkCorrection, fileCorrection, ownCorrection } from '#app/journey/request/correct.ts'
import { openDesk } from '#app/journey/request/desk.ts'
import { freshHouse } from '../../support/fresh-house.ts'
import { fakeClock } from '../../support/house.ts'
import { fileOf, imported, stateOf } from '../importing.ts'
import { AINO, verifiedAs, WINTER } from './requesting.ts'

const OLD = '040 000 1234'
const NEW = '+358 50 000 5678'

/** Aino is in the billing register, and so is somebody else. */
async function lived() {
  const base = await freshHouse({ clock: fakeClock(WINTER) })
  const house = { ...base, connectors: connectorsOf(base.registers, base.store, base.keys, base.clock) }
  await imported(
    house,
    fileOf([
      { Nimi: 'Aino Kallio', Asiakasnumero: '1042', Sähköpostiosoite: AINO, Puhelin: OLD, Postinumero: '33200' },
      { Nimi: 'Muu Asiakas', Asiakasnumero: '1043', Sähköpostiosoite: 'muu@posti.example', Puhelin: '040 000 0001' },
    ]),
    {},
  )
  const aino = await verifiedAs(house, AINO)
  const idOf = async (address: string) => {
    const [record] = await house.store.read.records.byIdentifiers('billing', [{ field: 'email', value: address }])
    return record?.id ?? ''
  }
  const correcting = { register: 'billing', record: await idOf(AINO) }
  return { house, aino, idOf, correcting }
}

const asking = (phone: string) => ({
  submitted: { phone: [phone] },
  words: 'Numero vaihtui.',
  language: 'fi',
  files: [],
  form: 'correction',
})

describe('correcting one’s own record', () => {
  test('the form is the register’s, of one’s own records alone, and seeing it is in the log', async () => {
    const { house, aino, idOf, correcting } = await lived()
    const found = await ownCorrection(house, aino, correcting)
    const byName = new Map(found?.form.fields.map((field) => [field.name, field]))
    expect(byName.get('phone')).toMatchObject({ correction: { how: 'self' } })
    expect(byName.get('postcode')).toMatchObject({ values: ['33200'], correction: { how: 'ask' } })
    expect(byName.get('customerNumber')).toMatchObject({ correction: { how: 'no' } })
    for (const other of [
      { register: 'billing', record: await idOf('muu@posti.example') },
      { register: 'portal', record: 'own' },
      { register: 'email-addresses', record: correcting.record },
      { register: 'none', record: correcting.record },
    ])
      expect(await ownCorrection(house, aino, other)).toBeNull()
    const log = await house.connections.read.selectFrom('audit').selectAll().execute()
    const seen = log.filter(({ event }) => event === 'viewed')
    expect(seen).toHaveLength(1)
    expect(JSON.stringify(seen[0]?.details)).toContain('phone')
    expect(JSON.stringify(seen[0]?.details)).not.toContain('0001234')
  })

  test('what means the same is no change; what is no value, or may not be changed, is refused with its reason', async () => {
    const { house, aino, correcting } = await lived()
    const check = (submitted: Readonly<Record<string, readonly string[]>>) =>
      checkCorrection(house, aino, correcting, submitted)
    expect(await check({ phone: ['+358 40 0001234'], postcode: [' 33200 '] })).toMatchObject({
      changes: [],
      refusals: [],
    })
    expect(await check({ phone: ['ei numero'], customerNumber: ['9'], name: [''] })).toMatchObject({
      changes: [],
      refusals: [
        { input: 'phone', why: 'value' },
        { input: 'customerNumber', why: 'not-correctable' },
        { input: 'name', why: 'required' },
      ],
    })
    expect((await check({ phone: [NEW], postcode: ['00100'] }))?.changes).toMatchObject([
      { input: 'phone', to: [NEW], how: 'self' },
      { input: 'postcode', from: ['33200'], to: ['00100'], how: 'ask' },
    ])
  })

  test('is a request with its changes, sealed; the form sent twice is one; staff see before and after', async () => {
    const { house, aino, correcting } = await lived()
    const filed = await fileCorrection(house, aino, correcting, asking(NEW))
    if (!filed?.ok) throw new Error('Nothing was filed')
    expect(await fileCorrection(house, aino, correcting, asking(NEW))).toEqual(filed)
    const requests = await house.store.read.requests.of(aino.subjectHash)
    expect(requests.map(({ kind, reference }) => [kind, reference])).toEqual([['rectification', filed.reference]])
    const desk = await openDesk(house, { staffId: 'staff-liisa', role: 'handler' }, filed.reference)
    expect(desk?.values?.contents.corrections).toMatchObject([
      { register: 'billing', title: ['Aino Kallio', '1042'], changes: [{ field: 'phone', to: [NEW], how: 'self' }] },
    ])
    const auditor = await openDesk(house, { staffId: 'staff-tarmo', role: 'auditor' }, filed.reference)
    expect(JSON.stringify(auditor)).not.toContain(NEW)
    const dump = Object.values(await stateOf(house.connections)).flat()
    const plain = dump.map((row) =>
      Object.values(row).map((value) => Buffer.from(String(value), 'base64').toString('latin1') + String(value)),
    )
    for (const secret of [NEW, '358500005678', 'Numero vaihtui']) expect(plain.flat().join(' ')).not.toContain(secret)
  })

  test('asks for nothing where nothing is changed, or something is wrong', async () => {
    const { house, aino, correcting } = await lived()
    expect(await fileCorrection(house, aino, correcting, asking(OLD))).toMatchObject({ ok: false })
    expect(await fileCorrection(house, aino, correcting, asking('ei numero'))).toMatchObject({ ok: false })
    expect(await fileCorrection(house, aino, { ...correcting, record: 'none' }, asking(NEW))).toBeNull()
    expect(await house.store.read.requests.of(aino.subjectHash)).toEqual([])
  })

  test('what was asked for stands in the portal’s own register', async () => {
    const { house, aino, correcting } = await lived()
    await fileCorrection(house, aino, correcting, asking(NEW))
    const found = await house.connectors
      .get('portal')
      ?.find({ identifiers: [{ field: 'email', value: AINO }], signal: AbortSignal.timeout(5_000) })
    expect(JSON.stringify(found?.records[0]?.collections.cases)).toContain(NEW)
  })
})
