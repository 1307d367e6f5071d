import { translator } from '#app/words/words.ts'
import { Inset, Trail } from '../../parts/blocks.tsx'
import { Button, Choice, ErrorSummary, PlainForm } from '../../parts/form.tsx'
import { caseHref, type Place, type ShownLock, type ShownRegister } from './desk.ts'
import { LockList } from './locked.tsx'
import { RegisterList } from './records.tsx'

const REASONS = ['consent', 'claims', 'others', 'duty', 'request'] as const

type Props = Place & {
  readonly reference: string
  readonly locks: readonly ShownLock[]
  /** Can one be lifted by this request, which has put it on? */
  readonly canLift: boolean
  readonly missing: boolean
  /** What is behind the locks, once a reason was given. */
  readonly opened: { readonly registers: readonly ShownRegister[]; readonly absent: number } | null
}

/** Opening needs a reason, which is in the log together with what was seen. */
function OpenForm({ language, reference, missing }: Pick<Props, 'language' | 'reference' | 'missing'>) {
  const t = translator(language)
  return (
    <section>
      <h2>{t('lock.open')}</h2>
      <PlainForm action={caseHref(reference, '/locked')}>
        <Choice
          name="reason"
          legend={t('lock.reason')}
          hint={t('lock.logged')}
          error={missing ? t('lock.reasonMissing') : undefined}
          choices={REASONS.map((value) => ({ value, label: t(`lock.reasons.${value}`) }))}
        />
        <Button name="intent" value="open">
          {t('lock.open')}
        </Button>
      </PlainForm>
    </section>
  )
}

/** The locked records of a person, opened for a reason or not, and lifting what a restriction has locked. */
export function LockedPage(props: Props) {
  const { language, timeZone, reference, locks, canLift, missing, opened } = props
  const t = translator(language)
  return (
    <div className="page">
      <Trail
        language={language}
        steps={[{ to: caseHref(reference), text: t('staffCase.title', { reference }) }, { text: t('lock.title') }]}
      />
      <ErrorSummary language={language} errors={missing ? [{ field: 'reason', text: t('lock.reasonMissing') }] : []} />
      <h1>{t('lock.title')}</h1>
      {locks.length === 0 ? <p>{t('lock.none')}</p> : <LockList {...{ language, timeZone, locks }} />}
      {opened ? (
        <section className="full">
          <h2>{t('lock.opened')}</h2>
          {opened.absent > 0 ? <p>{t('lock.absent', { count: opened.absent })}</p> : null}
          <RegisterList {...{ language, timeZone, reference }} registers={opened.registers} />
        </section>
      ) : null}
      {locks.length > 0 && !opened ? <OpenForm {...{ language, reference, missing }} /> : null}
      {canLift ? (
        <Inset title={t('lock.lift')}>
          <p>{t('lock.liftText')}</p>
          <PlainForm action={caseHref(reference, '/locked')}>
            <Button name="intent" value="lift" look="quiet">
              {t('lock.lift')}
            </Button>
          </PlainForm>
        </Inset>
      ) : null}
    </div>
  )
}
