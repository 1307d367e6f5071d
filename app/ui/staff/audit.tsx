import { EVENTS, worded } from '#app/register/portal/happened.ts'
import { INNER_NAMES } from '#app/register/portal/inner.ts'
import type { Language } from '#app/register/register.ts'
import { momentOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Warning } from '../parts/blocks.tsx'
import { Button, ErrorSummary, TextField } from '../parts/form.tsx'
import { Moment, Pager, Table } from '../parts/lists.tsx'

type Actor = 'subject' | 'staff' | 'operator' | 'portal' | 'recipient'
const ACTORS = ['subject', 'staff', 'operator', 'portal', 'recipient'] as const

type Row = {
  readonly seq: number
  readonly at: number
  readonly event: string | null
  readonly actor: Actor | null
  readonly actorName: string | null
  readonly reference: string | null
}

type Props = {
  readonly language: Language
  readonly timeZone: string
  readonly verified: { readonly at: number; readonly rows: number; readonly faults: number } | null
  readonly colleagues: readonly { readonly id: string; readonly name: string }[]
  readonly asked: { readonly reference: string; readonly actor: string }
  readonly mistake: 'no-case' | null
  readonly rows: readonly Row[]
  readonly file: string
  readonly first: string | null
  readonly next: string | null
}

function Verification({ language, timeZone, verified }: Pick<Props, 'language' | 'timeZone' | 'verified'>) {
  const t = translator(language)
  if (!verified) return <p>{t('staffAudit.unverified')}</p>
  const time = momentOf(verified.at, language, timeZone)
  if (verified.faults > 0)
    return <Warning language={language}>{t('staffAudit.broken', { faults: verified.faults, time })}</Warning>
  return <p>{t('staffAudit.verified', { rows: verified.rows, time })}</p>
}

/** What is asked for stands in the address: a reference and an id say nothing about anybody. */
function Filter({
  language,
  asked,
  mistake,
  colleagues,
}: Pick<Props, 'language' | 'asked' | 'mistake' | 'colleagues'>) {
  const t = translator(language)
  return (
    <form method="get" action="/staff/audit" noValidate>
      <TextField
        name="case"
        label={t('staffAudit.reference')}
        value={asked.reference}
        error={mistake ? t('staffAudit.noCase') : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={20}
        width="short"
      />
      <div className="field">
        <label htmlFor="who">{t('staffAudit.who')}</label>
        <select id="who" name="who" defaultValue={asked.actor}>
          <option value="">{t('staffAudit.anyone')}</option>
          {ACTORS.map((actor) => (
            <option key={actor} value={actor}>
              {t(`staffAudit.actor.${actor}`)}
            </option>
          ))}
          {colleagues.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <Button look="quiet">{t('staffAudit.go')}</Button>
    </form>
  )
}

function whatOf({ event }: Row, language: Language): string {
  const t = translator(language)
  if (event === null) return t('staffAudit.forgotten')
  const inner = INNER_NAMES.find((one) => one === event)
  if (inner) return t(`staffAudit.event.${inner}`)
  // Only a log that a newer version has written can have a name that has no words here.
  const known = worded(EVENTS, event)
  return known === 'other' ? event : t(`log.event.${known}`)
}

/** The log by case and by who acted, newest first, and whether it verifies. */
export function AuditPage(props: Props) {
  const { language, timeZone, rows, file, first, next, mistake } = props
  const t = translator(language)
  return (
    <div className="page">
      <ErrorSummary language={language} errors={mistake ? [{ field: 'case', text: t('staffAudit.noCase') }] : []} />
      <h1>{t('staffAudit.title')}</h1>
      <p className="lead">{t('staffAudit.lead')}</p>
      <Verification {...props} />
      <h2>{t('staffAudit.filter')}</h2>
      <Filter {...props} />
      {rows.length === 0 ? (
        <p>{t('staffAudit.empty')}</p>
      ) : (
        <>
          <p className="aside">
            <a href={file} download>
              {t('staffAudit.export')}
            </a>
          </p>
          <div className="full">
            <Table
              caption={t('staffAudit.title')}
              captionHidden
              columns={[
                { key: 'number', label: t('staffAudit.number') },
                { key: 'when', label: t('staffAudit.when') },
                { key: 'what', label: t('staffAudit.what') },
                { key: 'who', label: t('staffAudit.who') },
                { key: 'which', label: t('staffAudit.which') },
              ]}
              rows={rows.map((row) => ({
                id: String(row.seq),
                cells: [
                  String(row.seq),
                  <Moment key="when" at={row.at} language={language} timeZone={timeZone} />,
                  whatOf(row, language),
                  row.actorName ?? (row.actor ? t(`staffAudit.actor.${row.actor}`) : ''),
                  row.reference ? (
                    <a key="which" href={`/staff/requests/${row.reference}`}>
                      {row.reference}
                    </a>
                  ) : (
                    ''
                  ),
                ],
              }))}
            />
          </div>
        </>
      )}
      <Pager language={language} first={first} next={next} />
    </div>
  )
}
