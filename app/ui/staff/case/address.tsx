import { dayOf, momentOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Inset } from '../../parts/blocks.tsx'
import { Button, PlainForm, TextField } from '../../parts/form.tsx'
import { caseHref, type Place, type ShownDesk, type ShownValues } from './desk.ts'
import { RegisterList, Silent } from './records.tsx'

type Props = Place & { readonly desk: ShownDesk; readonly titleOf: (register: string) => string }

function Change({ change, language, timeZone }: Place & { readonly change: NonNullable<ShownValues['change']> }) {
  const t = translator(language)
  const { state, way, inForceAt } = change
  const moment = momentOf(inForceAt, language, timeZone)
  return (
    <Inset>
      <p>
        {state === 'confirmed'
          ? t.rich(`staffAddress.waits.${way}`, { moment, b: (chunks) => <b>{chunks}</b> })
          : t(state === 'stopped' ? `staffAddress.stopped.${way}` : `staffAddress.${state}`)}
      </p>
    </Inset>
  )
}

/** In these the old address can be noted. */
const OPEN = ['received', 'handling', 'asked']

function NoteForm({ desk, language, address }: Pick<Props, 'desk' | 'language'> & { readonly address: string | null }) {
  const t = translator(language)
  const { reference, state } = desk.request
  if (!desk.may.handle || !OPEN.includes(state)) return null
  return (
    <PlainForm action={caseHref(reference, '/address')}>
      <TextField
        name="address"
        type="email"
        label={t('staffAddress.claim.field')}
        value={address ?? ''}
        autoComplete="off"
        inputMode="email"
        spellCheck={false}
      />
      <Button look="quiet">{t('staffAddress.claim.note')}</Button>
    </PlainForm>
  )
}

function Claim({ desk, titleOf, ...place }: Props) {
  const { language, timeZone } = place
  const t = translator(language)
  const claim = desk.values?.claim
  if (!claim) return null
  const { address, registers, silent, leftAt } = claim
  const { reference } = desk.request
  const isEmpty = address !== null && registers.length === 0 && silent.length === 0 && leftAt === null
  return (
    <>
      <h3 id="claim">{t('staffAddress.claim.title')}</h3>
      <p>{t('staffAddress.claim.lead')}</p>
      {address === null ? (
        <p>{t('staffAddress.claim.unknown')}</p>
      ) : (
        <p>{t.rich('staffAddress.claim.old', { address, b: (chunks) => <b translate="no">{chunks}</b> })}</p>
      )}
      {leftAt === null ? null : <p>{t('staffAddress.left', { day: dayOf(leftAt, language, timeZone) })}</p>}
      {isEmpty ? <p>{t('staffAddress.claim.none')}</p> : null}
      <Silent language={language} silent={silent} titleOf={titleOf} />
      <RegisterList reference={reference} registers={registers} {...place} />
      <NoteForm desk={desk} language={language} address={address} />
    </>
  )
}

/** A change of address: where it stands, and for a lost mailbox what was claimed and what is held under it. */
export function AddressChange({ desk, titleOf, ...place }: Props) {
  const t = translator(place.language)
  const { change, claim } = desk.values ?? { change: null, claim: null }
  if (!change && !claim) return null
  return (
    <section className="full" aria-labelledby="address-change">
      <h2 id="address-change">{t('staffAddress.title')}</h2>
      {change ? <Change change={change} {...place} /> : null}
      <Claim desk={desk} titleOf={titleOf} {...place} />
    </section>
  )
}
