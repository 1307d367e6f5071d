import { type Language, say, type Words } from '#app/register/register.ts'
import { dayOf, listOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Tag } from './blocks.tsx'
import { Diff, type DiffRow } from './diff.tsx'

/** A correction as it stands. Times are epoch milliseconds. */
export type ShownCorrection = Pick<DiffRow, 'id' | 'field'> & {
  readonly register: string
  readonly system: string
  readonly state: 'asked' | 'approved' | 'refused' | 'confirmed' | 'withdrawn'
  readonly approvedAt: number | null
  readonly settledAt: number | null
  /** When somebody did it by hand; the register has not shown it while the correction is only approved. */
  readonly doneAt: number | null
  readonly title: readonly string[]
  /** Null: it is there and is not shown. */
  readonly from: readonly string[] | null
  readonly to: readonly string[]
  readonly how: 'self' | 'ask'
}

/** Somebody who may have had the data from the company, and whether they were told. Times are epoch milliseconds. */
export type Told = {
  readonly id: string
  readonly name: string
  readonly state: 'proposed' | 'told' | 'not-theirs' | 'confirmed'
  readonly decidedAt: number | null
  readonly confirmedAt: number | null
  readonly what: 'corrected' | 'erased' | 'restricted'
  /** What of theirs it is about. */
  readonly fields: readonly Words[]
  /** Whether the mail to them has left. */
  readonly mail: 'on-its-way' | 'handed' | 'failed' | null
}

type Place = { readonly language: Language; readonly timeZone: string }

const TONES = {
  asked: 'wait',
  approved: 'wait',
  confirmed: 'good',
  refused: 'plain',
  withdrawn: 'plain',
} as const

/** Where a correction is: asked for, corrected here and waiting for its register, there, or not done. */
function CorrectionState({
  correction,
  language,
  timeZone,
}: Place & { readonly correction: Pick<ShownCorrection, 'state' | 'approvedAt' | 'settledAt' | 'doneAt' | 'system'> }) {
  const t = translator(language)
  const { state, approvedAt, settledAt, doneAt, system } = correction
  const day = (at: number | null) => (at === null ? '' : dayOf(at, language, timeZone))
  return (
    <>
      <Tag tone={TONES[state]}>{t(`correct.state.${state}`)}</Tag>
      {state === 'approved' && doneAt === null ? <p>{t('correct.waiting', { day: day(approvedAt), system })}</p> : null}
      {state === 'approved' && doneAt !== null ? <p>{t('correct.byHand', { day: day(doneAt), system })}</p> : null}
      {state === 'confirmed' ? <p>{t('correct.confirmed', { day: day(settledAt), system })}</p> : null}
    </>
  )
}

type Props = Place & {
  readonly corrections: readonly ShownCorrection[]
}

/** Corrections record by record, before and after, with where each is. */
export function CorrectionList({ corrections, ...place }: Props) {
  const t = translator(place.language)
  const records = [...new Set(corrections.map(({ title }) => title.join(', ')))]
  return (
    <>
      {records.map((record) => (
        <div key={record}>
          {record === '' ? null : <h3 translate="no">{record}</h3>}
          <Diff
            {...place}
            caption={record}
            note={t('correct.where')}
            rows={corrections
              .filter(({ title }) => title.join(', ') === record)
              .map((correction) => ({ ...correction, note: <CorrectionState correction={correction} {...place} /> }))}
          />
        </div>
      ))}
    </>
  )
}

/** The fields of a notice, in one breath. */
export const fieldNames = (fields: readonly Words[], language: Language): string =>
  listOf(
    fields.map((label) => say(label, language)),
    language,
  )

/** Who else was told of it (Art. 19). */
export function ToldList({ told, language, timeZone }: Place & { readonly told: readonly Told[] }) {
  const t = translator(language)
  if (told.length === 0) return null
  return (
    <>
      <p>{t(`correct.told.text.${told[0]?.what ?? 'corrected'}`)}</p>
      <ul>
        {told.map(({ id, name, what, decidedAt, confirmedAt, fields }) => (
          <li key={id}>
            {t(confirmedAt === null ? 'correct.told.sent' : `correct.told.confirmed.${what}`, {
              name,
              day: dayOf(confirmedAt ?? decidedAt ?? 0, language, timeZone),
            })}{' '}
            ({fieldNames(fields, language)})
          </li>
        ))}
      </ul>
    </>
  )
}
