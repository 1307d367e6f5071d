/** How mails look: the portal's colours, light and dark, in the little CSS that mail programs understand. */
import type { CSSProperties } from 'react'
import { accentOn, DARK, DEFAULT_ACCENT, LIGHT } from '#app/ui/look.ts'

/** Fonts that are there already: nothing is fetched when a mail is opened. */
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'
const CODE_FONT = 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace'

export type MailLook = {
  /** For `<style>`: what can't stand beside an element, which is the dark colours. */
  readonly sheet: string
  readonly body: CSSProperties
  readonly page: CSSProperties
  readonly sender: CSSProperties
  readonly title: CSSProperties
  readonly text: CSSProperties
  readonly code: CSSProperties
  readonly codeBox: CSSProperties
  readonly button: CSSProperties
  readonly heading: CSSProperties
  readonly line: CSSProperties
  readonly small: CSSProperties
  readonly link: CSSProperties
}

/** Programs that follow the reader's wish for the dark read this; the others keep the light colours beside the elements. */
function darkSheet(accent: string): string {
  const { accent: colour, onAccent, tint } = accentOn(DARK, accent)
  const rules = [
    // React Email paints the body a second time, on the cell that holds everything; React escapes the > that would name that cell.
    `.m-body,.m-body td{background-color:${DARK.paper}!important}`,
    '.m-page td{background-color:transparent!important}',
    `.m-page{background-color:${DARK.sheet}!important;border-color:${DARK.line}!important;border-top-color:${colour}!important}`,
    `.m-text{color:${DARK.ink}!important}`,
    `.m-small{color:${DARK.muted}!important}`,
    `.m-link{color:${colour}!important}`,
    `.m-button{background-color:${colour}!important;color:${onAccent}!important}`,
    `.m-code{background-color:${tint}!important;color:${DARK.ink}!important;border-color:${colour}!important}`,
    `.m-line{border-top-color:${DARK.line}!important}`,
  ]
  return `:root{color-scheme:light dark;supported-color-schemes:light dark}@media (prefers-color-scheme:dark){${rules.join('')}}`
}

/** Finding readable colours takes ten times as long as writing the mail, and an installation has one accent. */
const looks = new Map<string, MailLook>()

/** The look for an accent colour (`#1d4f91`), or the portal's own where the installation names none. */
export function mailLook(wished: string | undefined): MailLook {
  const accent = wished ?? DEFAULT_ACCENT
  const look = looks.get(accent) ?? makeLook(accent)
  looks.set(accent, look)
  return look
}

function makeLook(chosen: string): MailLook {
  const { accent, onAccent, tint } = accentOn(LIGHT, chosen)
  const text = { color: LIGHT.ink, fontFamily: FONT, fontSize: '16px', lineHeight: '25px' }
  return {
    sheet: darkSheet(chosen),
    body: { backgroundColor: LIGHT.paper, margin: 0, padding: '24px 12px' },
    page: {
      backgroundColor: LIGHT.sheet,
      border: `1px solid ${LIGHT.line}`,
      borderTop: `5px solid ${accent}`,
      borderRadius: '10px',
      maxWidth: '560px',
      padding: '24px 24px 20px',
    },
    sender: { ...text, color: LIGHT.muted, fontSize: '15px', lineHeight: '22px', margin: '0 0 20px' },
    title: {
      ...text,
      fontSize: '28px',
      lineHeight: '34px',
      fontWeight: 650,
      letterSpacing: '-0.02em',
      margin: '0 0 12px',
    },
    text: { ...text, margin: '0 0 16px' },
    codeBox: { margin: '0 0 20px' },
    code: {
      backgroundColor: tint,
      border: `2px solid ${accent}`,
      borderRadius: '8px',
      color: LIGHT.ink,
      display: 'inline-block',
      fontFamily: CODE_FONT,
      fontSize: '34px',
      fontWeight: 700,
      letterSpacing: '0.04em',
      lineHeight: '44px',
      margin: 0,
      padding: '12px 20px',
      userSelect: 'all',
      whiteSpace: 'nowrap',
    },
    button: {
      backgroundColor: accent,
      borderRadius: '6px',
      color: onAccent,
      fontFamily: FONT,
      fontSize: '17px',
      fontWeight: 600,
      lineHeight: '24px',
      padding: '12px 22px',
    },
    heading: { ...text, fontSize: '18px', lineHeight: '24px', fontWeight: 650, margin: '28px 0 6px' },
    line: { border: 0, borderTop: `1px solid ${LIGHT.line}`, margin: '28px 0 16px' },
    small: { ...text, color: LIGHT.muted, fontSize: '14px', lineHeight: '21px', margin: '0 0 8px' },
    link: { color: accent, textDecoration: 'underline' },
  }
}
