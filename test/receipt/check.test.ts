import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { makeKeyPair, openSigner } from '#app/keys/signing.ts'
import {
  checkReceipt,
  isAbout,
  type PublicKeys,
  RECEIPT_LIMIT_CHARACTERS,
  readKeySet,
  subjectOf,
} from '#app/receipt/check.ts'
import { ACTS, RECEIPT_TYPE, type Receipt } from '#app/receipt/receipt.ts'
import { TEXT_LIMIT_CHARACTERS } from '#app/ui/pages/check-receipt.tsx'
import { naughty } from '../register/naughty.ts'

const AINO = 'aino@posti.example'

const receipt: Receipt = {
  iss: 'https://tiedot.example',
  jti: 'r-1',
  controller: { name: 'Malli Oy', businessId: '9000000-3' },
  act: 'answered',
  at: '2026-12-01T11:30:00+02:00',
  day: '2026-12-01',
  request: {
    reference: 'T-23456789',
    kind: 'access',
    channel: 'portal',
    receivedAt: '2026-11-23T10:00:00+02:00',
    receivedDay: '2026-11-23',
    dueDay: '2026-12-23',
  },
  outcome: 'approve',
  letter: { kind: 'fulfilled', sha256: 'x'.repeat(43) },
  subject: { salt: 'suola', sha256: subjectOf('suola', AINO) },
}

async function made() {
  const pair = await makeKeyPair()
  const signer = await openSigner(pair.kid, pair.privateJwk)
  const document = await signer.signDocument(receipt, RECEIPT_TYPE)
  const keys = readKeySet(JSON.stringify({ keys: [pair.publicJwk] })) ?? []
  return { pair, signer, document, keys }
}

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

describe('a receipt', () => {
  test('is a plain Ed25519 signature that anybody can check without our code', async () => {
    const { pair, document } = await made()
    const key = createPublicKey({ key: { ...pair.publicJwk }, format: 'jwk' })
    const signed = Buffer.from(`${document.protected}.${document.payload}`)
    expect(verify(null, signed, key, Buffer.from(document.signature, 'base64url'))).toBe(true)
    expect(JSON.parse(Buffer.from(document.protected, 'base64url').toString())).toEqual({
      alg: 'EdDSA',
      kid: pair.kid,
      typ: 'omatieto-receipt',
    })
  })

  test('is read however its file was saved', async () => {
    const { document, keys, pair } = await made()
    for (const text of [JSON.stringify(document), `\n ${JSON.stringify(document, null, 4)}\r\n`])
      expect(await checkReceipt(text, keys)).toEqual({ ok: true, kid: pair.kid, receipt })
  })

  test('with any one sign changed, in any part, is genuine no more', async () => {
    const { document, keys } = await made()
    for (const part of ['payload', 'protected', 'signature'] as const) {
      const text = document[part]
      for (let at = text.length - 1; at >= 0; at -= 1) {
        const other = text[at] === 'A' ? 'B' : 'A'
        const changed = { ...document, [part]: text.slice(0, at) + other + text.slice(at + 1) }
        const checked = await checkReceipt(JSON.stringify(changed), keys)
        expect([part, at, checked.ok]).toEqual([part, at, false])
      }
    }
  })

  test('whose content was exchanged under its signature is said to be changed', async () => {
    const { document, keys } = await made()
    const better = { ...document, payload: base64url({ ...receipt, outcome: 'refuse' }) }
    expect(await checkReceipt(JSON.stringify(better), keys)).toEqual({ ok: false, why: 'changed' })
  })

  test('signed by another’s key, or under our key’s name, is not ours', async () => {
    const { pair, keys } = await made()
    const stranger = await makeKeyPair()
    const theirs = await (await openSigner(stranger.kid, stranger.privateJwk)).signDocument(receipt, RECEIPT_TYPE)
    const unknown = { ok: false, why: 'unknown-key', claims: 'https://tiedot.example' }
    expect(await checkReceipt(JSON.stringify(theirs), keys)).toEqual(unknown)
    const posing = await (await openSigner(pair.kid, stranger.privateJwk)).signDocument(receipt, RECEIPT_TYPE)
    expect(await checkReceipt(JSON.stringify(posing), keys)).toEqual({ ok: false, why: 'changed' })
  })

  test('of another portal says which, as far as an address can be read from it', async () => {
    const { keys } = await made()
    const stranger = await makeKeyPair()
    const signer = await openSigner(stranger.kid, stranger.privateJwk)
    const claimed = async (payload: unknown) =>
      checkReceipt(JSON.stringify(await signer.signDocument(payload, RECEIPT_TYPE)), keys)
    for (const [iss, claims] of [
      ['https://muu.example/polku?x=1#y', 'https://muu.example'],
      ['http://Muu.example:8080', 'http://muu.example:8080'],
      ['https://nimi:sana@muu.example/', 'https://muu.example'],
      ['javascript:alert(1)', null],
      ['muu.example', null],
      [`https://${'a'.repeat(400)}.example`, null],
      [7, null],
    ] as const)
      expect([iss, await claimed({ iss })]).toEqual([iss, { ok: false, why: 'unknown-key', claims }])
    for (const payload of [null, [], 'x', {}]) expect(await claimed(payload)).toMatchObject({ claims: null })
  })

  test('that no key signed, or a key of another kind, is none', async () => {
    const { pair, document, keys } = await made()
    for (const header of [
      { alg: 'none', kid: pair.kid, typ: RECEIPT_TYPE },
      { alg: 'HS256', kid: pair.kid, typ: RECEIPT_TYPE },
      { alg: 'EdDSA', typ: RECEIPT_TYPE },
    ])
      for (const signature of ['', document.signature]) {
        const forged = { payload: document.payload, protected: base64url(header), signature }
        expect((await checkReceipt(JSON.stringify(forged), keys)).ok).toBe(false)
      }
  })

  test('is not what else the portal signs: an audit head, or a document of another type', async () => {
    const { signer, pair, keys } = await made()
    const other = await signer.signDocument(receipt, 'omatieto-export')
    expect(await checkReceipt(JSON.stringify(other), keys)).toEqual({ ok: false, why: 'no-receipt' })
    const [head = '', payload = '', signature = ''] = (await signer.sign(receipt)).split('.')
    const posing = { protected: head, payload, signature }
    expect(await checkReceipt(JSON.stringify(posing), keys)).toEqual({ ok: false, why: 'no-receipt' })
    expect(await checkReceipt([head, payload, signature].join('.'), keys)).toEqual({ ok: false, why: 'no-json' })
    // Signed by the right key as a receipt, but saying something that no receipt says.
    const key = createPrivateKey({ key: { ...pair.privateJwk }, format: 'jwk' })
    const parts = [base64url({ alg: 'EdDSA', kid: pair.kid, typ: RECEIPT_TYPE }), base64url({ ...receipt, more: 1 })]
    const [protectedPart = '', payloadPart = ''] = parts
    const odd = {
      protected: protectedPart,
      payload: payloadPart,
      signature: sign(null, Buffer.from(parts.join('.')), key).toString('base64url'),
    }
    expect(await checkReceipt(JSON.stringify(odd), keys)).toEqual({ ok: false, why: 'no-receipt' })
  })

  test('is none for any other text, and no text breaks the check', async () => {
    const { document, keys } = await made()
    const { signature: _gone, ...without } = document
    const texts = [...naughty, '{}', '[]', 'null', '1', JSON.stringify(without), JSON.stringify([document])]
    for (const text of texts) expect((await checkReceipt(text, keys)).ok).toBe(false)
    expect(await checkReceipt(' '.repeat(50_000), keys)).toEqual({ ok: false, why: 'too-long' })
    for (const text of texts) expect(readKeySet(text)).toBeNull()
  })

  test('is checked with a key set that also holds keys of other kinds, but not with one that holds none of ours', async () => {
    const { pair, document } = await made()
    const others = [
      { kty: 'RSA', n: 'x', e: 'AQAB' },
      { kty: 'OKP', crv: 'X25519', kid: pair.kid, x: pair.publicJwk.x },
      7,
    ]
    const set = readKeySet(`\ufeff${JSON.stringify({ keys: [...others, pair.publicJwk] })}\n`)
    expect(set).toHaveLength(1)
    expect((await checkReceipt(JSON.stringify(document), set ?? [])).ok).toBe(true)
    for (const keys of [[], others, [{ ...pair.publicJwk, x: 'short' }], [{ ...pair.publicJwk, kid: '' }]])
      expect(readKeySet(JSON.stringify({ keys }))).toBeNull()
  })

  test('is looked for in no more text than the page takes', () => {
    expect(TEXT_LIMIT_CHARACTERS).toBe(RECEIPT_LIMIT_CHARACTERS)
  })

  test('signed by a key that has been replaced is genuine for as long as the key is published', async () => {
    const old = await made()
    const young = await made()
    const keys: PublicKeys = [...young.keys, ...old.keys]
    expect((await checkReceipt(JSON.stringify(old.document), keys)).ok).toBe(true)
    expect((await checkReceipt(JSON.stringify(young.document), keys)).ok).toBe(true)
  })

  test('names nobody, and is about its own address however that is written', () => {
    expect(JSON.stringify(receipt)).not.toContain('aino')
    expect(isAbout(receipt, ' Aino@POSTI.example ')).toBe(true)
    expect(isAbout(receipt, 'aino2@posti.example')).toBe(false)
    expect(isAbout({ ...receipt, subject: null }, AINO)).toBe(false)
    expect(isAbout(receipt, 'ei osoite')).toBe('no-address')
  })

  test('is given for acts that the words name', () => {
    expect(new Set(ACTS).size).toBe(ACTS.length)
  })
})
