/** Somebody of whom the portal holds something everywhere that it can hold anything of a person. */
import { expect } from 'vitest'
import { askAddress, confirmAddress } from '#app/journey/address/ask.ts'
import { stopOwn } from '#app/journey/address/stop.ts'
import { banByForm } from '#app/journey/ban/anybody.ts'
import { unsubscribeLinks } from '#app/journey/ban/links.ts'
import { writeDisclosure } from '#app/journey/disclosure/staff.ts'
import { askExport } from '#app/journey/export/own.ts'
import { keepForm } from '#app/journey/parked.ts'
import { settleWaiting } from '#app/journey/queue.ts'
import { fileCorrection } from '#app/journey/request/correct.ts'
import { decideRequest } from '#app/journey/request/decision.ts'
import { liftHold, placeHold } from '#app/journey/request/holds.ts'
import { doCard, writeAsStaff } from '#app/journey/request/office.ts'
import { writeToStaff } from '#app/journey/request/own.ts'
import { banHandlers } from '#app/worker/bans.ts'
import { doWork, LEASE_MS } from '#app/worker/hand.ts'
import { build } from '../export/building.ts'
import { fileOf, imported } from '../importing.ts'
import { AINO, decided, decisionOf, filed, LIISA } from '../request/requesting.ts'
import { AINO_ROW, HOUR, invoicesOf, withAino } from './erasing.ts'

/** A word for each thing that is kept of her, none of which stands anywhere else. */
export const MARKS = {
  name: 'Aino Kallio',
  street: 'Pihlajapolku 12',
  address: AINO,
  phone: '+358 40 000 1234',
  memo: 'Kissan nimi on Misukka',
  oldInvoice: '918273645',
  invoice: '564738291',
  contact: 'Tavattiin Kurjenpolvessa',
  words: 'Haluan tietää kaiken Sinivuokosta',
  message: 'Muistin vielä Valkovuokon',
  file: 'Keltavuokko on liitteessä',
  fileName: 'Kangasvuokko.txt',
  correction: 'Numero vaihtui Lehtovuokossa',
  newPhone: '+358500005678',
  reply: 'Vastaamme Tulppaanista',
  note: 'Soitti ja kertoi Narsissista',
  letter: 'Kirjeessä mainitaan Krookus',
  hold: 'Riita koskee Orvokkia',
  parked: 'Kesken jäi Päivänkakkara',
  newAddress: 'aino.uusi@kallionpuutarha.example',
  done: 'Lähetimme jäljennöksen Vanamosta',
  given: 'Laskut, joissa mainitaan Esikko',
} as const

/** What stands in no file: what was written to and about her, and a form that she had not finished. */
async function written({ house, aino, work, mailbox }: Awaited<ReturnType<typeof withAino>>) {
  const reference = await filed(house, aino, { words: MARKS.words })
  const bytes = Buffer.from(MARKS.file)
  const files = [{ name: MARKS.fileName, type: 'text/plain', bytes }]
  await writeToStaff(house, aino, { reference, text: MARKS.message, files, form: 'message' })
  await writeAsStaff(house, LIISA, { reference, text: MARKS.reply, as: 'message', form: 'reply' })
  await writeAsStaff(house, LIISA, { reference, text: MARKS.note, as: 'note', form: 'note' })
  const given = { partner: '', to: 'Tilitoimisto Malli', what: MARKS.given, on: '2.11.2026' }
  expect(await writeDisclosure(house, LIISA, { reference, ...given })).toBe('done')
  await placeHold(house, LIISA, { reference, reason: MARKS.hold, reviewOn: '2027-03-01' })
  const request = await house.store.read.requests.byReference(reference)
  const [hold] = await house.store.read.holds.of(aino.subjectHash)
  expect(await liftHold(house, LIISA, { reference, hold: hold?.id ?? '' })).toBe(true)
  const deciding = decisionOf(reference, request?.version ?? 0, 'approve')
  expect(await decideRequest(house, LIISA, { ...deciding, free: MARKS.letter, done: [MARKS.done] })).toMatchObject({
    ok: true,
  })
  // She thinks of another address, and stays with the one that she has.
  await askAddress(house, aino, { typed: MARKS.newAddress, language: 'fi', network: '192.0.2.10' })
  await work()
  const code = mailbox.map(({ text }) => JSON.parse(text)).find(({ message }) => message === 'code')?.code
  expect(await confirmAddress(house, aino, { typed: String(code), language: 'fi', sessionId: '' })).toMatchObject({
    ok: true,
  })
  expect(await stopOwn(house, aino)).toBe(true)
  await unsubscribeLinks(house, [AINO])
}

/** She wants no advertisements, by the form; a person does it where the portal cannot. */
async function forbidden({ house, aino }: Known) {
  await banByForm(house, { address: AINO, language: 'fi', network: '192.0.2.11' })
  const handler = banHandlers(house)['ban-spread']
  const claim = { owner: 'test', kind: 'ban-spread', now: house.clock.now(), limit: 1, leaseMs: LEASE_MS }
  for (const one of await house.store.write((tx) => tx.outbox.claim(claim)))
    if (handler) await doWork({ house, owner: 'test', handler, stop: new AbortController().signal }, one)
  const own = await house.store.read.requests.of(aino.subjectHash)
  for (const { id } of own.filter(({ kind }) => kind === 'marketing-ban'))
    for (const card of await house.store.read.cards.ofRequest(id))
      await doCard(house, LIISA, { card: card.id, version: card.version })
}

/** She had begun to write as her visit ended. */
export const begun = ({ house, aino }: Known) =>
  keepForm(
    house,
    { subjectHash: aino.subjectHash, actor: 'subject' },
    { path: '/me/requests/new', fields: [['words', MARKS.parked]] },
  )

/** Somebody who is known by a record with invoices and an address book, and has asked, written, corrected and taken her data home. */
export async function known() {
  const row = { Muistio: MARKS.memo }
  const scene = await withAino([{ number: MARKS.oldInvoice, date: '1.3.2018' }], { row })
  const { house, aino, work } = scene
  await forbidden(scene)
  await imported(house, invoicesOf([{ number: MARKS.invoice, date: '1.3.2026' }]), {})
  const contact = { 'First Name': 'Aino', 'Last Name': 'Kallio', 'E-mail Address': AINO, Notes: MARKS.contact }
  await imported(house, fileOf([contact]), { register: 'email-addresses' })
  // The file says that she may be written to. Somebody has set that right at its source.
  for (const { id, kind } of await house.store.read.waiting.open())
    if (kind === 'ban-broken') await settleWaiting(house, LIISA, { id, note: 'Korjattu Outlookiin.' })
  await written(scene)
  const [record] = await house.store.read.records.byIdentifiers('billing', [{ field: 'email', value: AINO }])
  const corrected = await fileCorrection(
    house,
    aino,
    { register: 'billing', record: record?.id ?? '' },
    { submitted: { phone: [MARKS.newPhone] }, words: MARKS.correction, language: 'fi', files: [], form: 'correct' },
  )
  if (!corrected?.ok) throw new Error('Nothing was corrected')
  // She may change it herself: it is done at its source, and the next file has it.
  const request = await house.store.read.requests.byReference(corrected.reference)
  for (const { id, version } of await house.store.read.cards.ofRequest(request?.id ?? ''))
    await doCard(house, LIISA, { card: id, version })
  house.clock.advance(HOUR)
  await imported(house, fileOf([{ ...AINO_ROW, ...row, Puhelin: MARKS.newPhone }]), {})
  const taken = await askExport(house, aino, { profile: 'access', registers: [], language: 'fi', form: 'export' })
  await build(house)
  // What is held back for others' sake was read by a person.
  await decided(house, taken.reference, 'approve')
  await work(HOUR)
  return scene
}

export type Known = Awaited<ReturnType<typeof known>>
