import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { generateSync } from 'otplib'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { codeOf, formatCode, readTypedCode, sameCode } from '#app/identity/code.ts'
import { isHere } from '../support/present.ts'

/** RFC 4226 appendix D: the secret, and the truncated values in decimal. */
const RFC_SECRET = Buffer.from('12345678901234567890')
const RFC_DECIMALS = [
  1284755224, 1094287082, 137359152, 1726969429, 1640338314, 868254676, 1918287922, 82162583, 673399871, 645520489,
]
const VECTORS = '../shared/data/crypto/crypto-vectors.json'

const secretOf = (name: string) => createHash('sha256').update(name).digest()

describe('the code', () => {
  test('is the last eight digits of the HOTP value of RFC 4226', () => {
    expect(codeOf(RFC_SECRET)).toBe('84755224')
    const all = RFC_DECIMALS.map((_, counter) =>
      generateSync({ strategy: 'hotp', secret: RFC_SECRET, counter, digits: 8 }),
    )
    expect(all).toEqual(RFC_DECIMALS.map((value) => String(value % 100_000_000).padStart(8, '0')))
  })

  if (isHere(VECTORS))
    test('ends in the six digits of the published test vectors', () => {
      const { rfc4226_hotp_sha1_6: six } = z
        .object({ rfc4226_hotp_sha1_6: z.array(z.string()) })
        .parse(JSON.parse(readFileSync(VECTORS, 'utf8')))
      expect(codeOf(RFC_SECRET).slice(2)).toBe(six[0])
    })

  // The runner names the program where it is missing, and counts that as a failure on a machine that tests for others.
  const oathtool = spawnSync('oathtool', ['--version']).status === 0
  if (oathtool)
    test('is what another program computes from the same secret', () => {
      for (const secret of ['one', 'two', 'three', 'four', 'five'].map(secretOf)) {
        const { stdout } = spawnSync('oathtool', ['--hotp', '--digits=8', '--counter=0', secret.toString('hex')], {
          encoding: 'utf8',
        })
        expect(codeOf(secret)).toBe(stdout.trim())
      }
    })

  test('has eight digits even where it begins with zeros, and another secret makes another', () => {
    const codes = new Set(Array.from({ length: 2000 }, (_, index) => codeOf(secretOf(`challenge ${index}`))))
    expect([...codes].every((code) => /^\d{8}$/.test(code))).toBe(true)
    expect([...codes].some((code) => code.startsWith('0'))).toBe(true)
    expect(codes.size).toBeGreaterThan(1990)
  })
})

describe('what a person types', () => {
  const TYPED = [
    ['12345678', '12345678'],
    ['1234 5678', '12345678'],
    ['  1234\u00a05678\r\n', '12345678'],
    ['1234-5678', '12345678'],
    ['1234\u20135678', '12345678'],
    ['12 34 56 78', '12345678'],
    ['1234.5678', '12345678'],
    ['\u200b1234\u200b5678\ufeff', '12345678'],
    ['\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18', '12345678'],
    ['\u0661\u0662\u0663\u0664 \u0665\u0666\u0667\u0668', '12345678'],
    ['\u06f1\u06f2\u06f3\u06f4\u06f5\u06f6\u06f7\u06f8', '12345678'],
    ['Koodi: 1234 5678.', '12345678'],
    ['00000000', '00000000'],
  ] as const
  test.each(TYPED)('%j is read as %s', (typed, value) => {
    expect(readTypedCode(typed)).toEqual({ ok: true, value })
  })

  test('nothing at all is missing; too few, too many or no digits are malformed', () => {
    for (const typed of ['', '   ', '\u00a0\t\n']) expect(readTypedCode(typed)).toEqual({ ok: false, why: 'missing' })
    for (const typed of [
      '1234567',
      '123456789',
      'abcdefgh',
      '1234 5678 9',
      '12345678'.repeat(100),
      '1'.padEnd(4_000_000, ' '),
      '\u2460'.repeat(9),
    ]) {
      expect(readTypedCode(typed)).toEqual({ ok: false, why: 'malformed' })
    }
  })

  test('any text is read without a fault, and what is read is eight ASCII digits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const read = readTypedCode(text)
        return !read.ok || /^[0-9]{8}$/.test(read.value)
      }),
    )
  })

  test('a code comes through as it stands in the mail', () => {
    for (const name of ['a', 'b', 'c']) {
      const code = codeOf(secretOf(name))
      expect(readTypedCode(formatCode(code))).toEqual({ ok: true, value: code })
      expect(formatCode(code)).toMatch(/^\d{4} \d{4}$/)
    }
  })

  test('two codes are the same only where every digit is', () => {
    expect(sameCode('12345678', '12345678')).toBe(true)
    for (const other of ['02345678', '12345679', '1234567', '123456789', ''])
      expect(sameCode(other, '12345678')).toBe(false)
  })
})
