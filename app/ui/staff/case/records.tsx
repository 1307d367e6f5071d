import { say } from '#app/register/register.ts'
import type { ViewRecord } from '#app/register/view.ts'
import { dayOf, listOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Details, Warning } from '../../parts/blocks.tsx'
import { HeldRecordPart } from '../../parts/record.tsx'
import { caseHref, type Place, type ShownRegister, type ShownValues } from './desk.ts'
import { LockedRecords } from './locked.tsx'

/** What is held now, as far as it was found. */
export type Found = Pick<ShownValues, 'registers' | 'silent' | 'leftAt' | 'locked'> & {
  readonly contents: Pick<ShownValues['contents'], 'address'>
}

type Props = Place & {
  readonly reference: string
  readonly values: Found
  /** What a register that did not answer is called. */
  readonly titleOf: (register: string) => string
}

/** Registers that did not answer are named, never taken for empty. */
export function Silent({
  language,
  silent,
  titleOf,
}: Pick<Props, 'language' | 'titleOf'> & Pick<ShownValues, 'silent'>) {
  const t = translator(language)
  if (silent.length === 0) return null
  return (
    <Warning language={language}>
      <p>{t('staffCase.records.silent', { registers: listOf(silent.map(titleOf), language) })}</p>
    </Warning>
  )
}

type ListProps = Place & { readonly reference: string; readonly registers: readonly ShownRegister[] }

/** Each register with its records, as their person sees them. */
export function RegisterList({ language, timeZone, reference, registers }: ListProps) {
  const t = translator(language)
  const rowsHref = (record: ViewRecord, collection: string) =>
    caseHref(reference, `/records/${record.register}/${collection}?record=${encodeURIComponent(record.id)}`)
  return registers.map(({ summary, records }) => (
    <Details key={summary.register} summary={`${say(summary.title, language)} (${records.length})`}>
      <p className="hint">{t('staffCase.records.system', { system: summary.system.name })}</p>
      {records.map((record) => (
        <HeldRecordPart
          key={record.id}
          record={record}
          show={{ language, timeZone }}
          system={summary.system.name}
          whose="another"
          collectionHref={rowsHref}
        />
      ))}
    </Details>
  ))
}

/** What is held now under the address, as its person sees it. */
export function Records({ language, timeZone, reference, values, titleOf }: Props) {
  const t = translator(language)
  const { registers, silent, contents, leftAt } = values
  const nothing = contents.address === null ? 'staffCase.records.noAddress' : 'staffCase.records.none'
  const isEmpty = [registers, silent, values.locked].every(({ length }) => length === 0) && leftAt === null
  return (
    <section className="full" aria-labelledby="records">
      <h2 id="records">{t('staffCase.records.title')}</h2>
      {registers.length > 0 ? <p className="hint">{t('staffCase.records.lead')}</p> : null}
      <Silent language={language} silent={silent} titleOf={titleOf} />
      {leftAt === null ? null : <p>{t('staffAddress.left', { day: dayOf(leftAt, language, timeZone) })}</p>}
      {isEmpty ? <p>{t(nothing)}</p> : null}
      <RegisterList {...{ language, timeZone, reference, registers }} />
      <LockedRecords {...{ language, timeZone, reference }} locks={values.locked} />
    </section>
  )
}
