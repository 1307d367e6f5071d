import { EVENTS, worded } from '#app/register/portal/happened.ts'
import { type Language, type Register, say } from '#app/register/register.ts'
import { listOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Details, Trail } from '../parts/blocks.tsx'
import { Moment, Pager, Table } from '../parts/lists.tsx'

type LoggedEvent = {
  readonly seq: number
  /** Epoch milliseconds. */
  readonly at: number
  readonly event: string
  readonly actor: 'subject' | 'staff' | 'operator' | 'portal' | 'recipient'
  readonly registers: readonly { readonly register: string; readonly fields: readonly string[] }[]
}

type Props = {
  readonly language: Language
  readonly timeZone: string
  readonly registers: readonly Register[]
  readonly rows: readonly LoggedEvent[]
  /** Links to the newest page, when this isn't it, and to the next one. */
  readonly first: string | null
  readonly next: string | null
}

/** Who has looked at one's data: when, what kind of person or program, and which fields. No employee's name. */
export function AccessLogPage({ language, timeZone, registers, rows, first, next }: Props) {
  const t = translator(language)
  return (
    <div className="page">
      <Trail language={language} steps={[{ to: '/me', text: t('me.title') }, { text: t('log.title') }]} />
      <h1>{t('log.title')}</h1>
      <p className="lead">{t('log.lead')}</p>
      <p className="hint">{t('log.names')}</p>
      {rows.length === 0 ? (
        <p>{t('log.empty')}</p>
      ) : (
        <div className="full">
          <Table
            caption={t('log.table')}
            captionHidden
            columns={[
              { key: 'when', label: t('log.when') },
              { key: 'who', label: t('log.who') },
              { key: 'what', label: t('log.what') },
              { key: 'which', label: t('log.which') },
            ]}
            rows={rows.map((row) => ({
              id: String(row.seq),
              cells: [
                <Moment key="when" at={row.at} language={language} timeZone={timeZone} />,
                t(`log.actor.${row.actor}`),
                t(`log.event.${worded(EVENTS, row.event)}`),
                <Which key="which" language={language} registers={registers} row={row} />,
              ],
            }))}
          />
        </div>
      )}
      <Pager language={language} first={first} next={next} />
    </div>
  )
}

function Which({ language, registers, row }: { language: Language; registers: readonly Register[]; row: LoggedEvent }) {
  const t = translator(language)
  if (row.registers.length === 0) return <span className="muted">{t('log.nothing')}</span>
  return (
    <>
      {row.registers.map(({ register: id, fields }) => {
        const register = registers.find((candidate) => candidate.id === id)
        const title = register ? say(register.title, language) : id
        if (fields.length === 0) return <p key={id}>{title}</p>
        const labels = fields.map((field) => labelOf(register, field, language))
        return (
          <Details key={id} summary={`${title}: ${t('log.fields', { count: fields.length })}`}>
            <p>{listOf([...new Set(labels)], language)}</p>
          </Details>
        )
      })}
    </>
  )
}

/** A field's label; `invoices` is a collection, `invoices.date` a field of it. What is no longer declared is named as it was. */
function labelOf(register: Register | undefined, name: string, language: Language): string {
  const [first = '', second] = name.split('.')
  const whole = register?.collections[name]
  if (whole) return say(whole.label, language)
  const collection = second === undefined ? undefined : register?.collections[first]
  const field = second === undefined ? register?.fields[first] : collection?.fields[second]
  if (!field) return name
  const label = say(field.label, language)
  return collection ? `${say(collection.one, language)}: ${label}` : label
}
