/** Makes letters: what happened, what happens next and by when, what the person can do, whom to turn to. Pure. */
import { type Contact, DEMANDED_LETTERS } from '#app/register/controller.ts'
import { say } from '#app/register/register.ts'
import { countryName, dateOf, momentOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { type Missing, missingFrom } from './check.ts'
import type { Block, Letter, LetterInput, LetterKind } from './letter.ts'

/** `draft` is the letter as far as it goes, for the preview; it can't be sent. */
export type Composed =
  | { readonly ok: true; readonly letter: Letter }
  | { readonly ok: false; readonly missing: readonly Missing[]; readonly draft: Letter }

type Source = Block['source']

const p = (text: string, source: Source = 'portal'): Block => ({ kind: 'p', source, text })
const h = (text: string): Block => ({ kind: 'h', source: 'portal', text })
const lines = (items: readonly string[]) => items.map((item) => item.trim()).filter((item) => item !== '')

/** A list, unless there is nothing in it. */
function list(items: readonly string[], source: Source, kind: 'list' | 'lines' = 'list'): Block[] {
  const said = lines(items)
  return said.length === 0 ? [] : [{ kind, source, items: said }]
}

/** A heading and what stands under it, unless that is nothing. */
const under = (heading: string, blocks: readonly Block[]): Block[] =>
  blocks.length === 0 ? [] : [h(heading), ...blocks]

const paragraphs = (text: string): Block[] => lines(text.split(/\n\s*\n/)).map((one) => p(one, 'staff'))

/** The installation's texts of these names, where they are given. */
const texts = ({ controller, language }: LetterInput, names: readonly string[]): Block[] =>
  names.flatMap((name) => {
    const text = controller.letters[name]?.text[language]
    return text === undefined ? [] : [p(text, 'installation')]
  })

/** Which of the installation's texts a letter has besides those that stand in each. */
const TEXTS: Readonly<Partial<Record<LetterKind, readonly string[]>>> = {
  received: ['extension', 'free-of-charge'],
  more: ['identity'],
}

/** Which sentence says what happened. */
function saidOf({ kind, request, granted = [] }: LetterInput) {
  // A ban is not granted: it is in force because the person says so.
  if (kind === 'fulfilled' && request.kind === 'marketing-ban') return 'banned'
  const isRest = granted.length > 0
  if (kind === 'refused') return isRest ? 'refusedRest' : kind
  if (kind === 'withdrawn') return isRest ? 'withdrawnRest' : kind
  return kind
}

function opening(input: LetterInput): Block[] {
  const { kind, language, request, reason } = input
  const t = translator(language)
  const day = dateOf(request.receivedOn, language)
  const until = request.extendedTo ? dateOf(request.extendedTo, language) : '–'
  const said = saidOf(input)
  const lead =
    said === 'extended'
      ? t('letters.lead.extended', { until, due: dateOf(request.dueOn, language) })
      : said === 'lifting'
        ? t('letters.lead.lifting', { day: input.liftedOn ? dateOf(input.liftedOn, language) : '–' })
        : t(`letters.lead.${said}`)
  return [
    p(t('letters.hello')),
    p(t('letters.got', { day, request: t(`letters.request.${request.kind}`), reference: request.reference })),
    p(lead),
    ...(kind === 'more' ? list(input.needed, 'staff') : []),
    ...(kind === 'extended' && reason ? [p(t(`letters.reason.${reason}`))] : []),
  ]
}

/** What is done, what isn't, and why, with each ground in plain words, where it stands, and what staff say about it. */
function decision({ kind, language, granted = [], done, stays, grounds }: LetterInput): Block[] {
  const t = translator(language)
  const past = kind === 'closing' || kind === 'withdrawn'
  const why = grounds.flatMap(({ ground, words }) => [
    p(t(`grounds.${ground}.says`)),
    ...paragraphs(words),
    p(t('letters.law', { law: t(`grounds.${ground}.law`) })),
  ])
  return [
    ...under(t('letters.heading.granted'), list(granted, 'portal')),
    ...under(t(past ? 'letters.heading.wasDone' : 'letters.heading.done'), list(done, 'staff')),
    ...under(t(past ? 'letters.heading.stayed' : 'letters.heading.stays'), list(stays, 'staff')),
    ...under(t('letters.heading.why'), why),
  ]
}

function next(input: LetterInput): Block[] {
  const { kind, language, request } = input
  const t = translator(language)
  const due = dateOf(request.extendedTo ?? request.dueOn, language)
  const own = texts(input, TEXTS[kind] ?? [])
  if (kind === 'received' && input.waitsUntil != null) {
    const moment = momentOf(input.waitsUntil, language, input.controller.timeZone)
    return under(t('letters.heading.next'), [p(t('address.letter.waits', { moment, due })), ...own])
  }
  if (kind === 'received' || kind === 'more')
    return under(t('letters.heading.next'), [p(t(`letters.next.${kind}`, { due })), ...own])
  if (kind === 'extended') return under(t('letters.heading.next'), [p(t('letters.next.extended'))])
  if (kind === 'fulfilled' || kind === 'partly') {
    const where = input.reads === 'paper' ? 'letters.paper.next' : (`letters.next.${kind}` as const)
    return under(t('letters.heading.next'), [p(t(where))])
  }
  return []
}

const YOU = {
  received: ['follow', 'add'],
  more: ['answer', 'cannot'],
  extended: ['follow', 'add'],
  fulfilled: ['wrong'],
  partly: ['news', 'again'],
  refused: ['news', 'again'],
  withdrawn: ['again', 'keeps'],
  closing: ['wrong', 'again'],
  lifting: ['follow', 'again'],
} as const

function ways({ kind, language, reads }: LetterInput): Block[] {
  const t = translator(language)
  const items = YOU[kind].map((what) =>
    reads === 'paper' && (what === 'follow' || what === 'answer')
      ? t(`letters.paper.${what}`)
      : t(`letters.you.${what}`),
  )
  return under(t('letters.heading.you'), list(items, 'portal'))
}

function remedies(input: LetterInput): Block[] {
  const { controller, language } = input
  const t = translator(language)
  const { name, address, email, phone, website } = controller.authority
  return [
    h(t('letters.heading.complaint')),
    ...texts(input, DEMANDED_LETTERS),
    ...list([say(name, language), address, email, phone, say(website, language)], 'installation', 'lines'),
  ]
}

/** The controller's name and address as on an envelope; the country where the letter would cross a border. */
function senderOf({ controller, language }: LetterInput): string[] {
  const { street, postcode, city, country } = controller.address
  return [controller.name, street, `${postcode} ${city}`, ...(country === 'FI' ? [] : [countryName(country, language)])]
}

function reach(input: LetterInput, contact: Contact | undefined): Block[] {
  const found = [contact?.email ?? '', contact?.phone ?? '', senderOf(input).join(', ')]
  return under(translator(input.language)('letters.heading.us'), list(found, 'installation', 'lines'))
}

function signatureOf({ controller, language, signedBy }: LetterInput): string[] {
  const contact = controller.contacts[signedBy]
  return lines([contact?.name ?? '', contact ? say(contact.title, language) : '', controller.name])
}

function checkedOf({ controller }: LetterInput, kind: LetterKind): Record<string, string> {
  const used = [...DEMANDED_LETTERS, ...(TEXTS[kind] ?? [])]
  return Object.fromEntries(
    used.flatMap((name) => {
      const text = controller.letters[name]
      return text ? [[name, text.checked] as const] : []
    }),
  )
}

function draftOf(input: LetterInput): Letter {
  const { kind, language, request, controller, signedBy } = input
  const t = translator(language)
  return {
    kind,
    language,
    title: t(`letters.title.${kind}`),
    date: input.writtenOn,
    reference: request.reference,
    sender: senderOf(input),
    addressee: lines(input.addressee),
    blocks: [
      ...opening(input),
      ...paragraphs(input.free),
      ...decision(input),
      ...next(input),
      ...ways(input),
      ...remedies(input),
      ...reach(input, controller.contacts[signedBy]),
    ],
    signature: [t('letters.regards'), ...signatureOf(input)],
    checked: checkedOf(input, kind),
  }
}

/** The letter, or what the law demands and is missing from it. Throws a RangeError for days that are none. */
export function composeLetter(input: LetterInput): Composed {
  const missing = missingFrom(input)
  const letter = draftOf(input)
  return missing.length === 0 ? { ok: true, letter } : { ok: false, missing, draft: letter }
}
