import type { Letter } from '#app/letter/letter.ts'
import type { Act } from '#app/receipt/receipt.ts'
import type { Controller } from '#app/register/controller.ts'
import { type Language, say, type Words } from '#app/register/register.ts'
import { dateOf, dayOf, listOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Details, Panel, Tag, Trail } from '../parts/blocks.tsx'
import type { ShownErasureState } from '../parts/calendar.tsx'
import { ContactList } from '../parts/contact.tsx'
import { CorrectionList, type ShownCorrection, type Told, ToldList } from '../parts/corrections.tsx'
import { FileLinks, type FilesFault, filesMistake, type ShownFile } from '../parts/files.tsx'
import { ButtonLink, ErrorSummary } from '../parts/form.tsx'
import { LetterView } from '../parts/letter.tsx'
import { type Pair, SummaryList } from '../parts/lists.tsx'
import { receiptHref } from '../parts/receipt.tsx'
import { requestHref, type ShownRequest } from '../parts/request.tsx'
import { OwnCards, type ShownOwnCard } from '../parts/request-cards.tsx'
import { Messages, type ShownMessage, textMistake, type WriteFault, WriteForm } from '../parts/request-messages.tsx'
import { grantedOf, RequestState, type ShownChange, Timeline, type ToldStep } from '../parts/request-state.tsx'
import { IDENTIFIERS } from './ask.tsx'
import { ErasurePart } from './erasure.tsx'
import { exportHref } from './export.tsx'

/** What was done just now, for the page that it leads to. */
export type JustDone = 'sent' | 'confirmed' | 'withdrawn' | 'written' | 'hurried' | null

type Props = {
  readonly language: Language
  readonly controller: Controller
  readonly request: ShownRequest
  readonly asked: {
    readonly words: string
    /** Titles of the chosen registers; none for all. */
    readonly registers: readonly Words[]
    readonly identifiers: readonly { readonly what: string; readonly value: string }[]
    readonly answerBy: 'portal' | 'post'
    readonly files: readonly ShownFile[]
  }
  readonly history: readonly ToldStep[]
  /** Newest first. */
  readonly letters: readonly { readonly id: string; readonly letter: Letter }[]
  readonly messages: readonly ShownMessage[]
  /** What is to be done in each register, once the request is granted. */
  readonly cards: readonly ShownOwnCard[]
  /** What can be downloaded, or soon. */
  readonly packages: readonly { readonly id: string; readonly state: keyof typeof PACKAGE_TONES }[]
  /** For an erasure by plan: until when it can be taken back, and what goes later. */
  readonly erasure: ShownErasureState | null
  readonly addressChange: ShownChange | null
  /** What was asked to be corrected, value by value, and who else was told. */
  readonly corrections: readonly ShownCorrection[]
  readonly told: readonly Told[]
  readonly receipts: readonly { readonly id: string; readonly act: Act; readonly at: number }[]
  /** Can it still be taken back? */
  readonly canWithdraw: boolean
  readonly just: JustDone
  /** The message form's own random id, and what came back with it. */
  readonly form: string
  readonly text?: string | undefined
  readonly faults?: { readonly text?: WriteFault | undefined; readonly files: readonly FilesFault[] } | undefined
}

type Common = Props & { readonly where: { readonly language: Language; readonly timeZone: string } }

/** The top of the page: what was done just now with its reference, or what the request is. */
function Top({ language, request, just, asked, where }: Common) {
  const t = translator(language)
  const name = t(`requests.kind.${request.kind}.name`)
  const bold = (chunks: React.ReactNode) => <b translate="no">{chunks}</b>
  const reference = <p>{t.rich('requests.referenceLong', { reference: request.reference, b: bold })}</p>
  if (just === 'sent' && (request.state === 'fulfilled' || request.state === 'carrying-out')) {
    const isDone = request.state === 'fulfilled'
    return (
      <Panel title={t(isDone ? 'correct.granted' : 'correct.carried')}>
        {reference}
        <p>{t(isDone ? 'correct.grantedText' : 'correct.carriedText')}</p>
      </Panel>
    )
  }
  if (just === 'sent') {
    const date = dayOf(request.dueAt - 1, where.language, where.timeZone)
    const how = asked.answerBy === 'post' ? 'requests.sent.post' : 'requests.sent.text'
    return (
      <Panel title={t('requests.sent.title')}>
        {reference}
        <p>{t.rich(how, { date, b: bold })}</p>
        {request.state === 'confirming' ? <p>{t('requests.sent.confirm')}</p> : null}
      </Panel>
    )
  }
  if (just === 'confirmed' || just === 'withdrawn')
    return (
      <Panel title={t(just === 'confirmed' ? 'requests.confirm.done' : 'requests.withdraw.done')}>{reference}</Panel>
    )
  return (
    <>
      <h1>{name}</h1>
      {reference}
    </>
  )
}

/** Letters, the newest open. The one that says what has come in says nothing new here, so it is folded. */
function Letters({ language, letters }: Props) {
  const t = translator(language)
  if (letters.length === 0) return null
  return (
    <section id="letters">
      <h2>{t('requests.letters')}</h2>
      {letters.map(({ id, letter }, index) =>
        index === 0 && letter.kind !== 'received' ? (
          <LetterView key={id} letter={letter} title="h2" />
        ) : (
          <Details key={id} summary={`${letter.title}, ${dateOf(letter.date, language)}`}>
            <LetterView letter={letter} title="h2" />
          </Details>
        ),
      )}
    </section>
  )
}

function askedPairs({ language, request, asked }: Props): Pair[] {
  const t = translator(language)
  const known = (what: string) => IDENTIFIERS.find((name) => name === what)
  return [
    { label: t('requests.label.kind'), value: t(`requests.kind.${request.kind}.name`) },
    ...(asked.words ? [{ label: t('requests.label.words'), value: <p className="typed">{asked.words}</p> }] : []),
    {
      label: t('requests.label.registers'),
      value:
        asked.registers.length > 0
          ? listOf(
              asked.registers.map((title) => say(title, language)),
              language,
            )
          : t('requests.new.allRegisters'),
    },
    ...asked.identifiers.map(({ what, value }) => {
      const name = known(what)
      return { label: name ? t(`requests.new.identifier.${name}`) : what, value }
    }),
    { label: t('requests.label.answerBy'), value: t(`requests.new.answer.${asked.answerBy}.name`) },
    ...(asked.files.length > 0
      ? [
          {
            label: t('requests.filesSent'),
            value: <FileLinks language={language} reference={request.reference} files={asked.files} />,
          },
        ]
      : []),
  ]
}

const PACKAGE_TONES = { gathering: 'wait', writing: 'wait', ready: 'good', expired: 'plain', failed: 'plain' } as const

function Packages({ language, packages }: Props) {
  const t = translator(language)
  if (packages.length === 0) return null
  return (
    <section>
      <h2>{t('exports.page')}</h2>
      <ul>
        {packages.map(({ id, state }) => (
          <li key={id}>
            <a href={exportHref(id)}>{t('exports.open')}</a>{' '}
            <Tag tone={PACKAGE_TONES[state]}>{t(`exports.state.${state}`)}</Tag>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Corrections({ language, corrections, told, where }: Common) {
  if (corrections.length === 0) return null
  return (
    <section>
      <h2>{translator(language)('correct.changes')}</h2>
      <CorrectionList corrections={corrections} {...where} />
      <ToldList told={told} {...where} />
    </section>
  )
}

function Receipts({ language, receipts, where }: Common) {
  const t = translator(language)
  if (receipts.length === 0) return null
  return (
    <section>
      <h2>{t('receipts.listTitle')}</h2>
      <p>{t('receipts.listText')}</p>
      <ul>
        {receipts.map(({ id, act, at }) => (
          <li key={id}>
            <a href={receiptHref(id)}>
              {t(`receipts.act.${act}`)}, {dayOf(at, language, where.timeZone)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Conversation(props: Common) {
  const { language, controller, request, messages, just, form, text = '', faults, where } = props
  const t = translator(language)
  const common = { language, reference: request.reference }
  const mistakes = { text: textMistake(faults?.text, language), files: filesMistake(faults?.files ?? [], language) }
  return (
    <section id="messages">
      <h2>{t('requests.messages')}</h2>
      {just === 'written' ? (
        <p className="inset" role="status">
          {t('requests.write.sent')}
        </p>
      ) : null}
      <Messages {...common} timeZone={where.timeZone} company={controller.name} messages={messages} />
      <WriteForm {...common} form={form} text={text} mistakes={mistakes} />
    </section>
  )
}

/** Everything about one request: where it is, the letters, messages both ways, what was asked, what has happened. */
export function RequestPage(props: Props) {
  const { language, controller, request, history, addressChange, canWithdraw, faults } = props
  const t = translator(language)
  const where = { language, timeZone: controller.timeZone } as const
  const common = { ...props, where }
  const granted = grantedOf(props.corrections)
  const text = textMistake(faults?.text, language)
  const files = filesMistake(faults?.files ?? [], language)
  const errors = [...(text ? [{ field: 'text', text }] : []), ...(files ? [{ field: 'files', text: files }] : [])]
  const steps = [
    { to: '/me', text: t('me.title') },
    { to: '/me/requests', text: t('requests.title') },
    { text: request.reference },
  ]
  return (
    <div className="page">
      <Trail language={language} steps={steps} />
      <ErrorSummary language={language} errors={errors} />
      <Top {...common} />
      <RequestState {...where} {...{ controller, request, history, granted }} change={addressChange} />
      <Letters {...props} />
      <ErasurePart {...props} where={where} />
      <Packages {...props} />
      <Corrections {...common} />
      <OwnCards {...where} cards={props.cards} />
      <Conversation {...common} />
      <section>
        <h2>{t('requests.what')}</h2>
        <SummaryList pairs={askedPairs(props)} />
        {canWithdraw ? (
          <p className="aside">
            <ButtonLink to={`${requestHref(request.reference)}/withdraw`} look="quiet">
              {t('requests.withdraw.title')}
            </ButtonLink>
          </p>
        ) : null}
      </section>
      <section>
        <h2>{t('requests.history')}</h2>
        <Timeline {...where} history={history} />
      </section>
      <Receipts {...common} />
      <section className="noprint">
        <p>{t('requests.other')}</p>
        <ContactList controller={controller} language={language} />
        <p className="hint">{t('requests.printHint')}</p>
      </section>
    </div>
  )
}
