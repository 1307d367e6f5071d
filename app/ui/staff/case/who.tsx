import { say } from '#app/register/register.ts'
import { listOf } from '#app/words/dates.ts'
import { sizeOf } from '#app/words/size.ts'
import { type Translate, translator } from '#app/words/words.ts'
import { Inset } from '../../parts/blocks.tsx'
import { Lines } from '../../parts/letter.tsx'
import { type Pair, SummaryList } from '../../parts/lists.tsx'
import { caseHref, type Place, type ShownDesk, type ShownFile, type ShownValues } from './desk.ts'

type Props = Place & { readonly reference: string; readonly values: ShownValues }

/** Files, each fetched by its own address and saved, never shown within the portal. */
export function CaseFiles({
  language,
  reference,
  files,
}: {
  language: Place['language']
  reference: string
  files: readonly ShownFile[]
}) {
  const t = translator(language)
  return (
    <ul>
      {files.map(({ id, name, bytes }) => (
        <li key={id}>
          <a href={caseHref(reference, `/files/${id}`)} download>
            {t('staffCase.who.file', { name, size: sizeOf(bytes, language) })}
          </a>
        </li>
      ))}
    </ul>
  )
}

const IDENTIFIERS = ['customer-number', 'address', 'other'] as const

function identifierName(what: string, t: Translate): string {
  const known = IDENTIFIERS.find((one) => one === what)
  return known ? t(`requests.new.identifier.${known}`) : what
}

function addressPair({ contents }: ShownValues, t: Translate): Pair {
  const label = t('staffCase.who.address')
  if (contents.address === null) return { label, value: t('staffCase.who.noAddress') }
  const how = t(contents.enteredBy === null ? 'staffCase.who.verified' : 'staffCase.who.entered')
  return {
    label,
    value: (
      <>
        <span translate="no">{contents.address}</span> <span className="muted">({how})</span>
      </>
    ),
  }
}

function pairsOf({ language, reference, values }: Props): Pair[] {
  const t = translator(language)
  const { contents, registers } = values
  const titles = contents.registers.map((id) => {
    const found = registers.find(({ summary }) => summary.register === id)
    return found ? say(found.summary.title, language) : id
  })
  const own = values.files.filter(({ messageId }) => messageId === null)
  return [
    ...(contents.name ? [{ label: t('staffCase.who.name'), value: contents.name }] : []),
    addressPair(values, t),
    ...(contents.postal.length > 0
      ? [{ label: t('staffCase.who.postal'), value: <Lines lines={contents.postal} /> }]
      : []),
    { label: t('staffCase.who.answerBy'), value: t(`staffCase.who.answer.${values.byPost ? 'post' : 'portal'}`) },
    {
      label: t('staffCase.who.registers'),
      value: titles.length === 0 ? t('staffCase.who.all') : listOf(titles, language),
    },
    ...(contents.identifiers.length === 0
      ? []
      : [
          {
            label: t('staffCase.who.identifiers'),
            value: (
              <>
                {contents.identifiers.map(({ what, value }) => (
                  <div key={`${what} ${value}`}>
                    {identifierName(what, t)}: <b translate="no">{value}</b>
                  </div>
                ))}
                <div className="hint">{t('staffCase.who.unverified')}</div>
              </>
            ),
          },
        ]),
    ...(own.length === 0
      ? []
      : [
          {
            label: t('staffCase.who.files'),
            value: <CaseFiles language={language} reference={reference} files={own} />,
          },
        ]),
  ]
}

/** Who asks and what, in their own words; for a role that sees no values, that there is something it does not see. */
export function Who({ desk, ...place }: Place & { readonly desk: ShownDesk }) {
  const t = translator(place.language)
  const { values, request } = desk
  if (!values)
    return (
      <Inset>
        <p>{t('staffCase.who.hidden')}</p>
      </Inset>
    )
  const { words, proven } = values.contents
  return (
    <section aria-labelledby="who">
      <h2 id="who">{t('staffCase.who.title')}</h2>
      <h3>{t('staffCase.who.words')}</h3>
      {words === '' ? (
        <p className="hint">{t('staffCase.who.noWords')}</p>
      ) : (
        <blockquote className="typed" lang={request.language}>
          {words}
        </blockquote>
      )}
      <SummaryList pairs={pairsOf({ ...place, reference: request.reference, values })} />
      {Object.keys(proven).length > 0 ? (
        <Inset>
          <p>{t('staffCase.who.proven')}</p>
        </Inset>
      ) : null}
    </section>
  )
}
