import { describe, expect, test } from 'vitest'
import { signHead } from '#app/journey/audit.ts'
import { banByForm } from '#app/journey/ban/anybody.ts'
import { forbidMarketing, liftBan } from '#app/journey/ban/own.ts'
import { beginLedger } from '#app/journey/ledger/begin.ts'
import { ledgerStanding } from '#app/journey/ledger/standing.ts'
import { watchLedger } from '#app/journey/ledger/watch.ts'
import { isOvertaken, tellLedger } from '#app/journey/ledger/write.ts'
import { secondDecision } from '#app/journey/request/decision.ts'
import type { LedgerPlace } from '#app/ledger/place.ts'
import { freshHouse } from '../../support/fresh-house.ts'
import { DAY, MINUTE, seededChance } from '../../support/house.ts'
import { ledgerInMemory } from '../../support/ledger.ts'
import { standing, workBans } from '../ban/banning.ts'
import { HOUR, strong, withAino } from '../erasure/erasing.ts'
import { AINO, PEKKA, verifiedAs } from '../request/requesting.ts'

/** A ledger whose disk can be taken away. */
function ledgerOnDisk() {
  const kept = ledgerInMemory()
  const disk = { state: 'there' }
  const place: LedgerPlace = {
    ...kept,
    append: async (after, lines) => {
      if (disk.state === 'away') throw new Error('EIO')
      await kept.append(after, lines)
    },
  }
  return { place, disk, all: kept.all }
}

const entriesIn = (all: readonly string[]) => all.map((line) => JSON.parse(line.slice(44)).entry)
const whats = (all: readonly string[]) => entriesIn(all).map(({ what }) => what)

const FORM = { language: 'fi', network: '192.0.2.10' }
const forms = { language: 'fi', form: 'ban' } as const

describe('the ledger', () => {
  test('has an erasure by ids and keyed hashes before the erasure is called done, and no value of anybody', async () => {
    const { place, disk, all } = ledgerOnDisk()
    const scene = await withAino([{ number: '20004', date: '1.3.2026' }], { ledger: place })
    const { house, aino, work } = scene
    await beginLedger(house, 'first')
    expect(await tellLedger(house)).toBe('written')
    expect(whats(all)).toEqual(['begun'])
    const reference = await scene.asked()
    await scene.approve(reference)
    const { version } = await scene.request(reference)
    await secondDecision(house, strong(house, PEKKA), { reference, version })
    disk.state = 'away'
    await work(25 * HOUR)
    await work(HOUR)
    expect(await scene.erasure(reference)).toMatchObject({ state: 'erased', doneAt: null })
    disk.state = 'there'
    await work(HOUR)
    expect(await scene.erasure(reference)).toMatchObject({ state: 'done' })
    expect(whats(all)).toEqual(['begun', 'erased', 'own'])
    const [, erased] = entriesIn(all)
    expect(erased).toMatchObject({ register: 'billing', subject: aino.subjectHash, nextOn: expect.any(String) })
    expect(erased.fields).toContain('phone')
    for (const value of [AINO, 'Kallio', '1042', '20004', '33200']) expect(all.join('\n')).not.toContain(value)
    expect(await ledgerStanding(house)).toBe('fine')
  })

  test('has a ban before the page answers; without it the ban is in force all the same, staff hear of it, and registers wait', async () => {
    const { place, disk, all } = ledgerOnDisk()
    const house = await freshHouse({ ledger: place })
    await beginLedger(house, 'first')
    const aino = await verifiedAs(house, AINO)
    await forbidMarketing(house, aino, forms)
    expect(whats(all)).toEqual(['begun', 'banned'])
    await liftBan(house, aino, 'fi')
    expect(whats(all)).toEqual(['begun', 'banned', 'lifted'])
    disk.state = 'away'
    const requests = async () => (await house.store.read.requests.of(aino.subjectHash)).length
    const before = await requests()
    await banByForm(house, { ...FORM, address: AINO })
    expect(await standing(house, AINO)).toEqual(['banned'])
    await workBans(house)
    expect(await requests()).toBe(before)
    const silent = async () => (await house.store.read.waiting.open()).filter(({ kind }) => kind === 'ledger-silent')
    await watchLedger(house)
    expect(await silent()).toEqual([])
    house.clock.advance(6 * MINUTE)
    await watchLedger(house)
    await watchLedger(house)
    expect(await silent()).toHaveLength(1)
    disk.state = 'there'
    await watchLedger(house)
    expect(await silent()).toEqual([])
    expect(whats(all)).toEqual(['begun', 'banned', 'lifted', 'banned'])
    house.clock.advance(DAY / 24)
    await workBans(house)
    expect(await requests()).toBe(before + 1)
  })

  test('begun late has every erasure and ban from before', async () => {
    const scene = await withAino([])
    const reference = await scene.asked()
    await scene.approve(reference)
    await scene.work(25 * HOUR)
    await banByForm(scene.house, { ...FORM, address: 'olli@asiakas.example' })
    const ledger = ledgerInMemory()
    const house = { ...scene.house, ledger }
    expect(await ledgerStanding(house)).toBe('none')
    await beginLedger(house, 'first')
    await beginLedger(house, 'first')
    expect(await tellLedger(house)).toBe('written')
    expect(whats(ledger.all)).toEqual(['begun', 'erased', 'own', 'banned'])
    expect(await ledgerStanding(house)).toBe('fine')
  })

  test('that is lost for good is begun anew with what the database knows', async () => {
    const lost = await freshHouse({ ledger: ledgerInMemory() })
    await beginLedger(lost, 'first')
    await banByForm(lost, { ...FORM, address: AINO })
    await tellLedger(lost)
    const ledger = ledgerInMemory()
    const house = { ...lost, ledger }
    expect(await ledgerStanding(house)).toBe('missing')
    await beginLedger(house, 'anew')
    expect(await tellLedger(house)).toBe('written')
    expect(whats(ledger.all)).toEqual(['begun', 'banned'])
    expect(await ledgerStanding(house)).toBe('fine')
    expect(await ledgerStanding(lost)).toBe('foreign')
  })

  test('is known from another’s, from one that was cut or altered, and from none', async () => {
    const ledger = ledgerInMemory()
    const house = await freshHouse({ ledger })
    await beginLedger(house, 'first')
    for (const name of ['aino', 'olli', 'liisa'])
      await banByForm(house, { ...FORM, address: `${name}@asiakas.example` })
    await signHead(house, { all: async () => [], append: async () => undefined })
    await tellLedger(house)
    expect(await ledgerStanding(house)).toBe('fine')
    const holding = (all: readonly string[]) => {
      const other = ledgerInMemory()
      other.all.push(...all)
      return ledgerStanding({ ...house, ledger: other })
    }
    const [first = '', second = '', ...rest] = ledger.all
    expect(await holding([])).toBe('missing')
    expect(await holding([first, second])).toBe('short')
    expect(await holding([first, second.replace('"form"', '"link"'), ...rest])).toBe('altered')
    expect(await holding([first, ...rest])).toBe('altered')
    expect(await holding([second, ...rest])).toBe('foreign')
    const away: LedgerPlace = {
      ...ledger,
      lines: () => {
        throw new Error('ENOTCONN')
      },
    }
    expect(await ledgerStanding({ ...house, ledger: away })).toBe('silent')

    const another = await freshHouse({ ledger, chance: seededChance('another') })
    expect(await ledgerStanding(another)).toBe('behind')
    expect(await isOvertaken(house)).toBe(false)
    const newer = { ...another, ledger: ledgerInMemory() }
    await beginLedger(newer, 'first')
    await tellLedger(newer)
    expect(await ledgerStanding(another)).toBe('foreign')
  })

  test('that was written to while the process was killed before it noted so is gone on with, each line once', async () => {
    const ledger = ledgerInMemory()
    const house = await freshHouse({ ledger })
    await beginLedger(house, 'first')
    await banByForm(house, { ...FORM, address: 'aino@asiakas.example' })
    const { store } = house
    let writes = 0
    const dying: typeof store.write = (work) => {
      writes += 1
      // The lease, its renewal, and then the note of what was written.
      return writes === 3 ? Promise.reject(new Error('killed')) : store.write(work)
    }
    expect(await tellLedger({ ...house, store: { ...store, write: dying } })).toBe('failed')
    expect(whats(ledger.all)).toEqual(['begun', 'banned'])
    expect(await ledgerStanding(house)).toBe('fine')
    expect(await isOvertaken(house)).toBe(false)
    await banByForm(house, { ...FORM, address: 'olli@asiakas.example' })
    house.clock.advance(MINUTE)
    expect(await tellLedger(house)).toBe('written')
    expect(whats(ledger.all)).toEqual(['begun', 'banned', 'banned'])
    expect(await ledgerStanding(house)).toBe('fine')
  })
})
