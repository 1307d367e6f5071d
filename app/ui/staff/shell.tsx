import type { ReactNode } from 'react'
import type { Language } from '#app/register/register.ts'
import { timeOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { LanguageSwitch, type RootData, TrialBanner } from '../shell.tsx'

export type RoleName = 'handler' | 'approver' | 'owner' | 'auditor'

/** Who of the staff is signed in. Instants are epoch milliseconds. */
export type StaffSignedIn = {
  readonly name: string
  readonly role: RoleName
  readonly idleAt: number
  readonly endsAt: number
  /** The pages of this person's navigation. */
  readonly pages: readonly { readonly to: string; readonly text: string }[]
}

type Props = { readonly root: RootData; readonly staff: StaffSignedIn | null; readonly children: ReactNode }

/** Who is signed in and until when, with the way out. */
function SessionLine({ root, staff }: { root: RootData; staff: StaffSignedIn }) {
  const { language, timeZone } = root
  const t = translator(language)
  const { name, idleAt, endsAt } = staff
  const ends = endsAt <= idleAt
  const time = timeOf(ends ? endsAt : idleAt, language, timeZone)
  const role = t(`staff.role.${staff.role}`)
  return (
    <div className="session">
      <div className="wide">
        <p>{t(ends ? 'staff.ends' : 'staff.signedIn', { name, role, time })}</p>
        <form method="post" action="/staff/sign-out">
          <button type="submit">{t('shell.signOut')}</button>
        </form>
      </div>
    </div>
  )
}

function Navigation({ language, staff, path }: { language: Language; staff: StaffSignedIn; path: string }) {
  const [here = ''] = path.split('?')
  return (
    <nav className="staff-nav" aria-label={translator(language)('staff.navigation')}>
      <ul className="wide">
        {staff.pages.map(({ to, text }) => (
          <li key={to}>
            <a href={to} aria-current={here === to ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The frame of staff's pages: the customers' look, with a navigation of its own. */
export function StaffShell({ root, staff, children }: Props) {
  const t = translator(root.language)
  return (
    <>
      <a className="skip" href="#content">
        {t('shell.skip')}
      </a>
      <header className="top">
        <div className="wide">
          <a href="/staff" className="brand">
            {root.hasLogo ? <img src="/logo" alt="" height="40" /> : null}
            <span>
              <b>{root.controllerName}</b> <span className="service">{t('staff.service')}</span>
            </span>
          </a>
          <LanguageSwitch root={root} />
        </div>
        {root.trial ? <TrialBanner language={root.language} /> : null}
        {staff ? <SessionLine root={root} staff={staff} /> : null}
        {staff ? <Navigation language={root.language} staff={staff} path={root.path} /> : null}
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className="bottom">
        <div className="wide">
          <nav aria-label={t('shell.footer')}>
            <a href="/notice">{t('shell.notice')}</a>
            <a href="/cookies">{t('shell.cookies')}</a>
          </nav>
          <p>{root.controllerName}</p>
        </div>
      </footer>
    </>
  )
}
