import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { expect, onTestFinished, test } from 'vitest'
import { connectorsOf } from '#app/connectors.ts'
import { askExport, beginDownload, openDownload, ownExport } from '#app/journey/export/own.ts'
import { publishedKeys } from '#app/journey/receipts.ts'
import { ownRequest } from '#app/journey/request/own.ts'
import { checkPackage } from '#app/package/check.ts'
import { readKeySet } from '#app/receipt/check.ts'
import { freshDatabase } from '../../support/database.ts'
import { fakeClock, makeHouse } from '../../support/house.ts'
import { goOn } from '../../support/mortal.ts'
import { fileOf, imported } from '../importing.ts'
import { AINO, verifiedAs, WINTER } from '../request/requesting.ts'

/** More than one piece of rows, and files of more than one piece. */
const INVOICES = 1_300
/** More turns than the building has steps would be a building that begins anew each time. */
const TURNS_LIMIT = 120

/** Builds on, and kills itself after some steps. */
const BUILDER = join(import.meta.dirname, 'builder.ts')

test('a package whose building is killed at one step after the other resumes, and ends as one whole', async () => {
  const database = await freshDatabase()
  const base = await makeHouse({ url: database.url, clock: fakeClock(WINTER) })
  const folder = mkdtempSync(join(tmpdir(), 'omatieto-killed-'))
  onTestFinished(async () => {
    await base.store.close()
    await database.drop()
    rmSync(folder, { recursive: true, force: true })
  })
  const house = { ...base, connectors: connectorsOf(base.registers, base.store, base.keys, base.clock) }
  await imported(house, fileOf([{ Nimi: 'Aino Kallio', Asiakasnumero: '1042', Sähköpostiosoite: AINO }]), {})
  const rows = Array.from({ length: INVOICES }, (_none, index) => ({
    Laskunumero: String(20_001 + index),
    Asiakasnumero: '1042',
    Laskupäivä: '1.5.2025',
    Viitenumero: '',
    Summa: '10,00',
  }))
  await imported(house, fileOf(rows), {})
  const aino = await verifiedAs(house, AINO)
  const asking = { profile: 'access', registers: [], language: 'fi', form: 'killed' } as const
  const { export: id, reference } = await askExport(house, aino, asking)
  let [turns, kills] = [0, 0]
  while ((await ownExport(house, aino, id))?.state !== 'ready') {
    turns += 1
    expect(turns).toBeLessThan(TURNS_LIMIT)
    // A file is begun anew, so each process gets at least as far as one takes: its clearing, its pieces and its end.
    const { end } = await goOn(BUILDER, [database.url, id, String(WINTER + turns), String(3 + (turns % 3))])
    if (end === 'killed') kills += 1
  }
  expect(kills).toBeGreaterThan(10)
  const begun = await beginDownload(house, aino, id)
  const opened = begun.ok ? await openDownload(house, aino, { id, download: begun.download }) : null
  if (!opened) throw new Error('There is nothing to download')
  const path = join(folder, 'package.zip')
  await pipeline(Readable.from(opened.read(0, opened.bytes - 1)), createWriteStream(path))
  const checked = await checkPackage(path, readKeySet(await publishedKeys(house)) ?? [])
  if (!checked.ok) throw new Error(checked.why)
  const data = checked.manifest.files.find((file) => file.path === 'data.json')
  expect(data?.bytes).toBeGreaterThan(INVOICES * 100)
  const request = await ownRequest(house, aino, reference)
  expect(request?.state).toBe('fulfilled')
  expect(request?.letters.filter(({ kind }) => kind === 'fulfilled')).toHaveLength(1)
  expect(request?.receipts.map(({ act }) => act)).toEqual(['filed', 'answered'])
}, 180_000)
