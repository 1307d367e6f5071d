import { describe, expect, test } from 'vitest'
import { type CardOrder, readOrder } from '#app/journey/request/card-order.ts'
import { dropCard, makeCard } from '#app/journey/request/cards.ts'
import { doCard } from '#app/journey/request/office.ts'
import { ownRequest, withdrawRequest } from '#app/journey/request/own.ts'
import { HOLD_MS } from '#app/request/request.ts'
import { freshHouse } from '../../support/fresh-house.ts'
import { DAY, fakeClock, HOUR, SECOND } from '../../support/house.ts'
import { type Cells, fileOf, imported } from '../importing.ts'
import { AINO, decided, filed, LIISA, PEKKA, pigeon, verifiedAs, WINTER, workThrough } from './requesting.ts'

const OLD = '040 000 1234'
const NEW = '+358 50 000 5678'

const customer = (phone: string, other: Cells = {}): Cells => ({
  Nimi: 'Aino Kallio',
  Asiakasnumero: '1042',
  Sähköpostiosoite: AINO,
  Puhelin: phone,
  ...other,
})
const other = (number: number): Cells => customer('', { Asiakasnumero: `${number}`, Sähköpostiosoite: '', Nimi: 'Muu' })

const CHANGE: CardOrder = {
  record: 'Aino Kallio, 1042',
  words: '',
  wanted: { what: 'value', field: 'phone', from: OLD, to: NEW },
}

let forms = 0

/** Aino is customer 1042, has asked for another phone number, and a card says to change it. */
async function withCard(order: CardOrder = CHANGE) {
  const house = await freshHouse({ clock: fakeClock(WINTER) })
  const many = Array.from({ length: 30 }, (_none, index) => other(2000 + index))
  await imported(house, fileOf([customer(OLD), ...many]), {})
  const aino = await verifiedAs(house, AINO)
  const reference = await filed(house, aino, { kind: 'rectification' })
  const [record] = await house.store.read.records.byIdentifiers('billing', [{ field: 'email', value: AINO }])
  if (!record) throw new Error('Aino is in no register')
  forms += 1
  const making = { reference, register: 'billing', recordId: record.id, order, form: `card-${forms}` }
  expect(await makeCard(house, LIISA, making)).toEqual({ ok: true })
  const { read } = house.store
  const request = async () => {
    const found = await read.requests.byReference(reference)
    if (!found) throw new Error('The request is gone')
    return found
  }
  const card = async () => {
    const [found] = await read.cards.ofRequest((await request()).id)
    if (!found) throw new Error('The card is gone')
    return found
  }
  const done = async () => doCard(house, LIISA, { card: (await card()).id, version: (await card()).version })
  const onList = async () => (await read.waiting.open()).flatMap(({ kind, id }) => (kind === 'work-card' ? [id] : []))
  const bring = (rows: readonly Cells[], asOf = house.clock.now(), full: 'full' | 'partial' = 'partial') =>
    imported(house, fileOf([...rows, ...many]), { asOf, full })
  const mail = pigeon()
  const answered = async () => {
    await decided(house, reference, 'approve')
    house.clock.advance(HOLD_MS)
    await workThrough(house, mail)
  }
  return { house, aino, reference, record, making, request, card, done, onList, bring, answered, mail }
}

describe('a work card', () => {
  test('waits on the list under its own row, holds old and new value sealed, and is made once', async () => {
    const { house, card, making, onList } = await withCard()
    const made = await card()
    expect(made).toMatchObject({ state: 'open', register: 'billing' })
    expect(readOrder(made.order)).toEqual(CHANGE)
    expect(await onList()).toEqual([made.id])
    await makeCard(house, LIISA, making)
    expect(await onList()).toHaveLength(1)
    const [row] = await house.connections.read.selectFrom('work_cards').selectAll().execute()
    expect(Buffer.from(row?.sealed ?? []).toString('latin1')).not.toContain(NEW)
  })

  test('is done by one click, of two at once by one, and confirmed by the next import', async () => {
    const { house, card, done, onList, bring } = await withCard()
    const { id, version } = await card()
    house.clock.advance(HOUR)
    const clicks = await Promise.all([LIISA, PEKKA].map((who) => doCard(house, who, { card: id, version })))
    expect(clicks.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(await card()).toMatchObject({ state: 'done', doneAt: house.clock.now(), confirmedAt: null })
    expect(await onList()).toEqual([])
    expect(await done()).toEqual({ ok: false, why: 'no-card' })
    house.clock.advance(DAY)
    // Written otherwise, the number is the same.
    await bring([customer('050 0005678')])
    expect(await card()).toMatchObject({ state: 'confirmed', confirmedAt: house.clock.now() })
  })

  test('is open again where the register still has the old value, and the answer stays as it was', async () => {
    const { house, card, done, onList, bring, request, answered } = await withCard()
    await answered()
    expect((await request()).state).toBe('carrying-out')
    await done()
    const before = await request()
    expect(before.state).toBe('fulfilled')
    house.clock.advance(DAY)
    await bring([customer(OLD)])
    const again = await card()
    expect(again).toMatchObject({ state: 'open', doneAt: null, doneBy: null })
    expect(await onList()).toEqual([again.id])
    expect(await request()).toEqual(before)
    const [row] = (await house.store.read.waiting.open()).filter(({ id }) => id === again.id)
    expect(row?.dueAt).toBeGreaterThan(house.clock.now())
    house.clock.advance(DAY)
    await done()
    await bring([customer(NEW)])
    expect((await card()).state).toBe('confirmed')
    const events = (await house.connections.read.selectFrom('audit').select('event').execute()).map(
      ({ event }) => event,
    )
    expect(events.filter((event) => event?.startsWith('card-'))).toEqual([
      'card-made',
      'card-done',
      'card-reopened',
      'card-done',
      'card-confirmed',
    ])
  })

  test('is open again where a third value stands there', async () => {
    const { house, card, done, bring } = await withCard()
    await done()
    house.clock.advance(DAY)
    await bring([customer('+358 50 999 9999')])
    expect((await card()).state).toBe('open')
  })

  test('goes on waiting where the file is older than the work, or says nothing of it', async () => {
    const { house, card, done, bring } = await withCard()
    house.clock.advance(DAY)
    await done()
    await bring([customer(OLD)], house.clock.now() - HOUR)
    expect((await card()).state).toBe('done')
    house.clock.advance(HOUR)
    await bring([other(1999)])
    expect((await card()).state).toBe('done')
    const { Puhelin: _without, ...nameless } = customer(OLD)
    await imported(house, fileOf([nameless]), { asOf: house.clock.now() })
    expect((await card()).state).toBe('done')
    await imported(house, fileOf([customer(NEW)]), { asOf: house.clock.now(), mode: 'rehearse' })
    expect((await card()).state).toBe('done')
  })

  test('that asks for a record to go is confirmed when the whole list no longer has it', async () => {
    const { house, card, done, bring } = await withCard({ ...CHANGE, wanted: { what: 'gone' } })
    await done()
    house.clock.advance(DAY)
    await bring([customer(OLD)], house.clock.now(), 'full')
    expect((await card()).state).toBe('open')
    house.clock.advance(DAY)
    // Gone before anybody clicked: the list after that shows it all the same.
    await bring([], house.clock.now(), 'full')
    expect((await card()).state).toBe('open')
    await done()
    house.clock.advance(DAY)
    await bring([], house.clock.now(), 'full')
    expect((await card()).state).toBe('confirmed')
  })

  test('never delays the answer; its person reads that it was done by hand, and a letter closes the case', async () => {
    const { house, aino, reference, answered, done, mail, request } = await withCard()
    await answered()
    const told = mail.posted.length
    const before = await ownRequest(house, aino, reference)
    expect(before?.letters.map(({ kind }) => kind)).toContain('fulfilled')
    expect(before?.cards).toMatchObject([{ register: 'billing', state: 'open' }])
    house.clock.advance(SECOND)
    await done()
    await workThrough(house, mail)
    const after = await ownRequest(house, aino, reference)
    expect(after?.letters.at(-1)?.kind).toBe('closing')
    expect(after?.cards).toEqual([{ register: 'billing', state: 'done', at: house.clock.now() }])
    expect(mail.posted.length).toBe(told + 1)
    expect((await request()).state).toBe('fulfilled')
  })

  test('that nobody needs is dropped; the request is then done', async () => {
    const { house, card, answered, request, onList } = await withCard()
    await answered()
    const { id, version } = await card()
    expect(await dropCard(house, LIISA, { card: id, version: version + 1 })).toEqual({ ok: false, why: 'stale' })
    expect(await dropCard(house, LIISA, { card: id, version })).toEqual({ ok: true })
    expect(await onList()).toEqual([])
    expect((await request()).state).toBe('fulfilled')
    expect(await doCard(house, LIISA, { card: id, version: version + 1 })).toEqual({ ok: false, why: 'no-card' })
  })

  test('is made for nothing, nowhere and for no closed case', async () => {
    const { house, aino, reference, making } = await withCard()
    const nothing = { ...making, form: 'a', order: { ...CHANGE, words: ' ', wanted: null } }
    expect(await makeCard(house, LIISA, nothing)).toEqual({ ok: false, why: 'nothing' })
    expect(await makeCard(house, LIISA, { ...making, form: 'b', register: 'moon' })).toMatchObject({
      why: 'no-register',
    })
    expect(await makeCard(house, LIISA, { ...making, form: 'c', reference: 'T-XXXXXXXX' })).toMatchObject({
      why: 'no-request',
    })
    await withdrawRequest(house, aino, reference)
    expect(await makeCard(house, LIISA, { ...making, form: 'd' })).toEqual({ ok: false, why: 'closed' })
  })
})
