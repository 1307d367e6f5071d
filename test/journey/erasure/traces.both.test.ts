/** What is left of somebody who was erased: every row of every table opened, and mail, log and files read, before and after. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { headsIn } from '#app/heads.ts'
import { signHead, verifyAudit } from '#app/journey/audit.ts'
import { ownPlan } from '#app/journey/erasure/ask.ts'
import { askExport } from '#app/journey/export/own.ts'
import { settleWaiting } from '#app/journey/queue.ts'
import { secondDecision } from '#app/journey/request/decision.ts'
import { doCard } from '#app/journey/request/office.ts'
import { sweep } from '#app/journey/sweep.ts'
import { sweepLimits } from '#app/register/portal.ts'
import { openSearch, piecesIn } from '#app/traces.ts'
import { SEALED, SEALED_BY_HASH } from '#db/turn-columns.ts'
import { ENGINE } from '../../support/database.ts'
import { build } from '../export/building.ts'
import { fileOf, imported } from '../importing.ts'
import { LIISA, PEKKA } from '../request/requesting.ts'
import { AINO_ROW, HOUR, invoicesOf, strong, withAino } from './erasing.ts'
import { begun, type Known, known, MARKS } from './well-known.ts'

const DAY = 24 * HOUR

/** The installation's files: the signed heads, and on SQLite the database itself. */
function filesOf(house: Known['house']) {
  const folder = mkdtempSync(join(tmpdir(), 'omatieto-traces-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const folders = [folder, ...(ENGINE === 'sqlite' ? [dirname(house.url.slice('sqlite:'.length))] : [])]
  return { folder, folders, heads: headsIn(join(folder, 'audit-heads.jws')) }
}

/** Where each word is found; those that are found nowhere are left out. There is nothing that cannot be opened. */
async function found({ house, mailbox }: Known, folders: readonly string[]) {
  const search = openSearch(MARKS)
  for await (const { table, column, bytes } of house.store.read.traces.all()) {
    if (!bytes) throw new Error(`${table}.${column} cannot be opened`)
    search.look({ place: `${table}.${column}`, bytes })
  }
  const mails = JSON.stringify(mailbox.map(({ subject, text }) => [subject, text]))
  search.look({ place: 'mailbox', bytes: Buffer.from(mails) })
  search.look({ place: 'log', bytes: Buffer.from(JSON.stringify(house.logged)) })
  for (const folder of folders) for await (const { bytes } of piecesIn(folder)) search.look({ place: 'files', bytes })
  return Object.fromEntries(Object.entries(search.found()).filter(([, places]) => places.length > 0))
}

/** The erasure from its plan to the import that shows that it was done at its source as well. */
async function erase({ house, work, asked, approve, request }: Known) {
  const reference = await asked()
  await approve(reference)
  await secondDecision(house, strong(house, PEKKA), { reference, version: (await request(reference)).version })
  await work(25 * HOUR)
  for (const { id, version } of await house.store.read.cards.ofRequest((await request(reference)).id))
    await doCard(house, LIISA, { card: id, version })
  house.clock.advance(DAY)
  const { Puhelin: _phone, Sähköpostiosoite: _address, ...rest } = AINO_ROW
  await imported(house, fileOf([{ ...rest, Puhelin: '', Sähköpostiosoite: '' }]), { full: 'full' })
  await imported(house, invoicesOf([{ number: MARKS.invoice, date: '1.3.2026' }]), { full: 'full' })
  const other = { 'First Name': 'Eero', 'Last Name': 'Esimerkki', 'E-mail Address': 'eero@asiakas.example', Notes: '' }
  await imported(house, fileOf([other]), { register: 'email-addresses', full: 'full' })
  await work(HOUR)
  await sweep(house, sweepLimits())
  expect(await house.store.read.erasures.ofRequest((await request(reference)).id)).toMatchObject({ state: 'done' })
  return reference
}

/** Under which part of the portal's own register a person is told of a table, and so what the plan says of it. */
const PARTS: Readonly<Record<string, string>> = {
  requests: 'cases',
  request_steps: 'cases',
  waiting: 'cases',
  corrections: 'cases',
  work_cards: 'cases',
  recipient_notices: 'cases',
  messages: 'messages',
  attachments: 'attachments',
  attachment_parts: 'attachments',
  letters: 'letters',
  receipts: 'receipts',
  erasure_reports: 'cases',
  exports: 'packages',
  // Reasons of staff for keeping, as long as the cases that they are of.
  legal_holds: 'cases',
  address_changes: 'addresses',
}

/** Columns that are sealed and hold no value of a person, or that what is sealed there is planted elsewhere, with the reason. */
const NOTHING_OF_HERS: Readonly<Record<string, string>> = {
  'staff.sealed': 'of staff',
  'staff.password': 'of staff',
  'staff.totp': 'of staff',
  'staff_links.sealed': 'of staff',
  'staff_sessions.sealed': 'of staff',
  'signing_keys.sealed': 'keys',
  'exports.wrapped': 'a key',
  'ledger_due.sealed': 'ids and hashes',
  'reconciliations.sealed': 'how many, and how far a reading has come',
  'receipts.sealed': 'names nobody: a salted hash, and what a letter’s text has as its hash',
  'locks.sealed': 'names of fields; after an erasure what finds the rest in a live system',
  'erasure_reports.sealed': 'names of fields, after an erasure',
  'erase_orders.sealed': 'only while a live system is written, and emptied then',
  'ban_orders.sealed': 'only while a live system is written, and emptied then',
}

/** Does the plan say that something of this stays? */
async function planned({ house, aino }: Known) {
  const { records } = await ownPlan(house, aino)
  const of = (id: string) => records.find(({ register }) => register.id === id)?.plan
  const parts = new Map(of('portal')?.collections.map(({ name, rows }) => [name, rows]))
  const fields = new Map(of('billing')?.fields.map(({ name, outcome }) => [name, outcome.does]))
  const invoices = of('billing')?.collections.flatMap(({ rows }) => rows.map(({ outcome }) => outcome))
  return {
    part: (table: string) => parts.get(PARTS[table] ?? '')?.some(({ outcome }) => outcome !== 'goes-now') ?? false,
    field: (name: string) => fields.get(name),
    invoices,
  }
}

test('of somebody who was erased only what the plan said stays is found, and on its day that goes too', async () => {
  const scene = await known()
  const { house, work } = scene
  const { folders, heads } = filesOf(house)
  await begun(scene)
  const before = await found(scene, folders)
  expect(Object.keys(before)).toEqual(Object.keys(MARKS))
  // Something of hers is in every sealed column that can hold anything of a person.
  const reached = new Set(Object.values(before).flat())
  const columns = [...SEALED, ...SEALED_BY_HASH].map(({ table, column }) => `${table}.${column}`)
  const missed = [...columns, 'export_parts.sealed'].filter((place) => !reached.has(place))
  expect(missed.filter((place) => !(place in NOTHING_OF_HERS)).sort()).toEqual([])
  expect(before).toMatchObject({
    memo: expect.arrayContaining(['records.sealed', 'export_parts.sealed']),
    oldInvoice: expect.arrayContaining(['records.sealed', 'export_parts.sealed']),
    contact: expect.arrayContaining(['records.sealed', 'export_parts.sealed']),
    words: expect.arrayContaining(['requests.sealed', 'export_parts.sealed']),
    message: expect.arrayContaining(['messages.sealed', 'export_parts.sealed']),
    file: ['attachment_parts.sealed'],
    fileName: expect.arrayContaining(['attachments.sealed']),
    correction: expect.arrayContaining(['requests.sealed']),
    newPhone: expect.arrayContaining(['requests.sealed']),
    address: expect.arrayContaining(['sessions.sealed', 'unsubscribe_links.sealed']),
    reply: expect.arrayContaining(['messages.sealed']),
    note: ['messages.sealed'],
    letter: expect.arrayContaining(['letters.sealed']),
    hold: ['legal_holds.sealed'],
    parked: ['parked_forms.sealed'],
    newAddress: expect.arrayContaining(['address_changes.sealed', 'challenges.sealed']),
  })

  const plan = await planned(scene)
  expect(['name', 'street', 'email', 'phone', 'memo'].map(plan.field)).toEqual([
    'stays-until',
    'stays-until',
    'goes-now',
    'goes-now',
    'goes-now',
  ])
  expect(plan.invoices?.sort()).toEqual(['goes-now', 'stays-until'])
  await signHead(house, heads)
  await erase(scene)

  const after = await found(scene, folders)
  const unplanned = Object.entries(after).flatMap(([mark, places]) =>
    places.filter((place) => !plan.part(place.split('.')[0] ?? '')).map((place) => `${mark} in ${place}`),
  )
  expect(unplanned.sort()).toEqual(['invoice in records.sealed', 'name in records.sealed', 'street in records.sealed'])
  // What only her record or her address book had is nowhere at all.
  for (const gone of ['memo', 'contact', 'oldInvoice', 'parked']) expect(after).not.toHaveProperty(gone)

  // On its day the rest goes, and what is left of her is on the list of whoever erases it at its source.
  await work(Date.UTC(2033, 0, 1, 12) - house.clock.now())
  await sweep(house, sweepLimits())
  const list = ['waiting.sealed']
  expect(await found(scene, folders)).toEqual({ name: list })
  // Nothing waits any more for the requests that have gone.
  expect((await house.store.read.waiting.open()).filter(({ requestId }) => requestId !== null)).toEqual([])
  for (const { id, kind } of await house.store.read.waiting.open()) {
    if (kind !== 'erase-by-hand') continue
    const note = 'Poistettu laskutuksesta.'
    expect(await settleWaiting(house, LIISA, { id, note })).toEqual({ ok: true })
  }
  expect(await found(scene, folders)).toEqual({})

  await signHead(house, heads)
  expect(await verifyAudit(house, heads)).toMatchObject({ heads: 2, faults: [] })
})

test('after an erasure an altered row of the log is found, and so is one that was removed', async () => {
  const scene = await known()
  const { house } = scene
  const { heads } = filesOf(house)
  await erase(scene)
  await signHead(house, heads)
  const { faults } = await verifyAudit(house, heads)
  expect(faults).toEqual([])
  const entries = await house.store.read.audit.after(0, 10_000)
  const { seq = 0 } = entries.find(({ event }) => event === 'record-erased') ?? {}
  const { write } = house.connections
  await write.updateTable('audit').set({ details: '{"rows":0}' }).where('seq', '=', seq).execute()
  expect((await verifyAudit(house, heads)).faults).toEqual([{ seq, why: 'altered' }])
  await write.deleteFrom('audit').where('seq', '=', seq).execute()
  expect((await verifyAudit(house, heads)).faults).toContainEqual({ seq, why: 'missing' })
})

test('a package that is being made when its person is erased is made of what is left, and answers its request', async () => {
  const scene = await withAino([{ number: MARKS.invoice, date: '1.3.2026' }], { row: { Muistio: '' } })
  const { house, aino, work, asked, approve, request } = scene
  const { reference: wanted } = await askExport(house, aino, {
    ...{ profile: 'access', registers: ['billing'], language: 'fi', form: 'export' },
  })
  const reference = await asked()
  await approve(reference)
  await secondDecision(house, strong(house, PEKKA), { reference, version: (await request(reference)).version })
  await work(25 * HOUR)
  await build(house)
  const packages = await house.store.read.exports.ofRequest((await request(wanted)).id)
  expect(packages.map(({ state }) => state)).toEqual(['expired', 'ready'])
  expect(await request(wanted)).toMatchObject({ state: 'fulfilled' })
  const { phone, name } = await found(scene, [])
  expect(phone).toBeUndefined()
  expect(name).not.toContain('export_parts.sealed')
})
