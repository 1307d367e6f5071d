import type { DeclaredPurpose } from '#app/register/declared.ts'
import type { Necessity, NoticeField, NoticeRegister, NoticeRetention } from '#app/register/notice.ts'
import { type Language, say } from '#app/register/register.ts'
import type { NoticeTransfer } from '#app/register/transfer.ts'
import { alternativesOf, countryName, listOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Recipients } from './facts.tsx'
import { SummaryList, Table } from './lists.tsx'

type Props = { readonly language: Language; readonly register: NoticeRegister; readonly level: 2 | 3 }

/** The label of what has this id, for the cells that name purposes, sources and recipients. */
function labelsOf(
  all: readonly { id: string; label: Parameters<typeof say>[0] }[],
  ids: readonly string[],
  language: Language,
) {
  return all.filter(({ id }) => ids.includes(id)).map(({ label }) => say(label, language))
}

function PurposeBasis({ purpose, language }: { purpose: DeclaredPurpose; language: Language }) {
  const t = translator(language)
  const { why, basis, interest, statute } = purpose
  const more = [interest, statute].flatMap((words) => (words ? [say(words, language)] : []))
  return (
    <>
      <p>{say(why, language)}</p>
      {basis ? (
        <p className="hint">
          {t('me.why.basis')}: {t(`basis.${basis}`)}
          {more.length > 0 ? `. ${more.join(' ')}` : ''}
        </p>
      ) : null}
    </>
  )
}

/** Fields of which the same is said share a row: eight rows alike hide the one that differs. */
function alike(fields: readonly NoticeField[]): NoticeField[][] {
  const groups = new Map<string, NoticeField[]>()
  for (const field of fields) {
    const key = JSON.stringify([field.purposes, field.sources, field.recipients, field.retention])
    groups.set(key, [...(groups.get(key) ?? []), field])
  }
  return [...groups.values()]
}

type TableProps = Omit<Props, 'level'> & { readonly caption: string; readonly fields: readonly NoticeField[] }

function FieldTable({ caption, fields, register, language }: TableProps) {
  const t = translator(language)
  const retention = (id: string) =>
    register.retentions.filter((one) => one.id === id).map(({ label }) => say(label, language))
  return (
    <Table
      caption={caption}
      columns={[
        { key: 'field', label: t('notice.field') },
        { key: 'purposes', label: t('me.why.purposes') },
        { key: 'sources', label: t('me.why.source') },
        { key: 'recipients', label: t('me.why.recipients') },
        { key: 'retention', label: t('me.why.retention') },
      ]}
      rows={alike(fields).flatMap((group) => {
        const [field] = group
        if (!field) return []
        const cells = [
          group.map(({ name, label }) => (
            <div key={name}>
              <b>{say(label, language)}</b>
            </div>
          )),
          labelsOf(register.purposes, field.purposes, language).join(', '),
          labelsOf(register.sources, field.sources, language).join(', '),
          labelsOf(register.recipients, field.recipients, language).join(', ') || '–',
          retention(field.retention).join(' '),
        ]
        return [{ id: field.name, cells }]
      })}
    />
  )
}

function Sources({ register, language }: Omit<Props, 'level'>) {
  const t = translator(language)
  return (
    <>
      <ul>
        {register.sources.map(({ id, label, fromSubject, publiclyAccessible }) => {
          const source = say(label, language)
          const said = fromSubject ? t('notice.fromYou', { source }) : source
          return <li key={id}>{publiclyAccessible ? `${said} ${t('me.why.public')}` : said}</li>
        })}
      </ul>
      {register.fromElsewhere ? (
        <p>
          {t('notice.fromElsewhere')} {register.fromPublicSource ? t('notice.fromPublic') : null}
        </p>
      ) : null}
    </>
  )
}

function Transfers({ transfers, language }: { transfers: readonly NoticeTransfer[]; language: Language }) {
  const t = translator(language)
  if (transfers.length === 0) return <p>{t('notice.transfersNone')}</p>
  return (
    <ul>
      {transfers.map(({ to, country, safeguards }) => (
        <li key={to}>
          <b>{t('me.why.partner', { name: to, country: countryName(country, language) })}.</b>{' '}
          {safeguards ? say(safeguards, language) : t('notice.transfersUnsaid')}
        </li>
      ))}
    </ul>
  )
}

function RetentionItem({ retention, language }: { retention: NoticeRetention; language: Language }) {
  const t = translator(language)
  const { label, statute, afterErasure, while: lasting } = retention
  const conditions = lasting.map((condition) => t(`me.kept.condition.${condition}`))
  return (
    <li>
      {say(label, language)}{' '}
      {conditions.length > 0 ? t('notice.retentionWhile', { conditions: alternativesOf(conditions, language) }) : null}{' '}
      {afterErasure === 'stays' ? t('me.kept.stays') : null}
      {statute ? (
        <p className="hint">
          {say(statute.words, language)} {t('me.kept.source', { source: statute.source })}
        </p>
      ) : null}
    </li>
  )
}

/** Must the person give it? (Art. 13(2)(e)) Told by kind of need, since many fields share one. */
function NecessityPart({ register, language }: Omit<Props, 'level'>) {
  const t = translator(language)
  const all = [...register.fields, ...register.collections.flatMap(({ fields }) => fields)]
  const kinds: readonly Necessity[] = ['contractual', 'statutory', 'voluntary']
  return kinds.map((kind) => {
    const labels = all.filter(({ necessity }) => necessity === kind).map(({ label }) => say(label, language))
    if (labels.length === 0) return null
    const fields = listOf([...new Set(labels)], language)
    return <p key={kind}>{t(`notice.necessity.${kind}`, { fields })}</p>
  })
}

/** A register's part of the notice, with everything that Art. 13(1)–(2) and 14(1)–(2) ask of it. `level` is of its headings. */
export function NoticeRegisterPart({ language, register, level }: Props) {
  const t = translator(language)
  const Heading = level === 2 ? 'h2' : 'h3'
  const { system } = register
  return (
    <>
      <p className="lead">{say(register.summary, language)}</p>
      <Heading>{t('notice.purposes')}</Heading>
      <SummaryList
        pairs={register.purposes.map((purpose) => ({
          key: purpose.id,
          label: <b>{say(purpose.label, language)}</b>,
          value: <PurposeBasis purpose={purpose} language={language} />,
        }))}
      />
      <Heading>{t('notice.fields')}</Heading>
      <FieldTable
        caption={say(register.title, language)}
        fields={register.fields}
        register={register}
        language={language}
      />
      {register.collections.map(({ name, label, fields }) => (
        <FieldTable key={name} caption={say(label, language)} fields={fields} register={register} language={language} />
      ))}
      <Heading>{t('notice.necessity.title')}</Heading>
      <NecessityPart register={register} language={language} />
      <Heading>{t('notice.sources')}</Heading>
      <Sources register={register} language={language} />
      <Heading>{t('notice.recipients')}</Heading>
      {register.recipients.length === 0 ? (
        <p>{t('notice.recipientsNone')}</p>
      ) : (
        <Recipients language={language} items={register.recipients} />
      )}
      <Heading>{t('notice.transfers')}</Heading>
      <Transfers transfers={register.transfers} language={language} />
      <Heading>{t('notice.retention')}</Heading>
      <ul>
        {register.retentions.map((retention) => (
          <RetentionItem key={retention.id} retention={retention} language={language} />
        ))}
      </ul>
      <Heading>{t('notice.protection')}</Heading>
      <p>
        {t('me.held.system', {
          system: system.name,
          provider: system.provider,
          country: countryName(system.country, language),
        })}{' '}
        {say(system.protection, language)}
      </p>
    </>
  )
}
