import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { verifyAudit } from '#app/journey/audit.ts'
import { dayOf } from '#app/journey/day.ts'
import type { House } from '#app/journey/house.ts'
import { beginLedger } from '#app/journey/ledger/begin.ts'
import { linesBehind, tellLedger } from '#app/journey/ledger/write.ts'
import { secondDecision } from '#app/journey/request/decision.ts'
import { START } from '#app/ledger/chain.ts'
import { ledgerInFolder } from '#app/ledger/file.ts'
import { LEASE_MS } from '#app/worker/hand.ts'
import { DAY } from '../../support/house.ts'
import { goOn, killEverywhere } from '../../support/mortal.ts'
import { PEKKA } from '../request/requesting.ts'
import { askedInCrm } from './crm-asked.ts'
import { locksOf } from './crm-erasing.ts'
import { HOUR, strong, withAino } from './erasing.ts'

const TEN_YEARS_MS = 10 * 366 * 24 * HOUR
const ERASER = join(import.meta.dirname, 'eraser.ts')

/** A ledger that outlives whoever writes it. */
function ledgerFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'omatieto-ledger-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Kills the worker at every step of all that is due until then. Gives the steps of each piece of work. */
async function killed(
  url: string,
  span: { readonly ledger: string; readonly crm?: string; readonly from: number; readonly until: number },
) {
  const { ledger, crm = '-', until } = span
  let { from } = span
  return killEverywhere((died) => {
    // By then whoever was killed before has no lease any more.
    from += 2 * LEASE_MS
    return goOn(ERASER, [url, ledger, crm, String(from), String(until), died.join(',')])
  })
}

/** What the ledger knows of erasures: whether anything stays, in the order in which it was told. */
async function toldOf(house: House): Promise<('all' | 'some')[]> {
  const lines = await linesBehind(house, START)
  return lines.flatMap(({ entry }) => (entry.what === 'erased' ? [entry.fields === null ? 'all' : 'some'] : []))
}

const entriesOf = async (house: House, event: string) =>
  (await house.store.read.audit.after(0, 1_000)).filter((entry) => entry.event === event)

const isWhole = async (house: House) =>
  (await verifyAudit(house, { all: async () => [], append: async () => undefined })).faults.length === 0

test('in ten years what stayed after an erasure goes once on each of its days, though the worker is killed at every step of each', async () => {
  const folder = ledgerFolder()
  const invoices = [
    { number: '20001', date: '1.3.2018' },
    { number: '20002', date: '1.3.2021' },
    { number: '20003', date: '1.3.2022' },
    { number: '20004', date: '1.3.2026' },
  ]
  const scene = await withAino(invoices, { ledger: ledgerInFolder(folder) })
  const { house, aino } = scene
  await beginLedger(house, 'first')
  const reference = await scene.asked()
  await scene.approve(reference)
  const { version } = await scene.request(reference)
  await secondDecision(house, strong(house, PEKKA), { reference, version })
  await scene.work(25 * HOUR)
  expect(await scene.erasure(reference)).toMatchObject({ state: 'done' })

  const from = house.clock.now()
  const day = ['claim', 'write', 'told-ledger', 'told', 'settle']
  expect(await killed(house.url, { ledger: folder, from, until: from + TEN_YEARS_MS })).toEqual([day, day, day])

  house.clock.set(from + TEN_YEARS_MS)
  const days = (await entriesOf(house, 'residual-erased')).map(({ at }) => dayOf(house, at))
  expect(days).toEqual(['2028-01-01', '2029-01-01', '2033-01-01'])
  const lists = (await house.store.read.waiting.open()).filter(({ kind }) => kind === 'erase-by-hand')
  expect(lists).toHaveLength(3)
  expect(await house.store.read.records.count('billing', '')).toBe(0)
  expect(await house.store.read.records.count('billing', 'invoices')).toBe(0)
  expect(await house.store.read.locks.of(aino.subjectHash)).toMatchObject([{ state: 'gone', nextOn: null }])
  expect(await toldOf(house)).toEqual(['some', 'some', 'some', 'all'])
  expect(await isWhole(house)).toBe(true)
}, 600_000)

test('an erasure in a live system is carried out once, and what stayed there once on its day, though the worker is killed at every step', async () => {
  const folder = ledgerFolder()
  const scene = await askedInCrm('bills', ledgerInFolder(folder))
  const { crm, house, aino } = scene
  await beginLedger(house, 'first')
  await tellLedger(house)
  await scene.release()
  const from = house.clock.now()
  const until = Date.UTC(2033, 0, 1, 12)
  const brought = ['claim', 'written-there', 'write', 'told-ledger', 'told', 'settle']
  expect(await killed(house.url, { ledger: folder, crm: crm.url, from, until })).toEqual([
    // Decided on, brought there, looked at again; and years later decided on and brought there once more.
    ['claim', 'settle'],
    brought,
    ['claim', 'settle'],
    ['claim', 'settle'],
    brought,
  ])
  house.clock.set(until)
  await scene.work(DAY)

  expect(await scene.aboutHer()).toEqual({ customers: [], bills: 0 })
  expect(await scene.others()).toBe(3)
  expect(await scene.erasure()).toMatchObject({ state: 'done' })
  expect((await scene.request()).state).toBe('partly-fulfilled')
  expect(await scene.cards()).toEqual([])
  expect(await locksOf(house, aino.subjectHash)).toMatchObject([{ state: 'gone', nextOn: null }])
  const events = ['record-erased', 'erasure-done', 'residual-erased']
  expect(await Promise.all(events.map(scene.events))).toEqual([1, 1, 1])
  const receipts = await house.store.read.receipts.ofRequest((await scene.request()).id)
  expect(receipts.filter(({ act }) => act === 'carried-out')).toHaveLength(1)
  expect((await toldOf(house)).at(-1)).toBe('all')
  expect(await isWhole(house)).toBe(true)
}, 600_000)
