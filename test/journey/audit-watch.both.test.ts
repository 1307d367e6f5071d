import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CompiledQuery } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import { headsIn } from '#app/heads.ts'
import { signHead } from '#app/journey/audit.ts'
import { lastVerified, watchAuditNightly } from '#app/journey/audit-watch.ts'
import { logActors, logFile, searchLog } from '#app/journey/staff/audit-log.ts'
import { freshHouse } from '../support/fresh-house.ts'
import { HOUR, MINUTE } from '../support/house.ts'
import { noting, type Statement } from '../support/statements.ts'
import { office } from './alerting.ts'
import { filed, LIISA, WINTER } from './request/requesting.ts'

const NOWHERE = { reference: null, actor: null, before: null }

async function night() {
  const place = await office()
  const folder = mkdtempSync(join(tmpdir(), 'omatieto-heads-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const heads = headsIn(join(folder, 'heads.jws'))
  await signHead(place.house, heads)
  const alarms = async () => (await place.told()).filter((mail) => mail.includes('alarm'))
  const waits = async () => (await place.house.store.read.waiting.open()).filter(({ kind }) => kind === 'audit-broken')
  return { ...place, heads, alarms, waits }
}

/** 2:31 in Helsinki, so many nights after the office opened. */
const nightAfter = (nights: number) => WINTER + 16 * HOUR + 31 * MINUTE + (nights - 1) * 24 * HOUR

describe('the log at night', () => {
  test('is verified once, and nobody is woken where it verifies', async () => {
    const { house, heads, alarms, waits } = await night()
    house.clock.set(nightAfter(1))
    await watchAuditNightly(house, heads)
    const verified = await lastVerified(house)
    expect(verified).toMatchObject({ at: nightAfter(1), faults: 0, heads: 1 })
    expect(verified?.rows).toBeGreaterThan(5)
    house.clock.advance(HOUR)
    await watchAuditNightly(house, heads)
    expect((await lastVerified(house))?.at).toBe(nightAfter(1))
    expect([await alarms(), await waits()]).toEqual([[], []])
  })

  test('in which a row was altered raises the alarm: on the list, by mail to the owner, and every night until it is right', async () => {
    const { house, heads, alarms, waits, post } = await night()
    await house.connections.write.updateTable('audit').set({ event: 'viewed' }).where('seq', '=', 3).execute()
    house.clock.set(nightAfter(1))
    await watchAuditNightly(house, heads)
    const [row, ...more] = await waits()
    expect(row?.details).toEqual({ reason: '3 altered' })
    expect(more).toEqual([])
    expect(await alarms()).toEqual(['oili alarm /staff/queue'])
    const mail = post.posted.find(({ text }) => text.includes('alarm'))
    expect(JSON.parse(mail?.text ?? '{}')).toEqual({
      ...{ message: 'case-alert', why: 'alarm' },
      link: `${house.publicUrl}/staff/queue`,
    })
    house.clock.set(nightAfter(2))
    await watchAuditNightly(house, heads)
    expect(await waits()).toHaveLength(1)
    expect(await alarms()).toEqual(['oili alarm /staff/queue'])
    expect(await lastVerified(house)).toMatchObject({ faults: 1 })
  })
})

describe('the log for owners and auditors', () => {
  test('is looked through by case and by who acted, a page at a time, and that it was read stands in it', async () => {
    const { house, aino, sessions } = await night()
    const reference = await filed(house, aino, { words: 'Salainen lause.' })
    const other = await filed(house, aino, { kind: 'portability', words: 'Toinen.' })
    const found = await searchLog(house, sessions.auditor, { ...NOWHERE, reference })
    if (!found.ok) throw new Error(found.why)
    expect(found.rows.length).toBeGreaterThan(0)
    expect(new Set(found.rows.map((row) => row.reference))).toEqual(new Set([reference]))
    expect(other).not.toBe(reference)
    const own = await searchLog(house, sessions.owner, { ...NOWHERE, actor: sessions.auditor.staffId })
    if (!own.ok) throw new Error(own.why)
    expect(own.rows[0]).toMatchObject({ event: 'audit-viewed', actorName: 'Tarmo Tarkastaja', reference })
    expect(await searchLog(house, sessions.owner, { ...NOWHERE, reference: 'T-2222AAAA' })).toEqual({
      ok: false,
      why: 'no-case',
    })
    expect((await logActors(house)).map(({ name }) => name)).toContain('Oili Omistaja')
  })

  test('pages reach every row once', async () => {
    const { house, sessions } = await night()
    await house.store.write(async (tx) => {
      for (let index = 0; index < 120; index += 1) tx.audit.add({ event: 'audit-viewed', actor: 'operator' })
    })
    const seen: number[] = []
    for (let before: number | null = null; ; ) {
      const found = await searchLog(house, sessions.owner, { ...NOWHERE, actor: 'operator', before })
      if (!found.ok) throw new Error(found.why)
      seen.push(...found.rows.map(({ seq }) => seq))
      if (found.next === null) break
      before = found.next
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBeGreaterThanOrEqual(120)
  })

  test('is found by who acted without reading what others did, however seldom they acted', async () => {
    const heard: Statement[] = []
    const house = await freshHouse({ connections: noting((statement) => void heard.push(statement)) })
    await house.store.write(async (tx) => {
      for (let index = 0; index < 1_500; index += 1) tx.audit.add({ event: 'swept', actor: 'portal' })
    })
    const { read } = house.connections
    const explain = house.store.engine === 'sqlite' ? 'explain query plan' : 'explain'
    for (const [actor, index] of [
      ['recipient', 'audit_actor'],
      ['portal', 'audit_actor'],
      [LIISA.staffId, 'audit_actor_id'],
    ] as const) {
      heard.length = 0
      await searchLog(house, LIISA, { ...NOWHERE, actor, before: 1_200 })
      const page = heard.find(({ sql: text }) => text.includes('order by'))
      const query = CompiledQuery.raw(`${explain} ${page?.sql}`, [...(page?.parameters ?? [])])
      const plan = JSON.stringify((await read.executeQuery(query)).rows)
      expect(plan, page?.sql).toMatch(new RegExp(`(INDEX |"key":")${index}\\b`))
      expect(plan).not.toMatch(/TEMP B-TREE|SCAN|filesort|Using temporary/)
    }
  })

  test('is taken along as a table that holds no value of anybody', async () => {
    const { house, aino, sessions } = await night()
    const reference = await filed(house, aino, { words: 'Salainen lause.' })
    let text = ''
    for await (const piece of (await logFile(house, sessions.auditor, { reference: null, actor: null })) ?? [])
      text += piece
    const lines = text.trimEnd().split('\r\n')
    expect(lines[0]).toBe('\uFEFF"number";"time";"event";"actor";"name";"case";"registers";"hash"')
    expect(lines.length - 1).toBe((await house.store.read.audit.head())?.seq)
    expect(text).toContain(`"${reference}"`)
    for (const secret of ['Salainen', 'kallio', aino.address]) expect(text).not.toContain(secret)
    expect(await logFile(house, sessions.auditor, { reference: 'T-2222AAAA', actor: null })).toBeNull()
  })
})
