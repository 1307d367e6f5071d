import type { ReactNode } from 'react'
import type { Language } from '#app/register/register.ts'
import { CodePage } from '#app/ui/pages/code.tsx'
import { FaultPage, faultTitle } from '#app/ui/pages/fault.tsx'
import { HomePage } from '#app/ui/pages/home.tsx'
import { CookieRefusedPage, LimitPage, OtherBrowserPage } from '#app/ui/pages/obstacle.tsx'
import { VerifyPage } from '#app/ui/pages/verify.tsx'
import { type RootData, Shell, windowTitle } from '#app/ui/shell.tsx'
import { controller, NOW, root } from './samples.ts'

export type Shown = {
  readonly name: string
  readonly page: ReactNode
  readonly signedIn?: boolean
  readonly status?: number
}

/** Every page in the states a person can meet it in, in one language. */
export function pagesIn(language: Language): Shown[] {
  const timeZone = controller.timeZone
  const sent = { state: 'sent', expiresAt: NOW + 600_000, left: 5 } as const
  const who = { language, controller }
  return [
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
