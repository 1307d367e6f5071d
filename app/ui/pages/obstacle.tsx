import type { ReactNode } from 'react'
import type { Controller } from '#app/register/controller.ts'
import type { Language } from '#app/register/register.ts'
import { machineTime, momentOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { ContactList } from '../parts/contact.tsx'
import { ButtonLink } from '../parts/form.tsx'

type Common = { readonly language: Language; readonly controller: Controller }

function Obstacle({ language, controller, title, children }: Common & { title: string; children: ReactNode }) {
  return (
    <div className="page">
      <h1>{title}</h1>
      {children}
      <section>
        <h2>{translator(language)('shell.contactTitle')}</h2>
        <p>{translator(language)('obstacle.limit.channel')}</p>
        <ContactList controller={controller} language={language} />
      </section>
    </div>
  )
}

/** The browser sent no cookie back: why one is needed, and what to do. */
export function CookieRefusedPage({ language, controller }: Common) {
  const t = translator(language)
  return (
    <Obstacle language={language} controller={controller} title={t('obstacle.cookie.title')}>
      <p className="lead">{t('obstacle.cookie.text')}</p>
      <p>{t('obstacle.cookie.do')}</p>
      <p>
        <ButtonLink to="/verify">{t('obstacle.restart')}</ButtonLink>
      </p>
    </Obstacle>
  )
}

/** The mail's link was opened in a browser that asked for no code. */
export function OtherBrowserPage({ language, controller }: Common) {
  const t = translator(language)
  return (
    <Obstacle language={language} controller={controller} title={t('obstacle.browser.title')}>
      <p className="lead">{t('obstacle.browser.text')}</p>
      <p>{t('obstacle.browser.do')}</p>
      <p>
        <ButtonLink to="/verify">{t('obstacle.newCode')}</ButtonLink>
      </p>
    </Obstacle>
  )
}

type LimitProps = Common & {
  readonly timeZone: string
  /** Which limit is full: of the address (with or without its network), or of the network. */
  readonly limit: 'address' | 'network'
  /** From when a new try is let through. Epoch milliseconds. */
  readonly until: number
}

/** Too many codes: when to try again, and which other way there is. */
export function LimitPage({ language, controller, timeZone, limit, until }: LimitProps) {
  const t = translator(language)
  return (
    <Obstacle language={language} controller={controller} title={t('obstacle.limit.title')}>
      <p className="lead">
        {t.rich('obstacle.limit.when', {
          moment: momentOf(until, language, timeZone),
          time: (chunks) => <time dateTime={machineTime(until)}>{chunks}</time>,
        })}
      </p>
      <p>{t(`obstacle.limit.${limit}`)}</p>
    </Obstacle>
  )
}
