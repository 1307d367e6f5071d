import { describe, expect, test } from 'vitest'
import { missingFrom, quotesLaw } from '#app/letter/check.ts'
import { eyesFor, GROUND_IDS, groundOf, groundsFor } from '#app/letter/grounds.ts'
import { LETTER_KINDS, type LetterInput, type LetterKind } from '#app/letter/letter.ts'
import { LANGUAGES } from '#app/register/register.ts'
import { REQUEST_KINDS } from '#app/request/request.ts'
import { grounds } from '#app/words/grounds.ts'
import { EXAMPLE, inputOf, letterOf, textOf } from './writing.ts'

const { complaint, court } = EXAMPLE.letters
if (!complaint || !court) throw new Error('The example has both texts')
const { request } = inputOf('extended', 'fi')
const { extendedTo: _, ...without } = request
const withLetters = (letters: LetterInput['controller']['letters']) => ({ controller: { ...EXAMPLE, letters } })

const REFUSED: readonly (readonly [
  what: string,
  kinds: readonly LetterKind[],
  Partial<LetterInput>,
  missing: string,
])[] = [
  ['no text on complaining', LETTER_KINDS, withLetters({ court }), 'complaint'],
  ['no text on courts', LETTER_KINDS, withLetters({ complaint }), 'court'],
  [
    'that text in other languages only',
    LETTER_KINDS,
    withLetters({ court, complaint: { ...complaint, text: { sv: 'Text', en: 'Text' } } }),
    'complaint',
  ],
  [
    'a text that is to be checked some day',
    LETTER_KINDS,
    withLetters({ court, complaint: { ...complaint, checked: '2026-12-01' } }),
    'checked',
  ],
  [
    'no authority',
    LETTER_KINDS,
    { controller: { ...EXAMPLE, authority: { ...EXAMPLE.authority, name: {} } } },
    'authority',
  ],
  ['nobody to sign', LETTER_KINDS, { signedBy: 'dpo' }, 'signer'],
  ['no reference', LETTER_KINDS, { request: { ...request, reference: ' ' } }, 'reference'],
  ['no reason', ['partly', 'refused'], { grounds: [] }, 'reason'],
  ['a ground unexplained', ['partly', 'refused'], { grounds: [{ ground: 'legal-claims', words: ' ' }] }, 'words'],
  [
    'a ground for another request',
    ['partly', 'refused'],
    { grounds: [{ ground: 'data-correct', words: 'Tarkistimme.' }] },
    'wrong-ground',
  ],
  [
    'a ground that is good for a part only',
    ['refused'],
    {
      request: { ...request, kind: 'access' },
      grounds: [{ ground: 'others-rights', words: 'Muistiossa on toisen asiakkaan nimi.' }],
    },
    'part-only',
  ],
  ['no new day', ['extended'], { request: without }, 'new-date'],
  ['a new day that is the old one', ['extended'], { request: { ...request, extendedTo: request.dueOn } }, 'new-date'],
  ['no reason for the extension', ['extended'], { reason: null }, 'extension-reason'],
  ['a month gone by', ['extended'], { writtenOn: '2026-12-24' }, 'too-late'],
  ['nothing that is needed', ['more'], { needed: ['', ' '] }, 'needed'],
  ['nothing done', ['fulfilled', 'partly', 'closing'], { done: [] }, 'done'],
  ['nothing left undone', ['partly'], { stays: [] }, 'stays'],
  [
    'the law word for word',
    LETTER_KINDS,
    { free: 'Artiklassa 17 sanotaan: ”rekisteröidyllä on oikeus saada rekisterinpitäjä poistamaan tiedot”.' },
    'quotes-law',
  ],
]

describe.each(REFUSED)('with %s', (_what, kinds, changes, missing) => {
  test.each(kinds)('no letter of the kind %s can be sent', (kind) => {
    expect(missingFrom(inputOf(kind, 'fi'))).toEqual([])
    expect(missingFrom(inputOf(kind, 'fi', changes))).toEqual([missing])
  })
})

test('an extension may be told on the last day of the first month', () => {
  expect(missingFrom(inputOf('extended', 'sv', { writtenOn: '2026-12-23' }))).toEqual([])
})

describe('the law is not quoted', () => {
  test.each([
    'GDPR 17(3)(b): "for compliance with a legal obligation which requires processing".',
    'Lain 34 § kuuluu: ”rekisteröidyllä ei ole oikeutta tutustua hänestä kerättyihin tietoihin”.',
    'Enligt artikel 12.5: ”uppenbart ogrundade eller orimliga begäranden”.',
  ])('%s', (text) => expect(quotesLaw(text)).toBe(true))

  test.each([
    'Kirjoitit: ”poistakaa kaikki tietoni GDPR:n 17 artiklan nojalla heti”.',
    'Laskun teksti on ”Ohjelmiston ylläpito 2025–2026”.',
    'Säilytämme laskut kirjanpitolain 2 luvun 10 §:n vuoksi.',
    'Artikla 17.\n\nKirjoitit: ”poistakaa tietoni ja laskuni heti, kiitos”.',
  ])('but this may be said: %s', (text) => expect(quotesLaw(text)).toBe(false))
})

describe('the grounds of the law', () => {
  test.each(GROUND_IDS)('%s is said in every language, in our words, with where it stands', (ground) => {
    const { kinds, reach } = groundOf(ground)
    expect(kinds.length).toBeGreaterThan(0)
    for (const language of LANGUAGES) {
      for (const kind of kinds) {
        const given = { request: { ...request, kind }, grounds: [{ ground, words: 'Omin sanoin.' }] }
        const text = textOf(letterOf(reach === 'part' ? 'partly' : 'refused', language, given))
        expect(text).toContain(grounds[ground].says[language])
        expect(text).toContain(grounds[ground].law[language])
        expect(text).toContain('Omin sanoin.')
      }
      expect(grounds[ground].says[language]).not.toMatch(/["”“„»«]|:/)
    }
  })

  test('nothing speaks against a direct marketing ban, and every other request has grounds', () => {
    expect(groundsFor('marketing-ban', 'part')).toEqual([])
    for (const kind of REQUEST_KINDS.filter((one) => one !== 'marketing-ban'))
      expect(groundsFor(kind, 'all').length).toBeGreaterThan(2)
  })

  test('the rights of others take a part away, never all', () => {
    expect(groundsFor('access', 'all')).not.toContain('others-rights')
    expect(groundsFor('access', 'part')).toContain('others-rights')
  })

  test('a request called unfounded or excessive is looked at by two, and the proof is written down', () => {
    for (const ground of ['unfounded', 'excessive'] as const) {
      expect(groundOf(ground).adds).toBe('burden')
      expect(eyesFor([{ ground: 'legal-claims' }, { ground }])).toBe('two')
    }
    expect(eyesFor([{ ground: 'legal-claims' }])).toBe('one')
    expect(groundOf('compelling-grounds').adds).toBe('balance')
  })

  test('all of the exceptions to erasure are there', () => {
    const articles = groundsFor('erasure', 'all').map((id) => groundOf(id).article)
    for (const letter of ['a', 'b', 'c', 'd', 'e']) expect(articles).toContain(`17(3)(${letter})`)
  })
})
