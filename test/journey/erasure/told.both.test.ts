/** What becomes known of an erasure: to partners that had the data, to the person in a receipt, and to whoever had it to correct. */
import { describe, expect, test } from 'vitest'
import { ownReceipt } from '#app/journey/receipts.ts'
import { fileCorrection } from '#app/journey/request/correct.ts'
import { decideRequest, secondDecision } from '#app/journey/request/decision.ts'
import { openDesk } from '#app/journey/request/desk.ts'
import { doCard } from '#app/journey/request/office.ts'
import { ownRequest } from '#app/journey/request/own.ts'
import { confirmNotice, decideNotice, openNotice } from '#app/journey/request/recipients.ts'
import { decisionOf, filed, LIISA, PEKKA, verifiedAs } from '../request/requesting.ts'
import { HOUR, MINUTE, strong, withAino } from './erasing.ts'

const PARTNER = 'tietosuoja@tukituomi.example'

const toldOf = async (house: Parameters<typeof openDesk>[0], reference: string) =>
  (await openDesk(house, { staffId: LIISA.staffId, role: 'handler' }, reference))?.values?.told ?? []

describe('partners that may have had what was erased', () => {
  test('are told once staff say that they had it, without a word in the mail; page, letter and receipt say who was told', async () => {
    const { house, aino, work, asked, approve, request } = await withAino([])
    const reference = await asked()
    await approve(reference)
    await work(25 * HOUR)
    const [proposed, ...others] = await toldOf(house, reference)
    expect(others).toEqual([])
    expect(proposed).toMatchObject({ name: 'Tukituomi Oy', state: 'proposed', what: 'erased', mail: null })
    const notice = proposed?.id ?? ''
    const partner = await verifiedAs(house, PARTNER)
    expect(await openNotice(house, partner, notice)).toBeNull()
    expect(await decideNotice(house, LIISA, { notice, how: 'told' })).toBe(true)
    expect(await toldOf(house, reference)).toMatchObject([{ state: 'told', mail: 'on-its-way' }])
    expect(await work()).toContain('recipient-notice')
    expect(await toldOf(house, reference)).toMatchObject([{ state: 'told', mail: 'handed' }])
    const opened = await openNotice(house, partner, notice)
    expect(opened).toMatchObject({ what: 'erased', corrections: [], records: [{ title: ['Aino Kallio', '1042'] }] })
    expect(opened?.records[0]?.fields.map(({ fi }) => fi)).toContain('Laskutusosoite')
    expect(JSON.stringify(opened)).not.toContain('Pihlajapolku')
    expect(await confirmNotice(house, partner, notice)).toBe(true)

    const own = await ownRequest(house, aino, reference)
    expect(own?.told).toMatchObject([{ name: 'Tukituomi Oy', state: 'confirmed', what: 'erased' }])
    expect(own?.letters.find(({ kind }) => kind === 'fulfilled')?.content).toContain('Tukituomi Oy')
    const [card] = await house.store.read.cards.ofRequest((await request(reference)).id)
    await doCard(house, LIISA, { card: card?.id ?? '', version: 1 })
    const last = (await ownRequest(house, aino, reference))?.receipts.find(({ act }) => act === 'carried-out')
    const receipt = (await ownReceipt(house, aino, last?.id ?? ''))?.receipt
    expect(receipt?.told).toEqual(['Tukituomi Oy'])
  })

  test.each(['restriction', 'objection'] as const)('are proposed after an approved %s too', async (kind) => {
    const { house, aino, work } = await withAino([])
    const reference = await filed(house, aino, { kind, words: 'Tiedot ovat väärin.' })
    await decideRequest(house, LIISA, decisionOf(reference, 1, 'approve'))
    await work(3 * MINUTE)
    expect(await toldOf(house, reference)).toMatchObject([
      { name: 'Tukituomi Oy', state: 'proposed', what: 'restricted' },
    ])
  })
})

test('the receipt says of each register what went, what stays until when and why, and what comes by itself', async () => {
  const { house, aino, work, asked, approve, request } = await withAino([{ number: '20001', date: '1.3.2026' }])
  const reference = await asked()
  await approve(reference)
  await secondDecision(house, strong(house, PEKKA), { reference, version: (await request(reference)).version })
  await work(25 * HOUR)
  for (const { id } of await house.store.read.cards.ofRequest((await request(reference)).id))
    await doCard(house, LIISA, { card: id, version: 1 })
  const last = (await ownRequest(house, aino, reference))?.receipts.find(({ act }) => act === 'carried-out')
  const found = await ownReceipt(house, aino, last?.id ?? '')
  const billing = found?.receipt.erased?.find(({ stays }) => stays.some(({ until }) => until === '2032-12-31'))
  expect(billing?.gone.join()).toContain('Puhelin')
  expect(billing?.stays.map(({ why }) => why).join()).toContain('Kirjanpitolaki')
  expect(billing?.next).toEqual([{ on: '2033-01-01', what: 'erase' }])
  expect(billing?.recoverableDays).toBeNull()
  const text = JSON.stringify(found?.receipt)
  for (const secret of ['Aino', '20001', 'Pihlajapolku', '1042']) expect(text).not.toContain(secret)
})

test('a correction that waits to be done by hand falls away when its record is erased', async () => {
  const { house, aino, work, asked, approve } = await withAino([])
  const [record] = await house.store.read.records.byIdentifiers('billing', [{ field: 'email', value: aino.address }])
  const correction = await fileCorrection(
    house,
    aino,
    { register: 'billing', record: record?.id ?? '' },
    { submitted: { phone: ['+358 50 000 5678'] }, words: '', language: 'fi', files: [], form: 'correct' },
  )
  if (!correction?.ok) throw new Error('Nothing was asked for')
  const stateOf = async () => (await ownRequest(house, aino, correction.reference))?.state
  expect(await stateOf()).toBe('carrying-out')
  const reference = await asked()
  await approve(reference)
  await work(25 * HOUR)
  const corrected = await house.store.read.requests.byReference(correction.reference)
  expect(await house.store.read.cards.ofRequest(corrected?.id ?? '')).toMatchObject([{ state: 'dropped' }])
  expect(await house.store.read.corrections.ofRequest(corrected?.id ?? '')).toMatchObject([{ state: 'withdrawn' }])
  expect(await stateOf()).toBe('fulfilled')
  const waiting = (await house.store.read.waiting.open()).filter(({ kind }) => kind === 'work-card')
  expect(waiting.every(({ requestId }) => requestId !== corrected?.id)).toBe(true)
})
