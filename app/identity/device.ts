/** What kind of browser a session was begun in, for the list of one's own sessions: a rough name, nothing that tells it from others. */

const BROWSERS = [
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Firefox', /(Firefox|FxiOS)\//],
  ['Chrome', /(Chrome|CriOS|Chromium)\//],
  ['Safari', /\bSafari\//],
] as const
const SYSTEMS = [
  ['Android', /Android/],
  ['iOS', /iPhone|iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X|Macintosh/],
  ['Linux', /Linux|X11/],
] as const

type Names = readonly (readonly [string, RegExp])[]
const named = (names: Names, text: string) => names.find(([, pattern]) => pattern.test(text))?.[0]

/** `Firefox, Windows`; an empty text where the browser does not say. */
export function deviceOf(userAgent: string | null): string {
  const text = userAgent ?? ''
  return [named(BROWSERS, text), named(SYSTEMS, text)].filter(Boolean).join(', ')
}
