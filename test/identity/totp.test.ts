import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { generateSync } from 'otplib'
import { describe, expect, test } from 'vitest'
import { systemChance } from '#app/chance.ts'
import { newTotpSecret, spacedSecret, totpAt, totpStep, totpUri } from '#app/identity/totp.ts'

/** Appendix D of RFC 4226, counters 0 to 9 of the secret "12345678901234567890". */
const RFC4226 = '755224 287082 359152 969429 338314 254676 287922 162583 399871 520489'.split(' ')
/** Appendix B of RFC 6238 with SHA-1: seconds and the last six of its eight digits. */
const RFC6238 = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
] as const
const ASCII = '12345678901234567890'
/** The same in base32, as RFC 4648 writes it. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const SHARED = '../shared/data/crypto/crypto-vectors.json'
const STEP_MS = 30_000
const now = 1_772_438_400_000

describe('the codes of the phone', () => {
  test('HOTP is that of RFC 4226', () => {
    const secret = Buffer.from(ASCII)
    const codes = RFC4226.map((_code, counter) => generateSync({ strategy: 'hotp', secret, counter, digits: 6 }))
    expect(codes).toEqual(RFC4226)
  })

  test.each(RFC6238)('TOTP at %i s is that of RFC 6238', (seconds, code) => {
    expect(totpAt(SECRET, seconds * 1000)).toBe(code)
    expect(totpStep(SECRET, code, seconds * 1000, 0)).toBe(Math.floor(seconds / 30))
  })

  test.runIf(existsSync(SHARED))('both are those of the vectors kept beside the project', () => {
    const vectors = JSON.parse(readFileSync(SHARED, 'utf8'))
    expect(vectors.rfc4226_hotp_sha1_6).toEqual(RFC4226)
    for (const [seconds, { sha1 }] of Object.entries<{ sha1: string }>(vectors.rfc6238_totp_8))
      expect(totpAt(SECRET, Number(seconds) * 1000)).toBe(sha1.slice(-6))
  })

  const oathtool = spawnSync('oathtool', ['--version']).status === 0
  test.runIf(oathtool)(
    'oathtool, which shares no code with this, agrees about secrets and moments of all kinds',
    () => {
      for (let round = 0; round < 25; round += 1) {
        const secret = newTotpSecret(systemChance)
        const seconds = Math.floor(now / 1000) + round * 7_654_321
        const { stdout } = spawnSync('oathtool', ['--totp', '-b', '-N', `@${seconds}`, secret], { encoding: 'utf8' })
        expect(totpAt(secret, seconds * 1000)).toBe(stdout.trim())
      }
    },
  )

  test('a code holds for its half minute and the one before and after, and no longer', () => {
    const code = totpAt(SECRET, now)
    const step = now / STEP_MS
    for (const off of [-1, 0, 1]) expect(totpStep(SECRET, code, now + off * STEP_MS, 0)).toBe(step)
    for (const off of [-3, -2, 2, 3]) expect(totpStep(SECRET, code, now + off * STEP_MS, 0)).toBe(null)
  })

  test('a used step, and every one before it, counts no more', () => {
    const step = now / STEP_MS
    expect(totpStep(SECRET, totpAt(SECRET, now), now, step - 1)).toBe(step)
    expect(totpStep(SECRET, totpAt(SECRET, now), now, step)).toBe(null)
    expect(totpStep(SECRET, totpAt(SECRET, now - STEP_MS), now, step)).toBe(null)
    // A phone that runs ahead: its step is used, and what comes later is not.
    expect(totpStep(SECRET, totpAt(SECRET, now + STEP_MS), now, step)).toBe(step + 1)
    // A clock that was set back must not make old codes good again, nor break anything.
    expect(totpStep(SECRET, totpAt(SECRET, now), now, step + 100_000)).toBe(null)
  })

  test('whatever is typed is a right code or none, never a fault', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        expect([null, now / STEP_MS, now / STEP_MS - 1, now / STEP_MS + 1]).toContain(totpStep(SECRET, typed, now, 0))
      }),
    )
  })

  test('secrets are 160 bits in base32, each another, and the address names company and person', () => {
    const secrets = Array.from({ length: 50 }, () => newTotpSecret(systemChance))
    for (const secret of secrets) expect(secret).toMatch(/^[A-Z2-7]{32}$/)
    expect(new Set(secrets).size).toBe(50)
    expect(spacedSecret('ABCDEFGHIJ')).toBe('ABCD EFGH IJ')
    const uri = new URL(totpUri(SECRET, 'Öljy: & Co', 'oili@malli.example'))
    expect([uri.protocol, uri.host]).toEqual(['otpauth:', 'totp'])
    expect(uri.searchParams.get('secret')).toBe(SECRET)
    expect(uri.searchParams.get('issuer')).toBe('Öljy  & Co')
    expect(decodeURIComponent(uri.pathname)).toBe('/Öljy  & Co:oili@malli.example')
  })
})
