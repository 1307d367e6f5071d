import type { Controller } from '#app/register/controller.ts'
import { type Language, say } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'
import { Table } from '../parts/lists.tsx'

/** The portal's own cookies, by what they are for. */
type OwnCookie = { readonly use: 'session' | 'browser' | 'parked' | 'language' | 'staff'; readonly name: string }

type Props = { readonly language: Language; readonly controller: Controller; readonly own: readonly OwnCookie[] }

/** Which cookies there are, what for and how long: the portal's, then those of the company's other sites. */
export function CookiesPage({ language, controller, own }: Props) {
  const t = translator(language)
  const columns = [
    { key: 'name', label: t('cookies.name') },
    { key: 'purpose', label: t('cookies.purpose') },
    { key: 'life', label: t('cookies.life') },
  ]
  return (
    <div className="page">
      <h1>{t('cookies.title')}</h1>
      <p className="lead">{t('cookies.lead')}</p>
      <section className="full">
        <h2>{t('cookies.own')}</h2>
        <Table
          caption={t('cookies.own')}
          captionHidden
          columns={columns}
          rows={own.map(({ use, name }) => ({
            id: use,
            cells: [
              <code key="name">{name}</code>,
              t(`cookies.portal.${use}.purpose`),
              t(`cookies.portal.${use}.life`),
            ],
          }))}
        />
        <p className="hint">{t('cookies.law')}</p>
      </section>
      <section className="full">
        <h2>{t('cookies.site')}</h2>
        {controller.cookies.length === 0 ? (
          <p>{t('cookies.siteNone')}</p>
        ) : (
          <Table
            caption={t('cookies.site')}
            captionHidden
            columns={[
              ...columns,
              { key: 'where', label: t('cookies.where') },
              { key: 'basis', label: t('cookies.basis') },
            ]}
            rows={controller.cookies.map((cookie) => ({
              id: cookie.name,
              cells: [
                <code key="name">{cookie.name}</code>,
                say(cookie.purpose, language),
                say(cookie.life, language),
                cookie.where ? say(cookie.where, language) : '–',
                t(`cookies.${cookie.basis}`),
              ],
            }))}
          />
        )}
      </section>
    </div>
  )
}
