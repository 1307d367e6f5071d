import { parseOptions } from '@node-rs/argon2'
import { describe, expect, test } from 'vitest'
import { systemChance } from '#app/chance.ts'
import { comparePassword, hashPassword, passwordMistake } from '#app/identity/password.ts'
import { newRecoveryCodes, readTypedFactor, spacedRecovery } from '#app/identity/recovery.ts'
import { mayDo, ROLES } from '#app/identity/roles.ts'

const OWN = ['Oili Omistaja', 'oili.omistaja@malli.example', 'Havukka Ohjelmistot Oy']
const mistake = (password: string) => passwordMistake(password, OWN)

describe('a password', () => {
  test('has 12 to 128 characters as people count them, and no rule about what they are', () => {
    expect(mistake('')).toBe('missing')
    expect(mistake('yksitoista1')).toBe('too-short')
    expect(mistake('kaksitoista!')).toBe(null)
    expect(mistake('lasku puutarha vene')).toBe(null)
    expect(mistake('🙂🙃🙂🙃🙂🙃🙂🙃🙂🙃🙂')).toBe('too-short')
    expect(mistake('🐢🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔')).toBe(null)
    const long = Array.from({ length: 128 }, (_none, index) => String.fromCodePoint(0x4e00 + index)).join('')
    expect(mistake(long)).toBe(null)
    expect(mistake(`${long}!`)).toBe('too-long')
  })

  test.each([
    '123456789012',
    '1q2w3e4r5t6y',
    'QWERTYqwerty',
    'Password2026!!',
    'Salasana2026!',
    '!!!tervetuloa!!!',
    'Lösenord123456',
    'aaaaaaaaaaaaaa',
    'salasanasalasana',
    'abcabcabcabcab',
    'administrator',
  ])('is refused where many have it, or a common word with figures around it: %s', (password) => {
    expect(mistake(password)).toBe('common')
  })

  test('is refused where it is hardly more than the person’s or the company’s name', () => {
    for (const password of ['oiliomistaja1', 'Omistaja.2026', 'HavukkaOhjelmistot', 'oili.omistaja@malli'])
      expect([password, mistake(password)]).toEqual([password, 'own-words'])
    expect(mistake('oili ei kerro kenellekään')).toBe(null)
  })

  test('is kept as argon2id with a salt of its own, and compared however the keyboard composes it', async () => {
    const [one, other] = [
      await hashPassword('päärynä ja kärhö', systemChance),
      await hashPassword('päärynä ja kärhö', systemChance),
    ]
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(parseOptions(one)).toMatchObject({ saltLen: 16, outputLen: 32 })
    expect(one).not.toBe(other)
    expect(await comparePassword('päärynä ja kärhö'.normalize('NFD'), one, 'known')).toBe('right')
    expect(await comparePassword('päärynä\u00a0ja kärhö', one, 'known')).toBe('right')
    expect(await comparePassword('Päärynä ja kärhö', one, 'known')).toBe('wrong')
    expect(await comparePassword('päärynä ja kärhö ', one, 'known')).toBe('wrong')
    expect(await comparePassword('', null, 'known')).toBe('wrong')
    expect(await comparePassword('x'.repeat(100_000), one, 'ordinary')).toBe('wrong')
  })

  test('people in known browsers are compared first, and who floods is told that it is busy', async () => {
    const order: string[] = []
    const flood = Array.from({ length: 150 }, () =>
      comparePassword('x', null, 'ordinary').then((answer) => order.push(answer)),
    )
    const kari = comparePassword('x', null, 'known').then(() => order.push('Kari'))
    await Promise.all([...flood, kari])
    expect(order.filter((answer) => answer === 'busy')).toHaveLength(48)
    expect(order.filter((answer) => answer !== 'busy').indexOf('Kari')).toBeLessThan(5)
  })
})

describe('recovery codes', () => {
  test('are ten, each another, and read however they are typed', () => {
    const codes = newRecoveryCodes(systemChance)
    expect(new Set(codes).size).toBe(10)
    for (const code of codes) {
      expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{12}$|^[2-9A-Z]{12}$/)
      const value = { kind: 'recovery', value: code }
      const shown = spacedRecovery(code)
      for (const typed of [code, shown, shown.toLowerCase(), ` ${shown.replaceAll('-', ' – ')} `])
        expect(readTypedFactor(typed)).toEqual(value)
    }
  })

  test('share their field with the phone’s codes', () => {
    expect(readTypedFactor('123 456')).toEqual({ kind: 'phone', value: '123456' })
    expect(readTypedFactor('１２３４５６')).toEqual({ kind: 'phone', value: '123456' })
    expect(readTypedFactor('  ')).toEqual({ kind: 'missing' })
    for (const typed of ['12345', '1234567', 'koodi', 'x'.repeat(1000), 'ABCD-EFGH-IJKL'])
      expect(readTypedFactor(typed)).toEqual({ kind: 'malformed' })
  })
})

describe('roles', () => {
  test('a handler handles and decides, an approver also approves and holds, an owner may all', () => {
    const acts = [
      'see-cases',
      'see-values',
      'handle',
      'decide',
      'approve',
      'hold',
      'manage-staff',
      'see-audit',
    ] as const
    const may = Object.fromEntries(ROLES.map((role) => [role, acts.filter((act) => mayDo(role, act))]))
    expect(may).toEqual({
      handler: ['see-cases', 'see-values', 'handle', 'decide'],
      approver: ['see-cases', 'see-values', 'handle', 'decide', 'approve', 'hold'],
      owner: [...acts],
      auditor: ['see-cases', 'see-audit'],
    })
  })
})
