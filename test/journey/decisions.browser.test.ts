/** Each decision in each language, from staff's form to the person's page and mail: ten requests and more at once, over the wire. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { letters } from '#app/words/letters.ts'
import { mail as mails } from '#app/words/mail.ts'
import { formsOf } from '../support/forms.ts'
import { type RunningPortal, startTrial } from '../support/server.ts'
import { type Visitor as Colleague, webOwner } from '../support/staff-web.ts'
import { endHolds } from '../support/trial-database.ts'
import { decoded, type Fields, inputOf, type Visitor, verifyAs, visitorOf } from '../support/visitor.ts'
import { until } from './lived.ts'

const LANGUAGES = ['fi', 'sv', 'en'] as const
type Language = (typeof LANGUAGES)[number]

/** Each decision with what staff fill in, the kind of its letter, and the letter's mail. */
const DECISIONS = {
  approve: { letter: 'fulfilled', mail: 'letter', fields: [] },
  partly: {
    letter: 'partly',
    mail: 'letter',
    fields: [
      ['ground', 'others-rights'],
      ['words-others-rights', 'Sanottu näin.'],
    ],
  },
  refuse: {
    letter: 'refused',
    mail: 'letter',
    fields: [
      ['ground', 'not-identified'],
      ['words-not-identified', 'Sanottu näin.'],
    ],
  },
  more: { letter: 'more', mail: 'letter', fields: [['needed', 'Sanottu näin.']] },
  extend: {
    letter: 'extended',
    mail: 'extension',
    fields: [
      ['reason', 'complexity'],
      ['checked', 'yes'],
    ],
  },
} as const satisfies Readonly<
  Record<string, { letter: keyof typeof letters.title; mail: 'letter' | 'extension'; fields: Fields }>
>
const NAMES = ['approve', 'partly', 'refuse', 'more', 'extend'] as const

/** How each language writes a day of the month with its year. */
const DAY: Readonly<Record<Language, RegExp>> = {
  fi: /\d{1,2}\.\d{1,2}\.20\d\d|\d{1,2}\. \w+kuuta 20\d\d/,
  sv: /\d{1,2}\.\d{1,2}\.20\d\d|\d{1,2} \w+ 20\d\d/,
  en: /\d{1,2} \w+ 20\d\d/,
}

const CASES = LANGUAGES.flatMap((language) => NAMES.map((decision) => ({ language, decision })))

describe('each decision in each language', () => {
  let portal: RunningPortal
  let owner: Colleague
  beforeAll(async () => {
    portal = await startTrial()
    owner = await webOwner(portal)
  }, 120_000)
  afterAll(() => portal?.stop())

  const addressOf = (language: Language) => `kysyja.${language}@posti.example`
  const mailsOf = async (reference: string) =>
    (await portal.mails()).filter(({ text }) => text.includes(`/me/requests/${reference}`))

  async function asks(person: Visitor): Promise<string> {
    const form = inputOf((await person.get('/me/requests/new')).text, 'name="form"').value ?? ''
    const { to } = await person.post('/me/requests/new', [
      ['kind', 'access'],
      ['words', 'Oma lauseeni.'],
      ['form', form],
      ['intent', 'send'],
    ])
    return /T-[2-9A-Z]{8}/.exec(to ?? '')?.[0] ?? ''
  }

  /** Chooses the decision, fills its form in as it stands, and decides. */
  async function decides(reference: string, decision: (typeof NAMES)[number]): Promise<void> {
    const path = `/staff/requests/${reference}/decision`
    const staff = visitorOf(portal.url, owner.cookies)
    const formIn = (html: string) => formsOf(html).find(({ action }) => action === path)?.fields ?? []
    const chosen = await staff.post(path, [
      ...formIn((await staff.get(path)).text),
      ['decision', decision],
      ['intent', 'choose'],
    ])
    const given: Fields = DECISIONS[decision].fields
    const kept = formIn(chosen.text).filter(([name]) => !given.some(([one]) => one === name))
    const { status, to } = await staff.post(path, [...kept, ['decision', decision], ...given, ['intent', 'decide']])
    expect([decision, status, to]).toEqual([decision, 302, `/staff/requests/${reference}`])
  }

  test('is the person’s when its two minutes are over: a letter in their language, and a mail that says only that there is one', async () => {
    const made = await Promise.all(
      LANGUAGES.map(async (language) => {
        const person = visitorOf(portal.url)
        await person.post('/language', [
          ['lang', language],
          ['to', '/'],
        ])
        await verifyAs(portal, person, addressOf(language))
        return { person, language }
      }),
    )
    const cases = []
    for (const { language, decision } of CASES) {
      const person = made.find((one) => one.language === language)?.person
      if (!person) throw new Error('Nobody asks')
      const reference = await asks(person)
      await decides(reference, decision)
      const before = decoded((await person.get(`/me/requests/${reference}`)).text)
      expect([reference, before.includes(letters.title[DECISIONS[decision].letter][language])]).toEqual([
        reference,
        false,
      ])
      cases.push({ person, language, decision, reference })
    }
    endHolds(portal)
    for (const { person, language, decision, reference } of cases) {
      const { letter, mail } = DECISIONS[decision]
      await until(`the mail of ${decision} in ${language}`, async () => (await mailsOf(reference)).length > 1)
      const page = decoded((await person.get(`/me/requests/${reference}`)).text)
      expect([decision, language, page.includes(letters.title[letter][language])]).toEqual([decision, language, true])
      const [told] = await mailsOf(reference)
      const subject = mails[mail].subject[language].replace('{company}', 'Pihlajanmarja Ohjelmistot Oy')
      expect([decision, told?.to, told?.subject]).toEqual([decision, addressOf(language), subject])
      expect(told?.html).toContain(`lang="${language}"`)
      // Neither what was asked nor what was decided stands in a mail; of an extension its date and general reason do.
      const said = `${told?.subject} ${told?.text.replaceAll(/https?:\S+/g, '')}`
      const title = decision === 'extend' ? [] : [letters.title[letter][language]]
      for (const secret of ['Oma lauseeni', 'Sanottu näin', reference.slice(2), ...title])
        expect([decision, secret, said.includes(secret)]).toEqual([decision, secret, false])
      expect(DAY[language].test(told?.text ?? '')).toBe(decision === 'extend')
      expect(decoded(told?.html ?? '').includes(letters.reason.complexity[language])).toBe(decision === 'extend')
    }
  }, 120_000)
})
