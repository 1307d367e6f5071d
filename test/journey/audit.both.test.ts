import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type Heads, headsIn } from '#app/heads.ts'
import { signHead, verifyAudit } from '#app/journey/audit.ts'
import { parkForm, resumeForm } from '#app/journey/parked.ts'
import { signOut } from '#app/journey/session.ts'
import { sweep } from '#app/journey/sweep.ts'
import { commitmentOf, linkOf } from '#app/keys/chain.ts'
import { makeKeyPair, openSigner } from '#app/keys/signing.ts'
import { PORTAL_LIMITS, sweepLimits } from '#app/register/portal.ts'
import { ROOT } from '../house.ts'
import { freshHouse } from '../support/fresh-house.ts'
import { DAY } from '../support/house.ts'
import { fileOf, imported, rowsIn } from './importing.ts'
import { asked, verified } from './verifying.ts'

type Lived = Awaited<ReturnType<typeof freshHouse>>

function headsFile(): { readonly file: string; readonly heads: Heads } {
  const folder = mkdtempSync(join(tmpdir(), 'omatieto-heads-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'outside', 'audit-heads.jws')
  return { file, heads: headsIn(file) }
}

/** A house in which people have done what people do: some twenty entries, a head signed in the middle and one at the end. */
async function lived() {
  const house = await freshHouse({})
  const { file, heads } = headsFile()
  await imported(house, fileOf([{ Nimi: 'Aino', Asiakasnumero: '1001' }]), {})
  for (let visit = 0; visit < 4; visit += 1) {
    const session = await verified(house, `browser-${visit}`, { address: `aino${visit}@asiakas.example` })
    const parkedId = await parkForm(house, { sessionId: session.id, path: '/me', fields: [['memo', 'x']] })
    await resumeForm(house, { parkedId: parkedId ?? '', subjectHash: session.subjectHash })
    await signOut(house, session.id)
    house.clock.advance(DAY)
    if (visit === 1) await signHead(house, heads)
  }
  await signHead(house, heads)
  return { house, heads, file }
}

const newest = async (house: Lived) => (await house.store.read.audit.head())?.seq ?? 0

describe('the audit log', () => {
  test('verifies after real journeys, and so it does while others go on', async () => {
    const { house, heads } = await lived()
    const report = await verifyAudit(house, heads)
    expect(report).toEqual({ rows: await newest(house), heads: 2, forks: 0, faults: [] })
    expect(report.rows).toBeGreaterThan(20)
    const busy = Array.from({ length: 20 }, (_, index) =>
      asked(house, `later-${index}`, { address: `x${index}@y.example`, network: `192.0.2.${index}` }),
    )
    const reports = await Promise.all(Array.from({ length: 8 }, () => verifyAudit(house, heads)))
    await Promise.all(busy)
    expect(reports.flatMap(({ faults }) => faults)).toEqual([])
  })

  test('keeps its signed heads outside the database, readable by their owner alone, and signs none twice', async () => {
    const { house, heads, file } = await lived()
    expect(await signHead(house, heads)).toBeNull()
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
    expect(lines).toHaveLength(2)
    expect(statSync(file).mode & 0o077).toBe(0)
    const tables = JSON.stringify(await rowsIn(house.connections, 'meta'))
    for (const line of lines) expect(tables).not.toContain(line)
    const { payload } = JSON.parse(JSON.stringify({ payload: lines[1]?.split('.')[1] ?? '' }))
    expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toMatchObject({ seq: await newest(house) })
  })

  const changes: Readonly<Record<string, (house: Lived) => Promise<unknown>>> = {
    'another event': (house) =>
      house.connections.write.updateTable('audit').set({ event: 'signed-out' }).where('seq', '=', 5).execute(),
    'another person': (house) =>
      house.connections.write
        .updateTable('audit')
        .set({ subject_hash: house.keys.hash('subject', 'muu@asiakas.example') })
        .where('seq', '=', 5)
        .execute(),
    'other details': (house) =>
      house.connections.write.updateTable('audit').set({ details: '{}' }).where('seq', '=', 5).execute(),
    'another time': (house) =>
      house.connections.write.updateTable('audit').set({ at: 1 }).where('seq', '=', 5).execute(),
    'content wiped long before its time, as a sweep would': (house) =>
      house.connections.write
        .updateTable('audit')
        .set({ event: null, actor: null, actor_id: null, subject_hash: null, details: null, salt: null })
        .where('seq', '=', 5)
        .execute(),
    'a new salt and commitment that fit, but not the link': async (house) => {
      const row = await house.store.read.audit.at(5)
      if (!row) throw new Error('no row')
      const changed = { ...row, event: 'something-else' }
      const commitment = commitmentOf(row.salt ?? '', changed)
      await house.connections.write
        .updateTable('audit')
        .set({ event: changed.event, commitment })
        .where('seq', '=', 5)
        .execute()
    },
  }
  test.each(Object.entries(changes))(
    'that was altered by hand (%s) is found out, and the row is named',
    async (_, change) => {
      const { house, heads } = await lived()
      await change(house)
      const { faults } = await verifyAudit(house, heads)
      expect(faults.length).toBeGreaterThan(0)
      expect(faults[0]?.seq).toBe(5)
      expect(['altered', 'link-broken']).toContain(faults[0]?.why)
    },
  )

  test('that lacks a row, or has one too many, is found out', async () => {
    const { house, heads } = await lived()
    await house.connections.write.deleteFrom('audit').where('seq', '=', 7).execute()
    expect((await verifyAudit(house, heads)).faults).toContainEqual({ seq: 7, why: 'missing' })
    const other = await lived()
    const last = await newest(other.house)
    const row = await other.house.store.read.audit.at(last)
    if (!row) throw new Error('no row')
    const added = { ...row, seq: last + 1, prev: row.hash, hash: linkOf(row.hash, last + 1, row.at, row.commitment) }
    await other.house.connections.write.insertInto('audit').values(added).execute()
    expect((await verifyAudit(other.house, other.heads)).faults).toEqual([{ seq: last + 1, why: 'beyond-head' }])
  })

  test('whose end was cut is found out, also where the head inside was cut with it', async () => {
    const { house, heads } = await lived()
    const last = await newest(house)
    await house.connections.write
      .deleteFrom('audit')
      .where('seq', '>', last - 3)
      .execute()
    expect((await verifyAudit(house, heads)).faults).toEqual([{ seq: last - 2, why: 'tail-cut' }])
    const end = await house.store.read.audit.at(last - 3)
    await house.connections.write
      .updateTable('audit_head')
      .set({ seq: last - 3, hash: end?.hash ?? '' })
      .execute()
    expect((await verifyAudit(house, heads)).faults).toEqual([{ seq: last - 2, why: 'tail-cut' }])
    // Whoever goes on from there cannot give the new rows the hashes that were signed.
    for (let more = 0; more < 5; more += 1)
      await asked(house, `after-${more}`, { address: `uusi${more}@asiakas.example` })
    expect((await verifyAudit(house, heads)).faults).toEqual([{ seq: last, why: 'head-differs' }])
  })

  test('that was rewritten whole, links and all, differs from its signed heads', async () => {
    const { house, heads } = await lived()
    const rows = await house.store.read.audit.after(0, 1000)
    let prev = rows[0]?.prev ?? ''
    for (const row of rows) {
      const event = row.event === 'signed-out' ? 'nothing-happened' : row.event
      const commitment = commitmentOf(row.salt ?? '', { ...row, event })
      const hash = linkOf(prev, row.seq, row.at, commitment)
      await house.connections.write
        .updateTable('audit')
        .set({ event, commitment, prev, hash })
        .where('seq', '=', row.seq)
        .execute()
      prev = hash
    }
    await house.connections.write.updateTable('audit_head').set({ hash: prev }).execute()
    const { faults } = await verifyAudit(house, heads)
    expect(faults.map(({ why }) => why)).toEqual(['head-differs', 'head-differs'])
  })

  test('takes no head that another key has signed, nor one that was changed', async () => {
    const { house, heads, file } = await lived()
    const stranger = await makeKeyPair()
    const signer = await openSigner(stranger.kid, stranger.privateJwk)
    await heads.append(await signer.sign({ seq: 999, hash: 'A'.repeat(43), at: 1 }))
    expect((await verifyAudit(house, heads)).faults).toEqual([{ seq: 3, why: 'head-forged' }])
    const [first = '', ...rest] = readFileSync(file, 'utf8').trimEnd().split('\n')
    const [header, payload = '', signature] = first.split('.')
    const changed = Buffer.from(payload, 'base64url')
      .toString()
      .replace(/"seq":\d+/, '"seq":1')
    const forged = [header, Buffer.from(changed).toString('base64url'), signature].join('.')
    writeFileSync(file, `${[forged, rest[0]].join('\n')}\n`)
    expect((await verifyAudit(house, heads)).faults).toEqual([{ seq: 1, why: 'head-forged' }])
  })

  test('forgets what it said when its time is over, and still verifies', async () => {
    const { house, heads } = await lived()
    const rows = await newest(house)
    house.clock.advance(PORTAL_LIMITS.log.ms - 2 * DAY)
    await sweep(house, sweepLimits())
    const kept = (await house.store.read.audit.after(0, 1000)).filter(({ salt }) => salt !== null)
    expect(kept.length).toBeGreaterThan(0)
    expect(kept.length).toBeLessThan(rows)
    expect((await verifyAudit(house, heads)).faults).toEqual([])
    house.clock.advance(PORTAL_LIMITS.log.ms + DAY)
    await sweep(house, sweepLimits())
    const left = (await house.store.read.audit.after(0, 1000)).filter(({ event }) => event !== null)
    expect(left.map(({ event }) => event)).toEqual(['swept'])
    expect((await verifyAudit(house, heads)).faults).toEqual([])
  })

  test('stays one chain while two processes write to it at once', async () => {
    const house = await freshHouse({})
    const { heads } = headsFile()
    const node = join(ROOT, 'node_modules', '.bin', 'node')
    const script = join(ROOT, 'test', 'journey', 'scribe.ts')
    const children = ['one', 'other'].map((name) =>
      spawn(node, [script, house.url, name, '60'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] }),
    )
    const codes = await Promise.all(children.map((child) => new Promise((resolve) => child.once('exit', resolve))))
    expect(codes).toEqual([0, 0])
    const report = await verifyAudit(house, heads)
    expect(report).toEqual({ rows: 120, heads: 0, forks: 0, faults: [] })
    const actors = (await house.store.read.audit.after(0, 1000)).map(({ actor_id }) => actor_id)
    expect(new Set(actors)).toEqual(new Set(['one', 'other']))
  })
})

test('no row of the log names a value: only events, registers, fields, ids and counts', async () => {
  const { house } = await lived()
  const { rows } = await sql<Record<string, unknown>>`select * from audit`.execute(house.connections.read)
  for (const secret of ['asiakas.example', 'aino', 'Aino', '1001']) expect(JSON.stringify(rows)).not.toContain(secret)
})
