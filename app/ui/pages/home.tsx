import type { Controller } from '#app/register/controller.ts'
import type { Language } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'
import { ContactList } from '../parts/contact.tsx'
import { ButtonLink } from '../parts/form.tsx'
import { RightsList } from '../parts/rights.tsx'

type Props = { readonly language: Language; readonly controller: Controller; readonly signedIn: boolean }

/** The front page: what can be done here, one large way in, the rights in brief, and the other ways to ask. */
export function HomePage({ language, controller, signedIn }: Props) {
  const t = translator(language)
  return (
    <div className="page">
      <div className="hero">
        <Lake />
        <h1>{t('home.title')}</h1>
        <p className="lead">{t('home.lead', { company: controller.name })}</p>
        <p className="start">
          <ButtonLink to={signedIn ? '/me' : '/verify'}>
            {t('home.start')}
            <span aria-hidden="true"> →</span>
          </ButtonLink>
          <span className="hint">{t('home.free')}</span>
        </p>
      </div>
      <section>
        <h2>{t('home.howTitle')}</h2>
        <ol className="steps">
          <li>{t('home.how.address')}</li>
          <li>{t('home.how.code')}</li>
          <li>{t('home.how.see')}</li>
        </ol>
      </section>
      <section>
        <h2>{t('home.rightsTitle')}</h2>
        <RightsList language={language} />
        <p>{t('home.rightsLead')}</p>
        <p>
          <a href="/notice">{t('home.noticeLink')}</a>
        </p>
      </section>
      <section>
        <h2>{t('home.otherTitle')}</h2>
        <p>
          <a href="/marketing">{t('ban.form.link')}</a>
        </p>
        <p>{t('home.otherLead')}</p>
        <ContactList controller={controller} language={language} />
      </section>
    </div>
  )
}

/** A lake with two ridges in the installation's colour: the only picture, and one that says nothing that isn't in words. */
function Lake() {
  return (
    <svg viewBox="0 0 304 220" aria-hidden="true" focusable="false">
      <path
        className="sky"
        d="M16 0h272a16 16 0 0 1 16 16v188a16 16 0 0 1-16 16H16a16 16 0 0 1-16-16V16A16 16 0 0 1 16 0Z"
      />
      <circle className="sun" cx="212" cy="70" r="24" />
      <path className="far" d="M0 138c34-8 52-36 88-36 34 0 50 22 84 24 40 2 66-32 132-26v48H0Z" />
      <path className="near" d="M0 148l14-22 8 12 10-20 11 24 9-10 12 16h240v2H0Z" />
      <path className="lake" d="M0 150h304v54a16 16 0 0 1-16 16H16a16 16 0 0 1-16-16Z" />
      <path className="sun" d="M188 164h50v3h-50ZM196 176h34v3h-34ZM204 188h18v3h-18Z" />
    </svg>
  )
}
