import type { Controller } from '#app/register/controller.ts'
import type { Language } from '#app/register/register.ts'
import { dayOf, momentOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Inset, Panel, Trail } from '../parts/blocks.tsx'
import { ContactList } from '../parts/contact.tsx'
import { Button, ButtonLink, ErrorSummary, PlainForm, TextField } from '../parts/form.tsx'
import { requestHref } from '../parts/request.tsx'

/** Where the address stands, for its page. Instants are epoch milliseconds. */
export type ShownAddress =
  | { readonly state: 'open'; readonly isFresh: boolean }
  | {
      readonly state: 'waiting'
      readonly side: 'old' | 'new'
      readonly reference: string
      readonly confirmedAt: number
      readonly inForceAt: number
    }
  | { readonly state: 'left'; readonly at: number }
  | { readonly state: 'shared' }

/** Why what was typed is no new address. */
export type AddressMistake = 'missing' | 'malformed' | 'too-long' | 'same' | 'role'

type Props = {
  readonly language: Language
  readonly controller: Controller
  /** The verified address. */
  readonly address: string
  readonly shown: ShownAddress
  /** Was a change stopped just now? */
  readonly stopped: boolean
  readonly typed?: string | undefined
  readonly mistake?: AddressMistake | undefined
}

export const ADDRESS_HREF = '/me/address'
const bold = (chunks: React.ReactNode) => <b>{chunks}</b>

function How({ language }: Pick<Props, 'language'>) {
  const t = translator(language)
  return (
    <section>
      <h2>{t('address.how.title')}</h2>
      <ol className="steps">
        <li>{t('address.how.code')}</li>
        <li>{t('address.how.notice')}</li>
        <li>{t('address.how.wait')}</li>
        <li>{t('address.how.done')}</li>
      </ol>
    </section>
  )
}

function Open({
  language,
  typed,
  mistake,
  shown,
}: Props & { readonly shown: Extract<ShownAddress, { state: 'open' }> }) {
  const t = translator(language)
  if (!shown.isFresh)
    return (
      <Inset>
        <p>{t('address.notFresh')}</p>
        <p>
          <ButtonLink to={`/verify?to=${encodeURIComponent(ADDRESS_HREF)}`}>{t('address.verify')}</ButtonLink>
        </p>
      </Inset>
    )
  return (
    <PlainForm action={ADDRESS_HREF}>
      <TextField
        name="email"
        type="email"
        label={t('address.field')}
        hint={t('address.fieldHint')}
        error={mistake ? t(`address.errors.${mistake}`) : undefined}
        value={typed}
        autoComplete="email"
        inputMode="email"
        spellCheck={false}
      />
      <Button>{t('address.send')}</Button>
    </PlainForm>
  )
}

function Waiting({
  language,
  controller,
  shown,
}: Props & { readonly shown: Extract<ShownAddress, { state: 'waiting' }> }) {
  const t = translator(language)
  const { side, reference } = shown
  const moment = (at: number) => momentOf(at, language, controller.timeZone)
  return (
    <>
      <Inset title={t('address.waiting.title')}>
        <p>{t.rich(`address.waiting.${side}`, { moment: moment(shown.inForceAt), b: bold })}</p>
        {side === 'new' ? <p>{t('address.waiting.newLimits')}</p> : null}
        <p className="hint">{t('address.waiting.since', { moment: moment(shown.confirmedAt) })}</p>
        {reference === '' ? null : (
          <p>
            <a href={requestHref(reference)}>{t('address.waiting.request', { reference })}</a>
          </p>
        )}
      </Inset>
      <PlainForm action={ADDRESS_HREF}>
        <input type="hidden" name="intent" value="stop" />
        <p>{t('address.waiting.stopText')}</p>
        <Button look="quiet">{t('address.stop')}</Button>
      </PlainForm>
    </>
  )
}

/** That the address was left for another, and where to turn; the other one is not named. */
export function LeftAddress({
  language,
  controller,
  at,
}: Pick<Props, 'language' | 'controller'> & { readonly at: number }) {
  const t = translator(language)
  return (
    <Inset title={t('address.left.title')}>
      <p>{t('address.left.text', { day: dayOf(at, language, controller.timeZone) })}</p>
      <p>{t('address.left.turn')}</p>
      <p>
        <ButtonLink to="/verify" look="quiet">
          {t('address.verify')}
        </ButtonLink>
      </p>
      <ContactList controller={controller} language={language} />
    </Inset>
  )
}

/** That this address waits for its moment, and what it cannot do until then. */
export function AddressWaits({ language, timeZone, at }: { language: Language; timeZone: string; at: number }) {
  const t = translator(language)
  return (
    <Inset title={t('address.waiting.title')}>
      <p>{t.rich('address.waiting.new', { moment: momentOf(at, language, timeZone), b: bold })}</p>
      <p>{t('address.waiting.newLimits')}</p>
      <p>
        <a href={ADDRESS_HREF}>{t('address.onRequest.look')}</a>
      </p>
    </Inset>
  )
}

function Lost({ language }: Pick<Props, 'language'>) {
  const link = (chunks: React.ReactNode) => <a href={`${ADDRESS_HREF}/lost`}>{chunks}</a>
  return <p>{translator(language).rich('address.lostAsk', { link })}</p>
}

/** Changing the address by which one is found: what will happen, the new one, and what waits for its day. */
export function AddressPage(props: Props) {
  const { language, controller, address, shown, stopped, mistake } = props
  const t = translator(language)
  return (
    <div className="page">
      <Trail language={language} steps={[{ to: '/me', text: t('me.title') }, { text: t('address.link') }]} />
      <ErrorSummary
        language={language}
        errors={mistake ? [{ field: 'email', text: t(`address.errors.${mistake}`) }] : []}
      />
      {stopped ? (
        <Panel title={t('address.halt.done')}>
          <p>{t('address.stopped')}</p>
        </Panel>
      ) : (
        <h1>{t('address.title')}</h1>
      )}
      {shown.state === 'left' ? <LeftAddress language={language} controller={controller} at={shown.at} /> : null}
      {shown.state === 'left' ? null : (
        <p>{t.rich('address.now', { address, b: (chunks) => <b translate="no">{chunks}</b> })}</p>
      )}
      {shown.state === 'open' ? (
        <>
          <p className="lead">{t('address.lead')}</p>
          <How language={language} />
          <Open {...props} shown={shown} />
        </>
      ) : null}
      {shown.state === 'waiting' ? <Waiting {...props} shown={shown} /> : null}
      {shown.state === 'shared' ? (
        <Inset>
          <p>{t('address.shared')}</p>
          <ContactList controller={controller} language={language} />
        </Inset>
      ) : null}
      {shown.state === 'waiting' ? null : <Lost language={language} />}
    </div>
  )
}
