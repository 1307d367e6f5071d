import Color from 'colorjs.io'

/** The accent where `controller.yaml` names none: the blue-green of a deep lake. */
export const DEFAULT_ACCENT = '#1f5f6b'

/** The least contrast of text to what it stands on (WCAG 2.2, 1.4.3), with a little to spare for rounding. */
const TEXT_CONTRAST = 4.6

/** All colours but the accent's. `line` only divides; `edge` bounds what can be typed in or pressed (3:1, WCAG 1.4.11). */
export const LIGHT = {
  paper: '#f6f5f1',
  sheet: '#fffefc',
  ink: '#1c2328',
  muted: '#525b61',
  line: '#dddad2',
  edge: '#777d80',
  good: '#1b6844',
  bad: '#a3271c',
  wait: '#7a5200',
} as const
export const DARK = {
  paper: '#11161a',
  sheet: '#192026',
  ink: '#e8ebea',
  muted: '#a8b1b6',
  line: '#303941',
  edge: '#808b92',
  good: '#7bd2a2',
  bad: '#ff9e90',
  wait: '#e6b863',
} as const
type Palette = typeof LIGHT | typeof DARK

/** The accent's own colours: for text and buttons, pressed, the text on it, and a tint to stand behind text. */
export type Accent = {
  readonly accent: string
  readonly pressed: string
  readonly onAccent: string
  readonly tint: string
}

const hex = (colour: Color) => colour.to('srgb').toGamut().toString({ format: 'hex', collapse: false })

function inOklch(accent: string, change: (l: number, c: number) => [number, number]): string {
  const colour = new Color(accent).to('oklch')
  const [lightness = 0, chroma = 0, hue = 0] = colour.coords.map((part) =>
    part === null || Number.isNaN(part) ? 0 : part,
  )
  return hex(new Color('oklch', [...change(lightness, chroma), hue]))
}

/** WCAG 2 contrast of two colours, from 1 to 21. */
export function contrast(one: string, other: string): number {
  return new Color(one).contrastWCAG21(other)
}

/** The accent, made darker (or lighter, in the dark) in small steps until text in it can be read on every one of the surfaces. */
function readable(accent: string, surfaces: readonly string[], step: number): string {
  let colour = inOklch(accent, (l, c) => [l, c])
  for (let shift = 0; Math.abs(shift) < 1; shift += step) {
    colour = inOklch(accent, (l, c) => [Math.min(1, Math.max(0, l + shift)), c])
    if (surfaces.every((surface) => contrast(colour, surface) >= TEXT_CONTRAST)) return colour
  }
  return colour
}

/** The accent on a palette: dark enough on the light one, light enough on the dark one. */
export function accentOn(palette: Palette, accent: string): Accent {
  const light = contrast(palette.paper, '#ffffff') < contrast(palette.paper, '#000000')
  const tint = inOklch(accent, (_, c) => (light ? [0.955, Math.min(c, 0.014)] : [0.28, Math.min(c, 0.025)]))
  const colour = readable(accent, [palette.paper, palette.sheet, tint], light ? -0.01 : 0.01)
  const pressed = inOklch(colour, (l, c) => [light ? l - 0.08 : Math.min(1, l + 0.07), c])
  return { accent: colour, pressed, onAccent: light ? '#ffffff' : palette.paper, tint }
}

function variables(palette: Palette, accent: string): string {
  const { onAccent, ...own } = accentOn(palette, accent)
  const pairs = Object.entries({ ...palette, ...own, 'on-accent': onAccent })
  return pairs.map(([name, value]) => `--${name}:${value}`).join(';')
}

/** Finding a readable shade takes some milliseconds; an installation has one accent. */
const sheets = new Map<string, string>()

/**
 * The colours of the installation as a style sheet, served at `/look.css` and read by `app.css`: light, dark, and for print.
 * The accent of `controller.yaml` keeps its hue and is made readable (4.5:1 on every surface) where it isn't.
 */
export function lookCss(accent: string): string {
  const known = sheets.get(accent)
  if (known) return known
  const light = variables(LIGHT, accent)
  const dark = variables(DARK, accent)
  const sheet = `:root{color-scheme:light dark;${light}}\n@media screen and (prefers-color-scheme:dark){:root{${dark}}}\n`
  sheets.set(accent, sheet)
  return sheet
}

/** The mark in the browser's tab: the accent with a sheet of paper, readable at 16 pixels. */
export function faviconSvg(accent: string): string {
  const { accent: colour } = accentOn(LIGHT, accent)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="${colour}"/><path d="M10 8h12v16H10z" fill="#fff"/><path d="M13 13h6M13 16h6M13 19h4" stroke="${colour}" stroke-width="1.6" stroke-linecap="round"/></svg>`
}
