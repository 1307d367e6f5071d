import { momentOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Trail, Warning } from '../../parts/blocks.tsx'
import { ButtonLink } from '../../parts/form.tsx'
import { AddressChange } from './address.tsx'
import { Cards } from './cards.tsx'
import { Corrections } from './corrections.tsx'
import { caseHref, type Place, type ShownDesk } from './desk.ts'
import { Erasure } from './erasure.tsx'
import { Hand } from './hand.tsx'
import { HeldDecision } from './held.tsx'
import { History } from './history.tsx'
import { Holds } from './hold.tsx'
import { Letters } from './letters.tsx'
import { Messages } from './messages.tsx'
import { Records } from './records.tsx'
import { Summary } from './summary.tsx'
import { AlsoWaiting } from './waiting.tsx'
import { Who } from './who.tsx'

/** Why something that was asked for was not done. */
const SAID = [
  'stale',
  'not-from-here',
  'too-late',
  'not-yours',
  'own-decision',
  'own-request',
  'colleague',
  'card',
  'address',
  'silent',
  'nothing-failed',
] as const

export type CasePageProps = Place & {
  readonly desk: ShownDesk
  /** A new random id for the form that writes. */
  readonly form: string
  readonly now: number
  /** Why the last thing asked for was not done, as its address says it. */
  readonly said: string | null
  readonly titles: Readonly<Record<string, string>>
}

function saidText(why: (typeof SAID)[number] | undefined, language: CasePageProps['language']): string {
  const t = translator(language)
  if (why === 'card') return t('staffCase.cards.errors.gone')
  if (why === 'own-request') return t('erasure.staff.errors.own-request')
  if (why === 'silent' || why === 'nothing-failed') return t(`erasure.failed.errors.${why}`)
  if (why === 'address') return t('staffAddress.said.address')
  return t(`staffCase.hand.errors.${why ?? 'other'}`)
}

function Said({ language, said }: Pick<CasePageProps, 'language' | 'said'>) {
  if (said === null) return null
  return (
    <div role="alert">
      <Warning language={language}>
        <p>
          {saidText(
            SAID.find((one) => one === said),
            language,
          )}
        </p>
      </Warning>
    </div>
  )
}

/** The way to the log of who had the person's data. */
function Disclosures({ desk, language }: Place & Pick<CasePageProps, 'desk'>) {
  const t = translator(language)
  if (!desk.may.handle) return null
  return (
    <section>
      <h2>{t('disclosures.title')}</h2>
      <p>
        <ButtonLink to={caseHref(desk.request.reference, '/disclosures')} look="quiet">
          {t('disclosures.open')}
        </ButtonLink>
      </p>
    </section>
  )
}

/** Registers that cannot be read: whoever decides now does so without what they hold. */
function Failing({
  desk,
  titleOf,
  language,
  timeZone,
}: Place & Pick<CasePageProps, 'desk'> & { titleOf(id: string): string }) {
  const t = translator(language)
  return desk.failing.map(({ register, since }) => (
    <Warning key={register} language={language}>
      <p>{t('staffCase.failing', { register: titleOf(register), time: momentOf(since, language, timeZone) })}</p>
      <p>
        <a href="/staff/sources">{t('staffSources.title')}</a>
      </p>
    </Warning>
  ))
}

/** One request on one page: where it stands, what can be done, who asks what, what is held, and all that was written. */
export function CasePage(props: CasePageProps) {
  const { language, timeZone, desk, form, now, titles } = props
  const t = translator(language)
  const place = { language, timeZone }
  const { reference, kind } = desk.request
  const { values } = desk
  return (
    <div className="page">
      <Trail
        language={language}
        steps={[{ to: '/staff/queue', text: t('staff.queue') }, { text: t('staffCase.title', { reference }) }]}
      />
      <h1>
        <span className="over">{t('staffCase.title', { reference })}</span> {t(`staffCase.kind.${kind}`)}
      </h1>
      <Said language={language} said={props.said} />
      <Failing desk={desk} titleOf={(id) => titles[id] ?? id} {...place} />
      <HeldDecision desk={desk} now={now} {...place} />
      <Summary desk={desk} {...place} />
      <Hand desk={desk} {...place} />
      <AlsoWaiting desk={desk} now={now} {...place} />
      <Who desk={desk} {...place} />
      <AddressChange desk={desk} titleOf={(id) => titles[id] ?? id} {...place} />
      <Corrections desk={desk} {...place} />
      <Erasure desk={desk} {...place} />
      {values ? (
        <>
          <Records reference={reference} values={values} titleOf={(id) => titles[id] ?? id} {...place} />
          <Cards desk={desk} values={values} {...place} />
          <Disclosures desk={desk} {...place} />
        </>
      ) : null}
      <Letters desk={desk} {...place} />
      {values ? <Messages desk={desk} values={values} form={form} unsaved={undefined} {...place} /> : null}
      <History desk={desk} {...place} />
      {values ? <Holds desk={desk} values={values} {...place} /> : null}
    </div>
  )
}
