import { describe, expect, test } from 'vitest'
import { composeLetter } from '#app/letter/compose.ts'
import { LETTER_KINDS, Letter } from '#app/letter/letter.ts'
import { LANGUAGES, type Language } from '#app/register/register.ts'
import { REQUEST_KINDS } from '#app/request/request.ts'
import { dateOf } from '#app/words/dates.ts'
import { grounds } from '#app/words/grounds.ts'
import { letters } from '#app/words/letters.ts'
import type { Area, Said } from '#app/words/said.ts'
import { inputOf, letterOf, textOf } from './writing.ts'

const every = LANGUAGES.flatMap((language) => LETTER_KINDS.map((kind) => ({ kind, language })))

const isSaid = (node: Said | Area): node is Said => typeof node.fi === 'string'
const saidIn = (area: Area): Said[] => Object.values(area).flatMap((node) => (isSaid(node) ? [node] : saidIn(node)))

/** Sentences of the letters that say the same in no two languages, without the places where something is filled in. */
function sentencesOf(language: Language): string[] {
  const sentences = saidIn({ letters, grounds })
    .filter((said) => new Set(Object.values(said)).size === LANGUAGES.length)
    .flatMap((said) => said[language].split(/\{\w+\}|(?<=[.!?]) /))
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence.split(' ').length > 1)
}

describe.each(every)('the letter $kind in $language', ({ kind, language }) => {
  const letter = letterOf(kind, language)
  const text = textOf(letter)

  test('reads as it was agreed upon', async () => {
    await expect(text).toMatchFileSnapshot(`letters/${kind}.${language}.md`)
  })

  test('says when the request came, its reference, and whom to turn to', () => {
    for (const part of [dateOf('2026-11-23', language), 'T-7KQ2M9XA', 'tietosuoja@pihlajanmarja.example'])
      expect(text).toContain(part)
  })

  test('says how to complain and that there are courts, with the day on which that was checked', () => {
    expect(text).toContain('tietosuoja@om.fi')
    const { complaint, court } = inputOf(kind, language).controller.letters
    expect(text).toContain(complaint?.text[language])
    expect(text).toContain(court?.text[language])
    expect(letter.checked).toMatchObject({ complaint: '2026-11-02', court: '2026-11-02' })
  })

  test('has no sentence in another language', () => {
    const strange = LANGUAGES.filter((other) => other !== language).flatMap(sentencesOf)
    expect(strange.filter((sentence) => text.includes(sentence))).toEqual([])
  })

  test('is the same after it was kept', () => {
    expect(Letter.parse(JSON.parse(JSON.stringify(letter)))).toEqual(letter)
  })

  test('fills every place and leaves no heading with nothing under it', () => {
    expect(text).not.toMatch(/undefined|\{|\}|\bnull\b|–\./)
    const bare = letter.blocks.filter((block, at) => block.kind === 'h' && (letter.blocks[at + 1]?.kind ?? 'h') === 'h')
    expect(bare).toEqual([])
  })
})

describe.each(LANGUAGES)('letters in %s', (language) => {
  test.each(REQUEST_KINDS)('name the request: %s', (kind) => {
    const request = { ...inputOf('received', language).request, kind }
    expect(textOf(letterOf('received', language, { request }))).toContain(letters.request[kind][language])
  })

  test('an extension says the new day, the old one, and why', () => {
    for (const reason of ['complexity', 'number'] as const) {
      const text = textOf(letterOf('extended', language, { reason }))
      for (const part of [
        dateOf('2027-02-23', language),
        dateOf('2026-12-23', language),
        letters.reason[reason][language],
      ])
        expect(text).toContain(part)
    }
  })

  test('a request for information says by when Aino is answered, also when the time was extended before', () => {
    const input = inputOf('more', language)
    expect(textOf(letterOf('more', language))).toContain(dateOf('2026-12-23', language))
    const extended = letterOf('more', language, { request: { ...input.request, extendedTo: '2027-02-23' } })
    expect(textOf(extended)).toContain(dateOf('2027-02-23', language))
    expect(textOf(extended)).not.toContain(dateOf('2026-12-23', language))
  })

  test('a marketing ban is respected, not granted', () => {
    const request = { ...inputOf('fulfilled', language).request, kind: 'marketing-ban' } as const
    const text = textOf(letterOf('fulfilled', language, { request }))
    expect(text).toContain(letters.lead.banned[language])
    expect(text).not.toContain(letters.lead.fulfilled[language])
  })
})

test.each(LANGUAGES)('what was granted before is said by whatever letter ends the rest, in %s', (language) => {
  const granted = ['Puhelinnumero: 040 000 1234 → +358 50 000 5678 (Isolta)']
  for (const kind of ['refused', 'withdrawn'] as const) {
    const text = textOf(letterOf(kind, language, { granted }))
    for (const part of [letters.heading.granted[language], granted[0], letters.lead[`${kind}Rest`][language]])
      expect(text).toContain(part)
    // It would not be true of this one.
    expect(text).not.toContain(letters.lead[kind][language])
    expect(textOf(letterOf(kind, language))).not.toContain(letters.heading.granted[language])
  }
})

test.each(every)('on paper nobody is sent to the service: $kind in $language', ({ kind, language }) => {
  expect(textOf(letterOf(kind, language, { reads: 'paper' }))).not.toMatch(/palvelu|tjänst|service/i)
})

describe('who signs', () => {
  test('the contact of the installation does, by name where one is declared', () => {
    expect(letterOf('received', 'fi').signature).toEqual([
      'Ystävällisin terveisin',
      'Vieno Malliniemi',
      'Tietosuoja-asiat',
      'Pihlajanmarja Ohjelmistot Oy',
    ])
  })

  test('and without a name where none is', () => {
    const { controller } = inputOf('received', 'en')
    const { name: _, ...nameless } = controller.contacts.privacy
    const signed = letterOf('received', 'en', { controller: { ...controller, contacts: { privacy: nameless } } })
    expect(signed.signature).toEqual(['Kind regards', 'Privacy matters', 'Pihlajanmarja Ohjelmistot Oy'])
  })
})

test('what staff write is theirs, in paragraphs, and stays in its place', () => {
  const { blocks } = letterOf('partly', 'fi')
  const free = blocks.filter(({ source }) => source === 'staff')
  expect(free.slice(0, 2)).toEqual([
    { kind: 'p', source: 'staff', text: 'Puhuimme asiasta puhelimessa.' },
    { kind: 'p', source: 'staff', text: 'Kiitos kärsivällisyydestäsi.' },
  ])
})

test('a letter that cannot be sent can still be seen', () => {
  const composed = composeLetter(inputOf('refused', 'sv', { grounds: [] }))
  expect(composed).toMatchObject({ ok: false, missing: ['reason'], draft: { title: 'Beslut om din begäran' } })
})

test('a letter across the border says from which country it comes', () => {
  const { controller } = inputOf('received', 'en')
  const abroad = { ...controller, address: { ...controller.address, country: 'SE' } }
  expect(letterOf('received', 'en', { controller: abroad }).sender.at(-1)).toBe('Sweden')
})
