import { GeneralSign, generalVerify, importJWK } from 'jose'
import { describe, expect, test } from 'vitest'
import { makeKeyPair, openSigner, readSigned } from '#app/keys/signing.ts'

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
