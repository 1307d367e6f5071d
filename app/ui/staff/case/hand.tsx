import type { ReactNode } from 'react'
import { DECIDABLE, isClosed } from '#app/request/request.ts'
import { translator } from '#app/words/words.ts'
import { Details } from '../../parts/blocks.tsx'
import { Button, ButtonLink, PlainForm } from '../../parts/form.tsx'
import { caseHref, type Place, type ShownDesk } from './desk.ts'

type Props = Place & { readonly desk: ShownDesk }

const HANDED_OVER = ['handling', 'asked', 'carrying-out']

function Verb({ desk, intent, children }: { desk: ShownDesk; intent: string; children: ReactNode }) {
  return (
    <PlainForm action={caseHref(desk.request.reference, '/step')}>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="version" value={desk.request.version} />
      {children}
    </PlainForm>
  )
}

function HandOver({ language, desk }: Props) {
  const t = translator(language)
  return (
    <Details summary={t('staffCase.hand.over')}>
      <Verb desk={desk} intent="hand-over">
        <div className="field">
          <label htmlFor="to">{t('staffCase.hand.to')}</label>
          <select id="to" name="to" defaultValue="">
            <option value="">–</option>
            {desk.colleagues.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <Button look="quiet">{t('staffCase.hand.overGo')}</Button>
      </Verb>
    </Details>
  )
}

/** What whoever looks can do with the request as it stands. */
export function Hand({ language, timeZone, desk }: Props) {
  const t = translator(language)
  const { request, may, isMine } = desk
  const { state } = request
  if (!may.handle) return null
  const decidable = DECIDABLE.some((one) => one === state)
  const answered = isClosed(state) ? state !== 'withdrawn' : state === 'carrying-out'
  const handsOver = HANDED_OVER.includes(state) && desk.colleagues.length > 0
  if (!decidable && !answered && !handsOver) return null
  return (
    <section aria-labelledby="hand">
      <h2 id="hand">{t('staffCase.hand.title')}</h2>
      <div className="buttons">
        {decidable && may.decide ? (
          <ButtonLink to={caseHref(request.reference, '/decision')}>{t('staffCase.hand.decide')}</ButtonLink>
        ) : null}
        {state === 'received' ? (
          <Verb desk={desk} intent="take">
            <Button look="quiet">{t('staffCase.hand.take')}</Button>
          </Verb>
        ) : null}
        {state === 'handling' && isMine ? (
          <Verb desk={desk} intent="put-back">
            <Button look="quiet">{t('staffCase.hand.putBack')}</Button>
          </Verb>
        ) : null}
        {answered ? (
          <Verb desk={desk} intent="reopen">
            <Button look="quiet">{t('staffCase.hand.reopen')}</Button>
          </Verb>
        ) : null}
      </div>
      {answered ? <p className="hint">{t('staffCase.hand.reopenText')}</p> : null}
      {handsOver ? <HandOver language={language} timeZone={timeZone} desk={desk} /> : null}
    </section>
  )
}
