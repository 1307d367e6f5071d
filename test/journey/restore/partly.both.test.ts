import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readBackup, writeBackup } from '#app/backup.ts'
import { connectorsOf } from '#app/connectors.ts'
import type { House } from '#app/journey/house.ts'
import { beginLedger } from '#app/journey/ledger/begin.ts'
import { ledgerStanding } from '#app/journey/ledger/standing.ts'
import { tellLedger } from '#app/journey/ledger/write.ts'
import { secondDecision } from '#app/journey/request/decision.ts'
import { applyLedger } from '#app/journey/restore/apply.ts'
import { openDatabase } from '#db/open.ts'
import { freshDatabase } from '../../support/database.ts'
import { fakeClock, makeHouse, seededChance } from '../../support/house.ts'
import { ledgerInMemory } from '../../support/ledger.ts'
import { AINO_ROW, HOUR, invoicesOf, strong, withAino } from '../erasure/erasing.ts'
import { fileOf, imported } from '../importing.ts'
import { PEKKA, pigeon, workThrough } from '../request/requesting.ts'

const INVOICES = [
  { number: '20001', date: '1.3.2012' },
  { number: '20004', date: '1.3.2026' },
]

test('of somebody of whom something stays a backup brings back nothing that went, and the rest is to go on its day', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'omatieto-partly-'))
  const database = await freshDatabase()
  onTestFinished(async () => {
    rmSync(folder, { recursive: true, force: true })
    await database.drop()
  })
  const ledger = ledgerInMemory()
  const scene = await withAino(INVOICES, { ledger })
  const { house, aino } = scene
  await beginLedger(house, 'first')
  await tellLedger(house)
  const reference = await scene.asked()
  await scene.approve(reference)
  const { version } = await scene.request(reference)
  await secondDecision(house, strong(house, PEKKA), { reference, version })
  const made = await writeBackup(house.connections, folder, '2026-11-30T08:00:00Z')
  await scene.work(25 * HOUR)
  expect(await scene.erasure(reference)).toMatchObject({ state: 'done' })
  expect(await tellLedger(house)).toBe('written')
  const [lock] = await house.store.read.locks.of(aino.subjectHash)
  expect(lock).toMatchObject({ state: 'held' })

  const empty = openDatabase(database.url)
  expect(await readBackup(empty, made.folder)).toEqual({ rows: made.rows })
  await empty.close()
  const base = await makeHouse({
    ...{ url: database.url, clock: fakeClock(house.clock.now()), chance: seededChance('restored'), ledger },
  })
  onTestFinished(() => base.store.close())
  const back = { ...base, connectors: connectorsOf(base.registers, base.store, base.keys, base.clock) }
  expect(await ledgerStanding(back)).toBe('behind')
  expect(await back.store.read.records.count('billing', 'invoices')).toBe(2)
  await applyLedger(back)
  expect(await ledgerStanding(back)).toBe('fine')

  const { read } = back.store
  expect(await read.records.count('billing', 'invoices')).toBe(1)
  const valuesIn = async (one: Pick<House, 'store'>) =>
    (await one.store.read.records.byIds([lock?.recordId ?? '']))[0]?.values
  expect(await valuesIn(back)).toEqual(await valuesIn(house))
  expect(await read.locks.of(aino.subjectHash)).toMatchObject([
    { state: 'held', content: lock?.content, nextOn: lock?.nextOn, recordId: lock?.recordId },
  ])
  await workThrough(back, pigeon())
  // The answer had not left yet when the backup was made, so a person looks whether it is to leave now.
  const held = (await read.waiting.open()).filter(({ kind }) => kind === 'restored-work')
  expect(held.map(({ details }) => details.work)).toContain('request-release')
  await imported(back, fileOf([AINO_ROW]), {})
  await imported(back, invoicesOf(INVOICES), {})
  expect(await read.records.count('billing', 'invoices')).toBe(1)
  expect(await valuesIn(back)).toEqual(await valuesIn(house))

  const planned = await back.connections.read
    .selectFrom('outbox')
    .select('once')
    .where('kind', '=', 'erase-residual')
    .where('state', '=', 'ready')
    .execute()
  const [again] = await read.locks.of(aino.subjectHash)
  expect(planned).toMatchObject([{ once: `residual:${again?.id}:${lock?.nextOn}` }])
})
