import type { Language } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'
import { Details } from '../../parts/blocks.tsx'
import { Button, PlainForm } from '../../parts/form.tsx'
import { kindText } from './row.tsx'

/** Somebody who may take it over. */
export type Taker = { readonly id: string; readonly name: string }

/** What waits and is no request, as far as it is about whose it is. */
export type Held = {
  readonly id: string
  readonly kind: string
  readonly reference: string
  /** The id of whoever has it; null: nobody. It goes along with the form, so that of two who press at once one is told. */
  readonly holder: string | null
  readonly isMine: boolean
  readonly takers: readonly Taker[]
}

type Props = { readonly language: Language; readonly row: Held }

/** Takes it, puts it back, or hands it over to a colleague. */
export function HolderForms({ language, row }: Props) {
  const t = translator(language)
  const { id, holder, isMine, takers } = row
  const action = `/staff/queue/${id}/settle`
  // On the page of a request there may be several of these.
  const which = (
    <span className="vh">
      {' '}
      {kindText(row.kind, t)} {row.reference}
    </span>
  )
  const seen = <input type="hidden" name="holder" value={holder ?? ''} />
  const alone = isMine ? 'put-back' : 'take'
  return (
    <>
      {isMine || holder === null ? (
        <form method="post" action={action}>
          {seen}
          <Button look="quiet" name="intent" value={alone}>
            {t(isMine ? 'queue.item.putBack' : 'queue.item.take')}
            {which}
          </Button>
        </form>
      ) : null}
      {takers.length > 0 ? (
        <Details summary={`${t('staffCase.hand.over')}: ${row.reference}`}>
          <PlainForm action={action}>
            {seen}
            <div className="field">
              <label htmlFor={`to-${id}`}>{t('staffCase.hand.to')}</label>
              <select id={`to-${id}`} name="to" defaultValue="">
                <option value="">–</option>
                {takers.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
              </select>
            </div>
            <Button look="quiet" name="intent" value="hand-over">
              {t('staffCase.hand.overGo')}
              {which}
            </Button>
          </PlainForm>
        </Details>
      ) : null}
    </>
  )
}
