import { say } from '#app/register/register.ts'
import { needsConfirmation, REQUEST_KINDS } from '#app/request/request.ts'
import { listOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Inset, Trail } from '../parts/blocks.tsx'
import { type FilesFault, FilesField, filesMistake } from '../parts/files.tsx'
import { Button, ErrorSummary, PlainForm } from '../parts/form.tsx'
import { SummaryList } from '../parts/lists.tsx'
import { type Asked, type AskProps, IDENTIFIERS, identifierField } from './ask.tsx'

type Props = Pick<AskProps, 'language' | 'registers' | 'typed'> & { readonly faults?: readonly FilesFault[] }

/** Everything that was typed, carried on from page to page. */
function Carried({ typed }: { typed: Asked }) {
  const fields = [
    ['form', typed.form],
    ['kind', typed.kind],
    ['words', typed.words],
    ...typed.registers.map((register) => ['registers', register] as const),
    ...IDENTIFIERS.map((name) => [identifierField(name), typed.identifiers[name]] as const),
    ['answerBy', typed.answerBy],
    ['postal', typed.postal],
  ] as const
  return fields.map(([name, value]) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />)
}

/** A button back to a field of the form: it posts what is here, and the browser goes to the place its address names. */
function Change({
  language,
  what,
  field,
}: Pick<Props, 'language'> & { readonly what: string; readonly field: string }) {
  return (
    <button type="submit" form="change" className="change" formAction={`/me/requests/new#${field}`}>
      {translator(language).rich('requests.check.change', {
        what,
        hidden: (chunks) => <span className="vh">{chunks}</span>,
      })}
    </button>
  )
}

function rowsOf({ language, registers, typed }: Props) {
  const t = translator(language)
  const kind = REQUEST_KINDS.find((one) => one === typed.kind)
  const chosen = registers.filter(({ id }) => typed.registers.includes(id)).map(({ title }) => say(title, language))
  const given = IDENTIFIERS.filter((name) => typed.identifiers[name] !== '')
  return [
    { field: 'kind', label: t('requests.label.kind'), value: kind ? t(`requests.kind.${kind}.name`) : '' },
    { field: 'words', label: t('requests.label.words'), value: typed.words },
    {
      field: 'registers',
      label: t('requests.label.registers'),
      value: chosen.length > 0 ? listOf(chosen, language) : t('requests.new.allRegisters'),
    },
    {
      field: 'identifiers',
      label: t('requests.label.identifiers'),
      value: given.map((name) => `${t(`requests.new.identifier.${name}`)}: ${typed.identifiers[name]}`).join('\n'),
    },
    {
      field: typed.answerBy === 'post' ? 'postal' : 'answerBy',
      label: t('requests.label.answerBy'),
      value:
        typed.answerBy === 'post'
          ? `${t('requests.new.answer.post.name')}\n${typed.postal}`
          : t('requests.new.answer.portal.name'),
    },
  ]
}

/**
 * The request once more before it is sent. Files are chosen here and not on the page before, since a browser keeps no file from one
 * form to the next: this is the form that is sent last, so what is chosen here goes along. The buttons that change something belong
 * to a form of their own, so that they send no file for nothing.
 */
export function AskCheckPage({ faults = [], ...props }: Props) {
  const { language, typed } = props
  const t = translator(language)
  const mistake = filesMistake(faults, language)
  const confirms = REQUEST_KINDS.some((kind) => kind === typed.kind && needsConfirmation(kind))
  return (
    <div className="page">
      <Trail
        language={language}
        steps={[
          { to: '/me', text: t('me.title') },
          { to: '/me/requests', text: t('requests.title') },
          { text: t('requests.check.title') },
        ]}
      />
      <ErrorSummary language={language} errors={mistake ? [{ field: 'files', text: mistake }] : []} />
      <h1>{t('requests.check.title')}</h1>
      <SummaryList
        pairs={rowsOf(props).map(({ field, label, value }) => ({
          key: field,
          label,
          value: (
            <div className="checked">
              <p className="typed">{value === '' ? t('requests.check.nothing') : value}</p>
              <Change language={language} what={label} field={field} />
            </div>
          ),
        }))}
      />
      <form method="post" id="change" encType="multipart/form-data">
        <input type="hidden" name="intent" value="edit" />
        <Carried typed={typed} />
      </form>
      <PlainForm action="/me/requests/new" files="some">
        <input type="hidden" name="intent" value="send" />
        <Carried typed={typed} />
        <FilesField language={language} mistake={mistake} />
        {confirms ? <Inset>{t('requests.check.confirms')}</Inset> : null}
        <Button>{t('requests.check.go')}</Button>
      </PlainForm>
    </div>
  )
}
