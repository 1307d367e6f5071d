import type { Language } from '#app/register/register.ts'
import { isSettledAlone, REQUEST_KINDS, STATES } from '#app/request/request.ts'
import { dayOf, daysBetween } from '#app/words/dates.ts'
import { type Translate, translator } from '#app/words/words.ts'
import { Tag } from '../../parts/blocks.tsx'
import { Table } from '../../parts/lists.tsx'

/** A row of the list, in no person's words. Times are epoch milliseconds. */
export type Row = {
  readonly id: string
  readonly reference: string
  readonly kind: string
  readonly state: 'open' | 'done'
  readonly stage: string
  readonly assigneeName: string | null
  readonly requestId: string | null
  readonly requestReference: string | null
  readonly createdAt: number
  readonly dueAt: number
}

const OWN_KINDS = [
  'identity',
  'reply',
  'letter-to-post',
  'letter-lacking',
  'work-card',
  'mail-stuck',
  'task-stuck',
  'hold-review',
  'recipient',
  'export-incomplete',
  'export-withheld',
  'erasure-changed',
  'erasure-failed',
  'erasure-review',
  'erase-by-hand',
  'came-back',
  'ban-broken',
  'source-failing',
  'ledger-silent',
  'restored-work',
  'restored-correction',
  'audit-broken',
  'policy-loosened',
] as const

/** What a row is, in words; a kind that this version does not know is a case. */
export function kindText(kind: string, t: Translate): string {
  const request = REQUEST_KINDS.find((one) => one === kind)
  if (request) return t(`staffCase.kind.${request}`)
  return t(`queue.kind.${OWN_KINDS.find((one) => one === kind) ?? 'case'}`)
}

/** Where a row stands, in words. */
export function stageText(stage: string, t: Translate): string {
  const state = STATES.find((one) => one === stage)
  if (state) return t(`staffCase.state.${state}`)
  return t(stage === 'open' ? 'queue.stage.open' : 'queue.stage.done')
}

/** Requests and what is settled with them have the request's page; all else has its own. */
const hrefOf = ({ id, kind, requestReference }: Pick<Row, 'id' | 'kind' | 'requestReference'>): string =>
  requestReference === null || isSettledAlone(kind) ? `/staff/queue/${id}` : `/staff/requests/${requestReference}`

type DueProps = { readonly dueAt: number; readonly now: number; readonly language: Language; readonly timeZone: string }

/** How many days there are by the calendar, or how late it is; the words say it, the colour only helps. */
function DueTag({ dueAt, now, language, timeZone }: DueProps) {
  const t = translator(language)
  const days = daysBetween(now, dueAt - 1, timeZone)
  if (dueAt <= now) return <Tag tone="bad">{t('queue.late', { days: -days })}</Tag>
  return <Tag tone={days < 7 ? 'wait' : 'plain'}>{days === 0 ? t('queue.today') : t('queue.left', { days })}</Tag>
}

/** The last day, and how far it is. A limit is kept as the first instant after its last day; people are told the last day. */
export function Due(props: DueProps) {
  const { dueAt, language, timeZone } = props
  return (
    <>
      <span className="whole">{dayOf(dueAt - 1, language, timeZone)}</span>{' '}
      <span className="whole">
        <DueTag {...props} />
      </span>
    </>
  )
}

type ListProps = {
  readonly language: Language
  readonly timeZone: string
  readonly now: number
  readonly caption: string
  readonly rows: readonly Row[]
}

/** Rows as a table, which is a list of cards on a phone. */
export function QueueTable({ language, timeZone, now, caption, rows }: ListProps) {
  const t = translator(language)
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        { key: 'what', label: t('queue.column.what') },
        { key: 'stage', label: t('queue.column.stage') },
        { key: 'due', label: t('queue.column.due') },
        { key: 'whose', label: t('queue.column.whose') },
        { key: 'came', label: t('queue.column.came') },
      ]}
      rows={rows.map((row) => ({
        id: row.id,
        cells: [
          <span key="what">
            <a href={hrefOf(row)}>
              {kindText(row.kind, t)} <span className="whole">{row.reference}</span>
            </a>
            {row.requestReference !== null && row.requestReference !== row.reference ? (
              <span className="hint"> {t('queue.of', { reference: row.requestReference })}</span>
            ) : null}
          </span>,
          stageText(row.stage, t),
          row.state === 'open' ? (
            <span key="due">
              <Due dueAt={row.dueAt} now={now} language={language} timeZone={timeZone} />
            </span>
          ) : (
            '–'
          ),
          row.assigneeName ?? t('queue.nobody'),
          <span key="came" className="whole">
            {dayOf(row.createdAt, language, timeZone)}
          </span>,
        ],
      }))}
    />
  )
}
