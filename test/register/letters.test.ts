import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { warningsOf } from '#app/command/check.ts'
import { staleLetters } from '#app/register/check/letters.ts'
import { faultsAfter } from '../installation/folder.ts'
import { EXAMPLE } from '../letter/writing.ts'

const C = 'controller.yaml'

describe('an installation is refused', () => {
  test('when it does not say how to complain', async () => {
    expect(await faultsAfter([C, '  complaint:\n', '  complaints:\n'])).toEqual([
      expect.stringMatching(/^controller\.yaml:\d+:\d+ Letters have no text that says how to complain .*Art\. 77/),
    ])
  })

  test('when it has no letters at all', async () => {
    const faults = await faultsAfter([C, /\nletters:[\s\S]*/, '\n'])
    expect(faults).toHaveLength(2)
    expect(faults.join('\n')).toMatch(/court \(Art\. 79\)/)
  })

  test('when a text is missing in a language that is declared', async () => {
    const faults = await faultsAfter([
      C,
      /( {2}court:\n {4}text:\n[^\n]*\n) {6}sv:[^\n]*\n/,
      '  court:\n    text:\n      fi: Teksti\n',
    ])
    expect(faults).toEqual([expect.stringMatching(/The letter "court" has no text in Swedish \(sv\)/)])
  })

  test('when nobody has said on which day the text was checked', async () => {
    const faults = await faultsAfter([C, /checked: 2026-11-02\n {2}court/, 'checked:\n  court'])
    expect(faults).toEqual([expect.stringMatching(/controller\.yaml:\d+:\d+ "checked" .*empty/)])
    expect(await faultsAfter([C, /\n {4}checked: 2026-11-02\n {2}court/, '\n  court'])).toEqual([
      expect.stringMatching(/has no "checked"/),
    ])
  })
})

test('a year after the texts were checked somebody is asked to look at them again', () => {
  const at = (day: string) => ({ now: () => Temporal.Instant.from(`${day}T10:00Z`).epochMilliseconds })
  expect(staleLetters(EXAMPLE, Temporal.PlainDate.from('2027-11-02'))).toEqual([])
  expect(warningsOf(EXAMPLE, at('2027-11-02'))).toEqual([])
  expect(warningsOf(EXAMPLE, at('2027-11-03'))).toEqual([expect.stringContaining('complaint, court')])
})
