import type { ReactNode } from 'react'
import type { Language } from '#app/register/register.ts'
import { AccessLogPage } from '#app/ui/pages/access-log.tsx'
import { BanDonePage, BanFormPage, BanLinkPage } from '#app/ui/pages/ban.tsx'
import { CodePage } from '#app/ui/pages/code.tsx'
import { CollectionPage } from '#app/ui/pages/collection.tsx'
import { CookiesPage } from '#app/ui/pages/cookies.tsx'
import { FaultPage, faultTitle } from '#app/ui/pages/fault.tsx'
import { HomePage } from '#app/ui/pages/home.tsx'
import { LetterPrintPage } from '#app/ui/pages/letter-print.tsx'
import { MailboxPage, MailPage } from '#app/ui/pages/mailbox.tsx'
import { MePage } from '#app/ui/pages/me.tsx'
import { NoticePage, RegisterNoticePage } from '#app/ui/pages/notice.tsx'
import { CookieRefusedPage, LimitPage, OtherBrowserPage } from '#app/ui/pages/obstacle.tsx'
import { ProofEndPage, ProofPage } from '#app/ui/pages/proof.tsx'
import { ResumePage } from '#app/ui/pages/resume.tsx'
import { SignedOutPage } from '#app/ui/pages/signed-out.tsx'
import { VerifyPage } from '#app/ui/pages/verify.tsx'
import { LetterView } from '#app/ui/parts/letter.tsx'
import { type RootData, Shell, windowTitle } from '#app/ui/shell.tsx'
import { letterOf } from '../letter/writing.ts'
import { addressPagesIn } from './addresses.tsx'
import { billing, found, mixed, nothing, plainNotice, sampleNotice } from './register.ts'
import { requestPagesIn } from './requests.tsx'
import { controller, NOW, root } from './samples.ts'

export type Shown = {
  readonly name: string
  readonly page: ReactNode
  readonly signedIn?: boolean
  readonly status?: number
}

const choices = [
  { value: 'billing.invoices.reference', label: 'Laskun viitenumero', hint: 'Jokin viimeisten 12 kuukauden laskuista' },
  { value: 'billing.number', label: 'Asiakasnumero' },
]
const mails = [
  { id: 'mail-1', to: 'aino.virtanen@posti.example', subject: 'Koodisi palveluun Omat tietosi', date: NOW },
  { id: 'mail-2', to: 'eero@yhdistys.example', subject: 'Koodisi palveluun Omat tietosi', date: NOW - 60_000 },
] as const
const examples = [{ email: 'aino.virtanen@posti.example', about: 'Kummassakin rekisterissä' }]
const cookies = [
  { use: 'session', name: '__Host-omatieto-session' },
  { use: 'browser', name: '__Host-omatieto-browser' },
  { use: 'parked', name: '__Host-omatieto-form' },
  { use: 'language', name: '__Host-omatieto-language' },
] as const
const fields = ['name', 'email', 'invoices.reference', 'removed-field']
const events = [
  { seq: 9, at: NOW, event: 'viewed', actor: 'subject', registers: [{ register: 'billing', fields }] },
  { seq: 8, at: NOW - 5_000, event: 'address-verified', actor: 'subject', registers: [] },
  {
    seq: 2,
    at: NOW - 86_400_000,
    event: 'imported',
    actor: 'operator',
    registers: [{ register: 'billing', fields: [] }],
  },
  { seq: 1, at: NOW - 96_400_000, event: 'something-new', actor: 'staff', registers: [] },
] as const
const [firstRegister = never()] = sampleNotice.registers
const versions = [
  { href: '/notice', from: '2026-11-23', inForce: true },
  { href: '/notice?version=1', from: '2026-05-02', inForce: false },
]
const [invoices = never()] = found.records[0]?.collections ?? []

function never(): never {
  throw new Error('The sample has a collection')
}

/** Every page in the states a person can meet it in, in one language. */
export function pagesIn(language: Language): Shown[] {
  const timeZone = controller.timeZone
  const sent = { state: 'sent', expiresAt: NOW + 600_000, left: 5 } as const
  const who = { language, controller }
  const mine = {
    language,
    timeZone,
    controller,
    address: 'aino.virtanen@posti.example',
    requests: [],
    offered: [],
    leftAt: null,
    waitsUntil: null,
    ban: null,
    form: 'form',
  }

  return [
    { name: 'ban-form', page: <BanFormPage language={language} /> },
    { name: 'ban-mistake', status: 422, page: <BanFormPage language={language} email="aino@" mistake="malformed" /> },
    { name: 'ban-done', page: <BanDonePage {...who} /> },
    { name: 'ban-link', page: <BanLinkPage {...who} state="open" /> },
    { name: 'ban-link-unknown', status: 404, page: <BanLinkPage {...who} state="unknown" /> },
    { name: 'home', page: <HomePage {...who} signedIn={false} /> },
    { name: 'verify', page: <VerifyPage language={language} /> },
    {
      name: 'verify-malformed',
      page: <VerifyPage language={language} email="aino.virtanen@" errors={{ email: 'malformed' }} />,
      status: 422,
    },
    { name: 'verify-kept', page: <VerifyPage language={language} because="kept" /> },
    { name: 'code', page: <CodePage language={language} timeZone={timeZone} challenge={sent} /> },
    {
      name: 'code-wrong',
      page: (
        <CodePage language={language} timeZone={timeZone} challenge={{ ...sent, left: 3 }} errors={{ code: 'wrong' }} />
      ),
      status: 422,
    },
    {
      name: 'code-used-up',
      page: <CodePage language={language} timeZone={timeZone} challenge={{ state: 'used-up' }} />,
      status: 422,
    },
    {
      name: 'code-queued',
      page: (
        <CodePage language={language} timeZone={timeZone} challenge={{ state: 'queued', leavesAt: NOW + 240_000 }} />
      ),
    },
    {
      name: 'me',
      signedIn: true,
      page: <MePage {...mine} coverage={mixed} registers={[found]} proof={{ why: 'role' }} />,
    },
    { name: 'me-nothing', signedIn: true, page: <MePage {...mine} coverage={nothing} registers={[]} proof={null} /> },
    {
      name: 'me-banned',
      signedIn: true,
      page: (
        <MePage
          {...mine}
          coverage={nothing}
          registers={[]}
          proof={null}
          ban={{ since: NOW, reference: 'T-2A3B4C5D' }}
        />
      ),
    },
    {
      name: 'collection',
      signedIn: true,
      page: (
        <CollectionPage
          language={language}
          timeZone={timeZone}
          register={billing}
          collection={invoices}
          first="/me"
          next="/me"
        />
      ),
    },
    {
      name: 'proof',
      signedIn: true,
      status: 422,
      page: <ProofPage language={language} why="role" choices={choices} triesLeft={2} errors={{ value: 'wrong' }} />,
    },
    {
      name: 'proof-one',
      signedIn: true,
      page: <ProofPage language={language} why="several" choices={choices.slice(0, 1)} triesLeft={3} />,
    },
    {
      name: 'proof-tomorrow',
      signedIn: true,
      page: <ProofEndPage {...who} timeZone={timeZone} end={{ state: 'tomorrow', until: NOW + 40_000_000 }} />,
    },
    {
      name: 'proof-staff',
      signedIn: true,
      page: <ProofEndPage {...who} timeZone={timeZone} end={{ state: 'staff', reference: 'T-7KQ2M9XA' }} />,
    },
    {
      name: 'access-log',
      signedIn: true,
      page: (
        <AccessLogPage
          language={language}
          timeZone={timeZone}
          registers={[billing]}
          rows={events}
          first={null}
          next="/me/access-log?before=1"
        />
      ),
    },
    { name: 'notice', page: <NoticePage language={language} notice={sampleNotice} inForce versions={versions} /> },
    {
      name: 'notice-old',
      page: <NoticePage language={language} notice={plainNotice} inForce={false} versions={versions} />,
    },
    {
      name: 'notice-register',
      page: <RegisterNoticePage language={language} notice={sampleNotice} register={firstRegister} />,
    },
    {
      name: 'proof-nothing',
      signedIn: true,
      page: <ProofPage language={language} why="role" choices={[]} triesLeft={0} />,
    },
    {
      name: 'letter',
      signedIn: true,
      page: (
        <div className="page">
          <LetterView letter={letterOf('partly', language)} title="h1" />
        </div>
      ),
    },
    { name: 'letter-print', page: <LetterPrintPage language={language} letter={letterOf('refused', language)} /> },
    {
      name: 'letter-print-nowhere',
      page: <LetterPrintPage language={language} letter={letterOf('more', language, { addressee: [] })} />,
    },
    ...addressPagesIn(language),
    ...requestPagesIn(language),
    { name: 'cookies', page: <CookiesPage {...who} own={cookies} /> },
    {
      name: 'resume',
      signedIn: true,
      page: <ResumePage language={language} form={{ path: '/me/proof', fields: [['value', '123']] }} />,
    },
    { name: 'signed-out', page: <SignedOutPage language={language} /> },
    {
      name: 'mailbox',
      page: <MailboxPage language={language} timeZone={timeZone} examples={examples} mails={mails} />,
    },
    {
      name: 'mail',
      page: (
        <MailPage
          language={language}
          timeZone={timeZone}
          mail={{ ...mails[0], text: 'Koodisi on 1234 5678.\n\nTerveisin Havukka' }}
        />
      ),
    },
    { name: 'cookie-refused', page: <CookieRefusedPage {...who} /> },
    { name: 'other-browser', page: <OtherBrowserPage {...who} /> },
    { name: 'limit', page: <LimitPage {...who} timeZone={timeZone} limit="address" until={NOW + 3_600_000} /> },
    ...[400, 403, 404, 405, 413, 429, 500, 503].map((status) => ({
      name: `fault-${status}`,
      status,
      page: (
        <FaultPage
          language={language}
          timeZone={timeZone}
          status={status}
          until={status === 429 ? NOW + 60_000 : null}
          contact={controller.contacts.privacy}
        />
      ),
    })),
  ]
}

/** A page in its document, as the root lays it out; `head` is what the links to the style sheets would be. */
export function DocumentOf({ shown, language, head }: { shown: Shown; language: Language; head?: ReactNode }) {
  const signedIn = shown.signedIn ? { idleAt: NOW + 1_800_000, endsAt: NOW + 7_200_000 } : null
  const data: RootData = { ...root, language, signedIn }
  const title = shown.status && shown.status !== 422 ? faultTitle(shown.status, language) : shown.name
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{windowTitle(title, data, shown.status === 422)}</title>
        {head}
      </head>
      <body>
        <Shell root={data}>{shown.page}</Shell>
      </body>
    </html>
  )
}
