/** Corrections of a register that can be written: by the worker, only over what was seen, and by people where that does not go. */
import { describe, expect, test } from 'vitest'
import { connectorsOf } from '#app/connectors.ts'
import { fileCorrection } from '#app/journey/request/correct.ts'
import { openDesk } from '#app/journey/request/desk.ts'
import { doCard } from '#app/journey/request/office.ts'
import { ownRequest } from '#app/journey/request/own.ts'
import { viewMine } from '#app/journey/view.ts'
import { freshHouse } from '../../support/fresh-house.ts'
import { DAY, fakeClock } from '../../support/house.ts'
import { fileOf, imported } from '../importing.ts'
import { AINO, LIISA, pigeon, verifiedAs, WINTER, workThrough } from './requesting.ts'
import { SystemOfRecord } from './system-of-record.ts'

const OLD = '040 000 1234'
const NEW = '+358 50 000 5678'
/** What somebody typed into the system meanwhile. */
const THIRD = '+358 40 000 9999'

async function lived() {
  const base = await freshHouse({ clock: fakeClock(WINTER) })
  const connectors = connectorsOf(base.registers, base.store, base.keys, base.clock)
  const customer = { Nimi: 'Aino Kallio', Asiakasnumero: '1042', Sähköpostiosoite: AINO, Puhelin: OLD }
  await imported({ ...base, connectors }, fileOf([customer]), {})
  const [record] = await base.store.read.records.byIdentifiers('billing', [{ field: 'email', value: AINO }])
  const id = record?.id ?? ''
  const billing = connectors.get('billing')
  if (!billing) throw new Error('There is no billing register')
  const system = new SystemOfRecord(id, { phone: [OLD] })
  const house = { ...base, connectors: new Map(connectors).set('billing', system.connector(billing)) }
  const aino = await verifiedAs(house, AINO)
  const filed = await fileCorrection(
    house,
    aino,
    { register: 'billing', record: id },
    { submitted: { phone: [NEW] }, words: '', language: 'fi', files: [], form: 'form-1' },
  )
  if (!filed?.ok) throw new Error('Nothing was asked for')
  const { reference } = filed
  const own = async () => {
    const found = await ownRequest(house, aino, reference)
    if (!found) throw new Error('The request is gone')
    return found
  }
  const disputed = async () => {
    const { registers } = await viewMine(house, aino)
    const fields = registers.find(({ summary }) => summary.register === 'billing')?.records[0]?.fields
    return fields?.find(({ name }) => name === 'phone')?.dispute ?? null
  }
  const cards = async () => {
    const desk = await openDesk(house, { staffId: LIISA.staffId, role: 'handler' }, reference)
    return desk?.values?.cards ?? []
  }
  const work = (mail = pigeon()) => workThrough(house, mail)
  const sayDone = async () => {
    const [card] = await cards()
    expect(await doCard(house, LIISA, { card: card?.id ?? '', version: card?.version ?? 0 })).toEqual({ ok: true })
  }
  return { house, system, own, disputed, cards, work, sayDone }
}

describe('a correction of a register that can be written', () => {
  test('is written by the worker, and no longer disputed; the request is done only then', async () => {
    const { system, own, disputed, cards, work } = await lived()
    expect(system.values('phone')).toEqual([OLD])
    expect(await disputed()).toMatchObject({ to: [NEW], approvedAt: WINTER })
    expect((await own()).state).toBe('carrying-out')
    await work()
    expect(system.values('phone')).toEqual([NEW])
    expect(await disputed()).toBeNull()
    expect(await cards()).toEqual([])
    const done = await own()
    expect(done.state).toBe('fulfilled')
    expect(done.corrections).toMatchObject([{ state: 'confirmed' }])
    expect(done.receipts.map(({ act }) => act).sort()).toEqual(['answered', 'carried-out', 'filed'])
  })

  test('overwrites nothing where the system holds something else: staff get both values, and it stays disputed', async () => {
    const { system, own, disputed, cards, work, sayDone } = await lived()
    system.type('phone', [THIRD])
    await work()
    expect(system.values('phone')).toEqual([THIRD])
    expect(await cards()).toMatchObject([
      { state: 'open', promised: true, order: { found: [THIRD], wanted: { field: 'phone', from: OLD, to: NEW } } },
    ])
    expect(await disputed()).toMatchObject({ to: [NEW] })
    // Said to be done though it is not: the system is looked at, and the card is open again.
    await sayDone()
    await work()
    expect(await cards()).toMatchObject([{ state: 'open' }])
    expect(system.values('phone')).toEqual([THIRD])
    system.type('phone', [NEW])
    await sayDone()
    await work()
    expect(await cards()).toMatchObject([{ state: 'confirmed' }])
    expect(await disputed()).toBeNull()
    expect((await own()).corrections).toMatchObject([{ state: 'confirmed' }])
  })

  test('waits for a system that is down, and after three days a person does it', async () => {
    const { house, system, own, cards, work } = await lived()
    system.state = 'down'
    await work()
    expect(await cards()).toEqual([])
    expect((await own()).state).toBe('carrying-out')
    house.clock.advance(DAY)
    system.state = 'up'
    await work()
    expect(system.values('phone')).toEqual([NEW])

    const other = await lived()
    other.system.state = 'down'
    await other.work()
    other.house.clock.advance(4 * DAY)
    await other.work()
    expect(await other.cards()).toMatchObject([{ state: 'open', order: { wanted: { to: NEW } } }])
    expect(other.system.values('phone')).toEqual([OLD])
  })

  test('is left to a person at once where the system takes no writing', async () => {
    const { system, cards, work } = await lived()
    system.state = 'read-only'
    await work()
    const [card] = await cards()
    expect(card).toMatchObject({ state: 'open', order: { wanted: { field: 'phone', to: NEW } } })
    expect(card?.order).not.toHaveProperty('found')
  })
})
