/** The old mailbox is lost: staff decide, and their yes is a change like any other, with its three days and its stop button. */
import { describe, expect, test } from 'vitest'
import { fileLost, lostMistake, noteClaim } from '#app/journey/address/lost.ts'
import { decideRequest } from '#app/journey/request/decision.ts'
import { previewDecision } from '#app/journey/request/decision-letter.ts'
import { reopenRequest } from '#app/journey/request/office.ts'
import { writeToStaff } from '#app/journey/request/own.ts'
import type { DecisionKind } from '#app/request/request.ts'
import { HOUR, MINUTE } from '../../support/house.ts'
import { fileOf, imported } from '../importing.ts'
import { decisionOf, LIISA } from '../request/requesting.ts'
import { changingHouse, NEW, NEWER, OLD, seen, THREE_DAYS } from './changing.ts'

async function lostHouse(claimed: string = OLD) {
  const lived = await changingHouse()
  const { house, verified, pass } = lived
  const person = await verified(NEW)
  const reference = await fileLost(house, person, {
    ...{ oldAddress: claimed, words: 'Olen Aino Kallio.', language: 'fi', form: 'kadonnut', files: [] },
    identifiers: [{ what: 'customer-number', value: '1042' }],
  })
  const newest = async () => (await house.store.read.requests.byReference(reference))?.version ?? 0
  const decide = async (decision: DecisionKind) => {
    house.clock.advance(1_000)
    const deciding = { ...decisionOf(reference, await newest(), decision), done: [] }
    return decideRequest(house, LIISA, deciding)
  }
  const decided = async (decision: DecisionKind) => {
    expect(await decide(decision)).toMatchObject({ ok: true })
    await pass(3 * MINUTE)
  }
  return { ...lived, person, reference, newest, decide, decided }
}

test('an old address may be left out; one’s own, and what is none, may not be given', async () => {
  const { person } = await lostHouse()
  expect(lostMistake(person, '')).toBeNull()
  expect(lostMistake(person, OLD)).toBeNull()
  expect(lostMistake(person, 'aino')).toBe('malformed')
  expect(lostMistake(person, NEW.toUpperCase())).toBe('same')
})

describe('before the decision', () => {
  test('staff see what was claimed and what is held under it, and both logs say so', async () => {
    const { desk, reference, events, view } = await lostHouse()
    const found = (await desk(reference))?.values
    expect(found?.contents.addressChange).toEqual({ way: 'claimed', old: OLD })
    expect(found?.registers.map(({ summary }) => summary.register)).toEqual(['portal'])
    expect(found?.claim?.registers.map(({ summary }) => summary.register)).toContain('billing')
    expect(found?.change).toBeNull()
    expect(await events(NEW)).toContain('case-viewed')
    expect(await events(OLD)).toContain('case-viewed')
    expect(seen(await view(NEW), 'billing', 'name')).toEqual([])
  })

  test('without a known old address nothing can be approved until staff have noted it', async () => {
    const { house, reference, decide, desk, events } = await lostHouse('')
    expect(await decide('approve')).toEqual({ ok: false, why: 'address-unknown' })
    const note = (address: string) => noteClaim(house, LIISA, { reference, address })
    expect(await note('aino')).toEqual({ ok: false, why: 'address' })
    expect(await note(NEW)).toEqual({ ok: false, why: 'address' })
    expect(await note(OLD)).toEqual({ ok: true })
    expect(await note(OLD)).toEqual({ ok: true })
    expect((await events(NEW)).filter((event) => event === 'address-claimed')).toHaveLength(1)
    expect((await desk(reference))?.values?.claim?.address).toBe(OLD)
    expect(await decide('approve')).toMatchObject({ ok: true })
    expect(await note(NEWER)).toEqual({ ok: false, why: 'too-late' })
  })

  test('several people’s address, part of one, and one that another change is about, are not approved', async () => {
    const { house, decide, reference, changed, verified } = await lostHouse('info@kallionpuutarha.example')
    expect(await decide('partly')).toEqual({ ok: false, why: 'address-whole' })
    expect(await decide('approve')).toEqual({ ok: false, why: 'address-shared' })
    await noteClaim(house, LIISA, { reference, address: OLD })
    await imported(house, fileOf([{ Nimi: 'Pekka Muu', Asiakasnumero: '7', Sähköpostiosoite: OLD }]), {})
    expect(await decide('approve')).toEqual({ ok: false, why: 'address-shared' })
    await noteClaim(house, LIISA, { reference, address: NEWER })
    await changed(await verified(NEWER), 'viela@uudempi.example')
    expect(await decide('approve')).toEqual({ ok: false, why: 'address-taken' })
  })

  test('more can be asked for, and is answered', async () => {
    const { house, decided, reference, person, own, decide } = await lostHouse()
    await decided('more')
    expect((await own(NEW, reference))?.state).toBe('asked')
    await writeToStaff(house, person, { reference, text: 'Tässä lasku.', files: [], form: 'vastaus' })
    expect(await decide('approve')).toMatchObject({ ok: true })
  })

  test('a refusal ends it, and nothing of a change is begun', async () => {
    const { decided, reference, own, changeOf, sent, pass, view } = await lostHouse()
    await decided('refuse')
    expect((await own(NEW, reference))?.state).toBe('refused')
    expect(await changeOf(reference)).toBeNull()
    await pass(THREE_DAYS)
    expect(sent(OLD, 'address-notice')).toEqual([])
    expect(seen(await view(OLD), 'billing', 'name')).toEqual(['Aino Kallio'])
  })
})

describe('approved', () => {
  test('the letter says when; until then all is as it was, and the old mailbox has its button', async () => {
    const { house, reference, newest, decided, own, sent, view, changeOf } = await lostHouse()
    const preview = await previewDecision(house, { ...decisionOf(reference, await newest(), 'approve'), done: [] })
    expect(preview).toMatchObject({ ok: true, done: [expect.stringContaining('72 tuntia')] })
    await decided('approve')
    const request = await own(NEW, reference)
    expect(request?.state).toBe('carrying-out')
    expect(request?.letters.at(-1)?.content).toContain('72 tuntia')
    expect(sent(OLD, 'address-notice')).toHaveLength(1)
    expect(sent(NEW, 'address-coming')).toHaveLength(1)
    expect(await changeOf(reference)).toMatchObject({
      state: 'confirmed',
      way: 'staff',
      oldAddress: OLD,
      newAddress: NEW,
    })
    expect(seen(await view(NEW), 'billing', 'name')).toEqual([])
    expect(seen(await view(OLD), 'billing', 'name')).toEqual(['Aino Kallio'])
    expect(await reopenRequest(house, LIISA, { reference, version: await newest() })).toEqual({
      ok: false,
      why: 'not-from-here',
    })
  })

  test('in force after three days, corrected by cards, and closed when they are done', async () => {
    const { house, reference, decided, own, view, pass, desk, doCards, bring, changeOf, verified } = await lostHouse()
    await decided('approve')
    await pass(71 * HOUR)
    expect((await changeOf(reference))?.state).toBe('confirmed')
    await pass(2 * HOUR)
    expect(seen(await view(NEW), 'billing', 'name')).toEqual(['Aino Kallio'])
    expect((await view(OLD)).leftAt).not.toBeNull()
    expect((await desk(reference))?.values?.cards).toMatchObject([{ state: 'open', order: { wanted: { to: NEW } } }])
    expect((await own(NEW, reference))?.state).toBe('carrying-out')
    await doCards(reference)
    const request = await own(NEW, reference)
    expect(request?.state).toBe('fulfilled')
    expect(request?.letters.at(-1)).toMatchObject({ kind: 'closing', content: expect.stringContaining('on vaihdettu') })
    await bring(NEW)
    expect((await changeOf(reference))?.state).toBe('settled')
    expect(await house.store.read.requests.of((await verified(OLD)).subjectHash)).toEqual([])
  })

  test('stopped from the old mailbox: staff have the case back, and may decide again', async () => {
    const { house, reference, decided, stop, tokenOf, own, desk, work, pass, changeOf, sent, view } = await lostHouse()
    await decided('approve')
    expect(await stop(tokenOf())).toBe('stopped')
    await work()
    expect((await own(NEW, reference))?.state).toBe('received')
    expect((await desk(reference))?.values?.change).toMatchObject({ state: 'stopped' })
    expect((await desk(reference))?.history.map(({ event }) => event)).toContain('stop')
    expect((await house.store.read.waiting.open()).map((row) => row.reference)).toContain(reference)
    expect(sent(OLD, 'address-stopped')).toHaveLength(1)
    expect(sent(NEW, 'address-stopped')).toHaveLength(1)
    await pass(THREE_DAYS)
    expect(seen(await view(OLD), 'billing', 'name')).toEqual(['Aino Kallio'])
    // With better proof they may say yes once more: the old mailbox is told again.
    await decided('approve')
    expect(sent(OLD, 'address-notice')).toHaveLength(2)
    await pass(THREE_DAYS)
    expect((await changeOf(reference))?.state).toBe('in-force')
    expect(seen(await view(NEW), 'billing', 'name')).toEqual(['Aino Kallio'])
  })
})
