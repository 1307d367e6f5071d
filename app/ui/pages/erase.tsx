import type { PlanView } from '#app/register/erasure-view.ts'
import { type Language, say, type Words } from '#app/register/register.ts'
import { listOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Trail, Warning } from '../parts/blocks.tsx'
import { Button, PlainForm } from '../parts/form.tsx'
import { PlanList } from '../parts/plan.tsx'

export type ShownErasure = {
  readonly plans: readonly PlanView[]
  readonly digest: string
  readonly unread: readonly { readonly register: string; readonly title: Words; readonly why: 'silent' | 'withheld' }[]
  /** Partners that fields of the plan name as recipients. */
  readonly partners: readonly string[]
}

type Props = {
  readonly language: Language
  readonly timeZone: string
  readonly erasure: ShownErasure
  /** The id of the portal's own register. */
  readonly own: string
  readonly coolingOffHours: number
  readonly form: string
  /** The plan that was sent is not the one of now. */
  readonly changed: boolean
  /** Why nothing can be asked for from this address yet. */
  readonly waits?: string | null | undefined
}

/** What stands between the plan and the request: registers that could not be read, or whose records are not proven. */
function Unread({ language, erasure }: Pick<Props, 'language' | 'erasure'>) {
  const t = translator(language)
  if (erasure.unread.length === 0) return null
  return (
    <Warning language={language}>
      {erasure.unread.map(({ register, title, why }) => (
        <p key={register}>
          {t(`erasure.unread.${why}`, { register: say(title, language) })}{' '}
          {why === 'withheld' ? <a href="/me/proof">{t('proof.title')}</a> : null}
        </p>
      ))}
    </Warning>
  )
}

function Steps({ language, coolingOffHours }: Pick<Props, 'language' | 'coolingOffHours'>) {
  const t = translator(language)
  return (
    <section>
      <h2>{t('erasure.stepsTitle')}</h2>
      <ol>
        <li>{t('erasure.steps.send')}</li>
        {coolingOffHours > 0 ? (
          <li>
            {t('erasure.steps.cool', { hours: coolingOffHours })} {t('erasure.steps.hurry')}
          </li>
        ) : null}
        <li>{t('erasure.steps.staff')}</li>
        <li>{t('erasure.steps.done')}</li>
      </ol>
    </section>
  )
}

/** The whole plan before anything is asked for, and the button that asks for just this. */
export function ErasePage({ language, timeZone, erasure, own, coolingOffHours, form, changed, waits = null }: Props) {
  const t = translator(language)
  const { plans, digest, unread, partners } = erasure
  const others = plans.filter(({ register }) => register !== own)
  const stays = others.some(({ leaves }) => leaves === 'something')
  return (
    <div className="page">
      <Trail language={language} steps={[{ to: '/me', text: t('me.title') }, { text: t('erasure.title') }]} />
      <h1>{t('erasure.title')}</h1>
      {changed || waits !== null ? (
        <div role="alert">
          <Warning language={language}>
            <p>{waits ?? t('erasure.changed')}</p>
          </Warning>
        </div>
      ) : null}
      <p className="lead">{t('erasure.lead')}</p>
      <Unread language={language} erasure={erasure} />
      <Steps language={language} coolingOffHours={coolingOffHours} />
      <section>
        <h2>{t('erasure.plan')}</h2>
        {others.length === 0 ? <p>{t('erasure.nothing')}</p> : null}
        <PlanList language={language} timeZone={timeZone} plans={plans} own={own} />
        {stays ? <p className="inset">{t('erasure.rest')}</p> : null}
      </section>
      {partners.length > 0 ? (
        <section>
          <h2>{t('erasure.recipientsTitle')}</h2>
          <p>{t('erasure.recipients', { names: listOf(partners, language) })}</p>
        </section>
      ) : null}
      {unread.length > 0 ? null : (
        <PlainForm action="/me/erase">
          <input type="hidden" name="form" value={form} />
          <input type="hidden" name="digest" value={digest} />
          <Button>{t('erasure.send')}</Button>
        </PlainForm>
      )}
      <p>
        <a href="/me/requests/new?kind=erasure">{t('erasure.other')}</a>
      </p>
    </div>
  )
}
