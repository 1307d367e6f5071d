import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chooseLanguage } from '#app/words/choose.ts'

const silent = { choice: null, cookie: null, acceptLanguage: null, languages: ['fi', 'sv', 'en'] } as const

describe('the language of a page', () => {
  test('what Aino pressed just now wins over the cookie and the browser', () => {
    expect(chooseLanguage({ ...silent, choice: 'sv', cookie: 'en', acceptLanguage: 'fi' })).toBe('sv')
  })

  test('what she pressed last week wins over the browser', () => {
    expect(chooseLanguage({ ...silent, cookie: 'en', acceptLanguage: 'sv' })).toBe('en')
  })

  test('a browser that prefers Swedish over English gets Swedish, in whichever order it says so', () => {
    expect(chooseLanguage({ ...silent, acceptLanguage: 'en;q=0.5, sv-FI;q=0.9' })).toBe('sv')
    expect(chooseLanguage({ ...silent, acceptLanguage: 'SV-fi , en;Q=0.8' })).toBe('sv')
  })

  test('of two equally wanted languages the first is taken', () => {
    expect(chooseLanguage({ ...silent, acceptLanguage: 'en, sv' })).toBe('en')
  })

  test('a language refused with quality 0 is not given', () => {
    expect(chooseLanguage({ ...silent, acceptLanguage: 'sv;q=0, en;q=0.1' })).toBe('en')
  })

  test('a browser that speaks none of ours gets Finnish', () => {
    expect(chooseLanguage({ ...silent, acceptLanguage: 'de, *;q=0.5' })).toBe('fi')
    expect(chooseLanguage(silent)).toBe('fi')
  })

  test('a language that the controller did not declare is not chosen, whoever asks', () => {
    expect(
      chooseLanguage({ choice: 'sv', cookie: 'sv', acceptLanguage: 'sv, en;q=0.3', languages: ['fi', 'en'] }),
    ).toBe('en')
  })

  test('a controller without Finnish answers in its own first language', () => {
    expect(chooseLanguage({ ...silent, languages: ['sv', 'en'] })).toBe('sv')
  })

  test('whatever a header holds, a declared language comes out', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (cookie, acceptLanguage) => {
        expect(['fi', 'sv', 'en']).toContain(chooseLanguage({ ...silent, cookie, acceptLanguage }))
      }),
    )
  })
})
