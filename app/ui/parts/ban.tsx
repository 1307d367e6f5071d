import type { Language } from '#app/register/register.ts'
import { dayOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Button, ButtonLink, PlainForm } from './form.tsx'
import { requestHref } from './request.tsx'

/** `since`: epoch milliseconds. `reference`: of the request whose page has the receipts. */
export type ShownBan = { readonly since: number; readonly reference: string | null }

type Props = {
  readonly language: Language
  readonly timeZone: string
  readonly ban: ShownBan | null
  /** The form's own random id: pressed twice it is pressed once. */
  readonly form: string
}

/** The one switch of the ban on direct marketing. */
export function BanSwitch({ language, timeZone, ban, form }: Props) {
  const t = translator(language)
  return (
    <section className="sheet" id="marketing">
      <h2>{t('ban.switch.title')}</h2>
      {ban === null ? (
        <p>{t('ban.switch.off')}</p>
      ) : (
        <>
          <p>{t('ban.switch.on', { day: dayOf(ban.since, language, timeZone) })}</p>
          <p className="hint">{t('ban.switch.covers')}</p>
        </>
      )}
      <PlainForm action="/me/marketing">
        <input type="hidden" name="form" value={form} />
        <div className="buttons">
          <Button name="ban" value={ban === null ? 'set' : 'lift'} look={ban === null ? 'main' : 'quiet'}>
            {t(ban === null ? 'ban.switch.set' : 'ban.switch.lift')}
          </Button>
          {ban?.reference ? (
            <ButtonLink to={requestHref(ban.reference)} look="quiet">
              {t('ban.switch.receipt')}
            </ButtonLink>
          ) : null}
        </div>
      </PlainForm>
      {ban === null ? null : <p className="hint">{t('ban.switch.liftHint')}</p>}
    </section>
  )
}
