import { isSettledAlone } from '#app/request/request.ts'
import { translator } from '#app/words/words.ts'
import { HolderForms } from '../queue/holder.tsx'
import { Due, kindText } from '../queue/row.tsx'
import type { Place, ShownDesk } from './desk.ts'
import { nameOf } from './summary.tsx'

type Props = Place & { readonly desk: ShownDesk; readonly now: number }

/** What waits here beside the answer: replies, letters to post, work cards. Each by when, and whose. */
export function AlsoWaiting({ desk, now, ...place }: Props) {
  const { language } = place
  const t = translator(language)
  if (desk.waiting.length === 0) return null
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{t('staffCase.waiting.title')}</h2>
      <ul className="written">
        {desk.waiting.map((row) => {
          const holder = row.holder ? nameOf(row.holder, language) : t('queue.nobody')
          return (
            <li key={row.id}>
              <p>
                {isSettledAlone(row.kind) ? (
                  <a href={`/staff/queue/${row.id}`}>
                    {kindText(row.kind, t)} {row.reference}
                  </a>
                ) : (
                  <b>{kindText(row.kind, t)}</b>
                )}{' '}
                <Due dueAt={row.dueAt} now={now} {...place} />{' '}
                <span className="muted">{t('staffCase.waiting.whose', { holder })}</span>
              </p>
              {desk.may.handle ? (
                <HolderForms language={language} row={{ ...row, holder: row.holder?.id ?? null }} />
              ) : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
