import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRfReference, referenceCheck } from '#app/register/kinds/checksum.ts'
import {
  formatValue,
  IDENTITY_CODE_MASK,
  isAboveZero,
  maskIdentityCodes,
  parseValue,
  reasonOf,
  repairOf,
  sameValue,
} from '#app/register/kinds.ts'
import { KINDS, type Kind, LANGUAGES } from '#app/register/register.ts'
import { naughty } from './naughty.ts'

const read = (kind: Kind, raw: string, country = '') => {
  const parsed = parseValue(kind, raw, country)
  return parsed.ok ? parsed.value : `! ${parsed.why}`
}
const shown = (kind: Kind, raw: string, language: 'fi' | 'sv' | 'en') =>
  formatValue(kind, raw, { language, timeZone: 'Europe/Helsinki' })

const READ: readonly (readonly [Kind, string, string, string?])[] = [
  ['name', '  Väinö   Hyvärinen ', 'Väinö Hyvärinen'],
  ['name', 'O’Brien-Åkerlund', 'O’Brien-Åkerlund'],
  ['name', 'Aino\u0007', '! control-character'],
  ['name', 'a'.repeat(251), '! too-long'],
  ['phone', '040 000 1234', '+358400001234'],
  ['phone', '+358 (0)40 000 1234', '+358400001234'],
  ['phone', '00358 40 000 1234', '+358400001234'],
  ['phone', '400001234', '+358400001234'],
  ['phone', '070 000 12 34', '+46700001234', 'SE'],
  ['phone', '+358400001234;ext=12', '+358400001234;ext=12'],
  ['phone', '12', '! phone'],
  ['phone', 'soita Ainolle', '! phone'],
  ['postcode', '00100', '00100'],
  ['postcode', '100', '00100'],
  ['postcode', 'FI-33100', '33100'],
  ['postcode', '22100', '22100', 'AX'],
  ['postcode', '114 55', '114 55', 'SE'],
  ['postcode', 'sw1a 1aa', 'SW1A 1AA', 'GB'],
  ['postcode', '114 55', '! postcode'],
  ['postcode', '123456', '! postcode'],
  ['country', 'fi', 'FI'],
  ['country', 'FIN', 'FI'],
  ['country', 'Ruotsi', 'SE'],
  ['country', 'Tyskland', 'DE'],
  ['country', 'Finnland', 'FI'],
  ['country', 'Narnia', '! country'],
  ['business-id', '1234567-1', '1234567-1'],
  ['business-id', 'FI12345671', '1234567-1'],
  ['business-id', '1060155-5', '1060155-5'],
  ['business-id', '1854047-8', '1854047-8'],
  ['business-id', '201700-9', '0201700-9'],
  ['business-id', '1234567-2', '! business-id-check'],
  ['business-id', '12345', '! business-id'],
  ['business-id', '556016-0680', '556016-0680', 'SE'],
  ['einvoice-address', '003710601555', '003710601555'],
  ['einvoice-address', '0037-1234567-1 0007', '0037123456710007'],
  ['einvoice-address', '0216:003712345671', '0216:003712345671'],
  ['einvoice-address', '003712345672', '! ovt-check'],
  ['einvoice-address', 'FI21 1234 5600 0007 85', 'FI2112345600000785'],
  ['einvoice-address', 'FI2112345600000786', '! iban'],
  ['einvoice-address', 'te003701011385', 'TE003701011385'],
  ['einvoice-address', 'postitse', '! einvoice-address'],
  ['einvoice-operator', 'BAWCFI22', 'BAWCFI22'],
  ['einvoice-operator', 'BAWCF122', 'BAWCFI22'],
  ['einvoice-operator', 'Basware', 'BAWCFI22'],
  ['einvoice-operator', 'basware oyj', 'BAWCFI22'],
  ['einvoice-operator', '0036714377140', '003714377140'],
  ['einvoice-operator', '003721291126 ', '003721291126'],
  ['einvoice-operator', 'Maventa (003721291126)', '003721291126'],
  ['einvoice-operator', 'ÅLAND POST', '003722207029'],
  ['einvoice-operator', '003799999999', '003799999999'],
  ['einvoice-operator', 'en tiedä', '! operator'],
  ['iban', 'fi21 1234 5600 0007 85', 'FI2112345600000785'],
  ['iban', 'FI2112345600000784', '! iban'],
  ['reference-number', '1234561', '1234561'],
  ['reference-number', '0000 1234 561', '1234561'],
  ['reference-number', 'RF76 7758 4747 9064 7489 3225', '77584747906474893225'],
  ['reference-number', 'RF18539007547034', 'RF18539007547034'],
  ['reference-number', '1234562', '! reference-check'],
  ['reference-number', 'RF77 7758 4747 9064 7489 3225', '! reference-check'],
  ['reference-number', '12', '! reference'],
  ['money', '1234.5', '1234.50'],
  ['money', '1 234,50 €', '1234.50'],
  ['money', '1\u202f234\u00a0567,00', '1234567.00'],
  ['money', '1.234,50', '1234.50'],
  ['money', '1,234.50', '1234.50'],
  ['money', '1.234.567', '1234567.00'],
  ['money', 'EUR -12', '-12.00'],
  ['money', '−0,00', '0.00'],
  ['money', '12,5000', '12.50'],
  ['money', '0,123', '! money'],
  ['money', '1,234', '! money-grouping'],
  ['money', '12 USD', '! money-currency'],
  ['money', '1 2 3', '! money'],
  ['date', '31.3.2027', '2027-03-31'],
  ['date', '2027-3-31', '2027-03-31'],
  ['date', '20270331', '2027-03-31'],
  ['date', '2027-03-31T00:00:00Z', '2027-03-31'],
  ['date', '31/12/2027', '2027-12-31'],
  ['date', '01/02/2027', '! date-order'],
  ['date', '02/02/2027', '2027-02-02'],
  ['date', '31.2.2027', '! date'],
  ['date', '31.3.27', '! date'],
  ['date', '1.1.0027', '! date'],
  ['instant', '2027-01-01T00:00:00+02:00', '2026-12-31T22:00:00Z'],
  ['instant', '2027-01-01', '! instant'],
  ['language', 'FI', 'fi'],
  ['language', 'SWE', 'sv'],
  ['language', 'en-GB', 'en'],
  ['language', 'ruotsi', 'sv'],
  ['language', 'Estnisch', 'et'],
  ['language', 'klingon', '! language'],
  ['yes-no', 'K', 'yes'],
  ['yes-no', 'Nej', 'no'],
  ['yes-no', '0', 'no'],
  ['yes-no', 'WAHR', 'yes'],
  ['yes-no', 'ehkä', '! yes-no'],
  ['marketing-ban', 'Markkinointikielto', 'yes'],
  ['marketing-ban', 'ei', 'no'],
  ['customer-number', ' 1042 ', '1042'],
]

describe('values as programs and people write them', () => {
  test.each(READ.map(([kind, raw, expected, country]) => ({ kind, raw, expected, country })))(
    '$kind $raw is $expected',
    ({ kind, raw, expected, country }) => expect(read(kind, raw, country)).toBe(expected),
  )

  test('mended values say so', () => {
    expect(parseValue('postcode', '100')).toEqual({ ok: true, value: '00100', repaired: 'postcode-zeros' })
    expect(parseValue('einvoice-operator', 'BAWCF122')).toMatchObject({ repaired: 'operator-guessed' })
    expect(repairOf('postcode-zeros', 'fi')).toContain('alkunollat')
  })

  test('a short code one slip away from an operator is another code', () => {
    expect(read('einvoice-operator', 'NDEAFIHX')).toBe('NDEAFIHH')
    expect(read('einvoice-operator', 'EXPSYZ')).toBe('EXPSYZ')
  })
})

describe('values as people read them', () => {
  test.each<[Kind, string, string, string, string]>([
    ['money', '1234.5', '1 234,50 €', '1 234,50 €', '€1,234.50'],
    ['date', '2027-03-31', '31.3.2027', '31 mars 2027', '31 March 2027'],
    ['country', 'SE', 'Ruotsi', 'Sverige', 'Sweden'],
    ['language', 'sv', 'ruotsi', 'svenska', 'Swedish'],
    ['yes-no', 'X', 'Kyllä', 'Ja', 'Yes'],
    [
      'marketing-ban',
      'kielto',
      'Suoramarkkinointi on kielletty',
      'Direktmarknadsföring är förbjuden',
      'Direct marketing is banned',
    ],
    [
      'reference-number',
      '77584747906474893225',
      '77584 74790 64748 93225',
      '77584 74790 64748 93225',
      '77584 74790 64748 93225',
    ],
    ['iban', 'FI2112345600000785', 'FI21 1234 5600 0007 85', 'FI21 1234 5600 0007 85', 'FI21 1234 5600 0007 85'],
    ['einvoice-operator', 'Basware', 'Basware (BAWCFI22)', 'Basware (BAWCFI22)', 'Basware (BAWCFI22)'],
    ['phone', '0400001234', '+358 40 0001234', '+358 40 0001234', '+358 40 0001234'],
  ])('%s %s', (kind, raw, fi, sv, en) => {
    const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
    expect([plain(shown(kind, raw, 'fi')), plain(shown(kind, raw, 'sv')), plain(shown(kind, raw, 'en'))]).toEqual([
      fi,
      sv,
      en,
    ])
  })

  test('an instant is shown in the controller’s time zone', () => {
    expect(shown('instant', '2027-06-30T21:30:00Z', 'fi')).toContain('1.7.2027')
  })

  test('what is no value of its kind is shown as the system of record has it', () => {
    expect(shown('money', 'noin satanen', 'fi')).toBe('noin satanen')
    expect(shown('email', 'Aino@Mäkelä.example', 'fi')).toBe('Aino@Mäkelä.example')
  })

  test('a choice is shown by its name', () => {
    const choices = { monthly: { fi: 'Kuukausittain', sv: 'Månatligen', en: 'Monthly' } }
    expect(formatValue('choice', 'monthly', { language: 'sv', timeZone: 'UTC', choices })).toBe('Månatligen')
    expect(formatValue('choice', 'toString', { language: 'sv', timeZone: 'UTC', choices })).toBe('toString')
  })
})

test('values that mean the same are the same; free text is so only letter by letter', () => {
  expect(sameValue('phone', '040 000 1234', '+358400001234')).toBe(true)
  expect(sameValue('einvoice-operator', 'Basware', 'BAWCFI22')).toBe(true)
  expect(sameValue('reference-number', 'RF7677584747906474893225', '77584747906474893225')).toBe(true)
  expect(sameValue('email', 'Aino@example.test', 'aino@EXAMPLE.test')).toBe(true)
  expect(sameValue('text', 'Aino', 'aino')).toBe(false)
  expect(sameValue('money', 'satanen', ' satanen')).toBe(true)
  expect(sameValue('money', 'satanen', '100')).toBe(false)
})

test('an open sum is above zero; what is no sum is not known to be', () => {
  expect([isAboveZero('12,50'), isAboveZero('0,00'), isAboveZero('-3'), isAboveZero('?')]).toEqual([
    true,
    false,
    false,
    undefined,
  ])
})

test('every refusal has a sentence in every language that does not repeat the text', () => {
  for (const kind of KINDS) {
    for (const raw of ['', 'Salaisuus\u0000', 'x'.repeat(300), '12345678901', 'a@b', '01/02/2027', '1,234', '1 SEK']) {
      const parsed = parseValue(kind, raw)
      if (parsed.ok) continue
      for (const language of LANGUAGES) expect(reasonOf(parsed, language)).toMatch(/^(?!.*Salaisuus)(?!.*\{).{8,}\.$/)
    }
  }
})

describe('check digits', () => {
  test('a reference’s weights are 7, 3, 1 from the right', () => {
    expect(referenceCheck('123456')).toBe('1')
    expect(referenceCheck('7758474790647489322')).toBe('5')
    expect(isRfReference('RF7677584747906474893225')).toBe(true)
  })

  test('changing any one digit of a reference or a business id is noticed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 9_999_999 }),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        (number, place, by) => {
          const whole = `${number}${referenceCheck(String(number))}`
          const index = place % whole.length
          const other = whole.slice(0, index) + ((Number(whole[index]) + by) % 10) + whole.slice(index + 1)
          expect(parseValue('reference-number', whole).ok).toBe(true)
          if (!other.startsWith('0')) expect(parseValue('reference-number', other).ok).toBe(false)
        },
      ),
    )
  })
})

describe('personal identity codes are masked', () => {
  test.each([
    ['131052-308T', IDENTITY_CODE_MASK],
    ['hetu:131052-308t.', `hetu:${IDENTITY_CODE_MASK}.`],
    ['131052–308T', IDENTITY_CODE_MASK],
    ['131052 - 308T', IDENTITY_CODE_MASK],
    ['131052Y308T', IDENTITY_CODE_MASK],
    ['131052+308T', IDENTITY_CODE_MASK],
    ['131022B3082', IDENTITY_CODE_MASK],
    ['131052-308T, 131052-308T', `${IDENTITY_CODE_MASK}, ${IDENTITY_CODE_MASK}`],
  ])('%s', (text, masked) =>
    expect(maskIdentityCodes(text)).toEqual({ text: masked, found: text.includes(',') ? 2 : 1 }),
  )

  test.each(['131052-308U', '321352-308T', '9131052-308T', 'lasku 131052-3081', '1234567-1', '131052-308TX'])(
    '%s is left',
    (text) => {
      expect(maskIdentityCodes(text)).toEqual({ text, found: 0 })
    },
  )
})

describe('whatever is typed', () => {
  const raw = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    fc.constantFrom(...READ.map(([, text]) => text)),
    fc.constantFrom(...naughty),
  )

  test('reading a normal form again gives the same, and nothing throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), raw, fc.constantFrom('', 'FI', 'SE'), (kind, text, country) => {
        const parsed = parseValue(kind, text, country)
        expect(typeof shown(kind, text, 'sv')).toBe('string')
        if (parsed.ok)
          expect([kind, parseValue(kind, parsed.value, country)]).toMatchObject([
            kind,
            { ok: true, value: parsed.value },
          ])
      }),
      { numRuns: 1_000 },
    )
  })

  test('free text comes back byte for byte', () => {
    for (const text of naughty)
      expect([parseValue('long-text', text), shown('text', text, 'fi')]).toEqual([{ ok: true, value: text }, text])
  })
})
