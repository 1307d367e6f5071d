import type { ReactNode } from 'react'
import type { Contact } from '#app/register/controller.ts'
import type { Language } from '#app/register/register.ts'
import { timeOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { ContactLine } from './parts/contact.tsx'

/** What every page shows around its content. Instants are epoch milliseconds. */
export type RootData = {
  readonly language: Language
  /** The languages to switch between, in the controller's order. */
  readonly languages: readonly Language[]
  readonly controllerName: string
  readonly contact: Contact
  readonly timeZone: string
  /** Is there a logo at `/logo`? */
  readonly hasLogo: boolean
  readonly trial: boolean
  /** Where the language switch comes back to: the page's path and query. */
  readonly path: string
  /** When the session ends by itself if nothing is done, and when it ends in any case. */
  readonly signedIn: { readonly idleAt: number; readonly endsAt: number } | null
}

const LANGUAGE_NAMES = { fi: 'Suomi', sv: 'Svenska', en: 'English' } as const

export function LanguageSwitch({ root }: { root: RootData }) {
  if (root.languages.length < 2) return null
  return (
    <form
      method="post"
      action="/language"
      className="languages"
      aria-label={translator(root.language)('shell.language')}
    >
      <input type="hidden" name="to" value={root.path} />
      {root.languages.map((language) =>
        language === root.language ? (
          <b key={language} lang={language} aria-current="true">
            {LANGUAGE_NAMES[language]}
          </b>
        ) : (
          <button key={language} type="submit" name="lang" value={language} lang={language}>
            {LANGUAGE_NAMES[language]}
          </button>
        ),
      )}
    </form>
  )
}

function Header({ root }: { root: RootData }) {
  const t = translator(root.language)
  return (
    <header className="top">
      <div className="wide">
        <a href={root.signedIn ? '/me' : '/'} className="brand">
          {root.hasLogo ? <img src="/logo" alt="" height="40" /> : null}
          <span>
            <b>{root.controllerName}</b> <span className="service">{t('shell.service')}</span>
          </span>
        </a>
        <LanguageSwitch root={root} />
      </div>
      {root.trial ? <TrialBanner language={root.language} /> : null}
      <Session root={root} />
    </header>
  )
}

/** When the visit ends, said before it does; the sooner of the two ends is the one that counts. */
function Session({ root }: { root: RootData }) {
  if (!root.signedIn) return null
  const t = translator(root.language)
  const { idleAt, endsAt } = root.signedIn
  const ends = endsAt <= idleAt
  const time = timeOf(ends ? endsAt : idleAt, root.language, root.timeZone)
  return (
    <div className="session">
      <div className="wide">
        <p>{ends ? t('shell.end', { time }) : t('shell.idle', { time })}</p>
        <form method="post" action="/sign-out">
          <button type="submit">{t('shell.signOut')}</button>
        </form>
      </div>
    </div>
  )
}

export function TrialBanner({ language }: { language: Language }) {
  const t = translator(language)
  return (
    <div className="trial">
      <p className="wide">
        <strong className="tag">{t('shell.trial')}</strong>{' '}
        <span>{t.rich('shell.trialText', { link: (chunks) => <a href="/mailbox">{chunks}</a> })}</span>
      </p>
    </div>
  )
}

function Footer({ root }: { root: RootData }) {
  const t = translator(root.language)
  return (
    <footer className="bottom">
      <div className="wide">
        <nav aria-label={t('shell.footer')}>
          <a href="/notice">{t('shell.notice')}</a>
          <a href="/cookies">{t('shell.cookies')}</a>
          <a href="/verify-receipt">{t('receipts.check.title')}</a>
        </nav>
        <p>
          {t('shell.help')} <ContactLine contact={root.contact} />
        </p>
        <p>{root.controllerName}</p>
      </div>
    </footer>
  )
}

/** The frame of every page: skip link, header, trial banner, session line, content, footer. */
export function Shell({ root, children }: { root: RootData; children: ReactNode }) {
  return (
    <>
      <a className="skip" href="#content">
        {translator(root.language)('shell.skip')}
      </a>
      <Header root={root} />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <Footer root={root} />
    </>
  )
}

/** The window's title: `Page – Company`, with the word for an error first when the form was not accepted. */
export function windowTitle(
  page: string,
  root: { language: Language; controllerName: string },
  failed: boolean,
): string {
  const named = failed ? translator(root.language)('shell.errorTitle', { page }) : page
  return `${named} – ${root.controllerName}`
}
