import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { importDisclosures } from '#app/disclosing.ts'
import { dropDisclosure, openDisclosures, writeDisclosure } from '#app/journey/disclosure/staff.ts'
import { eraseOwn } from '#app/journey/erasure/own-rows.ts'
import { proposeRecordNotices } from '#app/journey/request/notices.ts'
import { decideNotice } from '#app/journey/request/recipients.ts'
import { viewMine } from '#app/journey/view.ts'
import { withAino } from './ban/banning.ts'
import { AINO, filed, LIISA, verifiedAs } from './request/requesting.ts'

const given = (reference: string) => ({
  reference,
  partner: '',
  to: 'Verohallinto',
  what: 'nimi, osoite',
  on: '2026-11-20',
})

/** Aino, who has asked something, so that staff have a request to write it down at. */
async function scene() {
  const house = await withAino()
  const aino = await verifiedAs(house, AINO)
  const reference = await filed(house, aino)
  const seen = async () => {
    const { registers } = await viewMine(house, aino)
    const own = registers.find(({ summary }) => summary.register === 'portal')
    const part = own?.records[0]?.collections.find(({ name }) => name === 'disclosures')
    return (part?.rows ?? []).map(({ cells }) =>
      Object.fromEntries(cells.map(({ name, values }) => [name, values.join()])),
    )
  }
  const request = async () => {
    const found = await house.store.read.requests.byReference(reference)
    if (!found) throw new Error('The request is not there')
    return found
  }
  return { house, aino, reference, seen, request }
}

test('what staff write down, Aino sees with to whom, what and when; once however often; and no more once it was mistaken', async () => {
  const { house, reference, seen } = await scene()
  expect(await seen()).toEqual([])
  for (let times = 0; times < 2; times += 1) expect(await writeDisclosure(house, LIISA, given(reference))).toBe('done')
  expect(await seen()).toHaveLength(1)
  expect(JSON.stringify(await seen())).toContain('Verohallinto')
  const desk = await openDisclosures(house, LIISA, reference)
  expect(desk?.disclosures).toMatchObject([{ to: 'Verohallinto', what: 'nimi, osoite', how: 'staff' }])
  expect(await dropDisclosure(house, LIISA, { reference, id: desk?.disclosures[0]?.id ?? '' })).toBe(true)
  expect(await seen()).toEqual([])
})

test('what lacks something is refused with what it is: nobody, nothing, no day, a day to come, too much', async () => {
  const { house, reference } = await scene()
  const refused = (over: object) => writeDisclosure(house, LIISA, { ...given(reference), ...over })
  expect(await refused({ to: ' ' })).toBe('to')
  expect(await refused({ what: '' })).toBe('what')
  expect(await refused({ on: 'eilen' })).toBe('on')
  expect(await refused({ on: '2036-01-01' })).toBe('on')
  expect(await refused({ what: 'x'.repeat(1_001) })).toBe('too-long')
  expect(await refused({ reference: 'T-22222222' })).toBe('no-request')
  expect(await refused({ partner: 'tukituomi', to: '' })).toBe('done')
})

test('a list is imported once however often, and what cannot be read of it is named by its line', async () => {
  const { house, seen } = await scene()
  const folder = mkdtempSync(join(tmpdir(), 'omatieto-given-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'given.csv')
  writeFileSync(
    path,
    `address;to;what;on;partner\n${AINO};Tilitoimisto Esimerkki;laskut;2.11.2026;\n${AINO};;laskut;3.11.2026;tukituomi\nei osoite;A;B;3.11.2026;\n${AINO};A;B;huomenna;\n${AINO};A;B;3.11.2026;nobody\n`,
  )
  const first = await importDisclosures(house, { path, encoding: undefined })
  expect(first).toMatchObject({ ok: true, added: 2, known: 0, refused: [{ line: 4 }, { line: 5 }, { line: 6 }] })
  expect(JSON.stringify(first)).not.toContain('osoite;')
  expect(await importDisclosures(house, { path, encoding: undefined })).toMatchObject({ added: 0, known: 2 })
  expect(await seen()).toHaveLength(2)
  writeFileSync(path, 'name;mail\na;b\n')
  expect(await importDisclosures(house, { path, encoding: undefined })).toMatchObject({ ok: false })
})

test('whoever is in the log is proposed for a notice, being told of a restriction is an entry, and all of it goes with Aino', async () => {
  const { house, aino, reference, seen, request } = await scene()
  await writeDisclosure(house, LIISA, { ...given(reference), partner: 'tukituomi' })
  const records = [{ register: 'email-addresses', title: ['Aino'], fields: [{ collection: '', field: 'email' }] }]
  await house.store.write(async (tx) =>
    proposeRecordNotices(house, tx, await request(), { what: 'restricted', once: 'one', records }),
  )
  const [notice, ...others] = await house.store.read.recipientNotices.ofRequest((await request()).id)
  expect([notice?.partner, others]).toEqual(['tukituomi', []])
  expect(await seen()).toHaveLength(1)
  expect(await decideNotice(house, LIISA, { notice: notice?.id ?? '', how: 'told' })).toBe(true)
  expect(await seen()).toHaveLength(2)
  await house.store.write((tx) => eraseOwn(house, tx, { address: AINO, subjectHash: aino.subjectHash }))
  expect(await house.store.read.disclosures.of(aino.subjectHash)).toEqual([])
})
