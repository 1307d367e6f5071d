import { say } from '#app/register/register.ts'
import { dateOf, dayOf, momentOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { ButtonLink } from '../../parts/form.tsx'
import { caseHref, type Place, type ShownLock } from './desk.ts'

type ListProps = Place & { readonly locks: readonly ShownLock[] }

/** Locks by register, with why each is locked, since when, and what comes next. */
export function LockList({ language, timeZone, locks }: ListProps) {
  const t = translator(language)
  return (
    <ul>
      {locks.map(({ id, title, why, since, nextOn, liftsAt }) => (
        <li key={id}>
          {t(`lock.why.${why}`, { register: say(title, language), day: dayOf(since, language, timeZone) })}{' '}
          {nextOn === null ? null : t('lock.next', { date: dateOf(nextOn, language) })}{' '}
          {liftsAt === null ? null : t('lock.lifts', { moment: momentOf(liftsAt, language, timeZone) })}
        </li>
      ))}
    </ul>
  )
}

/** What ordinary views show of locked records: that they are there. */
export function LockedRecords({ reference, ...list }: ListProps & { readonly reference: string }) {
  const t = translator(list.language)
  if (list.locks.length === 0) return null
  return (
    <section aria-labelledby="locked">
      <h3 id="locked">{t('lock.title')}</h3>
      <LockList {...list} />
      <p>
        <ButtonLink to={caseHref(reference, '/locked')} look="quiet">
          {t('lock.toOpen')}
        </ButtonLink>
      </p>
    </section>
  )
}
