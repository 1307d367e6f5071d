import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, test } from 'vitest'
import { LANGUAGES, type Language } from '#app/register/register.ts'
import type { Area, Said } from '#app/words/said.ts'
import { translator, WORDS } from '#app/words/words.ts'

type Leaf = { readonly key: string; readonly said: Said }

function leavesOf(area: Area, prefix = ''): Leaf[] {
  return Object.entries(area).flatMap(([key, node]): Leaf[] => {
    const path = prefix ? `${prefix}.${key}` : key
    return isSaid(node) ? [{ key: path, said: node }] : leavesOf(node, path)
  })
}

function isSaid(node: Said | Area): node is Said {
  return typeof node.fi === 'string'
}

/** The names a message asks for: its arguments, and its tags in brackets. */
function asked(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    if (element.type === TYPE.tag) return [`<${element.value}>`, ...asked(element.children)]
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      return [element.value, ...Object.values(element.options).flatMap(({ value }) => asked(value))]
    }
    return [element.value]
  })
}

const names = (text: string) => [...new Set(asked(parse(text)))].sort()
const leaves = leavesOf(WORDS)
const everyText = leaves.flatMap(({ key, said }) =>
  LANGUAGES.map((language) => ({ key, language, text: said[language] })),
)
const inLanguage = (language: Language) => everyText.filter((text) => text.language === language)

describe('the words', () => {
  test('every text asks for the same arguments and tags in the three languages', () => {
    const unequal = leaves.filter(
      ({ said }) => new Set(LANGUAGES.map((language) => String(names(said[language])))).size > 1,
    )
    expect(unequal.map(({ key }) => key)).toEqual([])
  })

  test('nobody is shown an empty text, a double space or a straight apostrophe', () => {
    expect(everyText.filter(({ text }) => text.trim() !== text || text === '' || / {2}|'|"/.test(text))).toEqual([])
  })

  test('a code by mail is never called strong identification', () => {
    expect(
      everyText.filter(({ text }) => /vahva.{0,3}\s+tunnist|stark autentisering|strong authentication/i.test(text)),
    ).toEqual([])
  })

  test('nobody is told that nothing is held: only that nothing was found', () => {
    const claims = /meillä ei ole (sinusta )?(mitään|tietoja)|vi har inga uppgifter|we hold nothing|we have no data/i
    expect(everyText.filter(({ text }) => claims.test(text))).toEqual([])
  })

  test('the old words of the repealed act are not used', () => {
    expect(inLanguage('fi').filter(({ text }) => /rekisteriseloste|tarkastusoikeus/i.test(text))).toEqual([])
    expect(
      inLanguage('sv').filter(({ text }) => /registerbeskrivning|rätt till insyn|personuppgiftsregister/i.test(text)),
    ).toEqual([])
  })

  test('a company does not tell people how to appeal as an authority would', () => {
    expect(everyText.filter(({ text }) => /oikaisuvaatimus|omprövning/i.test(text))).toEqual([])
  })

  test('sentences are short: thirty words at most', () => {
    const long = everyText.filter(({ text }) =>
      text.split(/[.!?:](?:\s|$)/).some((sentence) => sentence.trim().split(/\s+/).length > 30),
    )
    expect(long.map(({ key, language }) => `${language} ${key}`)).toEqual([])
  })

  test('Aino hears how many tries she has left in words that fit the number', () => {
    expect(translator('fi')('code.errors.wrong', { tries: 1 })).toBe('Koodi ei ole oikea. Yksi yritys jäljellä.')
    expect(translator('fi')('code.errors.wrong', { tries: 4 })).toBe('Koodi ei ole oikea. 4 yritystä jäljellä.')
    expect(translator('sv')('code.errors.wrong', { tries: 1 })).toBe('Koden är inte rätt. Ett försök kvar.')
    expect(translator('en')('code.errors.wrong', { tries: 2 })).toBe('The code is not right. 2 tries left.')
  })

  test('one translator serves each language', () => {
    expect(translator('sv')).toBe(translator('sv'))
  })
})
