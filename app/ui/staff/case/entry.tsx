import type { ReactNode } from 'react'
import { reasonOf } from '#app/register/kinds.ts'
import { LANGUAGES, type Language } from '#app/register/register.ts'
import { CHANNELS, REQUEST_KINDS } from '#app/request/request.ts'
import { dateOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Panel, Trail } from '../../parts/blocks.tsx'
import { DateField } from '../../parts/date-field.tsx'
import { TextArea } from '../../parts/fields.tsx'
import { type FilesFault, FilesField, filesMistake } from '../../parts/files.tsx'
import { Button, ButtonLink, Choice, ErrorSummary, PlainForm, TextField } from '../../parts/form.tsx'
import { Lines } from '../../parts/letter.tsx'
import { SummaryList } from '../../parts/lists.tsx'
import { caseHref, LANGUAGE_NAMES } from './desk.ts'

/** By which way a request comes that staff enter. */
export const ENTERED_CHANNELS = CHANNELS.filter((channel) => channel !== 'portal')
const WORDS_LIMIT_CHARACTERS = 10_000
export const POSTAL_LIMIT_LINES = 4
const LINE_LIMIT_CHARACTERS = 200

const LIMITS = {
  name: LINE_LIMIT_CHARACTERS,
  customer: LINE_LIMIT_CHARACTERS,
  postal: POSTAL_LIMIT_LINES * LINE_LIMIT_CHARACTERS,
  words: WORDS_LIMIT_CHARACTERS,
} as const

/** The names of the form's fields, each a text. */
export const ENTRY_FIELDS = [
  'channel',
  'kind',
  'day',
  'time',
  'language',
  'name',
  'address',
  'postal',
  'customer',
  'words',
  'form',
] as const
export type TypedEntry = Readonly<Record<(typeof ENTRY_FIELDS)[number], string>>

type Long = { readonly long: keyof typeof LIMITS }
export type EntryMistake =
  | Long
  | 'channel'
  | 'kind'
  | 'moment'
  | 'future'
  | 'too-old'
  | 'language'
  | 'name'
  | 'address'
  | 'postal'

const FIELD_OF = {
  channel: 'channel',
  kind: 'kind',
  moment: 'day',
  future: 'day',
  'too-old': 'day',
  language: 'language',
  name: 'name',
  address: 'address',
  postal: 'postal',
} as const

type Common = { readonly language: Language; readonly timeZone: string; readonly typed: TypedEntry }
type FormProps = Common & { readonly mistakes: readonly EntryMistake[] }

/** The fields that hold more than they may; what is too long is said, never cut. */
export const longIn = (typed: TypedEntry): Long[] =>
  (['name', 'customer', 'postal', 'words'] as const).flatMap((long) =>
    typed[long].length > LIMITS[long] ? [{ long }] : [],
  )

function errorOf(mistake: EntryMistake, language: Language) {
  if (typeof mistake === 'string')
    return { field: FIELD_OF[mistake], text: translator(language)(`staffEntry.errors.${mistake}`) }
  const { long } = mistake
  return { field: long, text: reasonOf({ why: 'too-long', limit: LIMITS[long] }, language) }
}

const PATH = '/staff/requests/new'

function Frame({ language, title, children }: { language: Language; title: string; children: ReactNode }) {
  const t = translator(language)
  return (
    <div className="page">
      <Trail language={language} steps={[{ to: '/staff/queue', text: t('staff.queue') }, { text: title }]} />
      {children}
    </div>
  )
}

/** What came otherwise than through the portal: how, what, when, from whom. */
export function EntryForm({ language, timeZone, typed, mistakes }: FormProps) {
  const t = translator(language)
  const errors = mistakes.map((mistake) => errorOf(mistake, language))
  const error = (field: string) => errors.find((one) => one.field === field)?.text
  const text = (name: 'name' | 'address' | 'customer', hint?: string) => (
    <TextField
      name={name}
      label={t(`staffEntry.${name}`)}
      hint={hint}
      value={typed[name]}
      error={error(name)}
      autoComplete="off"
      spellCheck={false}
      maxLength={LINE_LIMIT_CHARACTERS}
    />
  )
  return (
    <Frame language={language} title={t('staffEntry.title')}>
      <ErrorSummary language={language} errors={errors} />
      <h1>{t('staffEntry.title')}</h1>
      <p className="lead">{t('staffEntry.lead')}</p>
      <PlainForm action={PATH} files="some">
        <input type="hidden" name="form" value={typed.form} />
        <Choice
          name="channel"
          legend={t('staffEntry.channel')}
          error={error('channel')}
          chosen={typed.channel}
          choices={ENTERED_CHANNELS.map((value) => ({ value, label: t(`staffEntry.channels.${value}`) }))}
        />
        <Choice
          name="kind"
          legend={t('staffEntry.kind')}
          error={error('kind')}
          chosen={typed.kind}
          choices={REQUEST_KINDS.map((value) => ({ value, label: t(`staffCase.kind.${value}`) }))}
        />
        <DateField name="day" label={t('staffEntry.day')} value={typed.day} error={error('day')} />
        <DateField
          name="time"
          type="time"
          label={t('staffEntry.time')}
          hint={t('staffEntry.timeHint', { zone: timeZone })}
          value={typed.time}
        />
        <TextArea
          name="words"
          label={t('staffEntry.words')}
          hint={t('staffEntry.wordsHint')}
          value={typed.words}
          error={error('words')}
          rows={6}
          maxLength={LIMITS.words}
        />
        {text('name')}
        {text('address', t('staffEntry.addressHint'))}
        <TextArea
          name="postal"
          label={t('staffEntry.postal')}
          hint={t('staffEntry.postalHint')}
          value={typed.postal}
          error={error('postal')}
          rows={POSTAL_LIMIT_LINES}
          maxLength={LIMITS.postal}
          autoComplete="off"
        />
        {text('customer')}
        <Choice
          name="language"
          legend={t('staffEntry.language')}
          error={error('language')}
          chosen={typed.language}
          choices={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] ?? value }))}
        />
        <Button name="intent" value="check">
          {t('staffEntry.check')}
        </Button>
        <p className="hint">{t('staffEntry.files')}</p>
      </PlainForm>
    </Frame>
  )
}

type CheckProps = Common & {
  readonly channel: (typeof ENTERED_CHANNELS)[number]
  readonly kind: (typeof REQUEST_KINDS)[number]
  readonly filesFaults: readonly FilesFault[]
}

/** What was typed, once more, before it is entered; files are added here, since a page cannot keep them. */
export function EntryCheck({ language, typed, channel, kind, filesFaults }: CheckProps) {
  const t = translator(language)
  const mistake = filesMistake(filesFaults, language)
  const title = t('staffEntry.checkTitle')
  const plain = (name: 'name' | 'address' | 'customer') => ({
    label: t(`staffEntry.${name}`),
    value: typed[name] || t('staffEntry.none'),
  })
  const postal = typed.postal.split('\n').filter((line) => line.trim() !== '')
  return (
    <Frame language={language} title={title}>
      <ErrorSummary language={language} errors={mistake ? [{ field: 'files', text: mistake }] : []} />
      <h1>{title}</h1>
      <SummaryList
        pairs={[
          { label: t('staffEntry.channel'), value: t(`staffEntry.channels.${channel}`) },
          { label: t('staffEntry.kind'), value: t(`staffCase.kind.${kind}`) },
          { label: t('staffEntry.received'), value: `${dateOf(typed.day, language)}, ${typed.time}` },
          {
            label: t('staffEntry.words'),
            value: <span className="typed">{typed.words || t('staffEntry.none')}</span>,
          },
          plain('name'),
          plain('address'),
          {
            label: t('staffEntry.postal'),
            value: postal.length > 0 ? <Lines lines={postal} /> : t('staffEntry.none'),
          },
          plain('customer'),
          { label: t('staffCase.summary.language'), value: LANGUAGE_NAMES[typed.language] ?? typed.language },
        ]}
      />
      <PlainForm action={PATH} files="some">
        {ENTRY_FIELDS.map((name) => (
          <input key={name} type="hidden" name={name} value={typed[name]} />
        ))}
        <FilesField language={language} mistake={mistake} />
        <div className="buttons">
          <Button name="intent" value="enter">
            {t('staffEntry.go')}
          </Button>
          <Button name="intent" value="change" look="quiet">
            {t('staffEntry.change')}
          </Button>
        </div>
      </PlainForm>
    </Frame>
  )
}

type DoneProps = { readonly language: Language; readonly reference: string; readonly dueDay: string }

/** Entered: its reference, and by when it is to be answered. */
export function EntryDone({ language, reference, dueDay }: DoneProps) {
  const t = translator(language)
  const b = (chunks: ReactNode) => <b>{chunks}</b>
  return (
    <div className="page">
      <Panel title={t('staffEntry.done.title')}>
        <p>{t.rich('staffEntry.done.reference', { reference, b })}</p>
        <p>{t.rich('staffEntry.done.due', { day: dateOf(dueDay, language), b })}</p>
      </Panel>
      <div className="buttons">
        <ButtonLink to={caseHref(reference)}>{t('staffEntry.done.open')}</ButtonLink>
        <ButtonLink to={PATH} look="quiet">
          {t('staffEntry.done.another')}
        </ButtonLink>
      </div>
    </div>
  )
}
