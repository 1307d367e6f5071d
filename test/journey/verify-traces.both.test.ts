import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { IDENTITY_EVENTS } from '#app/identity/events.ts'
import { dropForm, parkForm, resumeForm } from '#app/journey/parked.ts'
import { proveRecords, signOut } from '#app/journey/session.ts'
import { enterCode } from '#app/journey/verify.ts'
import { TABLES } from '#db/migrations/0001-first.ts'
import { freshHouse } from '../support/fresh-house.ts'
import { AINO, asked, codeFor, HOME, verified, wrongCode } from './verifying.ts'

test('no row of any table, and no line of the log, holds an address, a network, a code, or an id that opens something', async () => {
  const house = await freshHouse({})
  await asked(house, 'browser-that-waits', { resume: '/me/secret-page' })
  const code = await codeFor(house, 'browser-in-use')
  await enterCode(house, { browser: 'browser-in-use', typed: wrongCode(code, 1) })
  const open = await codeFor(house, 'browser-with-code', { network: '2001:db8:1:2::/64' })
  const session = await verified(house, 'browser-verified')
  await house.store.write((tx) => proveRecords(tx, { session, register: 'billing', recordIds: ['record-one'] }))
  const parked = await parkForm(house, {
    sessionId: session.id,
    path: '/me',
    fields: [['memo', 'Kissan nimi on Misu']],
  })
  const left = await verified(house, 'browser-leaving')
  await signOut(house, left.id)

  const secrets = [
    AINO,
    'aino.korhonen',
    HOME,
    '2001:db8',
    code,
    open,
    'browser-',
    'Misu',
    'secret-page',
    session.id,
    left.id,
    parked ?? 'parked',
  ]
  const bytes: Buffer[] = []
  for (const { name } of TABLES) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(
      house.connections.read,
    )
    for (const value of rows.flatMap((row) => Object.values(row))) {
      bytes.push(value instanceof Uint8Array ? Buffer.from(value) : Buffer.from(String(value)))
    }
  }
  const dump = Buffer.concat(bytes)
  expect(dump.length).toBeGreaterThan(4000)
  // The dump is searched as it should be: what is meant to be there is found in it.
  expect(dump.includes(house.keys.hash('subject', AINO))).toBe(true)
  expect(secrets.filter((secret) => dump.includes(secret))).toEqual([])
  expect(secrets.filter((secret) => JSON.stringify(house.logged).includes(secret))).toEqual([])
})

test('every entry of the audit log has a name that the table of events explains, and every one of them can be made', async () => {
  const house = await freshHouse({})
  await enterCode(house, { browser: 'b', typed: wrongCode(await codeFor(house, 'b'), 1) })
  const session = await verified(house, 'b')
  await house.store.write((tx) => proveRecords(tx, { session, register: 'billing', recordIds: ['record-one'] }))
  const parkedId = await parkForm(house, { sessionId: session.id, path: '/me', fields: [['memo', 'x']] })
  await resumeForm(house, { parkedId: parkedId ?? '', subjectHash: session.subjectHash })
  const another = await parkForm(house, { sessionId: session.id, path: '/me', fields: [['memo', 'y']] })
  await dropForm(house, { parkedId: another ?? '', subjectHash: session.subjectHash })
  await signOut(house, session.id)
  const log = await house.store.read.audit.after(0, 100)
  expect([...new Set(log.map(({ event }) => event))].sort()).toEqual(Object.keys(IDENTITY_EVENTS).sort())
})
