import type { Contact } from '#app/register/controller.ts'
import type { ToShow } from '#app/register/kinds.ts'
import { say } from '#app/register/register.ts'
import type { ViewRecord, ViewSummary } from '#app/register/view.ts'
import { countryName } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Details, Inset } from './blocks.tsx'
import { ContactLine } from './contact.tsx'
import { Purposes } from './facts.tsx'
import { HeldRecordPart } from './record.tsx'

type Props = {
  readonly summary: ViewSummary
  readonly records: readonly ViewRecord[]
  readonly show: ToShow
  readonly contact: Contact
  /** Has the person forbidden direct marketing? Then the register says so where it says that it is used for it. */
  readonly marketing: 'banned' | 'not-banned'
  readonly collectionHref: (record: ViewRecord, collection: string) => string
}

/** A register on one's own page: what is held and why in plain words, then the records, then what can be done about them. */
export function RegisterPart({ summary, records, show, contact, marketing, collectionHref }: Props) {
  const { language } = show
  const t = translator(language)
  const { system, register } = summary
  const isWithheld = records.some(({ fields }) => fields.some(({ withheld }) => withheld !== null))
  return (
    <section className="sheet" id={`register-${register}`} aria-labelledby={`register-${register}-title`}>
      <h2 id={`register-${register}-title`}>{say(summary.title, language)}</h2>
      <p className="lead">{say(summary.summary, language)}</p>
      <Details summary={t('me.held.purposesTitle')}>
        <Purposes language={language} items={summary.purposes} />
        <p>
          {t('me.held.system', {
            system: system.name,
            provider: system.provider,
            country: countryName(system.country, language),
          })}
        </p>
        <p>
          <a href={`/notice/${register}`}>{t('me.held.noticeLink')}</a>
        </p>
      </Details>
      {records.map((record) => (
        <HeldRecordPart
          key={record.id}
          record={record}
          show={show}
          system={system.name}
          whose="own"
          collectionHref={collectionHref}
        />
      ))}
      {isWithheld ? (
        <Inset>
          <p>
            {t('me.record.withheld')} <ContactLine contact={contact} />
          </p>
        </Inset>
      ) : null}
      <NextSteps summary={summary} records={records} show={show} marketing={marketing} />
    </section>
  )
}

/** The rights where they are needed: a correction beside the data, a ban beside what is used for marketing. */
function NextSteps({ summary, records, show, marketing }: Omit<Props, 'contact' | 'collectionHref'>) {
  const t = translator(show.language)
  const isMarketed = records.some(({ fields }) =>
    fields.some(({ marketing, values }) => marketing && values.length > 0),
  )
  const isCorrectable = summary.fields.some(({ correction }) => correction.how !== 'no')
  return (
    <>
      {isMarketed && marketing === 'banned' ? (
        <Inset title={t('ban.switch.title')}>
          <p>
            {t('ban.switch.here')} <a href="#marketing">{t('ban.switch.show')}</a>
          </p>
        </Inset>
      ) : null}
      {isMarketed && marketing === 'not-banned' ? (
        <Inset title={t('me.marketing.title')}>
          <p>{t('me.marketing.text')}</p>
          <p>
            <a href="#marketing">{t('me.marketing.go')}</a>
          </p>
        </Inset>
      ) : null}
      {isCorrectable ? (
        <Inset title={t('me.wrong.title')}>
          <p>{t('me.wrong.text')}</p>
          <p>
            <a href="/me/requests/new?kind=rectification">{t('me.wrong.go')}</a>
          </p>
        </Inset>
      ) : null}
    </>
  )
}
