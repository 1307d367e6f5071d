import type { Language } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'
import { Details } from '../../parts/blocks.tsx'
import { Button, PlainForm } from '../../parts/form.tsx'
import { Moment, Table } from '../../parts/lists.tsx'
import type { SourceShown } from './page.tsx'

type Shown = SourceShown['columns'][number]
type Common = { readonly language: Language; readonly timeZone: string; readonly mayClassify: 'yes' | 'no' }

const WORDS = ['none', 'covered', 'missing'] as const

/** In a collection the column stands after the collection's name. */
const nameOf = ({ place, name, kind }: Shown) => `${place === '' ? '' : `${place}: `}${name} (${kind})`

/** What it holds, and for whom may say so the way to say otherwise. */
function Word({ column, language, mayClassify }: Common & { readonly column: Shown }) {
  const t = translator(language)
  if (mayClassify === 'no') return <>{t(`staffSources.word.${column.state}`)}</>
  const id = `word-${column.digest}`
  return (
    <PlainForm action={`/staff/sources/columns/${column.digest}`}>
      <div className="field">
        <label htmlFor={id} className="vh">
          {t('staffSources.what')}: {nameOf(column)}
        </label>
        <select id={id} name="word" defaultValue={column.state}>
          {column.state === 'new' || column.state === 'before' ? (
            <option value="">{t(`staffSources.word.${column.state}`)}</option>
          ) : null}
          {WORDS.map((word) => (
            <option key={word} value={word}>
              {t(`staffSources.word.${word}`)}
            </option>
          ))}
        </select>
      </div>
      <Button look="quiet">{t('staffSources.say')}</Button>
    </PlainForm>
  )
}

function ColumnTable({
  columns,
  caption,
  ...common
}: Common & { readonly columns: readonly Shown[]; caption: string }) {
  const { language, timeZone } = common
  const t = translator(language)
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        { key: 'column', label: t('staffSources.column') },
        { key: 'since', label: t('staffSources.since') },
        { key: 'what', label: t('staffSources.what') },
      ]}
      rows={columns.map((column) => ({
        id: column.digest,
        cells: [
          nameOf(column),
          <Moment key="since" at={column.firstAt} language={language} timeZone={timeZone} />,
          <Word key="what" column={column} {...common} />,
        ],
      }))}
    />
  )
}

/** Columns that keep a register from being complete, and those that do not, folded. */
export function Columns({ columns, ...common }: Common & { readonly columns: readonly Shown[] }) {
  const t = translator(common.language)
  const open = columns.filter(({ state }) => state === 'new' || state === 'missing')
  const others = columns.filter((column) => !open.includes(column))
  return (
    <>
      {open.length > 0 ? (
        <>
          <h3>{t('staffSources.unknown')}</h3>
          <p>{t('staffSources.unknownText')}</p>
          <ColumnTable columns={open} caption={t('staffSources.unknown')} {...common} />
        </>
      ) : null}
      {others.length > 0 ? (
        <Details summary={t('staffSources.others', { count: others.length })}>
          <ColumnTable columns={others} caption={t('staffSources.others', { count: others.length })} {...common} />
        </Details>
      ) : null}
    </>
  )
}
