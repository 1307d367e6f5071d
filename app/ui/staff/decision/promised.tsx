import { translator } from '#app/words/words.ts'
import { FieldMistake } from '../../parts/form.tsx'
import { PlanList } from '../../parts/plan.tsx'
import type { FieldsProps } from './fields.tsx'

/** The id of the portal's own register. */
const PORTAL = 'portal'

/** The plan that is approved, by the digest that goes with the form. */
export function PlanField({ language, timeZone, desk, errors }: FieldsProps) {
  const t = translator(language)
  const { erasure } = desk
  if (!erasure) return desk.kind === 'erasure' ? <p className="inset">{t('erasure.staff.none')}</p> : null
  const error = errors.get('plan')
  return (
    <section id="plan" className={error ? 'field wrong' : 'field'}>
      <h2>{t('erasure.planNow')}</h2>
      {error ? <FieldMistake id="plan-error" text={error} /> : null}
      <p className="hint">{t('erasure.staff.approve')}</p>
      {erasure.eyes === 'two' ? <p className="hint">{t('erasure.staff.second')}</p> : null}
      {erasure.unread.length > 0 ? <p className="inset">{t('erasure.staff.unread')}</p> : null}
      <PlanList language={language} timeZone={timeZone} plans={erasure.plans} own={PORTAL} />
      <input type="hidden" name="plan" value={erasure.digest} />
    </section>
  )
}

/** A copy of the data given as a package, made once the decision is released. */
export function PackageField({ language, desk, typed }: FieldsProps) {
  const t = translator(language)
  if (desk.package === 'none') return null
  return (
    <div className="field">
      <div className="radio">
        <input
          type="checkbox"
          id="package"
          name="package"
          value="yes"
          defaultChecked={typed.package === 'yes'}
          aria-describedby="package-hint"
        />
        <label htmlFor="package">{t('staffDecision.package.label')}</label>
      </div>
      <p className="hint" id="package-hint">
        {t('staffDecision.package.hint')}
      </p>
    </div>
  )
}
