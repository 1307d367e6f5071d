import { simpleParser } from 'mailparser'
import { describe, expect, test } from 'vitest'
import { CODE_LIFE_MS } from '#app/identity/challenge.ts'
import { LANGUAGES } from '#app/register/register.ts'
import { accentOn, contrast, DARK, LIGHT } from '#app/ui/look.ts'
import { countOf, dateOf } from '#app/words/dates.ts'
import { letters } from '#app/words/letters.ts'
import { rights } from '#app/words/rights.ts'
import { renderMail } from '../../emails/index.tsx'
import type { Message } from '../../emails/message.ts'
import { CONTROLLER } from '../worker/mailing.ts'

const CODE = '40218765'
const LINK = 'https://tiedot.aanitys.example/verify/code'
const REQUEST = 'https://tiedot.aanitys.example/me/requests/T-7KQ2M9XA'
const QUEUE = 'https://tiedot.aanitys.example/staff/queue'
const EXTENSION = { message: 'extension', until: '2027-02-23', reason: 'complexity', link: REQUEST } as const
const COUNTS = { open: 1234, unassigned: 31, targetNear: 17, overdue: 5, toPost: 2 }
const ALERTS = (['new', 'target-near', 'overdue', 'alarm'] as const).map(
  (why) => ({ message: 'case-alert', why, link: QUEUE }) as const,
)
const ABOUT_REQUESTS: readonly Message[] = [
  { message: 'letter', link: REQUEST },
  EXTENSION,
  { message: 'confirm-request', link: `${REQUEST}/confirm` },
  { message: 'message', link: REQUEST },
]
const WELCOME = 'https://tiedot.example/staff/welcome/abc'
const FOR_STAFF: readonly Message[] = [
  { message: 'staff-invite', link: WELCOME },
  { message: 'staff-reset', link: WELCOME },
  { message: 'staff-notice', link: 'https://tiedot.example/staff/account' },
  ...ALERTS,
  { message: 'digest', counts: COUNTS, link: QUEUE },
]
const STOP = 'https://tiedot.example/address/stop/abc'
const ADDRESS = 'https://tiedot.example/me/address'
const ABOUT_ADDRESSES: readonly Message[] = [
  { message: 'address-notice', at: 1_796_025_600_000, link: STOP },
  { message: 'address-coming', at: 1_796_025_600_000, link: ADDRESS },
  { message: 'address-stopped', link: ADDRESS },
  { message: 'address-done', side: 'old', link: ADDRESS },
  { message: 'address-done', side: 'new', link: ADDRESS },
]
const MESSAGES: readonly Message[] = [
  { message: 'code', code: CODE, link: LINK },
  { message: 'code', code: CODE, link: `${ADDRESS}/code`, use: 'address' },
  ...ABOUT_ADDRESSES,
  ...ABOUT_REQUESTS,
  ...FOR_STAFF,
  { message: 'test' },
]
const linkOf = (message: Message) => ('link' in message ? message.link : LINK)
const every = LANGUAGES.flatMap((language) =>
  MESSAGES.map((message) => ({ language, message, name: `${message.message} in ${language}` })),
)

/** The words that are shown, in order: tags, the hidden preview, styles and addresses of links aside. */
function wordsOf(html: string): string {
  return html
    .replace(/<head>.*?<\/head>/s, ' ')
    .replace(/<div style="display:none[^>]*>.*?<\/div><\/div>/s, ' ')
    .replace(/<!--.*?-->/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,])/g, '$1')
    .trim()
}

describe.each(every)('the mail $name', ({ language, message }) => {
  const rendered = renderMail(message, language, CONTROLLER)

  test('says the same in HTML and in text', async () => {
    const { html, text } = await rendered
    const words = text.replace(linkOf(message), ' ').replace(/-{10,}/g, ' ')
    expect(words.replace(/\s+/g, ' ').trim()).toBe(wordsOf(html))
  })

  test('names its language, its sender and a title', async () => {
    const { html, subject, text } = await rendered
    expect(html).toContain(`<html dir="ltr" lang="${language}">`)
    expect(html).toContain(`<title>${subject.replace('&', '&amp;')}</title>`)
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(subject).toContain(CONTROLLER.name)
    expect(text).toContain(CONTROLLER.name)
    expect(text).toContain('tietosuoja@aanitys.example')
  })

  test('fetches nothing, runs nothing, measures nothing', async () => {
    const { html } = await rendered
    expect(html).not.toMatch(/<img|<script|<iframe|<link |url\(|@import|@font-face|src=/i)
    const addresses = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)
    expect(
      addresses.filter((href) => href !== linkOf(message) && href !== 'mailto:tietosuoja@aanitys.example'),
    ).toEqual([])
  })

  test('writes its headings as people do', async () => {
    const { html, text } = await rendered
    const headings = [...html.matchAll(/<h[12][^>]*>([^<]*)</g)].map(([, heading]) => heading ?? '')
    expect(headings.length).toBeGreaterThan(0)
    for (const heading of headings) expect(text.split('\n')).toContain(heading)
  })

  test('has colours for the dark', async () => {
    const { html } = await rendered
    expect(html).toContain('<meta name="color-scheme" content="light dark"/>')
    expect(html).toContain('@media (prefers-color-scheme:dark)')
    expect(html).not.toMatch(/<style>[^<]*&(gt|lt|amp|quot|#)/)
  })
})

describe.each(LANGUAGES)('the code in %s', (language) => {
  const rendered = renderMail({ message: 'code', code: CODE, link: LINK }, language, CONTROLLER)

  test('stands on a line of its own, in two groups of four, and nowhere else', async () => {
    const { html, text } = await rendered
    expect(text.split('\n').filter((line) => line === '4021 8765')).toHaveLength(1)
    expect(text.match(/4021/g)).toHaveLength(1)
    expect(html.match(/4021/g)).toHaveLength(1)
    expect(html).toMatch(/white-space:nowrap[^>]*>4021 8765</)
    expect(html).toMatch(/user-select:all[^>]*>4021 8765</)
  })

  test('is in no subject, no preview and no address', async () => {
    const { html, subject } = await rendered
    expect(subject.replace(/\D/g, '')).toBe('')
    expect(html).toContain(`href="${LINK}"`)
    expect(html.slice(0, html.indexOf('<h1'))).not.toMatch(/4021|8765/)
  })

  test('is said to live as long as it does', async () => {
    const { text } = await rendered
    expect(text).toContain(` ${CODE_LIFE_MS / 60_000} min`)
  })
})

describe.each(LANGUAGES)('mails about requests in %s', (language) => {
  test.each(ABOUT_REQUESTS)('say neither what was asked nor by whom: $message', async (message) => {
    const { html, subject, text } = await renderMail(message, language, CONTROLLER)
    const shown = `${subject} ${text.replace(linkOf(message), '')} ${wordsOf(html)}`
    expect(shown).not.toMatch(/T-7KQ2M9XA|Aino|@virtanen/)
    for (const { name } of Object.values(rights))
      expect(shown.toLowerCase()).not.toContain(name[language].toLowerCase())
    expect(shown).not.toMatch(/poist|oikais|\brader|\brätt|\beras|correct|markkinoin|marknadsför|marketing/i)
  })

  test('have no secret in their link, and one link only', async () => {
    for (const message of ABOUT_REQUESTS) {
      const { html } = await renderMail(message, language, CONTROLLER)
      expect(html.match(/href="https?:[^"]*"/g)).toEqual([`href="${linkOf(message)}"`])
    }
  })

  test('an extension says its day and its general reason in the mail itself', async () => {
    for (const reason of ['complexity', 'number'] as const) {
      const { html, text } = await renderMail({ ...EXTENSION, reason }, language, CONTROLLER)
      for (const part of [dateOf('2027-02-23', language), letters.reason[reason][language]])
        expect(wordsOf(html) + text.replace(/\s+/g, ' ')).toContain(part)
    }
  })

  test('staff learn that there is something to do, and from a digest how much', async () => {
    const subjects = await Promise.all(FOR_STAFF.map(async (message) => renderMail(message, language, CONTROLLER)))
    expect(new Set(subjects.map(({ subject }) => subject)).size).toBe(FOR_STAFF.length)
    const digest = subjects.at(-1)?.text ?? ''
    for (const count of Object.values(COUNTS)) expect(digest).toContain(`: ${countOf(count, language)}`)
    for (const { text } of subjects) expect(text).not.toMatch(/T-[0-9A-Z]{8}/)
  })
})

describe('the look of the mails', () => {
  test('whatever the accent, what is written can be read, by day and by night', () => {
    for (const accent of ['#ffff00', '#ffffff', '#000000', '#1d4f91', '#e4572e', '#00ff00']) {
      for (const palette of [LIGHT, DARK]) {
        const { accent: colour, onAccent, tint } = accentOn(palette, accent)
        expect(contrast(colour, onAccent)).toBeGreaterThan(4.5)
        expect(contrast(palette.ink, tint)).toBeGreaterThan(7)
        expect(contrast(palette.muted, palette.sheet)).toBeGreaterThan(4.5)
      }
    }
  })

  test('the accent of the installation is used', async () => {
    const { html } = await renderMail({ message: 'test' }, 'fi', { ...CONTROLLER, look: { accent: '#7a1f5c' } })
    expect(html).toContain(accentOn(LIGHT, '#7a1f5c').accent)
  })

  test('a controller without an address for questions names none', async () => {
    const contacts = { privacy: { title: { fi: 'Tietosuoja' }, phone: '0101234567' } }
    const { html, text } = await renderMail({ message: 'test' }, 'fi', { ...CONTROLLER, contacts })
    expect(html + text).not.toMatch(/mailto|vastaa tähän viestiin/)
  })

  test('a name with angle brackets stays a name', async () => {
    const { html, subject } = await renderMail({ message: 'test' }, 'en', { ...CONTROLLER, name: 'Öljy <b>& Co' })
    expect(subject).toBe('Test mail: Öljy <b>& Co')
    expect(html).not.toContain('<b>')
    expect((await simpleParser(`Content-Type: text/html; charset=utf-8\r\n\r\n${html}`)).html).toContain('&lt;b&gt;')
  })
})
