/** What nobody types by hand, sent over HTTP to every form, query and cookie of the customer's pages. */
import { createCookie } from '@remix-run/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { normaliseAddress } from '#app/register/address.ts'
import { parseValue } from '#app/register/kinds.ts'
import { naughty } from '../register/naughty.ts'
import { type RunningPortal, startTrial } from '../support/server.ts'
import { decoded, type Fields, inputOf, inTurns, type Visitor, verifyAs, visitorOf } from '../support/visitor.ts'

/** What the list has none of: control characters, a path of another host, what only an encoder makes. */
const MORE = [
  '\0',
  'a\0b@posti.example',
  '\u001b[31m',
  'a\r\nSet-Cookie: x=y',
  '\n\n# ',
  '//evil.example/x',
  '/\\evil.example',
  '/\t/evil.example',
  '/田中さん',
  '/me?x=😀',
  '/%0d%0aSet-Cookie:%20x=y',
  '/%2f%2fevil.example',
  '/%',
  'http://evil.example',
  'javascript:alert(1)',
  '__proto__',
  'constructor',
  'own',
  '[object Object]',
  `${'😀'.repeat(400)}`,
  `${'a'.repeat(300)}@posti.example`,
]
const STRINGS = [...naughty, ...MORE]

/** Behind one address four companies: a further proof is asked for. */
const SHARED = 'info@lehdonisannointi.example'
const AINO = 'aino.kallio@kallionpuutarha.example'
const EMAIL_SHOWN = 320
const PROOF_SHOWN = 100

/** Short enough to stand in one address several times; a longer one is refused with 431. */
const fitsTwice = (text: string) => encodeURIComponent(wellFormed(text)).length < 1000
const wellFormed = (text: string) => text.toWellFormed()
/** The first sentence that says what is wrong. */
const reason = (html: string) => /<section class="errors" role="alert"[\s\S]*?<li><a [^>]*>([^<]+)</.exec(html)?.[1]

describe('naughty strings', () => {
  let portal: RunningPortal
  let stranger: Visitor
  let shared: Visitor
  let aino: Visitor
  beforeAll(async () => {
    portal = await startTrial()
    stranger = visitorOf(portal.url)
    shared = visitorOf(portal.url)
    aino = visitorOf(portal.url)
    expect(await verifyAs(portal, shared, SHARED)).toBe('/me')
    expect(await verifyAs(portal, aino, AINO)).toBe('/me')
  })
  afterAll(() => portal?.stop())

  test('as an address: refused with a reason, and given back as it was typed', async () => {
    const rests = new Set<string>()
    await inTurns(
      STRINGS.filter((text) => !normaliseAddress(text).ok),
      async (text) => {
        const { status, text: html } = await stranger.post('/verify', [['email', text]])
        const { value, rest } = inputOf(html, 'id="email"')
        expect([text, status, value]).toEqual([text, 422, wellFormed(text.slice(0, EMAIL_SHOWN))])
        expect([text, reason(html)]).toEqual([text, expect.stringMatching(/^.{10,}$/)])
        rests.add(rest)
      },
    )
    // Nothing but the field differs: one page for each of the three reasons.
    expect(rests.size).toBeLessThanOrEqual(3)
  })

  test('as a code: no try is used up by what is no code, and nothing of it comes back', async () => {
    const asking = visitorOf(portal.url)
    await asking.post('/verify', [['email', 'naughty@posti.example']])
    await inTurns(STRINGS, async (text) => {
      if (text.replace(/\D/g, '').length === 8) return
      const { status, text: html } = await asking.post('/verify/code', [['code', text]])
      expect([text, status]).toEqual([text, 422])
      expect([text, inputOf(html, 'id="code"').value]).toEqual([text, ''])
    })
  })

  test('as a further proof: refused with a reason, and given back as it was typed', async () => {
    const field = 'billing.invoices.referenceNumber'
    const [no, yes] = [STRINGS, STRINGS].map((list, index) =>
      list.filter((text) => parseValue('reference-number', text).ok === (index === 1)),
    )
    const rests = new Set<string>()
    await inTurns(no ?? [], async (text) => {
      const fields: Fields = [
        ['field', field],
        ['value', text],
      ]
      const { status, text: html } = await shared.post('/me/proof', fields)
      const { value, rest } = inputOf(html, 'id="value"')
      expect([text, status, value]).toEqual([text, 422, wellFormed(text.slice(0, PROOF_SHOWN))])
      expect([text, reason(html)]).toEqual([text, expect.stringMatching(/^.{10,}$/)])
      rests.add(rest.replace(/<div class="session">[\s\S]*?<\/p>/, ''))
    })
    expect(rests.size).toBeLessThanOrEqual(2)
    await inTurns(MORE, async (text) => {
      const { status } = await shared.post('/me/proof', [
        ['field', text],
        ['value', text],
      ])
      expect([text, status]).toEqual([text, 422])
    })
    for (const text of (yes ?? []).slice(0, 3)) {
      const { status } = await shared.post('/me/proof', [
        ['field', field],
        ['value', text],
      ])
      expect([text, status < 500]).toEqual([text, true])
    }
  })

  test('as a language and the way back: only ever a path of this portal', async () => {
    for (const before of ['', '/', '/me?x=']) {
      await inTurns(STRINGS, async (text) => {
        const { status, to } = await stranger.post('/language', [
          ['lang', text],
          ['to', before + text],
        ])
        expect([before + text, status, to?.[0]]).toEqual([before + text, 302, '/'])
        expect(new URL(to ?? '', portal.url).origin).toBe(portal.url)
      })
    }
  })

  const NAMES = ['lang', 'to', 'ended', 'kept', 'sent', 'index']

  test.each(['/', '/verify', '/verify/code', '/notice', '/cookies', '/sign-out', '/nowhere', '/language'])(
    'in the query of %s: the page is the same, and its way back is a path of this portal',
    async (path) => {
      const rests = new Set<string>()
      const visitor = visitorOf(portal.url)
      await inTurns(STRINGS.filter(fitsTwice), async (text) => {
        const query = new URLSearchParams([...NAMES.map((name) => [name, text]), [text, text]])
        const { status, text: html } = await visitor.get(`${path}?${query}`, { 'Accept-Language': 'en' })
        const { value, rest } = inputOf(html, 'type="hidden" name="to"')
        expect([text, status < 500]).toEqual([text, true])
        if (value !== null) expect(new URL(value, portal.url).origin).toBe(portal.url)
        rests.add(rest)
      })
      expect(rests.size).toBe(1)
    },
  )

  test('in the queries of a person’s own pages, and in place of registers and collections', async () => {
    const { text: mine } = await aino.get('/me')
    const record = /record=([^"&]+)/.exec(mine)?.[1] ?? ''
    expect(record).not.toBe('')
    await inTurns([...STRINGS.entries()], async ([index, text]) => {
      const one = encodeURIComponent(wellFormed(text))
      // Dots alone are another address before anybody has asked for it.
      const part = /^\.{0,2}$/.test(text) ? '-' : one
      // Places in a list, each a page full of rows: every string is one somewhere, the worst of them everywhere.
      const places = [
        [`/me/billing/invoices?record=${record}&after=${one}`, [200]],
        [`/me/portal/log?record=own&after=${one}`, [200]],
        [`/me/access-log?before=${one}`, [200]],
      ] as const
      const asked = [
        ...places.filter((_place, at) => index % places.length === at || MORE.includes(text)),
        [`/me/billing/invoices?record=${one}`, [404]],
        [`/me/${part}/${part}?record=${one}`, [302, 404]],
      ] as const
      for (const [path, expected] of asked) {
        const { status } = await aino.get(path)
        expect([path, expected.some((one) => one === status) ? 'as expected' : status]).toEqual([path, 'as expected'])
      }
    })
  })

  test('in cookies: whoever sends them is a stranger, and every page answers', async () => {
    const names = ['session', 'browser', 'form', 'language', 'staff'].map((name) => `omatieto-${name}`)
    const pages = ['/', '/verify', '/verify/code', '/me', '/me/proof', '/resume', '/me/access-log']
    const forms = ['/verify/code', '/me/proof', '/resume', '/sign-out', '/language']
    await inTurns([...STRINGS.entries()], async ([index, text]) => {
      const written = (await createCookie('x').serialize(text)).slice('x='.length).split(';')[0] ?? ''
      const ways = [written, encodeURIComponent(wellFormed(text)), text.replace(/[^\x20-\x7e]/g, '')]
      const sent = ways[index % ways.length] ?? ''
      const carrying = (value: string) => visitorOf(portal.url, [...names.map((name) => [name, value] as const)])
      const page = pages[index % pages.length] ?? ''
      const { status, to } = await carrying(sent).get(page)
      expect([page, sent, status < 500]).toEqual([page, sent, true])
      if (page.startsWith('/me')) expect([page, sent, to?.split('?')[0]]).toEqual([page, sent, '/verify'])
      const form = forms[index % forms.length] ?? ''
      const posted = await carrying(written).post(form, [['code', text]])
      expect([form, text, posted.status < 500]).toEqual([form, text, true])
    })
  })

  test('in a form that outlived its visit: kept, and given back field by field as it was typed', async () => {
    const leaving = visitorOf(portal.url)
    await verifyAs(portal, leaving, AINO)
    const carried = [...leaving.cookies]
    await leaving.post('/sign-out', [])
    const late = visitorOf(portal.url, carried)
    const form = new FormData()
    const sent = STRINGS.slice(0, 90)
    for (const [index, text] of sent.entries()) form.append(`f${index}`, text)
    expect(await late.post('/me/proof', form)).toMatchObject({ status: 302, to: '/verify?kept' })
    expect(await verifyAs(portal, late, AINO)).toBe('/resume')
    const { text: html } = await late.get('/resume')
    // A browser takes away the first line break of a textarea, and React writes one more where a text begins with one.
    const shown = [...html.matchAll(/<textarea [^>]*name="(f\d+)"[^>]*>([^<]*)<\/textarea>/g)].map(
      ([, name, text = '']) => [name, decoded(text.replace(/^\n/, ''))],
    )
    expect(shown).toEqual(sent.map((text, index) => [`f${index}`, wellFormed(text)]))
  })

  test('nothing of all this was a fault of the portal’s', () => {
    expect(portal.log()).not.toMatch(/"level":50|request failed|Error/)
  })
})
