import { GeneralSign, generalVerify, importJWK } from 'jose'
import { describe, expect, test } from 'vitest'
import { makeKeyPair, openSigner, readDetached, readSigned } from '#app/keys/signing.ts'

describe('signatures', () => {
  test('what one key signs is read under its kid, and under no other key', async () => {
    const [ours, theirs] = await Promise.all([makeKeyPair(), makeKeyPair()])
    const jws = await (await openSigner(ours.kid, ours.privateJwk)).sign({ seq: 7 })
    expect(await readSigned(jws, [theirs.publicJwk, ours.publicJwk])).toEqual({ seq: 7 })
    expect(await readSigned(jws, [theirs.publicJwk])).toBeNull()
    expect(await readSigned(jws, [{ ...theirs.publicJwk, kid: ours.kid }])).toBeNull()
    expect(await readSigned(`${jws.slice(0, -3)}AAA`, [ours.publicJwk])).toBeNull()
    expect(await readSigned('no signature', [ours.publicJwk])).toBeNull()
  })

  test('Ed25519 agrees with the vector of RFC 8037 appendix A.4', async () => {
    const jwk = {
      kty: 'OKP',
      crv: 'Ed25519',
      d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
      x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
    }
    const payload = new TextEncoder().encode('Example of Ed25519 signing')
    const signed = await new GeneralSign(payload)
      .addSignature(await importJWK(jwk, 'EdDSA'))
      .setProtectedHeader({ alg: 'EdDSA' })
      .sign()
    expect(signed.signatures[0]?.signature).toBe(
      'hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg',
    )
    const { payload: read } = await generalVerify(
      signed,
      await importJWK({ kty: 'OKP', crv: 'Ed25519', x: jwk.x }, 'EdDSA'),
    )
    expect(new TextDecoder().decode(read)).toBe('Example of Ed25519 signing')
  })
})

describe('a signature kept apart from what it is under', () => {
  const bytes = new TextEncoder().encode('{"files":["Äiti"]}\n')

  test('is told genuine over exactly those bytes, and names the key', async () => {
    const pair = await makeKeyPair()
    const jws = await (await openSigner(pair.kid, pair.privateJwk)).signDetached(bytes, 'omatieto-package')
    expect(jws).toMatch(/^[\w-]+\.\.[\w-]+$/)
    expect(await readDetached(jws, bytes, 'omatieto-package', [pair.publicJwk])).toEqual({ ok: true, kid: pair.kid })
    const header: unknown = JSON.parse(Buffer.from(jws.split('.')[0] ?? '', 'base64url').toString())
    expect(header).toEqual({ alg: 'EdDSA', kid: pair.kid, typ: 'omatieto-package' })
  })

  test('is refused over other bytes, by another key, as something else, or in any other form', async () => {
    const [pair, stranger] = [await makeKeyPair(), await makeKeyPair()]
    const jws = await (await openSigner(pair.kid, pair.privateJwk)).signDetached(bytes, 'omatieto-package')
    const read = (text: string, over = bytes, typ = 'omatieto-package', keys = [pair.publicJwk]) =>
      readDetached(text, over, typ, keys)
    const refused = (why: string) => ({ ok: false, why })
    expect(await read(jws, bytes.subarray(1))).toEqual(refused('changed'))
    expect(await read(jws, bytes, 'omatieto-package', [stranger.publicJwk])).toEqual(refused('unknown-key'))
    expect(await read(jws, bytes, 'omatieto-package', [{ ...stranger.publicJwk, kid: pair.kid }])).toEqual(
      refused('changed'),
    )
    expect(await read(jws, bytes, 'omatieto-receipt')).toEqual(refused('form'))
    expect(await read('')).toEqual(refused('form'))
    expect(await read(jws.replace('..', `.${Buffer.from(bytes).toString('base64url')}.`))).toEqual(refused('form'))
    for (let at = 0; at < jws.length; at += 1) {
      const other = jws[at] === 'A' ? 'B' : 'A'
      expect([at, (await read(jws.slice(0, at) + other + jws.slice(at + 1))).ok]).toEqual([at, false])
    }
  })
})
