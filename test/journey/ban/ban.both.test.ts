import { expect, test } from 'vitest'
import { banByForm } from '#app/journey/ban/anybody.ts'
import { banByLink, linkState, unsubscribeLinks } from '#app/journey/ban/links.ts'
import { forbidMarketing, liftBan, ownBan } from '#app/journey/ban/own.ts'
import { eraseOwn } from '#app/journey/erasure/own-rows.ts'
import { publishedKeys } from '#app/journey/receipts.ts'
import { enterRequest } from '#app/journey/request/enter.ts'
import { ownRequest } from '#app/journey/request/own.ts'
import { checkReceipt, readKeySet } from '#app/receipt/check.ts'
import { normaliseAddress } from '#app/register/address.ts'
import { fileOf, imported, rowsIn } from '../importing.ts'
import { AINO, filed, LIISA, verifiedAs } from '../request/requesting.ts'
import { AINO_ROW, standing, withAino, workBans } from './banning.ts'

const press = { language: 'fi', form: 'switch-1' } as const
const NETWORK = '192.0.2.7'

test('Aino flips the switch: the ban is in force at once, with its date, a card for each register and a signed receipt', async () => {
  const house = await withAino()
  const aino = await verifiedAs(house, AINO)
  expect(await ownBan(house, aino)).toBeNull()
  await forbidMarketing(house, aino, press)
  expect(await standing(house, AINO, 'joku@malli.example')).toEqual(['banned', 'notBanned'])
  const ban = await ownBan(house, aino)
  expect(ban).toMatchObject({ since: house.clock.now(), way: 'switch' })
  const own = await ownRequest(house, aino, ban?.reference ?? '')
  expect(own).toMatchObject({
    kind: 'marketing-ban',
    state: 'carrying-out',
    cards: [{ register: 'billing', state: 'open' }],
  })
  expect(own?.letters.map(({ kind }) => kind)).toEqual(['fulfilled'])
  const keys = readKeySet(await publishedKeys(house)) ?? []
  for (const { id, act } of own?.receipts ?? []) {
    const kept = await house.store.read.receipts.byId(id)
    expect(await checkReceipt(kept?.document ?? '', keys)).toMatchObject({ ok: true, receipt: { act } })
  }
  expect(own?.receipts.map(({ act }) => act)).toEqual(['filed', 'answered'])
  await forbidMarketing(house, aino, { ...press, form: 'switch-2' })
  expect(await rowsIn(house.connections, 'requests')).toHaveLength(1)
})

test('a lifted ban is no ban and no consent: the cards go, the registers are told, and the receipt says what was done', async () => {
  const house = await withAino()
  const aino = await verifiedAs(house, AINO)
  await forbidMarketing(house, aino, press)
  house.clock.advance(1_000)
  expect(await liftBan(house, aino, 'fi')).toBe(true)
  expect(await liftBan(house, aino, 'fi')).toBe(false)
  expect([await ownBan(house, aino), await standing(house, AINO)]).toEqual([null, ['notBanned']])
  const [request] = await house.store.read.requests.of(aino.subjectHash)
  const cards = await house.store.read.cards.ofRequest(request?.id ?? '')
  expect(cards.map(({ state, order }) => [state, JSON.parse(order).wanted])).toEqual([
    ['dropped', { what: 'ban', ban: 'set' }],
    ['open', { what: 'ban', ban: 'lifted' }],
  ])
  const acts = (await house.store.read.receipts.ofRequest(request?.id ?? '')).map(({ act }) => act)
  expect(acts).toContain('ban-lifted')
  const log = await house.store.read.audit.after(0, 1000)
  expect(log.filter(({ event }) => event === 'marketing-ban-lifted')).toHaveLength(1)
  // Banned and lifted again: nothing of the first time stands in the way.
  await forbidMarketing(house, aino, { ...press, form: 'switch-3' })
  expect(await liftBan(house, aino, 'fi')).toBe(true)
})

test('a request filed as any other, or entered by staff, puts the ban in force the same way', async () => {
  const house = await withAino()
  await filed(house, await verifiedAs(house, AINO), { kind: 'marketing-ban' })
  const entering = {
    kind: 'marketing-ban',
    channel: 'phone',
    receivedAt: house.clock.now(),
    language: 'sv',
    name: 'Bo Ek',
    address: 'bo.ek@malli.example',
    postal: [],
    customerNumber: '',
    words: '',
    form: 'entry',
  } as const
  expect(await enterRequest(house, LIISA, entering)).toMatchObject({ ok: true })
  expect(await standing(house, AINO, 'bo.ek@malli.example')).toEqual(['banned', 'banned'])
  const states = (await rowsIn(house.connections, 'requests')).map(({ state }) => state)
  expect(states.sort()).toEqual(['carrying-out', 'fulfilled'])
})

test('the form answers and writes the same for an address that is known and one that is not; the worker finds the registers', async () => {
  const house = await withAino()
  const before = async () =>
    Object.fromEntries(
      await Promise.all(
        ['bans', 'outbox', 'requests'].map(async (table) => [table, (await rowsIn(house.connections, table)).length]),
      ),
    )
  const counts = []
  for (const address of [AINO, 'tuntematon@malli.example']) {
    const from = await before()
    expect(await banByForm(house, { address, language: 'fi', network: NETWORK })).toEqual({ state: 'in-force' })
    const to = await before()
    counts.push(Object.entries(to).map(([table, count]) => [table, Number(count) - Number(from[table])]))
  }
  expect(counts[0]).toEqual(counts[1])
  expect(await rowsIn(house.connections, 'requests')).toHaveLength(0)
  expect(await standing(house, AINO, 'tuntematon@malli.example')).toEqual(['banned', 'banned'])
  await workBans(house)
  const aino = await verifiedAs(house, AINO)
  const [request] = await house.store.read.requests.of(aino.subjectHash)
  expect(request).toMatchObject({ kind: 'marketing-ban', state: 'carrying-out' })
  expect(await house.store.read.cards.ofRequest(request?.id ?? '')).toHaveLength(1)
  // Whoever asks without a visit is sent no mail.
  expect((await rowsIn(house.connections, 'outbox')).filter(({ kind }) => kind === 'mail')).toEqual([])
  for (let tries = 0; tries < 4; tries += 1) await banByForm(house, { address: AINO, language: 'fi', network: NETWORK })
  expect(await banByForm(house, { address: AINO, language: 'fi', network: NETWORK })).toMatchObject({
    state: 'refused',
    why: 'address',
  })
})

test('a newsletter’s link bans by one click, is the same each time, and still does after the address was erased', async () => {
  const house = await withAino()
  const [link, again, other, none] = await unsubscribeLinks(house, [AINO, AINO, 'bo.ek@malli.example', 'no address'])
  expect([again, none]).toEqual([link, null])
  expect(other).not.toBe(link)
  expect(link).toMatch(/^https:\/\/tiedot\.example\/u\/[\w-]{22}$/)
  expect(link?.length).toBeLessThan(60)
  const token = link?.split('/').at(-1) ?? ''
  expect(await unsubscribeLinks(house, [AINO])).toEqual([link])
  for (let looks = 0; looks < 3; looks += 1) expect(await linkState(house, token)).toBe('open')
  const aino = await verifiedAs(house, AINO)
  await house.store.write((tx) => eraseOwn(house, tx, { address: AINO, subjectHash: aino.subjectHash }))
  const rows = await rowsIn(house.connections, 'unsubscribe_links')
  expect(rows.filter(({ sealed, subject_hash }) => sealed === null && subject_hash === null)).toHaveLength(1)
  expect(await banByLink(house, { token, language: 'fi' })).toBe(true)
  expect(await linkState(house, token)).toBe('banned')
  expect(await standing(house, AINO)).toEqual(['banned'])
  expect(await banByLink(house, { token: 'A'.repeat(22), language: 'fi' })).toBe(false)
  expect(await linkState(house, '../../me')).toBe('unknown')
  // Nobody had asked under a name; whoever lifts it has a receipt all the same.
  expect(await liftBan(house, aino, 'fi')).toBe(true)
  const [request] = await house.store.read.requests.of(aino.subjectHash)
  const acts = (await house.store.read.receipts.ofRequest(request?.id ?? '')).map(({ act }) => act)
  expect([await standing(house, AINO), acts.sort()]).toEqual([['notBanned'], ['ban-lifted', 'filed']])
  // A new link for the same address, should it come again, is another one.
  expect(await unsubscribeLinks(house, [AINO])).not.toEqual([link])
})

test('whoever is banned, erased and imported again in another spelling is still banned, and the file that knows nothing of it is reported', async () => {
  const house = await withAino()
  const asa = 'åsa.lind@bokhörnan.example'
  await imported(house, fileOf([{ Nimi: 'Åsa Lind', Asiakasnumero: '1077', Sähköpostiosoite: asa }]), {})
  const normal = normaliseAddress(asa)
  if (!normal.ok) throw new Error('This is an address')
  const spellings = [
    'åSA.LIND@BOKHÖRNAN.EXAMPLE',
    'a\u030asa.lind@bokho\u0308rnan.example',
    normal.value,
    'åsa.lind+mainos@bokhörnan.example',
  ]
  const session = await verifiedAs(house, normal.value)
  await forbidMarketing(house, session, press)
  await house.store.write((tx) => eraseOwn(house, tx, { address: normal.value, subjectHash: session.subjectHash }))
  for (const [at, spelling] of spellings.entries()) {
    const row = { Nimi: 'Åsa Lind', Asiakasnumero: String(2000 + at), Sähköpostiosoite: spelling }
    const { result } = await imported(house, fileOf([row]), {})
    expect([spelling, result.added, result.banned]).toEqual([spelling, 1, 1])
    expect([spelling, await standing(house, spelling)]).toEqual([spelling, ['banned']])
    expect(await ownBan(house, await verifiedAs(house, normal.value))).not.toBeNull()
  }
  const told = (await house.store.read.waiting.open()).filter(({ kind }) => kind === 'ban-broken')
  expect(told.length).toBeGreaterThan(0)
  expect(told[0]?.details).toMatchObject({ record: expect.stringContaining('Åsa Lind') })
  expect((await imported(house, fileOf([AINO_ROW]), {})).result.banned).toBe(0)
})

test('what is banned stands in the portal’s own register, and stays there when the rest is erased', async () => {
  const house = await withAino()
  const aino = await verifiedAs(house, AINO)
  await forbidMarketing(house, aino, press)
  await unsubscribeLinks(house, [AINO])
  const found = await house.connectors
    .get('portal')
    ?.find({ identifiers: [{ field: 'email', value: AINO }], signal: new AbortController().signal })
  const { bans, links } = found?.records[0]?.collections ?? {}
  expect(bans?.rows.map(({ values }) => values.since)).toEqual([[expect.stringMatching(/^2026-/)]])
  expect(links).toMatchObject({ count: 1, rows: [{ values: { address: [AINO] } }] })
})
