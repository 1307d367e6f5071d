import { DISCLOSED_BY } from '#app/register/portal/happened.ts'
import type { Language } from '#app/register/register.ts'
import { say } from '#app/register/register.ts'
import { dayOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Trail } from '../../parts/blocks.tsx'
import { DateField } from '../../parts/date-field.tsx'
import { TextArea } from '../../parts/fields.tsx'
import { Button, ErrorSummary, PlainForm, TextField } from '../../parts/form.tsx'
import { Table } from '../../parts/lists.tsx'
import { caseHref } from './desk.ts'

type Shown = {
  readonly id: string
  readonly to: string
  readonly what: string
  readonly at: number
  readonly how: 'notice' | 'staff' | 'file'
}

type Typed = { readonly partner: string; readonly to: string; readonly what: string; readonly on: string }
type Mistake = 'to' | 'what' | 'on' | 'too-long'

export type DisclosuresPageProps = {
  readonly language: Language
  readonly timeZone: string
  readonly reference: string
  readonly disclosures: readonly Shown[]
  readonly partners: readonly { readonly id: string; readonly name: string }[]
  readonly typed?: Typed | undefined
  readonly mistake?: Mistake | undefined
}

function List({ language, timeZone, reference, disclosures }: DisclosuresPageProps) {
  const t = translator(language)
  if (disclosures.length === 0) return <p>{t('disclosures.none')}</p>
  return (
    <Table
      caption={t('disclosures.title')}
      captionHidden
      columns={(['on', 'to', 'what', 'how', 'drop'] as const).map((key) => ({
        key,
        label: t(`disclosures.${key}`),
      }))}
      rows={disclosures.map(({ id, to, what, at, how }) => ({
        id,
        cells: [
          dayOf(at, language, timeZone),
          to,
          what,
          say(DISCLOSED_BY[how], language),
          <PlainForm key="drop" action={caseHref(reference, '/disclosures')}>
            <input type="hidden" name="drop" value={id} />
            <Button look="quiet">
              {t('disclosures.dropOne')} <span className="vh">{to}</span>
            </Button>
          </PlainForm>,
        ],
      }))}
    />
  )
}

/** To whom data of a person was given: what is known, and the form by which staff say more. */
export function DisclosuresPage(props: DisclosuresPageProps) {
  const { language, reference, partners, typed, mistake } = props
  const t = translator(language)
  const text = mistake && t(`disclosures.errors.${mistake}`)
  const field = mistake === 'too-long' ? 'what' : (mistake ?? 'to')
  const wrong = (name: string) => (text && field === name ? text : undefined)
  return (
    <div className="page">
      <Trail
        language={language}
        steps={[
          { to: caseHref(reference), text: t('staffCase.title', { reference }) },
          { text: t('disclosures.title') },
        ]}
      />
      <ErrorSummary language={language} errors={text ? [{ field, text }] : []} />
      <h1>{t('disclosures.title')}</h1>
      <p className="lead">{t('disclosures.lead')}</p>
      <section className="full">
        <List {...props} />
      </section>
      <section>
        <h2>{t('disclosures.add')}</h2>
        <PlainForm action={caseHref(reference, '/disclosures')}>
          {partners.length > 0 ? (
            <div className="field">
              <label htmlFor="partner">{t('disclosures.partner')}</label>
              <select id="partner" name="partner" defaultValue={typed?.partner ?? ''}>
                <option value="">{t('disclosures.somebodyElse')}</option>
                {partners.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </div>
          ) : null}
          <TextField
            name="to"
            label={t('disclosures.to')}
            hint={t('disclosures.toHint')}
            value={typed?.to}
            error={wrong('to')}
            autoComplete="off"
            maxLength={200}
          />
          <TextArea
            name="what"
            label={t('disclosures.what')}
            hint={t('disclosures.whatHint')}
            value={typed?.what}
            error={wrong('what')}
            rows={3}
            maxLength={1_000}
          />
          <DateField name="on" label={t('disclosures.on')} value={typed?.on} error={wrong('on')} />
          <Button>{t('disclosures.send')}</Button>
        </PlainForm>
      </section>
    </div>
  )
}
