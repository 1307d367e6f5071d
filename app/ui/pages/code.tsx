import type { Language } from '#app/register/register.ts'
import { timeOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { BackLink, Details, Inset } from '../parts/blocks.tsx'
import { Button, ButtonLink, ErrorSummary, PlainForm, TextField } from '../parts/form.tsx'

/** Why what was typed was not accepted, with the code still good for another try. `queued`: it hasn’t been sent yet. */
type CodeError = 'missing' | 'malformed' | 'wrong' | 'queued'

/** What became of the code that this browser asked for. Times are epoch milliseconds; `left` are tries. */
type AskedCode =
  | { readonly state: 'queued'; readonly leavesAt: number }
  | { readonly state: 'sent'; readonly expiresAt: number | null; readonly left: number }
  | { readonly state: 'expired' | 'used-up' | 'used' }

type Props = {
  readonly language: Language
  readonly timeZone: string
  readonly challenge: AskedCode
  readonly errors?: { readonly code?: CodeError | undefined }
  /** What it is for: a visit, or a new address in a visit that goes on. */
  readonly use?: Use
  /** What else stands against it, in a sentence. */
  readonly refused?: string | undefined
}

type Use = 'visit' | 'address'

/** Where the form goes, and where one goes back to. */
const PLACES = {
  visit: { action: '/verify/code', back: '/verify' },
  address: { action: '/me/address/code', back: '/me/address' },
} as const

/**
 * The code page. It never shows the address or a code. One form sends `code`; another, to the same path, sends `intent=again` and
 * asks for a new code. A code that is dead leaves only the second.
 */
export function CodePage({ language, timeZone, challenge: asked, errors = {}, use = 'visit', refused }: Props) {
  const t = translator(language)
  const alive = asked.state === 'sent' || asked.state === 'queued'
  const mistake = refused ?? (alive ? codeMistake(language, asked, errors.code) : t(`code.errors.${asked.state}`))
  const [back, title] =
    use === 'visit' ? [t('code.otherAddress'), t('code.title')] : [t('address.code.other'), t('address.code.title')]
  return (
    <div className="page">
      <BackLink language={language} to={PLACES[use].back} text={back} />
      <ErrorSummary language={language} errors={mistake ? [{ field: alive ? 'code' : 'again', text: mistake }] : []} />
      <h1>{alive ? title : t('code.deadTitle')}</h1>
      {asked.state === 'queued' ? (
        <Queued language={language} time={timeOf(asked.leavesAt, language, timeZone)} use={use} />
      ) : null}
      {asked.state === 'sent' ? (
        <p className="lead">{asked.expiresAt === null ? t('code.leaving') : t('code.sent')}</p>
      ) : null}
      {alive ? <CodeForm {...{ language, timeZone, asked, mistake, use }} /> : null}
      {alive ? (
        <Details summary={t('code.helpTitle')}>
          <p>{t('code.helpSpam')}</p>
          <AgainForm language={language} look="quiet" use={use} />
        </Details>
      ) : (
        <AgainForm language={language} look="main" use={use} />
      )}
    </div>
  )
}

type Alive = Extract<AskedCode, { state: 'sent' | 'queued' }>

/** Nothing has been tried, and nothing can be, before the mail has left. */
const triesOf = (asked: Alive) => (asked.state === 'sent' ? asked.left : 0)

function codeMistake(language: Language, asked: Alive, error: CodeError | undefined): string | undefined {
  return error ? translator(language)(`code.errors.${error}`, { tries: triesOf(asked) }) : undefined
}

function Queued({ language, time, use }: { language: Language; time: string; use: Use }) {
  const t = translator(language)
  return (
    <Inset title={t('code.queuedTitle')}>
      <p>{t('code.queuedUntil', { time })}</p>
      <p>{t('code.queued')}</p>
      <ButtonLink to={PLACES[use].action} look="quiet">
        {t('code.look')}
      </ButtonLink>
    </Inset>
  )
}

type FormProps = { language: Language; timeZone: string; asked: Alive; mistake: string | undefined; use: Use }

function CodeForm({ language, timeZone, asked, mistake, use }: FormProps) {
  const t = translator(language)
  const until = asked.state === 'sent' ? asked.expiresAt : null
  return (
    <PlainForm action={PLACES[use].action}>
      <TextField
        name="code"
        label={t('code.field')}
        hint={t('code.hint')}
        error={mistake}
        autoComplete="one-time-code"
        inputMode="numeric"
        spellCheck={false}
        maxLength={20}
        width="code"
      />
      <p className="hint">
        {until === null ? t('code.valid') : t('code.validUntil', { time: timeOf(until, language, timeZone) })}{' '}
        {asked.state === 'sent' && !mistake ? t('code.tries', { tries: asked.left }) : null}
      </p>
      <Button>{use === 'visit' ? t('code.go') : t('address.code.go')}</Button>
    </PlainForm>
  )
}

function AgainForm({ language, look, use }: { language: Language; look: 'main' | 'quiet'; use: Use }) {
  const t = translator(language)
  return (
    <form method="post" action={PLACES[use].action} id="again">
      <input type="hidden" name="intent" value="again" />
      <p>{t('code.helpAgain')}</p>
      <Button look={look}>{t('code.again')}</Button>
    </form>
  )
}
