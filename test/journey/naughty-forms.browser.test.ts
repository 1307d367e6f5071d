/** What nobody types by hand, through every form that a person or a colleague comes to, as these stand on their pages. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DECISIONS } from '#app/request/request.ts'
import { naughty, spectrum } from '../register/naughty.ts'
import { type Form, formsOf, kindOfPath } from '../support/forms.ts'
import { nextYear } from '../support/office.ts'
import { type RunningPortal, startTrial } from '../support/server.ts'
import { mailedLink, webOwner } from '../support/staff-web.ts'
import { decoded, type Fields, inTurns, type Visitor, verifyAs, visitorOf } from '../support/visitor.ts'
import { live } from './lived.ts'

const MORE = [
  '\0',
  'a\0b',
  '\u001b[31m',
  'a\r\nX: y',
  '\ud800',
  '\u00a0',
  '\ufeff',
  '//evil.example',
  '__proto__',
  '9'.repeat(400),
]
/** As a browser sends them and the portal keeps them: whole characters, lines that end in one way. */
const STRINGS = [
  ...new Set([...naughty, ...spectrum, ...MORE].map((text) => text.toWellFormed().replaceAll('\r\n', '\n'))),
]

/** All strings, one below the other, in as few texts of a length as will hold them. */
function textsOf(limit: number): string[] {
  const texts: string[] = []
  let text = ' '
  for (const one of STRINGS.filter(({ length }) => length < limit - 2)) {
    if (text.length + one.length + 2 > limit) {
      texts.push(`${text}\u00a0`)
      text = '\n'
    }
    text += `\n${one}`
  }
  return [...texts, text]
}

/** Wrong passwords and codes cost time on purpose, and slow down. */
const SLOW = ['/staff/confirm', '/staff/account', '/staff/sign-in']
const SLOW_ROUNDS = 5
/** As much of the strings at once in a field of several lines: where that is too much, it is refused and there again. */
const TEXT_CHARACTERS = 3_000
/** As many strings through the lines of one form; the next form goes on from there. */
const LINES_A_FORM = 150
/** Beside here: what the tests of strings and of limits have already sent them through. */
const ELSEWHERE = ['/verify', '/verify/code', '/language', '/me/address', '/me/proof']

type Typing = { readonly long: readonly string[]; readonly from: number }

describe('naughty strings', () => {
  let portal: RunningPortal
  let owner: Visitor
  let lived: Awaited<ReturnType<typeof live>>
  let invitation: string
  let item: string
  beforeAll(async () => {
    portal = await startTrial()
    const colleague = await webOwner(portal)
    lived = await live(portal, colleague)
    owner = visitorOf(portal.url, colleague.cookies)
    invitation = await mailedLink(portal, 'uusi@malli.example')
    const shared = visitorOf(portal.url)
    await verifyAs(portal, shared, 'info@lehdonisannointi.example')
    await shared.post('/me/proof', [['intent', 'staff']])
    item = pathIn((await owner.get('/staff/queue?kind=identity')).text, /\/staff\/queue\/[\da-f-]{36}/)
  }, 120_000)
  afterAll(() => portal?.stop())

  const pathIn = (html: string, pattern: RegExp) => pattern.exec(html)?.[0] ?? ''

  /** Every form with something to type into, with who sends it; the same form of another case once. */
  async function everyForm(): Promise<readonly (readonly [Visitor, Form])[]> {
    const { access, correction } = lived.references
    const me = (await lived.aino.get('/me')).text
    const staff = ['decision', 'messages', 'cards', 'hold'].map((page) => `/staff/requests/${access}/${page}`)
    const people = pathIn((await owner.get('/staff/people')).text, /\/staff\/people\/[\w-]{20,}/)
    const places: readonly (readonly [Visitor, readonly string[]])[] = [
      [visitorOf(portal.url), ['/verify-receipt', '/staff/sign-in']],
      [lived.aino, [pathIn(me, /\/me\/billing\/correct\/[\w-]+/), '/me/contact-preferences/correct/new']],
      [lived.aino, ['/me/requests/new', '/me/erase', '/me/exports/new', '/me/address/lost', `/me/requests/${access}`]],
      [owner, ['/staff/queue/search', '/staff/requests/new', ...staff, `/staff/requests/${correction}`]],
      [owner, ['/staff/account', '/staff/confirm', '/staff/people', people, item, `${item}/settle`]],
    ]
    const found = new Map<string, readonly [Visitor, Form]>()
    const add = (who: Visitor, html: string, here: string) => {
      for (const form of formsOf(html, here)) {
        const typed = [...form.lines, ...form.texts].join().replaceAll(/[\da-f-]{36}/g, '')
        if (typed !== '' && !ELSEWHERE.includes(form.action))
          found.set(`${kindOfPath(form.action)} ${typed}`, [who, form])
      }
    }
    for (const [who, paths] of places) for (const path of paths) add(who, (await who.get(path)).text, path)
    const [decide = ''] = staff
    for (const decision of DECISIONS) {
      const chosen: Fields = [...Object.entries({ decision, version: '9', intent: 'choose' })]
      add(owner, (await owner.post(decide, chosen)).text, decide)
    }
    const stranger = visitorOf(portal.url)
    add(stranger, (await stranger.post(invitation, [['step', 'open']])).text, invitation)
    return [...found.values()]
  }

  /** What is typed in a round: another string into each line, the next of the texts into each field of several. */
  function typedIn({ fields, lines, texts }: Form, round: number, { long, from }: Typing): Fields {
    const line = (at: number) => STRINGS[(from + round * lines.length + at) % STRINGS.length] ?? ''
    const text = (at: number) => long[(round * texts.length + at) % long.length] ?? ''
    return fields.map(([name, value]): readonly [string, string] => {
      if (lines.includes(name)) return [name, line(lines.indexOf(name))]
      return [name, texts.includes(name) ? text(texts.indexOf(name)) : value]
    })
  }

  test('in every field of every form: an answer or a reason, and what was typed at length is there again', async () => {
    const forms = await everyForm()
    const actions = new Set(forms.map(([, { action }]) => kindOfPath(action)))
    expect([...actions].sort()).toEqual(
      expect.arrayContaining(['/me/requests/new', '/staff/requests/new', '/verify-receipt']),
    )
    expect(actions.size).toBeGreaterThan(16)
    const long = textsOf(TEXT_CHARACTERS)
    for (const [index, [who, form]] of forms.entries()) {
      const { action, buttons, lines, texts } = form
      const needed = Math.max(lines.length && LINES_A_FORM / lines.length, texts.length && long.length / texts.length)
      const typing = { long, from: index * LINES_A_FORM }
      const rounds = SLOW.includes(action) ? SLOW_ROUNDS : Math.ceil(needed)
      await inTurns([...Array(rounds).keys()], async (round) => {
        const typed = typedIn(form, round, typing)
        const { status, text: html } = await who.post(action, [...typed, ...(buttons[0] ?? [])])
        expect([action, typed, status < 500, status]).toEqual([action, typed, true, status])
        if (status !== 422) return
        expect([action, typed, html.includes('role="alert"')]).toEqual([action, typed, true])
        const again = formsOf(html, action).find((one) => one.action === action && one.texts.join() === texts.join())
        for (const [name, value] of typed.filter(([one]) => again && texts.includes(one)))
          expect([action, name, again?.fields.find(([one]) => one === name)?.[1]]).toEqual([action, name, value])
      })
    }
  }, 240_000)

  /** Sends a form of a page with texts in it until all strings have gone through a field; gives the texts. */
  async function filled(who: Visitor, path: string, field: string, limit: number, others: Fields): Promise<string[]> {
    const texts = textsOf(limit)
    for (const text of texts) {
      const form = formsOf((await who.get(path)).text).find((one) => one.texts.includes(field))
      const kept = (form?.fields ?? []).filter(([name]) => name !== field && !others.some(([other]) => other === name))
      const { status } = await who.post(form?.action ?? path, [...kept, ...others, [field, text]])
      expect([path, field, status]).toEqual([path, field, 302])
    }
    return texts
  }

  test('in what people tell one another and note down: kept and shown byte for byte', async () => {
    const { access, erasure } = lived.references
    const here = `/staff/requests/${access}`
    const mine = `/me/requests/${access}`
    const asked = await filled(lived.aino, mine, 'text', 10_000, [])
    const answered = await filled(owner, `${here}/messages`, 'text', 10_000, [['as', 'message']])
    const noted = await filled(owner, `${here}/messages`, 'text', 10_000, [['as', 'note']])
    const ordered = await filled(owner, `/staff/requests/${erasure}/cards`, 'words', 1_000, [['place', 'billing']])
    const held = await filled(owner, `${here}/hold`, 'reason', 1_000, [
      ['review', new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)],
    ])
    const shown = [
      [lived.aino, mine, [...asked, ...answered]],
      [owner, `${here}/messages`, [...asked, ...answered, ...noted]],
      [owner, `/staff/requests/${erasure}`, ordered],
      [owner, `${here}/hold`, held],
    ] as const
    for (const [who, path, texts] of shown) {
      const html = decoded((await who.get(path)).text)
      for (const text of texts) expect([path, text, html.includes(text)]).toEqual([path, text, true])
    }
  }, 120_000)

  test('in the words of a request and of one that staff enter: the request is there, and its words as they were', async () => {
    for (const text of textsOf(10_000)) {
      const own: Fields = [
        ['kind', 'other'],
        ['words', text],
        ['form', text.slice(-40)],
        ['intent', 'send'],
      ]
      const { to } = await lived.aino.post('/me/requests/new', own)
      expect(decoded((await lived.aino.get((to ?? '').replace('?sent', ''))).text)).toContain(text)
      const plain = {
        channel: 'paper',
        kind: 'other',
        day: '2026-11-20',
        time: '9:00',
        name: 'Väinö',
        postal: 'Koivukuja 3',
        language: 'fi',
        intent: 'enter',
      }
      const entered = await owner.post('/staff/requests/new', [...Object.entries(plain), ['words', text]])
      const [reference = ''] = /T-[2-9A-Z]{8}/.exec(entered.to ?? '') ?? []
      expect(decoded((await owner.get(`/staff/requests/${reference}`)).text)).toContain(text)
    }
  }, 60_000)

  test('longer than a field holds: said, and nothing of it is cut', async () => {
    const { access, correction } = lived.references
    const here = `/staff/requests/${access}`
    const text = 'ä'.repeat(10_001)
    const record = pathIn((await lived.aino.get('/me')).text, /\/me\/billing\/correct\/[\w-]+/)
    const sent: readonly (readonly [Visitor, string, Fields])[] = [
      [
        lived.aino,
        '/me/requests/new',
        [
          ['kind', 'other'],
          ['words', text],
        ],
      ],
      [lived.aino, `/me/requests/${access}`, [['text', text]]],
      [
        lived.aino,
        record,
        [
          ['value-memo', text],
          ['intent', 'send'],
        ],
      ],
      [
        lived.aino,
        record,
        [
          ['value-phone', '+358 50 000 9876'],
          ['value-city', 'TURKU'],
          ['words', text],
          ['intent', 'send'],
        ],
      ],
      [
        owner,
        `${here}/messages`,
        [
          ['as', 'note'],
          ['text', text],
        ],
      ],
      [
        owner,
        `${here}/hold`,
        [
          ['reason', text],
          ['review', nextYear()],
        ],
      ],
      [
        owner,
        `/staff/requests/${correction}/cards`,
        [
          ['place', 'billing'],
          ['words', text],
        ],
      ],
      [owner, `${item}/settle`, [['note', text]]],
      [
        owner,
        '/staff/requests/new',
        [
          ['words', text],
          ['intent', 'enter'],
        ],
      ],
    ]
    for (const [who, path, fields] of sent) {
      const { status, text: html } = await who.post(path, fields)
      expect([path, status, html.includes('role="alert"'), html.includes(text)]).toEqual([path, 422, true, true])
      expect(html).toMatch(/(Teksti on liian pitkä|enintään|liian pitkä)/)
    }
  })

  test('nothing of all this was a fault of the portal’s', () => {
    expect(portal.log()).not.toMatch(/"level":50|request failed|Error/)
  })
})
