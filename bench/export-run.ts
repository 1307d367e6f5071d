/**
 * One package in a process of its own: `node bench/export-run.ts fill|plainly|properly <database address> <rows>`. Says in one line of
 * JSON what it took: wall clock and processor time in milliseconds, and by how much memory grew. Before it is measured, the process
 * has done the same for somebody with few rows, as a portal that runs has: what a first package brings in is not a row's cost.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { createDeflateRaw } from 'node:zlib'
import escapeHtml from 'escape-html'
import { Temporal } from 'temporal-polyfill'
import { systemChance } from '#app/chance.ts'
import { systemClock } from '#app/clock.ts'
import { loadBuild } from '#app/http/build.ts'
import { buildExport } from '#app/journey/export/build.ts'
import { askExport } from '#app/journey/export/own.ts'
import type { House } from '#app/journey/house.ts'
import { startSession } from '#app/journey/session.ts'
import { identifiersOf } from '#app/register/identifiers.ts'
import { formatValue } from '#app/register/kinds.ts'
import type { Values } from '#app/register/register.ts'
import { addressOf, customer } from './crowd.ts'
import { houseOf, keys, openPlace, type Place } from './house.ts'

const BATCH_ROWS = 500
type Person = { readonly number: number; readonly rows: number }
const keyOf = ({ number }: Person) => keys.hash('record-key', 'billing', '', String(number))
/** Whose package a process makes before the one that is measured. */
const FIRST: Person = { number: 2, rows: 1_000 }
/** For V8 to give back what it took at the start. */
const REST_MS = 500

const FIRST_DAY = Temporal.PlainDate.from('2020-01-07')
/** Rows of one day, as a customer who orders daily has them. */
const DAILY_ROWS = 6
/** Sums are all different, as far as cents go: what is worked out once for each value is worked out for each of them. */
const SUM_STEP_CENTS = 7_919
const SUM_LIMIT_CENTS = 900_001

function invoice(number: number): Values {
  const day = FIRST_DAY.add({ days: Math.floor(number / DAILY_ROWS) % (6 * 365) })
  const total = (((number * SUM_STEP_CENTS) % SUM_LIMIT_CENTS) / 100).toFixed(2)
  return {
    invoiceNumber: [String(100_000 + number)],
    customerNumber: ['1'],
    date: [day.toString()],
    dueDate: [day.add({ days: 14 }).toString()],
    total: [total],
    openAmount: ['0'],
    state: ['Maksettu'],
  }
}

/** A customer with so many invoices. */
async function fill({ store }: Place, house: House, person: Person): Promise<void> {
  const { number, rows } = person
  const [KEY, values] = [keyOf(person), customer(number)]
  const idOf = () => systemChance.id(systemClock.now())
  const identifiers = identifiersOf(house.registers)('billing', '', values)
  const base = { parentHash: '', version: 1, digest: 'bench' }
  await store.write((tx) =>
    tx.records.insert('billing', '', 'bench', [{ ...base, id: idOf(), keyHash: KEY, values, identifiers }]),
  )
  for (let from = 0; from < rows; from += BATCH_ROWS) {
    const batch = Array.from({ length: Math.min(BATCH_ROWS, rows - from) }, (_none, index) => ({
      ...{ version: 1, digest: 'bench', identifiers: [], parentHash: KEY, id: idOf() },
      keyHash: keys.hash('record-key', 'billing', 'invoices', `${number}/${from + index}`),
      values: invoice(from + index),
    }))
    await store.write((tx) => tx.records.insert('billing', 'invoices', 'bench', batch))
  }
}

/** Deflates text to nowhere, at the level that packages are deflated at: a slower one would make the floor higher. */
function deflating(): { write(text: string): Promise<void>; end(): Promise<void> } {
  const stream = createDeflateRaw({ level: 1 })
  stream.resume()
  return {
    write: (text) =>
      new Promise((resolve) => {
        if (stream.write(text)) resolve()
        else stream.once('drain', resolve)
      }),
    end: () =>
      new Promise((resolve) => {
        stream.once('end', resolve)
        stream.end()
      }),
  }
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

/** The floor: each row read, unsealed, and written as HTML, CSV and JSON as plainly as can be, and deflated. */
async function plainly({ store }: Place, house: House, person: Person): Promise<void> {
  const register = house.registers.find(({ id }) => id === 'billing')
  const fields = Object.entries(register?.collections.invoices?.fields ?? {})
  const show = { language: 'fi', timeZone: 'Europe/Helsinki' } as const
  const [html, csv, json] = [deflating(), deflating(), deflating()]
  for await (const page of store.read.records.rowsOf('billing', 'invoices', keyOf(person))) {
    const rows = page.map(({ values }) => fields.map(([name, { kind }]) => ({ name, kind, held: values[name] ?? [] })))
    const cell = ({ kind, held }: (typeof rows)[number][number]) =>
      held.map((raw) => escapeHtml(formatValue(kind, raw, show))).join(' ')
    await html.write(rows.map((row) => `<tr>${row.map((one) => `<td>${cell(one)}</td>`).join('')}</tr>`).join('\n'))
    await csv.write(rows.map((row) => row.map(({ held }) => quoted(held.join('\n'))).join(';')).join('\r\n'))
    await json.write(JSON.stringify(rows.map((row) => Object.fromEntries(row.map(({ name, held }) => [name, held])))))
  }
  await Promise.all([html.end(), csv.end(), json.end()])
}

/** The product's own: asked for, and built as the worker builds it. */
async function properly(house: House, { number }: Person): Promise<() => Promise<void>> {
  const { rendering } = await loadBuild(false)
  const address = addressOf(number)
  const subjectHash = keys.hash('subject', address)
  const subject = await house.store.write((tx) =>
    startSession(house, tx, { address, subjectHash, now: systemClock.now(), replaces: null }),
  )
  const asking = { profile: 'access', registers: ['billing'], language: 'fi', form: systemChance.id(0) } as const
  const { export: id } = await askExport(house, subject, asking)
  return async () => {
    const signal = new AbortController().signal
    const built = await buildExport(house, id, { ...rendering, signal, silent: 'name-it' })
    if (built.outcome !== 'ready') throw new Error('The package was not made')
    await house.store.write((tx) => built.along(tx))
  }
}

const MICRO = 1_000
const MB = 1_000_000
const SAMPLE_MS = 10

const [way, url = '', rows = '0'] = process.argv.slice(2)
const place = await openPlace(url)
const house = await houseOf(place)
const person: Person = { number: 1, rows: Number(rows) }
if (way === 'fill') for (const one of [person, FIRST]) await fill(place, house, one)
else {
  const prepared = async (one: Person) =>
    way === 'plainly' ? () => plainly(place, house, one) : await properly(house, one)
  await (await prepared(FIRST))()
  const work = await prepared(person)
  await sleep(REST_MS)
  const before = process.memoryUsage.rss()
  let most = before
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, SAMPLE_MS)
  const [from, cpu] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(cpu)
  const ms = performance.now() - from
  clearInterval(timer)
  console.info(JSON.stringify({ ms, cpuMs: (user + system) / MICRO, grownMb: (most - before) / MB }))
}
await place.store.close()
