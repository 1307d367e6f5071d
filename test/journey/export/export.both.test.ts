/** Taking one's data home: asked for, built piece by piece, downloaded by ranges, destroyed on its day. */
import { spawnSync } from 'node:child_process'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { ConnectorFault } from '#app/connector/connector.ts'
import { connectorsOf } from '#app/connectors.ts'
import { buildExport } from '#app/journey/export/build.ts'
import { PACKAGES_A_DAY } from '#app/journey/export/limit.ts'
import { askExport, askOwnExport, beginDownload, FRESH_MS, openDownload, ownExport } from '#app/journey/export/own.ts'
import { DOWNLOADS_LIMIT } from '#app/journey/export/packages.ts'
import type { House } from '#app/journey/house.ts'
import { publishedKeys } from '#app/journey/receipts.ts'
import { fileCorrection } from '#app/journey/request/correct.ts'
import { ownRequest, withdrawRequest } from '#app/journey/request/own.ts'
import { sweep } from '#app/journey/sweep.ts'
import { checkPackage } from '#app/package/check.ts'
import { filesOf } from '#app/package/files.ts'
import { rowsWritten } from '#app/package/rows.tsx'
import { readKeySet } from '#app/receipt/check.ts'
import { sweepLimits } from '#app/register/portal.ts'
import { freshHouse } from '../../support/fresh-house.ts'
import { DAY, fakeClock } from '../../support/house.ts'
import { fileOf, imported, stateOf } from '../importing.ts'
import { AINO, pigeon, verifiedAs, WINTER, workThrough } from '../request/requesting.ts'
import { build } from './building.ts'

const INVOICES = 1_230
const folder = mkdtempSync(join(tmpdir(), 'omatieto-export-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function lived(invoices = INVOICES) {
  const base = await freshHouse({ clock: fakeClock(WINTER) })
  const house = { ...base, connectors: connectorsOf(base.registers, base.store, base.keys, base.clock) }
  await imported(
    house,
    fileOf([{ Nimi: 'Aino Kallio', Asiakasnumero: '1042', Sähköpostiosoite: AINO, Puhelin: '+358 40 000 1234' }]),
    {},
  )
  const rows = Array.from({ length: invoices }, (_none, index) => ({
    Laskunumero: String(20_001 + index),
    Asiakasnumero: '1042',
    Laskupäivä: `${(index % 28) + 1}.${(index % 12) + 1}.2025`,
    Viitenumero: '',
    Summa: '10,00',
  }))
  if (invoices > 0) await imported(house, fileOf(rows), {})
  const aino = await verifiedAs(house, AINO)
  let forms = 0
  const ask = async (profile: 'access' | 'portability' = 'access', registers: readonly string[] = []) => {
    forms += 1
    return askExport(house, aino, { profile, registers, language: 'fi', form: `export-${forms}` })
  }
  return { house, aino, ask }
}

type Subject = Awaited<ReturnType<typeof verifiedAs>>

async function saved(house: House, subject: Subject, id: string): Promise<string> {
  const begun = await beginDownload(house, subject, id)
  if (!begun.ok) throw new Error(begun.why)
  const opened = await openDownload(house, subject, { id, download: begun.download })
  if (!opened) throw new Error('The download is gone')
  const path = join(folder, `${id}.zip`)
  await pipeline(Readable.from(opened.read(0, opened.bytes - 1)), createWriteStream(path))
  return path
}

const keysOf = async (house: House) => readKeySet(await publishedKeys(house)) ?? []

describe('a package', () => {
  test('is built, told of by mail, downloaded whole, genuine, and answers its request', async () => {
    const { house, aino, ask } = await lived()
    const { reference, export: id } = await ask()
    expect(await ownExport(house, aino, id)).toMatchObject({ state: 'gathering', left: DOWNLOADS_LIMIT })
    expect(await beginDownload(house, aino, id)).toEqual({ ok: false, why: 'not-ready' })
    house.clock.advance(60_000)
    expect(await build(house)).toBe(1)
    const shown = await ownExport(house, aino, id)
    expect(shown).toMatchObject({ state: 'ready', filesDone: shown?.files, isFresh: true })
    const mail = pigeon()
    await workThrough(house, mail)
    expect(mail.posted.map(({ subject }) => subject)).toContain('export-ready')
    const path = await saved(house, aino, id)
    const checked = await checkPackage(path, await keysOf(house))
    if (!checked.ok) throw new Error(checked.why)
    expect(checked.manifest).toMatchObject({ reference, profile: 'access', missing: [{ register: 'email-addresses' }] })
    const names = checked.manifest.files.map(({ path: name }) => name)
    expect(names).toEqual(expect.arrayContaining(['index.html', 'notice.html', 'data.json']))
    expect(names.join(' ')).not.toMatch(/aino|kallio|1042/i)
    const request = await ownRequest(house, aino, reference)
    expect(request?.state).toBe('fulfilled')
    expect(request?.receipts.map(({ act }) => act)).toEqual(['filed', 'answered'])
  })

  test('of the same form twice is one, and of another’s is none', async () => {
    const { house, aino, ask } = await lived(3)
    const { export: id } = await ask()
    const asking = { profile: 'access', registers: [], language: 'fi', form: 'export-1' } as const
    expect((await askExport(house, aino, asking)).export).toBe(id)
    const other = await verifiedAs(house, 'muu@posti.example')
    expect(await ownExport(house, other, id)).toBeNull()
    await build(house)
    expect(await beginDownload(house, other, id)).toEqual({ ok: false, why: 'none' })
  })

  test('whose request is taken back while it is built is not built any further, and nothing of it stays', async () => {
    const { house, aino, ask } = await lived(450)
    const { reference, export: id } = await ask()
    const built = await buildExport(house, id, {
      // She takes it back between the reading of the registers and the writing of the files.
      packageFiles: async (gathered) => {
        await withdrawRequest(house, aino, reference)
        return filesOf(gathered)
      },
      packageRows: rowsWritten,
      signal: new AbortController().signal,
      silent: 'name-it',
    })
    expect(built).toEqual({ outcome: 'gone' })
    expect(await ownExport(house, aino, id)).toMatchObject({ state: 'expired', filesDone: 0 })
    const { read } = house.store
    const left = ['found', 'rows/0/invoices', 'file/0', 'csv/0/invoices'].map((part) =>
      read.exports.countPieces(id, part),
    )
    expect(await Promise.all(left)).toEqual([0, 0, 0, 0])
    expect(await read.exports.keyOf(id)).toBeNull()
    // The work that was put down for it is dropped as well.
    await build(house)
    expect((await ownExport(house, aino, id))?.state).toBe('expired')
  })

  test('of a register that there is not is refused: everything is what choosing none means', async () => {
    const { house, aino } = await lived(0)
    const asking = { profile: 'access', registers: ['billing', 'lost'], language: 'fi', form: 'väärä' } as const
    expect(await askOwnExport(house, aino, asking)).toEqual({ ok: false, why: 'no-such-register' })
    expect(await house.store.read.exports.of(aino.subjectHash)).toEqual([])
  })

  test('can be asked for five times in a day; the sixth is told when there is room again', async () => {
    const { house, aino } = await lived(0)
    const asking = (form: string) => ({ profile: 'access', registers: [], language: 'fi', form }) as const
    for (let made = 0; made < PACKAGES_A_DAY; made += 1) {
      expect(await askOwnExport(house, aino, asking(`päivä-${made}`))).toMatchObject({ ok: true })
      await build(house)
    }
    const refused = await askOwnExport(house, aino, asking('kuudes'))
    expect(refused).toEqual({ ok: false, why: 'too-many', until: WINTER + DAY })
    expect(await house.store.read.exports.of(aino.subjectHash)).toHaveLength(PACKAGES_A_DAY)
    // A form that was sent before is the package it was, and somebody else has five of their own.
    expect(await askOwnExport(house, aino, asking('päivä-0'))).toMatchObject({ ok: true })
    const other = await verifiedAs(house, 'muu@posti.example')
    expect(await askOwnExport(house, other, asking('päivä-0'))).toMatchObject({ ok: true })
    house.clock.advance(DAY)
    expect(await askOwnExport(house, aino, asking('kuudes'))).toMatchObject({ ok: true })
  })

  test('gives the same bytes by every range, to whoever began it, long after the code has gone stale', async () => {
    const { house, aino, ask } = await lived(60)
    const { export: id } = await ask()
    await build(house)
    const begun = await beginDownload(house, aino, id)
    if (!begun.ok) throw new Error(begun.why)
    const open = () => openDownload(house, aino, { id, download: begun.download })
    const read = async (from: number, to: number) =>
      Buffer.concat(await Array.fromAsync((await open())?.read(from, to) ?? []))
    const bytes = (await open())?.bytes ?? 0
    const whole = await read(0, bytes - 1)
    expect(whole.length).toBe(bytes)
    house.clock.advance(2 * FRESH_MS)
    for (const [from, to] of [
      [0, 0],
      [bytes - 1, bytes - 1],
      [10, 5_000],
      [Math.floor(bytes / 2), bytes - 1],
    ] as const)
      expect((await read(from, to)).equals(whole.subarray(from, to + 1))).toBe(true)
    expect(await ownExport(house, aino, id)).toMatchObject({ left: DOWNLOADS_LIMIT - 1, isFresh: false })
    expect(await beginDownload(house, aino, id)).toEqual({ ok: false, why: 'not-fresh' })
    house.clock.advance(DAY)
    expect(await open()).toBeNull()
  })

  test('can be downloaded five times, also when all are begun at once', async () => {
    const { house, aino, ask } = await lived(0)
    const { export: id } = await ask()
    await build(house)
    const begun = await Promise.all(Array.from({ length: 9 }, () => beginDownload(house, aino, id)))
    expect(begun.filter(({ ok }) => ok)).toHaveLength(DOWNLOADS_LIMIT)
    expect(begun.filter((one) => !one.ok && one.why === 'used-up')).toHaveLength(4)
    expect((await ownExport(house, aino, id))?.downloads).toHaveLength(DOWNLOADS_LIMIT)
  })

  test('is destroyed on its day: key, pieces and files; what is left says only that there was one', async () => {
    const { house, aino, ask } = await lived(20)
    const { export: id } = await ask()
    await build(house)
    const limits = sweepLimits()
    house.clock.advance(6 * DAY)
    await sweep(house, limits)
    expect((await ownExport(house, aino, id))?.state).toBe('ready')
    house.clock.advance(DAY)
    expect((await ownExport(house, aino, id))?.state).toBe('expired')
    await sweep(house, limits)
    const state = await stateOf(house.connections)
    expect([state.export_parts, state.export_files]).toEqual([[], []])
    expect(state.exports).toMatchObject([{ id, state: 'expired', wrapped: null }])
    expect(await house.store.read.exports.keyOf(id)).toBeNull()
  })

  test('holds in the database nothing that the installation’s key alone would open', async () => {
    const { house, ask } = await lived(20)
    const { export: id } = await ask()
    await build(house)
    const pieces = (await stateOf(house.connections)).export_parts ?? []
    expect(pieces.length).toBeGreaterThan(10)
    const { part, position } = { part: 'found', position: 0 }
    const key = await house.store.read.exports.keyOf(id)
    const found = key ? await house.store.read.exports.piece(key, id, part, position) : null
    expect(found?.toString()).toContain('Aino Kallio')
    const [row] = await house.connections.read
      .selectFrom('export_parts')
      .select('sealed')
      .where('part', '=', part)
      .execute()
    expect(() => house.keys.unseal('exports', id, 1, row?.sealed ?? new Uint8Array())).toThrow()
  })

  test('of one register has that one alone; portability leaves out what the person did not give', async () => {
    const { house, aino, ask } = await lived(20)
    const one = await ask('portability', ['billing'])
    await build(house)
    const checked = await checkPackage(await saved(house, aino, one.export), await keysOf(house))
    if (!checked.ok) throw new Error(checked.why)
    expect(checked.manifest).toMatchObject({ profile: 'portability', missing: [] })
    const names = checked.manifest.files.map(({ path }) => path)
    expect(names.some((name) => name.includes('billing'))).toBe(true)
    expect(names.some((name) => name.includes('portal'))).toBe(false)
  })
})

describe('asking again, and taking it back', () => {
  test('while one like it is being made leads to that one; another kind is another', async () => {
    const { ask } = await lived(0)
    const [one, again, other, part] = [
      await ask(),
      await ask(),
      await ask('portability'),
      await ask('access', ['billing']),
    ]
    expect(again).toEqual(one)
    expect(new Set([one.export, other.export, part.export]).size).toBe(3)
  })

  test('a request that is taken back takes its package with it, built or not', async () => {
    const { house, aino, ask } = await lived(5)
    const { reference, export: id } = await ask()
    expect(await withdrawRequest(house, aino, reference)).toMatchObject({ ok: true })
    await build(house)
    expect((await ownExport(house, aino, id))?.state).toBe('expired')
    expect((await stateOf(house.connections)).export_parts).toEqual([])
    expect(await beginDownload(house, aino, id)).toEqual({ ok: false, why: 'expired' })
  })

  test('a value that is disputed is said to be so in the package', async () => {
    const { house, aino, ask } = await lived(0)
    const [record] = await house.store.read.records.byIdentifiers('billing', [{ field: 'email', value: AINO }])
    await fileCorrection(
      house,
      aino,
      { register: 'billing', record: record?.id ?? '' },
      { submitted: { phone: ['+358 50 000 5678'] }, words: '', language: 'fi', files: [], form: 'correction' },
    )
    const { export: id } = await ask('access', ['billing'])
    await build(house)
    const unzipped = spawnSync('unzip', ['-p', await saved(house, aino, id), 'data.json'], { encoding: 'utf8' })
    const data: { records: { fields: { name: string; disputed: unknown }[] }[] } = JSON.parse(unzipped.stdout)
    const fields = data.records.flatMap((one) => one.fields)
    expect(fields.find(({ name }) => name === 'phone')?.disputed).toMatchObject({ should: ['+358 50 000 5678'] })
    expect(fields.find(({ name }) => name === 'name')?.disputed).toBeNull()
  })
})

describe('a register that does not answer', () => {
  async function silent() {
    const all = await lived(5)
    const billing = all.house.connectors.get('billing')
    if (!billing) throw new Error('There is no billing register')
    let closed = true
    const find: typeof billing.find = (asked) =>
      closed ? Promise.reject(new ConnectorFault('later', 'closed')) : billing.find(asked)
    all.house.connectors.set('billing', { ...billing, find })
    return {
      ...all,
      opens: () => {
        closed = false
      },
    }
  }

  test('is waited for, and read when it answers', async () => {
    const { house, aino, ask, opens } = await silent()
    const { export: id } = await ask()
    await build(house)
    expect((await ownExport(house, aino, id))?.state).toBe('gathering')
    opens()
    house.clock.advance(DAY / 24)
    await build(house)
    expect((await ownExport(house, aino, id))?.state).toBe('ready')
  })

  test('is named as missing in the end; the request stays open, and staff know', async () => {
    const { house, aino, ask } = await silent()
    const { reference, export: id } = await ask()
    for (let tries = 0; tries < 6; tries += 1) {
      await build(house)
      house.clock.advance(DAY / 24)
    }
    expect((await ownExport(house, aino, id))?.state).toBe('ready')
    const again = await verifiedAs(house, AINO)
    const checked = await checkPackage(await saved(house, again, id), await keysOf(house))
    if (!checked.ok) throw new Error(checked.why)
    expect(checked.manifest.missing).toContainEqual(expect.objectContaining({ register: 'billing', why: 'fault' }))
    expect((await ownRequest(house, aino, reference))?.state).toBe('received')
    const waiting = await house.store.read.waiting.open()
    expect(waiting.map(({ kind }) => kind)).toContain('export-incomplete')
  })
})
