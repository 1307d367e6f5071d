import type { Controller } from '#app/register/controller.ts'
import type { Language } from '#app/register/register.ts'
import { momentOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Panel } from '../parts/blocks.tsx'
import { ContactList } from '../parts/contact.tsx'
import { Button } from '../parts/form.tsx'

/** What the link of the notice is worth now. `inForceAt`: epoch milliseconds. */
export type ShownStop =
  | { readonly state: 'open'; readonly inForceAt: number }
  | { readonly state: 'stopped' | 'too-late' | 'unknown' }

type Props = { readonly language: Language; readonly controller: Controller; readonly shown: ShownStop }

function Over({ language, controller, state }: Omit<Props, 'shown'> & { readonly state: 'too-late' | 'unknown' }) {
  const t = translator(language)
  const words = state === 'too-late' ? (['late', 'lateText'] as const) : (['unknown', 'unknownText'] as const)
  return (
    <>
      <h1>{t(`address.halt.${words[0]}`)}</h1>
      <p className="lead">{t(`address.halt.${words[1]}`)}</p>
      <ContactList controller={controller} language={language} />
    </>
  )
}

/** The page behind the link in the old mailbox. Opening it changes nothing; its one button stops the change. */
export function StopAddressPage({ language, controller, shown }: Props) {
  const t = translator(language)
  if (shown.state === 'stopped')
    return (
      <div className="page">
        <Panel title={t('address.halt.done')}>
          <p>{t('address.halt.doneText')}</p>
        </Panel>
        <ContactList controller={controller} language={language} />
      </div>
    )
  if (shown.state !== 'open')
    return (
      <div className="page">
        <Over language={language} controller={controller} state={shown.state} />
      </div>
    )
  const moment = momentOf(shown.inForceAt, language, controller.timeZone)
  return (
    <div className="page">
      <h1>{t('address.halt.title')}</h1>
      <p className="lead">{t.rich('address.halt.text', { moment, b: (chunks) => <b>{chunks}</b> })}</p>
      <p>{t('address.halt.press')}</p>
      {/* The form goes to the page's own address, so the token stands in no markup. */}
      <form method="post">
        <Button>{t('address.stop')}</Button>
      </form>
      <p>{t('address.halt.keep')}</p>
      <ContactList controller={controller} language={language} />
    </div>
  )
}
