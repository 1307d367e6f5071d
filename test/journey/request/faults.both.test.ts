import { expect } from 'vitest'
import { ownReceipt } from '#app/journey/receipts.ts'
import { makeCard } from '#app/journey/request/cards.ts'
import { releaseDecision, undoDecision } from '#app/journey/request/decision.ts'
import { fileRequest } from '#app/journey/request/file.ts'
import { doCard, recordPosted, takeRequest, writeAsStaff } from '#app/journey/request/office.ts'
import { confirmRequest, ownRequest, withdrawRequest, writeToStaff } from '#app/journey/request/own.ts'
import type { SubjectSession } from '#app/journey/session.ts'
import { HOLD_MS } from '#app/request/request.ts'
import { type FaultyHouse, failEachStatement, type Scene } from '../faulty.ts'
import { AINO, decided, filed, LIISA, pigeon, verifiedAs, WINTER, workThrough } from './requesting.ts'

type Lived = { readonly house: FaultyHouse; readonly aino: SubjectSession }

/** Aino has asked for something, and the clock stands in the winter in which the example's letters have been checked. */
async function asked(house: FaultyHouse, kind: 'access' | 'erasure'): Promise<Lived & { readonly reference: string }> {
  house.clock.set(WINTER)
  const aino = await verifiedAs(house, AINO)
  return { house, aino, reference: await filed(house, aino, { kind, form: 'first' }) }
}

async function newest({ house, reference }: Lived & { readonly reference: string }) {
  const request = await house.store.read.requests.byReference(reference)
  return { reference, version: request?.version ?? 0 }
}

const SCENES: Readonly<Record<string, Scene>> = {
  'filing a request': async (house) => {
    house.clock.set(WINTER)
    const aino = await verifiedAs(house, AINO)
    const files = [{ name: 'todiste.txt', type: 'text/plain', bytes: Buffer.from('Lasku 12') }]
    return () => fileRequest(house, aino, { kind: 'erasure', language: 'fi', words: 'Poistakaa.', form: 'f', files })
  },
  'confirming a request': async (house) => {
    const { aino, reference } = await asked(house, 'erasure')
    return async () => expect(await confirmRequest(house, aino, reference)).toEqual({ ok: true })
  },
  'taking a request up': async (house) => {
    const moving = await newest(await asked(house, 'access'))
    return async () => expect(await takeRequest(house, LIISA, moving)).toEqual({ ok: true })
  },
  deciding: async (house) => {
    const { reference } = await asked(house, 'access')
    return async () => expect(await decided(house, reference, 'partly')).toMatchObject({ ok: true })
  },
  'undoing a decision': async (house) => {
    const lived = await asked(house, 'access')
    await decided(house, lived.reference, 'approve')
    const moving = await newest(lived)
    return async () => expect(await undoDecision(house, LIISA, moving)).toMatchObject({ ok: true })
  },
  'releasing a decision, whose receipt is given with it': async (house) => {
    const { reference } = await asked(house, 'access')
    await decided(house, reference, 'approve')
    house.clock.advance(HOLD_MS)
    const request = await house.store.read.requests.byReference(reference)
    const release = { requestId: request?.id ?? '', letterId: request?.held?.letter ?? '' }
    return () => house.store.write((tx) => releaseDecision(house, tx, { ...release, live: new Map() }))
  },
  'doing the last work card of an answer': async (house) => {
    const { reference } = await asked(house, 'access')
    const order = { record: '', words: 'Vaihda numero.', wanted: null }
    await makeCard(house, LIISA, { reference, register: 'billing', recordId: null, order, form: 'card' })
    await decided(house, reference, 'approve')
    house.clock.advance(HOLD_MS)
    await workThrough(house, pigeon())
    const request = await house.store.read.requests.byReference(reference)
    const [card] = await house.store.read.cards.ofRequest(request?.id ?? '')
    return async () =>
      expect(await doCard(house, LIISA, { card: card?.id ?? '', version: card?.version ?? 0 })).toEqual({ ok: true })
  },
  'opening one’s receipt': async (house) => {
    const { aino, reference } = await asked(house, 'access')
    const request = await house.store.read.requests.byReference(reference)
    const [receipt] = await house.store.read.receipts.ofRequest(request?.id ?? '')
    return async () => expect(await ownReceipt(house, aino, receipt?.id ?? '')).not.toBeNull()
  },
  'withdrawing while a decision is held': async (house) => {
    const { aino, reference } = await asked(house, 'access')
    await decided(house, reference, 'approve')
    return async () => expect(await withdrawRequest(house, aino, reference)).toEqual({ ok: true })
  },
  'answering a question': async (house) => {
    const { aino, reference } = await asked(house, 'access')
    await decided(house, reference, 'more')
    house.clock.advance(HOLD_MS)
    await workThrough(house, pigeon())
    return async () =>
      expect(await writeToStaff(house, aino, { reference, text: '1042', files: [], form: 'g' })).toEqual({ ok: true })
  },
  'writing to the person': async (house) => {
    const { reference } = await asked(house, 'access')
    return () => writeAsStaff(house, LIISA, { reference, text: 'Kiitos.', as: 'message', form: 'h' })
  },
  'reading one’s request': async (house) => {
    const { aino, reference } = await asked(house, 'access')
    return async () => expect(await ownRequest(house, aino, reference)).not.toBeNull()
  },
  'posting an extension': async (house) => {
    const { reference } = await asked(house, 'access')
    const request = await house.store.read.requests.byReference(reference)
    await decided(house, reference, 'extend')
    house.clock.advance(HOLD_MS)
    await workThrough(house, pigeon())
    const letters = await house.store.read.letters.ofRequest(request?.id ?? '')
    const letter = letters.find(({ kind }) => kind === 'extended')?.id ?? ''
    return async () =>
      expect(await recordPosted(house, LIISA, { letter, postedAt: house.clock.now() })).toEqual({ ok: true })
  },
}

failEachStatement(SCENES)
