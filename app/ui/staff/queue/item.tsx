import type { Language } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'
import { BackLink, Warning } from '../../parts/blocks.tsx'
import { ButtonLink } from '../../parts/form.tsx'
import { Moment, type Pair, SummaryList } from '../../parts/lists.tsx'
import { HolderForms, type Taker } from './holder.tsx'
import { Due, kindText, type Row, stageText } from './row.tsx'

type Props = {
  readonly language: Language
  readonly timeZone: string
  readonly now: number
  readonly mayHandle: boolean
  readonly isMine: boolean
  /** Why the last thing asked for was not done, as its address says it. */
  readonly said: string | null
  readonly item: Row & {
    readonly assignee: string | null
    readonly takers: readonly Taker[]
    readonly details: Readonly<Record<string, unknown>> | null
  }
}

const SAID = ['stale', 'not-yours', 'colleague'] as const

const DETAILS = [
  'system',
  'record',
  'what',
  'address',
  'to',
  'reason',
  'message',
  'letter',
  'work',
  'fault',
  'attempts',
  'language',
  'note',
] as const
const REASONS = ['asked', 'tries-used', 'no-proof'] as const

function detailPairs(details: Readonly<Record<string, unknown>>, language: Language): Pair[] {
  const t = translator(language)
  return DETAILS.flatMap((name) => {
    const value = details[name]
    if (typeof value !== 'string' && typeof value !== 'number') return []
    const reason = name === 'reason' ? REASONS.find((one) => one === value) : undefined
    return [
      { label: t(`queue.item.detail.${name}`), value: reason ? t(`queue.item.reasons.${reason}`) : String(value) },
    ]
  })
}

function Said({ language, said }: Pick<Props, 'language' | 'said'>) {
  if (said === null) return null
  const why = SAID.find((one) => one === said) ?? 'other'
  return (
    <div role="alert">
      <Warning language={language}>
        <p>{translator(language)(`staffCase.hand.errors.${why}`)}</p>
      </Warning>
    </div>
  )
}

function Acts({ language, item, isMine }: Pick<Props, 'language' | 'item' | 'isMine'>) {
  const t = translator(language)
  const { assignee: holder } = item
  return (
    <div className="aside">
      <p>
        <ButtonLink to={`/staff/queue/${item.id}/settle`}>{t('queue.item.settle')}</ButtonLink>
      </p>
      <HolderForms language={language} row={{ ...item, holder, isMine }} />
    </div>
  )
}

/** One thing that waits and is no request: what it is about, and what is done about it. */
export function WaitingPage({ language, timeZone, now, mayHandle, isMine, said, item }: Props) {
  const t = translator(language)
  return (
    <div className="page">
      <BackLink language={language} to="/staff/queue" text={t('queue.title')} />
      <h1>
        {kindText(item.kind, t)} {item.reference}
      </h1>
      <Said language={language} said={said} />
      <SummaryList
        pairs={[
          { label: t('queue.column.stage'), value: stageText(item.stage, t) },
          {
            label: t('queue.item.came'),
            value: <Moment at={item.createdAt} language={language} timeZone={timeZone} />,
          },
          ...(item.state === 'open'
            ? [
                {
                  label: t('queue.column.due'),
                  value: <Due dueAt={item.dueAt} now={now} language={language} timeZone={timeZone} />,
                },
              ]
            : []),
          { label: t('queue.column.whose'), value: item.assigneeName ?? t('queue.nobody') },
        ]}
      />
      <h2>{t('queue.item.details')}</h2>
      {item.details === null ? (
        <p>{t('queue.item.hidden')}</p>
      ) : (
        <SummaryList pairs={detailPairs(item.details, language)} />
      )}
      {item.requestReference === null ? null : (
        <p>
          <ButtonLink to={`/staff/requests/${item.requestReference}`} look="quiet">
            {t('queue.item.toRequest')}
          </ButtonLink>
        </p>
      )}
      {mayHandle && item.state === 'open' ? <Acts language={language} item={item} isMine={isMine} /> : null}
    </div>
  )
}
