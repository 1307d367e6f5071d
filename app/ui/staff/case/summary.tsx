import { dateOf, momentOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Inset, Tag, Warning } from '../../parts/blocks.tsx'
import { DeadlineSteps } from '../../parts/deadline.tsx'
import { type Pair, SummaryList } from '../../parts/lists.tsx'
import { LANGUAGE_NAMES, type Named, type Place, type ShownDesk } from './desk.ts'

type Props = Place & { readonly desk: ShownDesk }

/** Closed well, closed otherwise, waiting, or at work: the words say which, the colour only helps the eye. */
const TONES = {
  confirming: 'wait',
  received: 'plain',
  handling: 'plain',
  asked: 'wait',
  proposed: 'wait',
  held: 'wait',
  'carrying-out': 'good',
  fulfilled: 'good',
  'partly-fulfilled': 'good',
  refused: 'bad',
  withdrawn: 'plain',
} as const

/** A colleague's name, or that it is somebody who is no longer here. */
export const nameOf = (named: Named, language: Place['language']): string =>
  named.name ?? translator(language)('staffCase.history.former')

/** How much time is left, in words; a sign and a word where it is late. */
function DaysLeft({ days, language }: { days: number; language: Place['language'] }) {
  const t = translator(language)
  if (days < 0) return <Tag tone="bad">{t('staffCase.days.late', { days: -days })}</Tag>
  if (days === 0) return <Tag tone="wait">{t('staffCase.days.today')}</Tag>
  return <span>{t('staffCase.days.left', { days })}</span>
}

/** The request at a glance: what, where, whose, since when and by when. */
export function Summary({ language, timeZone, desk }: Props) {
  const t = translator(language)
  const { request, assignee } = desk
  const moment = (at: number) => momentOf(at, language, timeZone)
  const channel = t(`staffCase.channel.${request.channel}`)
  const pairs: Pair[] = [
    {
      label: t('staffCase.summary.state'),
      value: <Tag tone={TONES[request.state]}>{t(`staffCase.state.${request.state}`)}</Tag>,
    },
    {
      label: t('staffCase.summary.due'),
      value: (
        <>
          <time dateTime={request.dueDay}>{dateOf(request.dueDay, language)}</time>
          {request.daysLeft === null ? null : (
            <>
              , <DaysLeft days={request.daysLeft} language={language} />
            </>
          )}
        </>
      ),
    },
    { label: t('staffCase.summary.target'), value: dateOf(request.targetDay, language) },
    {
      label: t('staffCase.summary.received'),
      value: t('staffCase.summary.receivedBy', { moment: moment(request.receivedAt), channel }),
    },
    {
      label: t('staffCase.summary.assignee'),
      value: assignee ? nameOf(assignee, language) : t('staffCase.summary.nobody'),
    },
    { label: t('staffCase.summary.language'), value: LANGUAGE_NAMES[request.language] ?? request.language },
    ...(request.answeredAt === null
      ? []
      : [{ label: t('staffCase.summary.answered'), value: moment(request.answeredAt) }]),
    ...(request.closedAt === null ? [] : [{ label: t('staffCase.summary.closed'), value: moment(request.closedAt) }]),
  ]
  return (
    <section aria-labelledby="summary">
      <h2 id="summary" className="vh">
        {t('staffCase.summary.title')}
      </h2>
      <SummaryList pairs={pairs} />
      {request.extension ? (
        <Inset>
          <p>{t(`staffCase.deadline.extension.${request.extension.state}`)}</p>
        </Inset>
      ) : null}
      <DeadlineSteps deadline={desk.deadline} language={language} />
      {desk.hasHold ? (
        <Warning language={language}>
          <p>{t('staffCase.summary.held')}</p>
        </Warning>
      ) : null}
    </section>
  )
}
