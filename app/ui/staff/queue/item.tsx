import type { Language } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'
import { BackLink } from '../../parts/blocks.tsx'
import { Button, ButtonLink } from '../../parts/form.tsx'
import { Moment, type Pair, SummaryList } from '../../parts/lists.tsx'
import { Due, kindText, type Row, stageText } from './row.tsx'

type Props = {
  readonly language: Language
  readonly timeZone: string
  readonly now: number
  readonly mayHandle: boolean
  readonly isMine: boolean
  readonly item: Row & { readonly details: Readonly<Record<string, unknown>> | null }
}

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

function Acts({ language, item, isMine }: Pick<Props, 'language' | 'item' | 'isMine'>) {
  const t = translator(language)
  return (
    <div className="buttons">
      <ButtonLink to={`/staff/queue/${item.id}/settle`}>{t('queue.item.settle')}</ButtonLink>
      <form method="post" action={`/staff/queue/${item.id}/settle`}>
        <Button look="quiet" name="intent" value={isMine ? 'put-back' : 'take'}>
          {t(isMine ? 'queue.item.putBack' : 'queue.item.take')}
        </Button>
      </form>
    </div>
  )
}

/** One thing that waits and is no request: what it is about, and what is done about it. */
export function WaitingPage({ language, timeZone, now, mayHandle, isMine, item }: Props) {
  const t = translator(language)
  return (
    <div className="page">
      <BackLink language={language} to="/staff/queue" text={t('queue.title')} />
      <h1>
        {kindText(item.kind, t)} {item.reference}
      </h1>
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
