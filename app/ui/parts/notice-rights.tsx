import type { Notice, NoticeRight } from '#app/register/notice.ts'
import { type Language, say } from '#app/register/register.ts'
import { listOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Warning } from './blocks.tsx'
import { ContactLine } from './contact.tsx'

type Props = { readonly language: Language; readonly notice: Notice }

function concernsText(concerns: NoticeRight['concerns'], language: Language): string {
  const t = translator(language)
  return concerns
    .map(({ title, what }) => {
      const labels = what.map((words) => say(words, language))
      return t('notice.marketing.where', {
        register: say(title, language),
        what: listOf([...new Set(labels)], language),
      })
    })
    .join('; ')
}

/** The ban on direct marketing, told apart from everything else (Art. 21(4)). */
export function NoticeMarketing({ language, notice }: Props) {
  const t = translator(language)
  const { used, where } = notice.marketing
  if (!used) return <p>{t('notice.marketing.none')}</p>
  return (
    <Warning language={language}>
      <h2>{t('notice.marketing.title')}</h2>
      <p>
        {t('notice.marketing.text')} <ContactLine contact={notice.controller.contacts.privacy} />
      </p>
      <ul>
        {where.map(({ register, title, purposes, fields }) => (
          <li key={register}>
            {t('notice.marketing.where', {
              register: say(title, language),
              what: listOf([...new Set([...purposes, ...fields].map((words) => say(words, language)))], language),
            })}
          </li>
        ))}
      </ul>
    </Warning>
  )
}

/** Each right: its name and article, what it means, and what it concerns here. */
export function NoticeRights({ language, notice }: Props) {
  const t = translator(language)
  return (
    <dl className="rights">
      {notice.rights.map(({ right, article, concerns, applies }) => (
        <div key={right}>
          <dt>{t(`rights.${right}.name`)}</dt>
          <dd>
            {t(`rights.${right}.text`)} ({t('notice.article', { article })})
            {applies === 'to-some' ? <p>{t('notice.concerns', { what: concernsText(concerns, language) })}</p> : null}
            {applies === 'not-here' ? <p>{t('notice.notHere')}</p> : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}
