/**
 * Finnish personal identity codes (henkilötunnus) in text: found and masked, since they may be held only where a law says so
 * (Tietosuojalaki 1050/2018, 29 §) and no field here is for them.
 */
import { validate } from 'stdnum/lib/cjs/fi/hetu.js'

/** What stands in a code’s place. Views show it as “held, masked”. */
export const IDENTITY_CODE_MASK = '******-****'

/** Day, month, year; century (since 2023 also letters); individual number; check character. Word processors make other hyphens. */
const SHAPE = /(?<!\d)(\d{6})\s?([-+A-FU-Y‐‑‒–—−])\s?(\d{3}[0-9A-FHJ-NPR-Y])(?![\p{L}\p{N}])/giu

const HYPHENS = /[‐‑‒–—−]/u

/** Masks every code whose date is one and whose check character is right. `found` counts them. */
export function maskIdentityCodes(text: string): { readonly text: string; readonly found: number } {
  let found = 0
  const masked = text.replace(SHAPE, (whole: string, birth: string, century: string, rest: string) => {
    const candidate = `${birth}${HYPHENS.test(century) ? '-' : century.toUpperCase()}${rest.toUpperCase()}`
    if (!validate(candidate).isValid) return whole
    found += 1
    return IDENTITY_CODE_MASK
  })
  return { text: masked, found }
}
