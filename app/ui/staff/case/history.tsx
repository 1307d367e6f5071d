import { translator } from '#app/words/words.ts'
import { Moment } from '../../parts/lists.tsx'
import type { Place, ShownDesk } from './desk.ts'
import { nameOf } from './summary.tsx'

const EVENTS = [
  'file',
  'confirm',
  'lapse',
  'take',
  'hand-over',
  'put-back',
  'decide',
  'propose',
  'second',
  'second-alone',
  'undo',
  'release',
  'answer',
  'extended',
  'complete',
  'withdraw',
  'reopen',
  'grant',
  'stop',
] as const

/** What a step is called. */
export const eventText = (event: string, language: Place['language']): string =>
  translator(language)(`staffCase.history.event.${EVENTS.find((one) => one === event) ?? 'other'}`)

/** Every step the request took, by whom and when, oldest first. */
export function History({ desk, language, timeZone }: Place & { readonly desk: ShownDesk }) {
  const t = translator(language)
  const who = (step: ShownDesk['history'][number]) => {
    if (step.by) return nameOf(step.by, language)
    return t(step.actor === 'subject' ? 'staffCase.history.subject' : 'staffCase.history.portal')
  }
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('staffCase.history.title')}</h2>
      <ol className="timeline">
        {desk.history.map((step) => (
          <li key={`${step.at} ${step.event}`}>
            <p>{eventText(step.event, language)}</p>
            <p className="hint">
              <Moment at={step.at} language={language} timeZone={timeZone} />, {who(step)}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
