import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accentOn, contrast, DARK, DEFAULT_ACCENT, faviconSvg, LIGHT, lookCss } from '#app/ui/look.ts'

const anyColour = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`)
const READABLE = 4.5
const VISIBLE = 3

describe('the colours', () => {
  test.each([
    ['light', LIGHT],
    ['dark', DARK],
  ])('text of every tone can be read on paper and on sheets, in the %s', (_, palette) => {
    for (const tone of [palette.ink, palette.muted, palette.good, palette.bad, palette.wait]) {
      expect(contrast(tone, palette.paper)).toBeGreaterThanOrEqual(READABLE)
      expect(contrast(tone, palette.sheet)).toBeGreaterThanOrEqual(READABLE)
    }
    expect(contrast(palette.edge, palette.paper)).toBeGreaterThanOrEqual(VISIBLE)
    expect(contrast(palette.edge, palette.sheet)).toBeGreaterThanOrEqual(VISIBLE)
  })

  test('whatever accent a company chooses, links, buttons and tinted boxes can be read in the light and in the dark', () => {
    fc.assert(
      fc.property(anyColour, (chosen) => {
        for (const palette of [LIGHT, DARK]) {
          const { accent, onAccent, pressed, tint } = accentOn(palette, chosen)
          for (const surface of [palette.paper, palette.sheet, tint]) {
            expect(contrast(accent, surface)).toBeGreaterThanOrEqual(READABLE)
            expect(contrast(pressed, surface)).toBeGreaterThanOrEqual(READABLE)
          }
          expect(contrast(onAccent, accent)).toBeGreaterThanOrEqual(READABLE)
          expect(contrast(onAccent, pressed)).toBeGreaterThanOrEqual(READABLE)
          for (const text of [palette.ink, palette.muted]) expect(contrast(text, tint)).toBeGreaterThanOrEqual(READABLE)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('an accent that can be read already is kept as it is', () => {
    expect(accentOn(LIGHT, DEFAULT_ACCENT).accent).toBe(DEFAULT_ACCENT)
    expect(accentOn(LIGHT, '#1d4f91').accent).toBe('#1d4f91')
  })

  test('a bright yellow keeps its hue and becomes dark enough', () => {
    expect(accentOn(LIGHT, '#ffd500').accent).not.toBe('#ffd500')
    expect(accentOn(DARK, '#ffd500').accent).toBe('#ffd500')
  })

  test('the sheet holds a light and a dark set, and print keeps the light one', () => {
    const css = lookCss('#1d4f91')
    expect(css).toContain('--accent:#1d4f91')
    expect(css).toContain('@media screen and (prefers-color-scheme:dark)')
    expect(css).not.toMatch(/url\(|@import|https?:/)
  })

  test('the tab’s mark carries the accent and nothing that could run', () => {
    expect(faviconSvg('#1d4f91')).toContain('#1d4f91')
    expect(faviconSvg('#1d4f91')).not.toMatch(/script|href|on\w+=/)
  })
})
