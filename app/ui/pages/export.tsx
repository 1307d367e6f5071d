import type { Controller } from '#app/register/controller.ts'
import { type Language, say, type Words } from '#app/register/register.ts'
import { momentOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Inset, Panel, Trail } from '../parts/blocks.tsx'
import { Button, ButtonLink, Choice, ErrorSummary, FieldMistake, PlainForm } from '../parts/form.tsx'
import { requestHref } from '../parts/request.tsx'

export const exportHref = (id: string) => `/me/exports/${id}`

type AskProps = {
  readonly language: Language
  readonly registers: readonly { readonly id: string; readonly title: Words }[]
  readonly form: string
  readonly typed: { readonly profile: string; readonly registers: readonly string[] }
  readonly refused: boolean
  /** Why nothing is given to this address yet, in a sentence. */
  readonly waits?: string | undefined
  /** A register was chosen that there is not. */
  readonly noRegister?: boolean | undefined
}

/** What to take home: everything or what one gave oneself, of all registers or of some. */
export function AskExportPage({ language, registers, form, typed, refused, waits, noRegister }: AskProps) {
  const t = translator(language)
  const error = waits ?? (refused && !noRegister ? t('exports.chooseProfile') : undefined)
  const registersError = noRegister ? t('exports.noRegister') : undefined
  const listed = [
    ...(error ? [{ field: 'profile', text: error }] : []),
    ...(registersError ? [{ field: `register-${registers[0]?.id}`, text: registersError }] : []),
  ]
  return (
    <div className="page">
      <Trail language={language} steps={[{ to: '/me', text: t('me.title') }, { text: t('exports.title') }]} />
      <ErrorSummary language={language} errors={listed} />
      <h1>{t('exports.title')}</h1>
      <p className="lead">{t('exports.lead')}</p>
      <PlainForm action="/me/exports/new">
        <input type="hidden" name="form" value={form} />
        <Choice
          name="profile"
          legend={t('exports.what')}
          error={error}
          chosen={typed.profile || undefined}
          choices={(['access', 'portability'] as const).map((value) => ({
            value,
            label: t(`exports.profile.${value}`),
            hint: t(`exports.profile.${value}Hint`),
          }))}
        />
        <fieldset
          className={registersError ? 'field wrong' : 'field'}
          aria-describedby={registersError ? 'registers-error' : undefined}
        >
          <legend>{t('exports.registers')}</legend>
          <p className="hint">{t('exports.registersHint')}</p>
          {registersError ? <FieldMistake id="registers-error" text={registersError} /> : null}
          {registers.map(({ id, title }) => (
            <div className="radio" key={id}>
              <input
                type="checkbox"
                id={`register-${id}`}
                name="register"
                value={id}
                defaultChecked={typed.registers.includes(id)}
              />
              <label htmlFor={`register-${id}`}>{say(title, language)}</label>
            </div>
          ))}
        </fieldset>
        <Button>{t('exports.ask')}</Button>
      </PlainForm>
    </div>
  )
}

export type ShownExport = {
  readonly id: string
  readonly reference: string
  readonly state: 'gathering' | 'writing' | 'ready' | 'expired' | 'failed'
  readonly expiresAt: number | null
  readonly bytes: number | null
  readonly files: number
  readonly filesDone: number
  readonly downloads: readonly { readonly id: string; readonly at: number }[]
  readonly left: number
  readonly isFresh: boolean
}

type Refused = 'used-up' | 'not-fresh' | 'expired' | 'not-ready' | 'address-waits'
type Props = {
  readonly language: Language
  readonly controller: Controller
  readonly shown: ShownExport
  readonly refused?: Refused | undefined
}

const KILOBYTE = 1_000

function sizeText(bytes: number, language: Language): string {
  const isLarge = bytes >= KILOBYTE * KILOBYTE
  const unit = isLarge ? 'megabyte' : 'kilobyte'
  const value = isLarge ? bytes / (KILOBYTE * KILOBYTE) : Math.max(1, bytes / KILOBYTE)
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: isLarge ? 1 : 0 }).format(value)
}

function Building({ language, shown }: Props) {
  const t = translator(language)
  const { id, files, filesDone } = shown
  return (
    <>
      <h1>{t('exports.building.title')}</h1>
      <p className="lead">{t('exports.building.text')}</p>
      {files > 0 ? (
        <p>
          <progress max={files} value={filesDone} aria-label={t('exports.building.title')} />{' '}
          {t('exports.building.writing', { done: String(filesDone), all: String(files) })}
        </p>
      ) : (
        <p>{t('exports.building.gathering')}</p>
      )}
      <p>
        <ButtonLink to={exportHref(id)}>{t('exports.building.look')}</ButtonLink>
      </p>
    </>
  )
}

function Ready({ language, controller, shown }: Props) {
  const t = translator(language)
  const { id, bytes, left, expiresAt, isFresh } = shown
  return (
    <>
      <Panel title={t('exports.ready.title')}>
        <p>{t('exports.ready.until', { moment: momentOf(expiresAt ?? 0, language, controller.timeZone) })}</p>
      </Panel>
      <p>
        {t('exports.ready.size', { size: sizeText(bytes ?? 0, language) })}. {t('exports.ready.left', { count: left })}
      </p>
      {left === 0 ? null : isFresh ? (
        <PlainForm action={`${exportHref(id)}/download`}>
          <Button>{t('exports.ready.go')}</Button>
        </PlainForm>
      ) : (
        <Inset>
          <p>{t('exports.ready.notFresh')}</p>
          <p>
            <ButtonLink to={`/verify?to=${encodeURIComponent(exportHref(id))}`}>{t('exports.ready.verify')}</ButtonLink>
          </p>
        </Inset>
      )}
      <p className="hint">{t('exports.ready.keep')}</p>
    </>
  )
}

function Over({ language, shown }: Props) {
  const t = translator(language)
  const how = shown.state === 'failed' ? 'failed' : 'over'
  return (
    <>
      <h1>{t(`exports.${how}.title`)}</h1>
      <p className="lead">{t(`exports.${how}.text`)}</p>
      <p>
        <ButtonLink to="/me/exports/new">{t('exports.ask')}</ButtonLink>
      </p>
    </>
  )
}

/** One package: what is being done, the button that downloads it, and every download so far. */
export function ExportPage(props: Props) {
  const { language, controller, shown, refused } = props
  const t = translator(language)
  const { state, downloads, reference } = shown
  return (
    <div className="page">
      <Trail
        language={language}
        steps={[
          { to: '/me', text: t('me.title') },
          { to: '/me/requests', text: t('requests.title') },
          { to: requestHref(reference), text: reference },
          { text: t('exports.page') },
        ]}
      />
      <ErrorSummary
        language={language}
        errors={refused ? [{ field: 'content', text: t(`exports.refused.${refused}`) }] : []}
      />
      {state === 'gathering' || state === 'writing' ? <Building {...props} /> : null}
      {state === 'ready' ? <Ready {...props} /> : null}
      {state === 'expired' || state === 'failed' ? <Over {...props} /> : null}
      <section>
        <h2>{t('exports.downloads')}</h2>
        {downloads.length === 0 ? (
          <p>{t('exports.none')}</p>
        ) : (
          <ul>
            {downloads.map(({ id, at }) => (
              <li key={id}>{momentOf(at, language, controller.timeZone)}</li>
            ))}
          </ul>
        )}
      </section>
      <p>
        <a href={requestHref(reference)}>{t('exports.request', { reference })}</a>
      </p>
    </div>
  )
}
