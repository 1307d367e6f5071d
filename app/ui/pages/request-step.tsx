import type { Language } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'
import { Trail, Warning } from '../parts/blocks.tsx'
import { Button, ButtonLink, PlainForm } from '../parts/form.tsx'
import { SummaryList } from '../parts/lists.tsx'
import { Day, LastDay, requestHref, type ShownRequest } from '../parts/request.tsx'

type Props = { readonly language: Language; readonly timeZone: string; readonly request: ShownRequest }

function Top({ language, request, title }: Omit<Props, 'timeZone'> & { readonly title: string }) {
  const t = translator(language)
  const steps = [
    { to: '/me', text: t('me.title') },
    { to: '/me/requests', text: t('requests.title') },
    { to: requestHref(request.reference), text: request.reference },
    { text: title },
  ]
  return (
    <>
      <Trail language={language} steps={steps} />
      <h1>{title}</h1>
    </>
  )
}

function Facts({ language, timeZone, request }: Props) {
  const t = translator(language)
  const where = { language, timeZone }
  return (
    <SummaryList
      pairs={[
        { label: t('requests.what'), value: t(`requests.kind.${request.kind}.name`) },
        { label: t('requests.reference'), value: request.reference },
        { label: t('requests.received'), value: <Day at={request.receivedAt} {...where} /> },
        { label: t('requests.due'), value: <LastDay limit={request.dueAt} {...where} /> },
      ]}
    />
  )
}

/** Asks once more before a request is taken back. `closed`: it can't be any more. `granted`: what of it goes on all the same. */
export function WithdrawPage({
  closed,
  granted,
  ...props
}: Props & { readonly closed: boolean; readonly granted: 'some' | 'nothing' }) {
  const { language, request } = props
  const t = translator(language)
  const back = requestHref(request.reference)
  return (
    <div className="page">
      <Top {...props} title={t('requests.withdraw.title')} />
      {closed ? (
        <Warning language={language}>
          <p>{t('requests.withdraw.closed')}</p>
        </Warning>
      ) : (
        <p className="lead">{t('requests.withdraw.text')}</p>
      )}
      <Facts {...props} />
      {closed ? null : (
        <>
          {granted === 'some' ? <p>{t('requests.withdraw.granted')}</p> : null}
          <p>{t('requests.withdraw.keeps')}</p>
          <PlainForm action={`${back}/withdraw`}>
            <div className="buttons">
              <Button>{t('requests.withdraw.go')}</Button>
              <ButtonLink to={back} look="quiet">
                {t('requests.withdraw.no')}
              </ButtonLink>
            </div>
          </PlainForm>
        </>
      )}
    </div>
  )
}

/** Where the mailed link leads: what was asked, and the button. Opening the page confirms nothing, whoever opens it. */
export function ConfirmPage(props: Props) {
  const { language, request } = props
  const t = translator(language)
  const back = requestHref(request.reference)
  return (
    <div className="page">
      <Top {...props} title={t('requests.confirm.title')} />
      <p className="lead">{t('requests.confirm.text')}</p>
      <Facts {...props} />
      <PlainForm action={`${back}/confirm`}>
        <Button>{t('requests.confirm.go')}</Button>
      </PlainForm>
      <p className="aside">
        {t('requests.confirm.not')} <a href={`${back}/withdraw`}>{t('requests.withdraw.title')}</a>
      </p>
    </div>
  )
}
