import type { PlanGroup, PlanView } from '#app/register/erasure-view.ts'
import { formatValue, type ToShow } from '#app/register/kinds.ts'
import { say } from '#app/register/register.ts'
import { listOf } from '#app/words/dates.ts'
import { becauseText, outcomeTitle } from '#app/words/planned.ts'
import { translator } from '#app/words/words.ts'
import { Details, Tag } from './blocks.tsx'

type Props = ToShow

const TONES = { 'goes-now': 'good', 'stays-until': 'plain', 'stays-while': 'wait' } as const

function Rows({ language, timeZone, rows }: Props & Pick<PlanGroup, 'rows'>) {
  const t = translator(language)
  return rows.map(({ collection, label, count, titles, goes }) => (
    <li key={collection} className={titles.length > 0 ? 'bare' : undefined}>
      {titles.length > 0 ? (
        <Details summary={t('erasure.rows', { label: say(label, language), count: String(count) })}>
          <ul>
            {titles.map((title) => (
              <li key={title.map(({ value }) => value).join(' ')} translate="no">
                {title.map(({ kind, value }) => formatValue(kind, value, { language, timeZone })).join(', ')}
              </li>
            ))}
          </ul>
        </Details>
      ) : (
        t('erasure.rows', { label: say(label, language), count: String(count) })
      )}
      {goes.length > 0 ? (
        <p className="hint">
          {t('erasure.rowsGo', {
            fields: listOf(
              goes.map((words) => say(words, language)),
              language,
            ),
          })}
        </p>
      ) : null}
    </li>
  ))
}

type GroupProps = Props & {
  readonly group: PlanGroup
  /** The one above it, whose reason need not be said twice. */
  readonly above: PlanGroup | undefined
}

/** One group: what comes of it, what is in it, and why. */
function Group({ language, timeZone, group, above }: GroupProps) {
  const t = translator(language)
  const { outcome, fields, rows } = group
  const reason = becauseText(outcome, language)
  const isSame = reason !== '' && above !== undefined && becauseText(above.outcome, language) === reason
  const because = isSame ? t('erasure.because.same') : reason
  return (
    <div className="plan-group">
      <p>
        <Tag tone={TONES[outcome.does]}>{outcomeTitle(outcome, language)}</Tag>
      </p>
      <ul>
        {fields.map(({ name, label }) => (
          <li key={name}>{say(label, language)}</li>
        ))}
        <Rows language={language} timeZone={timeZone} rows={rows} />
      </ul>
      {because === '' ? null : <p className="hint">{because}</p>}
    </div>
  )
}

/** The plan of an erasure, record by record: what goes now, what stays, until when and why. */
export function PlanList({
  language,
  timeZone,
  plans,
  own,
}: Props & { readonly plans: readonly PlanView[]; readonly own: string }) {
  const t = translator(language)
  return plans.map(({ register, registerTitle, record, title, groups }) => (
    <section className="plan" key={`${register} ${record}`}>
      <h3>
        {say(registerTitle, language)}
        {title.length > 0 ? (
          <>
            {': '}
            <span translate="no">{title.join(', ')}</span>
          </>
        ) : null}
      </h3>
      {register === own ? <p className="hint">{t('erasure.own')}</p> : null}
      {groups.map((group, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: Groups have no name, and their order does not change on a page.
        <Group key={at} language={language} timeZone={timeZone} group={group} above={groups[at - 1]} />
      ))}
    </section>
  ))
}
