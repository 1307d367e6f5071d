import type { Dispute } from '#app/register/dispute.ts'
import type { ToShow } from '#app/register/kinds.ts'
import { dayOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Tag } from './blocks.tsx'
import { type DiffRow, valuesText } from './diff.tsx'

type NoteProps = {
  readonly dispute: Dispute
  readonly field: DiffRow['field']
  readonly system: string
  readonly show: ToShow
}

/** What is said of a value that is disputed, or that its register has not taken over yet. */
export function DisputeNote({ dispute, field, system, show }: NoteProps) {
  const { language, timeZone } = show
  const t = translator(language)
  const { askedAt, approvedAt, doneAt } = dispute
  const to = valuesText(field, dispute.to, { language, timeZone })
  const day = dayOf(doneAt ?? approvedAt ?? askedAt, language, timeZone)
  const said = () => {
    if (approvedAt === null) return t('correct.askedOn', { day, to })
    return t(doneAt === null ? 'correct.waitingFor' : 'correct.byHandTo', { day, to, system })
  }
  return (
    <div className="dispute">
      <Tag tone="wait">{t('correct.disputed')}</Tag>
      <p>{said()}</p>
    </div>
  )
}
