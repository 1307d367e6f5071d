import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { systemChance } from '#app/chance.ts'
import { openKeys, readSecret } from '#app/keys/keys.ts'

const secret = randomBytes(32)
const keys = openKeys(secret, systemChance)
const others = openKeys(randomBytes(32), systemChance)

describe('sealing', () => {
  test('any text comes back byte for byte, and only in its own place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.uuid(), fc.nat(1000), (text, id, version) => {
        const sealed = keys.seal('records', id, version, text)
        expect(keys.unseal('records', id, version, sealed)).toBe(Buffer.from(text, 'utf8').toString('utf8'))
        expect(() => keys.unseal('records', id, version + 1, sealed)).toThrow()
        expect(() => keys.unseal('sessions', id, version, sealed)).toThrow()
        expect(() => others.unseal('records', id, version, sealed)).toThrow()
      }),
    )
  })

  test('one changed byte anywhere and nothing opens', () => {
    const sealed = keys.seal('records', 'a', 1, 'Aino Esimerkki')
    for (let position = 0; position < sealed.length; position += 1) {
      const altered = Uint8Array.from(sealed)
      altered[position] = (altered[position] ?? 0) ^ 1
      expect(() => keys.unseal('records', 'a', 1, altered)).toThrow()
    }
  })

  test('the same text is sealed differently each time', () => {
    const once = Buffer.from(keys.seal('records', 'a', 1, 'same')).toString('hex')
    expect(Buffer.from(keys.seal('records', 'a', 1, 'same')).toString('hex')).not.toBe(once)
  })
})

describe('keyed hashes', () => {
  test('differ by purpose, by key, and by where one part ends and the next begins', () => {
    const seen = new Set([
      keys.hash('identifier', 'ab', 'c'),
      keys.hash('identifier', 'a', 'bc'),
      keys.hash('identifier', 'abc'),
      keys.hash('subject', 'ab', 'c'),
      others.hash('identifier', 'ab', 'c'),
    ])
    expect(seen.size).toBe(5)
    for (const hash of seen) expect(hash).toMatch(/^[\w-]{43}$/)
  })

  test('are the same for the same secret, whoever opened it', () => {
    expect(openKeys(secret, systemChance).hash('subject', 'x')).toBe(keys.hash('subject', 'x'))
    expect(openKeys(secret, systemChance).checkValue).toBe(keys.checkValue)
    expect(others.checkValue).not.toBe(keys.checkValue)
  })
})

describe('reading SECRET_KEY', () => {
  test('takes 32 bytes as hex or base64 and nothing else', () => {
    expect(readSecret(secret.toString('hex'))).toEqual(secret)
    expect(readSecret(` ${secret.toString('base64')}\n`)).toEqual(secret)
    expect(readSecret(secret.toString('base64url'))).toEqual(secret)
    for (const wrong of [
      '',
      'secret',
      'a'.repeat(63),
      'ä'.repeat(64),
      randomBytes(31).toString('base64'),
      randomBytes(33).toString('base64'),
    ]) {
      expect(readSecret(wrong)).toBeNull()
    }
  })
})
