import type { Language } from '#app/register/register.ts'
import { DECISIONS } from '#app/request/request.ts'
import { dateOf, momentOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Inset, Trail } from '../../parts/blocks.tsx'
import { Button, ButtonLink, Choice, ErrorSummary, type FieldError, PlainForm } from '../../parts/form.tsx'
import { LetterView } from '../../parts/letter.tsx'
import { caseHref, LANGUAGE_NAMES, type ShownFile } from '../case/desk.ts'
import { eventText } from '../case/history.tsx'
import { type Found, Records } from '../case/records.tsx'
import { CaseFiles } from '../case/who.tsx'
import { DecisionFields, Everything, Unseen } from './fields.tsx'
import {
  type AddressMistake,
  beginning,
  GROUND_LIMIT_CHARACTERS,
  letterLanguage,
  type MissingName,
  type Mistake,
  PLAN_MISTAKES,
  type PlanMistake,
  type Result,
  type ShownDecision,
  type Typed,
} from './typed.ts'

export type DecisionPageProps = {
  readonly language: Language
  readonly timeZone: string
  readonly desk: ShownDecision
  /** What the person wrote, and what is held now. */
  readonly beside: ShownBeside | null
  /** What registers are called. */
  readonly titles: Readonly<Record<string, string>>
  readonly result?: Result | undefined
}

type ShownBeside = Found & {
  readonly contents: { readonly words: string }
  readonly files: readonly ShownFile[]
}

/** What is decided on: in the person's words, and in the records as they are now. */
function Asked({ language, timeZone, desk, beside, titles }: Omit<DecisionPageProps, 'result'>) {
  const t = translator(language)
  if (!beside) return null
  const { reference } = desk
  const { words } = beside.contents
  return (
    <>
      <section aria-labelledby="asked">
        <h2 id="asked">{t('staffCase.who.words')}</h2>
        {words === '' ? (
          <p className="hint">{t('staffCase.who.noWords')}</p>
        ) : (
          <blockquote className="typed" lang={letterLanguage(desk)}>
            {words}
          </blockquote>
        )}
        {beside.files.length > 0 ? (
          <>
            <h3>{t('staffCase.who.files')}</h3>
            <CaseFiles language={language} reference={reference} files={beside.files} />
          </>
        ) : null}
      </section>
      <Records {...{ language, timeZone, reference }} values={beside} titleOf={(id) => titles[id] ?? id} />
    </>
  )
}

/** Which field a part of the letter that is missing is typed in. */
const FIELD_OF: Readonly<Partial<Record<MissingName, string>>> = {
  done: 'done',
  stays: 'stays',
  needed: 'needed',
  reason: 'ground',
  'wrong-ground': 'ground',
  'part-only': 'ground',
  words: 'ground',
  'extension-reason': 'reason',
}

const isPlanMistake = (mistake: Mistake): mistake is PlanMistake => PLAN_MISTAKES.some((one) => one === mistake)
const isAboutAddress = (mistake: string): mistake is AddressMistake => mistake.startsWith('address-')

function errorOf(mistake: Mistake, language: Language): FieldError {
  const t = translator(language)
  if (typeof mistake === 'object' && 'missing' in mistake)
    return { field: FIELD_OF[mistake.missing] ?? 'free', text: t(`letters.missing.${mistake.missing}`) }
  if (typeof mistake === 'object')
    return { field: mistake.long, text: t('staffDecision.errors.long', { limit: String(GROUND_LIMIT_CHARACTERS) }) }
  if (mistake === 'not-all-approved') return { field: 'approved', text: t(`staffDecision.errors.${mistake}`) }
  if (isPlanMistake(mistake))
    return { field: mistake === 'plan-leaves' ? 'decision' : 'plan', text: t(`erasure.staff.errors.${mistake}`) }
  if (isAboutAddress(mistake)) return { field: 'decision', text: t(`staffAddress.errors.${mistake}`) }
  const field = mistake === 'refusal-unchecked' ? 'checked' : 'decision'
  return { field, text: t(`staffDecision.errors.${mistake}`) }
}

/** Several things wrong with one field are said together. */
function together(errors: readonly FieldError[]): Map<string, string> {
  const texts = new Map<string, string>()
  for (const { field, text } of errors) texts.set(field, [texts.get(field), text].filter(Boolean).join(' '))
  return texts
}

/** Somebody was quicker: who did what meanwhile. What was typed stands below, whatever became of the request. */
function Meanwhile({ language, timeZone, desk }: Pick<DecisionPageProps, 'language' | 'timeZone' | 'desk'>) {
  const t = translator(language)
  return (
    <section className="warning" role="alert" aria-labelledby="meanwhile">
      <div>
        <h2 id="meanwhile">{t('staffDecision.meanwhile.title')}</h2>
        <p>{t('staffDecision.meanwhile.text')}</p>
        <ul>
          {desk.meanwhile.map(({ at, event, decision, name }) => {
            const what = eventText(event, language)
            return (
              <li key={`${at} ${event}`}>
                {t('staffDecision.meanwhile.step', {
                  moment: momentOf(at, language, timeZone),
                  who: name ?? t('staffCase.history.portal'),
                  what: decision
                    ? t('staffDecision.meanwhile.decided', { what, decision: t(`staffCase.decided.${decision}`) })
                    : what,
                })}
              </li>
            )
          })}
        </ul>
        <ButtonLink to={caseHref(desk.reference)} look="quiet">
          {t('staffDecision.meanwhile.look')}
        </ButtonLink>
      </div>
    </section>
  )
}

type PreviewProps = Pick<DecisionPageProps, 'language' | 'desk'> & {
  readonly typed: Typed
  readonly preview: NonNullable<Result['preview']>
}

/** The letter exactly as it would leave, and below it the button that decides what was looked at. */
function Preview({ language, desk, typed, preview }: PreviewProps) {
  const t = translator(language)
  const isWhole = preview.ready === 'whole'
  return (
    <section aria-labelledby="letter">
      <h2 id="letter">{t(isWhole ? 'staffDecision.letter' : 'staffDecision.draft')}</h2>
      <LetterView letter={preview.letter} title="h3" />
      {isWhole && typed.decision ? (
        <form method="post" action={caseHref(desk.reference, '/decision')} encType="multipart/form-data">
          <Everything typed={typed} />
          <p className="hint">{t('staffDecision.hold')}</p>
          <Button name="intent" value="decide">
            {t('staffDecision.decide', { decision: t(`staffCase.decided.${typed.decision}`) })}
          </Button>
        </form>
      ) : null}
    </section>
  )
}

function Chooser({
  language,
  desk,
  typed,
  error,
}: Pick<PreviewProps, 'language' | 'desk' | 'typed'> & { error?: string | undefined }) {
  const t = translator(language)
  const days = { day: dateOf(desk.extendedDay, language), due: dateOf(desk.dueDay, language) }
  const decisions = DECISIONS.filter((decision) => {
    if (decision === 'extend') return desk.canExtend || typed.decision === 'extend'
    if (decision === 'refuse') return desk.refuse.length > 0 || typed.decision === 'refuse'
    return decision !== 'partly' || desk.partly.length > 0 || typed.decision === 'partly'
  })
  return (
    <>
      <Choice
        name="decision"
        legend={t('staffDecision.choose')}
        hint={typed.decision ? t('staffDecision.chooseHint') : undefined}
        error={error}
        chosen={typed.decision ?? undefined}
        choices={decisions.map((value) => ({
          value,
          label: t(`staffCase.decision.${value}`),
          hint: value === 'extend' ? t('staffDecision.about.extend', days) : t(`staffDecision.about.${value}`),
        }))}
      />
      <p>
        <Button look={typed.decision ? 'quiet' : 'main'} name="intent" value="choose">
          {t('staffDecision.chooseGo')}
        </Button>
      </p>
    </>
  )
}

/** Decides on a request: choose, fill in, see the letter, decide. All on one page, without a script. */
export function DecisionPage(props: DecisionPageProps) {
  const { language, desk, result } = props
  const t = translator(language)
  const { reference } = desk
  const typed = result?.typed ?? beginning(desk)
  const errors = (result?.mistakes ?? []).map((mistake) => errorOf(mistake, language))
  const texts = together(errors)
  const name = LANGUAGE_NAMES[letterLanguage(desk)] ?? desk.language
  return (
    <div className="page">
      <Trail
        language={language}
        steps={[
          { to: caseHref(reference), text: t('staffCase.title', { reference }) },
          { text: t('staffCase.hand.decide') },
        ]}
      />
      <ErrorSummary language={language} errors={[...texts].map(([field, text]) => ({ field, text }))} />
      <h1>{t('staffDecision.title', { reference })}</h1>
      <p className="lead">{t(`staffCase.kind.${desk.kind}`)}</p>
      {result?.stale === 'stale' ? <Meanwhile {...props} /> : null}
      {desk.isDecidable || result?.stale === 'stale' ? null : (
        <Inset>
          <p>{t('staffDecision.notNow', { state: t(`staffCase.state.${desk.state}`) })}</p>
        </Inset>
      )}
      <Asked {...props} />
      {result?.preview ? <Preview language={language} desk={desk} typed={typed} preview={result.preview} /> : null}
      {desk.isDecidable || result ? (
        <section aria-label={t('staffDecision.choose')}>
          <PlainForm action={caseHref(reference, '/decision')} files="some">
            <input type="hidden" name="version" value={desk.version} />
            <Chooser language={language} desk={desk} typed={typed} error={texts.get('decision')} />
            {typed.decision ? <p className="hint">{t('staffDecision.language', { language: name })}</p> : null}
            <DecisionFields language={language} timeZone={props.timeZone} desk={desk} typed={typed} errors={texts} />
            <Unseen typed={typed} desk={desk} />
            {typed.decision ? (
              <>
                <Button name="intent" value="preview">
                  {t('staffDecision.preview')}
                </Button>
                <p className="hint">{t('staffDecision.see')}</p>
              </>
            ) : null}
          </PlainForm>
        </section>
      ) : null}
    </div>
  )
}
