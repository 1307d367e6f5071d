import { createHash, createPublicKey, verify } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { letterOfReceipt, ownReceipt, publishedKeys, verifyReceipt } from '#app/journey/receipts.ts'
import { makeCard } from '#app/journey/request/cards.ts'
import { undoDecision } from '#app/journey/request/decision.ts'
import { enterRequest } from '#app/journey/request/enter.ts'
import { doCard } from '#app/journey/request/office.ts'
import { confirmRequest, withdrawRequest } from '#app/journey/request/own.ts'
import { sweep } from '#app/journey/sweep.ts'
import { makeKeyPair, openSigner, sha256 } from '#app/keys/signing.ts'
import { ACTS, RECEIPT_TYPE } from '#app/receipt/receipt.ts'
import { PORTAL_LIMITS, sweepLimits } from '#app/register/portal/limits.ts'
import { HOLD_MS } from '#app/request/request.ts'
import { freshHouse } from '../support/fresh-house.ts'
import { fakeClock, MINUTE } from '../support/house.ts'
import { stateOf } from './importing.ts'
import { AINO, decided, filed, LIISA, pigeon, verifiedAs, WINTER, workThrough } from './request/requesting.ts'

async function lived() {
  const house = await freshHouse({ clock: fakeClock(WINTER) })
  const aino = await verifiedAs(house, AINO)
  const given = async (reference: string) => {
    const request = await house.store.read.requests.byReference(reference)
    const kept = await house.store.read.receipts.ofRequest(request?.id ?? '')
    return Promise.all(
      kept.map(async ({ id }) => {
        const found = await ownReceipt(house, aino, id)
        if (!found) throw new Error('The receipt is not Aino’s')
        return found
      }),
    )
  }
  // The clock stands still, so what was done at one moment has no order but that of the acts.
  const acts = async (reference: string) => {
    const all = (await given(reference)).map(({ receipt }) => receipt.act)
    return all.sort((one, other) => ACTS.indexOf(one) - ACTS.indexOf(other))
  }
  const release = async () => {
    house.clock.advance(HOLD_MS + MINUTE)
    await workThrough(house, pigeon())
  }
  return { house, aino, given, acts, release }
}

describe('receipts', () => {
  test('of a request that is granted: one when it comes in, one when it is answered, and none for what was undone', async () => {
    const { house, given, acts, aino, release } = await lived()
    const reference = await filed(house, aino)
    expect(await acts(reference)).toEqual(['filed'])
    await decided(house, reference, 'refuse')
    const held = await house.store.read.requests.byReference(reference)
    await undoDecision(house, LIISA, { reference, version: held?.version ?? 0 })
    await release()
    expect(await acts(reference)).toEqual(['filed'])
    await decided(house, reference, 'approve')
    expect(await acts(reference)).toEqual(['filed'])
    await release()
    const receipts = await given(reference)
    expect(receipts.map(({ receipt }) => receipt.act)).toEqual(['filed', 'answered'])
    const [first, answered] = receipts
    expect(answered?.receipt).toMatchObject({
      iss: 'https://tiedot.example',
      controller: { name: house.installation.controller.name },
      outcome: 'approve',
      request: { reference, kind: 'access', channel: 'portal', dueDay: '2026-12-30' },
    })
    const letters = await house.store.read.letters.ofRequest(held?.id ?? '')
    const told = letters.find(({ kind }) => kind === 'fulfilled')
    expect(answered?.receipt.letter).toEqual({ kind: 'fulfilled', sha256: sha256(told?.content ?? '') })
    expect(first?.receipt).toMatchObject({
      at: '2026-11-30T10:00:00+02:00',
      day: '2026-11-30',
      request: { receivedAt: '2026-11-30T10:00:00+02:00', receivedDay: '2026-11-30' },
    })
  })

  test('of what is withdrawn, refused, extended or entered by staff', async () => {
    const { house, acts, given, aino, release } = await lived()
    const withdrawn = await filed(house, aino)
    await withdrawRequest(house, aino, withdrawn)
    expect(await acts(withdrawn)).toEqual(['filed', 'withdrawn'])
    const refused = await filed(house, aino)
    await decided(house, refused, 'refuse')
    await release()
    expect((await given(refused)).at(-1)?.receipt).toMatchObject({ act: 'answered', outcome: 'refuse' })
    const extended = await filed(house, aino)
    await decided(house, extended, 'extend')
    await release()
    expect((await given(extended)).at(-1)?.receipt).toMatchObject({
      act: 'extended',
      request: { dueDay: '2027-03-01' },
      letter: { kind: 'extended' },
    })
    const entered = await enterRequest(house, LIISA, {
      kind: 'access',
      channel: 'phone',
      receivedAt: WINTER - 60 * MINUTE,
      language: 'fi',
      name: 'Aino Kallio',
      address: AINO,
      postal: [],
      customerNumber: '',
      words: 'Soitti.',
      form: 'entered',
    })
    expect(await acts(entered.ok ? entered.reference : '')).toEqual(['filed'])
    const asked = await filed(house, aino)
    await decided(house, asked, 'more')
    await release()
    expect(await acts(asked)).toEqual(['filed'])
  })

  test('a form sent twice, a confirmation pressed twice and work done twice give no second one', async () => {
    const { house, acts, aino, release } = await lived()
    const reference = await filed(house, aino, { kind: 'erasure', form: 'same' })
    expect(await filed(house, aino, { kind: 'erasure', form: 'same' })).toBe(reference)
    await confirmRequest(house, aino, reference)
    await confirmRequest(house, aino, reference)
    await Promise.all([withdrawRequest(house, aino, reference), withdrawRequest(house, aino, reference)])
    await release()
    await release()
    expect(await acts(reference)).toEqual(['filed', 'withdrawn'])
  })

  test('are signed so that anybody can check them with the published keys, before and after a key is replaced', async () => {
    const { house, given, aino } = await lived()
    const before = (await given(await filed(house, aino)))[0]
    const pair = await makeKeyPair()
    await house.store.write(async (tx) => {
      await tx.meta.addSigningKey({
        kid: pair.kid,
        publicJwk: JSON.stringify(pair.publicJwk),
        privateJwk: JSON.stringify(pair.privateJwk),
      })
    })
    const renewed = { ...house, signer: await openSigner(pair.kid, pair.privateJwk) }
    const reference = await filed(renewed, aino)
    const [after] = await given(reference)
    const published: { keys: { kid: string }[] } = JSON.parse(await publishedKeys(house))
    expect(published.keys).toHaveLength(2)
    expect(JSON.stringify(published)).not.toContain('"d"')
    for (const one of [before, after]) {
      const document: { payload: string; protected: string; signature: string } = JSON.parse(one?.document ?? '{}')
      const { kid }: { kid: string } = JSON.parse(Buffer.from(document.protected, 'base64url').toString())
      const jwk = published.keys.find((key) => key.kid === kid)
      const key = createPublicKey({ key: { ...jwk }, format: 'jwk' })
      const signed = Buffer.from(`${document.protected}.${document.payload}`)
      expect(verify(null, signed, key, Buffer.from(document.signature, 'base64url'))).toBe(true)
      expect(await verifyReceipt(house, { text: one?.document ?? '', address: AINO })).toMatchObject({
        ok: true,
        about: true,
      })
    }
    expect(new Set(published.keys.map(({ kid }) => kid))).toEqual(new Set([house.signer.kid, pair.kid]))
  })

  test('hold no name, address or word of the person in clear, and none of another’s are to be had', async () => {
    const { house, given, aino } = await lived()
    const reference = await filed(house, aino, { words: 'Oma lause.', identifiers: [{ what: 'other', value: '4711' }] })
    const [receipt] = await given(reference)
    const plain = `${receipt?.document} ${JSON.stringify(receipt?.receipt)}`
    for (const secret of [AINO, 'kallio', 'Oma lause', '4711', aino.subjectHash]) expect(plain).not.toContain(secret)
    const other = await verifiedAs(house, 'toinen@posti.example')
    expect(await ownReceipt(house, other, receipt?.id ?? '')).toBeNull()
    expect(await ownReceipt(house, aino, 'none')).toBeNull()
  })

  test('with a letter let its person save that letter and show that it is the one; nobody else can', async () => {
    const { house, given, aino, release } = await lived()
    const reference = await filed(house, aino)
    await decided(house, reference, 'refuse')
    await release()
    const [first, answered] = await given(reference)
    const letter = await letterOfReceipt(house, aino, answered?.id ?? '')
    expect(letter).toMatchObject({ reference, kind: 'refused' })
    const printed = createHash('sha256')
      .update(letter?.content ?? '')
      .digest('base64url')
    expect(answered?.receipt.letter?.sha256).toBe(printed)
    expect(letter?.content).toContain('Samaa on pyydetty viikoittain.')
    expect(await letterOfReceipt(house, aino, first?.id ?? '')).toBeNull()
    const other = await verifiedAs(house, 'toinen@posti.example')
    expect(await letterOfReceipt(house, other, answered?.id ?? '')).toBeNull()
    const events = (await house.store.read.audit.after(0, 1000)).map(({ event }) => event)
    expect(events.filter((event) => event === 'receipt-viewed')).toHaveLength(2)
    expect(events.filter((event) => event === 'letter-viewed')).toHaveLength(1)
  })

  test('of another portal are told from those that no key of ours signed', async () => {
    const { house } = await lived()
    const stranger = await makeKeyPair()
    const signer = await openSigner(stranger.kid, stranger.privateJwk)
    const checked = async (iss: string) =>
      verifyReceipt(house, { text: JSON.stringify(await signer.signDocument({ iss }, RECEIPT_TYPE)), address: '' })
    const portal = 'https://muu.example'
    expect(await checked(`${portal}/x`)).toEqual({ ok: false, why: 'other-portal', portal })
    expect(await checked('https://tiedot.example')).toMatchObject({ ok: false, why: 'unknown-key' })
    expect(await checked('nonsense')).toMatchObject({ ok: false, why: 'unknown-key' })
  })

  test('are not kept or noted anywhere by whoever checks one', async () => {
    const { house, given, aino } = await lived()
    const [receipt] = await given(await filed(house, aino))
    const before = await stateOf(house.connections)
    expect(await verifyReceipt(house, { text: receipt?.document ?? '', address: AINO })).toMatchObject({ ok: true })
    expect(await verifyReceipt(house, { text: '{}', address: AINO })).toMatchObject({ ok: false })
    expect(await stateOf(house.connections)).toEqual(before)
  })

  test('go with their request', async () => {
    const { house, acts, aino } = await lived()
    const reference = await filed(house, aino)
    await withdrawRequest(house, aino, reference)
    expect(await acts(reference)).toHaveLength(2)
    house.clock.advance(PORTAL_LIMITS.caseClosed.ms + MINUTE)
    await sweep(house, sweepLimits())
    const left = await house.connections.read.selectFrom('receipts').selectAll().execute()
    expect(left).toEqual([])
  })

  test('what was promised and done later has its own', async () => {
    const { house, acts, aino, release } = await lived()
    const reference = await filed(house, aino, { kind: 'rectification' })
    const order = { record: '', words: 'Vaihda puhelinnumero.', wanted: null }
    await makeCard(house, LIISA, { reference, register: 'billing', recordId: null, order, form: 'card' })
    await decided(house, reference, 'approve')
    await release()
    expect(await acts(reference)).toEqual(['filed', 'answered'])
    const request = await house.store.read.requests.byReference(reference)
    const [card] = await house.store.read.cards.ofRequest(request?.id ?? '')
    await doCard(house, LIISA, { card: card?.id ?? '', version: card?.version ?? 0 })
    expect(await acts(reference)).toEqual(['filed', 'answered', 'carried-out'])
  })
})
