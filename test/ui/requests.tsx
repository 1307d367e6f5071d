/** Every page about a request, in the states a person can meet it in. */

import type { LetterKind } from '#app/letter/letter.ts'
import type { ShownReceipt } from '#app/receipt/receipt.ts'
import type { Language } from '#app/register/register.ts'
import type { RequestState } from '#app/request/request.ts'
import { type Asked, AskPage } from '#app/ui/pages/ask.tsx'
import { AskCheckPage } from '#app/ui/pages/ask-check.tsx'
import { CheckReceiptPage } from '#app/ui/pages/check-receipt.tsx'
import { ReceiptPage } from '#app/ui/pages/receipt.tsx'
import { RequestPage } from '#app/ui/pages/request.tsx'
import { ConfirmPage, WithdrawPage } from '#app/ui/pages/request-step.tsx'
import { RequestsPage } from '#app/ui/pages/requests.tsx'
import type { ShownRequest } from '#app/ui/parts/request.tsx'
import { letterOf } from '../letter/writing.ts'
import type { Shown } from './gallery.tsx'
import { controller, NOW } from './samples.ts'

const DAY_MS = 86_400_000
const registers = [
  { id: 'billing', title: { fi: 'Laskutusrekisteri', sv: 'Faktureringsregister', en: 'Billing register' } },
  { id: 'contacts', title: { fi: 'Yhteystiedot', sv: 'Kontakter', en: 'Contacts' } },
]
const typed: Asked = {
  kind: 'erasure',
  words: 'Poistakaa vanha osoitteeni.\n\nPuhelinnumero saa jäädä.',
  registers: ['billing'],
  identifiers: { 'customer-number': '10042', address: '', other: 'Entinen nimi: Aino Virtanen' },
  answerBy: 'post',
  postal: 'Aino Kallio\nPuutarhatie 3 A 1\n00100 Helsinki',
  form: 'form',
}
const nothingTyped: Asked = { ...typed, kind: '', words: '', registers: [], answerBy: 'post', postal: '' }

function requestIn(state: RequestState, over: Partial<ShownRequest> = {}): ShownRequest {
  const isClosed = ['fulfilled', 'partly-fulfilled', 'refused', 'withdrawn'].includes(state)
  return {
    reference: 'T-7KQ2M9XA',
    kind: 'erasure',
    state,
    receivedAt: NOW,
    dueAt: NOW + 31 * DAY_MS,
    extended: false,
    late: false,
    confirmBy: state === 'confirming' ? NOW + 3 * DAY_MS : null,
    closedAt: isClosed ? NOW + 9 * DAY_MS : null,
    ...over,
  }
}

const files = [
  {
    id: 'file-1',
    name: 'valtakirja ja hyvin pitkä tiedoston nimi joka ei mahdu yhdelle riville.pdf',
    bytes: 2_300_000,
  },
]

type Scene = { readonly letter?: LetterKind; readonly over?: Partial<ShownRequest>; readonly event?: string }

/** What a state comes with: its newest letter, and the step that led to it. */
const SCENES = {
  confirming: { over: {} },
  handling: { over: { late: true } },
  asked: { letter: 'more', event: 'release' },
  received: { letter: 'extended', over: { extended: true }, event: 'extended' },
  'carrying-out': { letter: 'fulfilled', event: 'release' },
  'partly-fulfilled': { letter: 'partly', event: 'complete' },
  refused: { letter: 'refused', event: 'release' },
  withdrawn: { letter: 'withdrawn', event: 'withdraw' },
} as const satisfies Partial<Record<RequestState, Scene>>

export const SCENE_STATES: readonly RequestState[] = [
  'confirming',
  'handling',
  'asked',
  'received',
  'carrying-out',
  'partly-fulfilled',
  'refused',
  'withdrawn',
]

/** The page of a request that stands in `state`. */
const cardOf = (title: (typeof registers)[number]['title'], index: number) =>
  ({ title, state: index === 0 ? 'done' : 'open', at: index === 0 ? NOW : null }) as const

export function requestPage(state: RequestState, language: Language) {
  const scene: Scene = Object.entries(SCENES).find(([name]) => name === state)?.[1] ?? {}
  const kinds: readonly LetterKind[] = scene.letter ? [scene.letter, 'received'] : ['received']
  return (
    <RequestPage
      language={language}
      controller={controller}
      request={requestIn(state, scene.over)}
      asked={{
        words: typed.words,
        registers: registers.slice(0, 1).map(({ title }) => title),
        identifiers: [{ what: 'customer-number', value: '10042' }],
        answerBy: 'portal',
        files,
      }}
      packages={[]}
      addressChange={null}
      corrections={[]}
      erasure={null}
      told={[]}
      history={[
        { at: NOW, event: 'file', state: 'received' },
        ...(scene.event ? [{ at: NOW + DAY_MS, event: scene.event, state }] : []),
      ]}
      letters={kinds.map((kind) => ({ id: kind, letter: letterOf(kind, language) }))}
      messages={[
        { id: 'm1', author: 'subject', text: 'Tässä on valtakirja.\n\nTerveisin Aino', writtenAt: NOW, files },
        { id: 'm2', author: 'staff', text: 'Kiitos, saimme sen.', writtenAt: NOW + DAY_MS, files: [] },
      ]}
      cards={state === 'carrying-out' ? registers.map(({ title }, index) => cardOf(title, index)) : []}
      receipts={[{ id: 'r1', act: 'filed', at: NOW }]}
      canWithdraw={['confirming', 'received', 'handling', 'asked'].includes(state)}
      just={null}
      form="form"
    />
  )
}

const receipt: ShownReceipt = {
  act: 'answered',
  at: NOW + DAY_MS,
  reference: 'T-23456789',
  kind: 'access',
  receivedAt: NOW,
  dueDay: '2026-04-02',
  outcome: 'partly',
  letter: 'x'.repeat(43),
  controller: { name: controller.name, businessId: controller.businessId },
  portal: 'https://tiedot.example',
  hasSubject: true,
  erased: [],
  told: [],
}
const erased: ShownReceipt = {
  ...receipt,
  act: 'carried-out',
  kind: 'erasure',
  erased: [
    {
      register: 'Laskutusrekisteri',
      gone: ['Puhelin ja Sähköpostiosoite'],
      stays: [
        {
          what: 'Nimi, Asiakasnumero ja Laskut (3)',
          why: 'Kirjanpitolaki velvoittaa säilyttämään tositteet kuusi vuotta tilikauden päättymisestä. (KPL 2:10 §)',
          until: '2032-12-31',
          lookedAtOn: null,
        },
      ],
      next: [{ on: '2033-01-01', what: 'erase' }],
      recoverableDays: null,
    },
    {
      register: 'Sähköpostiosoiterekisteri',
      gone: ['Sähköpostiosoite, Nimi ja Yritys'],
      stays: [],
      next: [],
      recoverableDays: 14,
    },
  ],
  told: ['Tukituomi Oy'],
}
const genuine = { ok: true, about: true, kid: 'k'.repeat(43), receipt } as const

const nothingChecked = { ok: false, portal: null, from: 'text', typed: { text: '{}', address: 'aino' } } as const
const refusals = [
  { why: 'missing', from: 'file' },
  { why: 'both', from: 'file' },
  { why: 'too-long', from: 'file' },
  { why: 'no-json' },
  { why: 'no-receipt' },
  { why: 'unknown-key' },
  { why: 'other-portal', portal: 'https://muu.example' },
  { why: 'changed' },
  { why: 'address' },
] as const

/** All of them in one language. */
export function requestPagesIn(language: Language): Shown[] {
  const ask = { language, address: 'aino@posti.example', registers }
  const step = { language, timeZone: controller.timeZone }
  const faults = [
    { why: 'type', name: '<b>.exe' },
    { why: 'empty', name: 'tyhjä.pdf' },
  ] as const
  const identifiers = ['other'] as const
  const mistakes = { kind: 'missing', words: 'too-long', identifiers, postal: 'missing' } as const
  const list = SCENE_STATES.map((state, index) => requestIn(state, { reference: `T-2345678${index + 2}` }))
  const shown: Shown[] = [
    { name: 'ask', page: <AskPage {...ask} typed={{ ...nothingTyped, answerBy: 'portal' }} /> },
    { name: 'ask-refused', status: 422, page: <AskPage {...ask} typed={nothingTyped} faults={mistakes} /> },
    { name: 'ask-check', page: <AskCheckPage {...ask} typed={typed} /> },
    { name: 'ask-check-refused', status: 422, page: <AskCheckPage {...ask} typed={typed} faults={faults} /> },
    { name: 'receipt', page: <ReceiptPage {...step} id="r1" receipt={erased} /> },
    { name: 'check-receipt', page: <CheckReceiptPage {...step} /> },
    { name: 'check-receipt-genuine', page: <CheckReceiptPage {...step} result={genuine} /> },
    ...refusals.map((refusal) => ({
      name: `check-receipt-${refusal.why}`,
      status: 422,
      page: <CheckReceiptPage {...step} result={{ ...nothingChecked, ...refusal }} />,
    })),
    { name: 'requests', page: <RequestsPage {...step} requests={list} /> },
    { name: 'requests-none', page: <RequestsPage {...step} requests={[]} /> },
    {
      name: 'withdraw',
      page: <WithdrawPage {...step} request={requestIn('received')} closed={false} granted="some" />,
    },
    {
      name: 'withdraw-closed',
      page: <WithdrawPage {...step} request={requestIn('refused')} closed granted="nothing" />,
    },
    { name: 'confirm', page: <ConfirmPage {...step} request={requestIn('confirming')} /> },
    ...SCENE_STATES.map((state) => ({ name: `request-${state}`, page: requestPage(state, language) })),
  ]
  return shown.map((one) => ({ ...one, signedIn: true }))
}
