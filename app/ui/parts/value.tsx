import type { ReactNode } from 'react'
import { formatValue, type ToShow } from '#app/register/kinds.ts'
import type { Kind } from '#app/register/register.ts'
import type { ViewValues } from '#app/register/view.ts'
import { translator } from '#app/words/words.ts'
import { Tag } from './blocks.tsx'

type Props = {
  readonly kind: Kind
  readonly held: Pick<ViewValues, 'values' | 'masked' | 'withheld'>
  readonly show: ToShow
}

/** Kinds that machines read as well: their element says so. Everything else is text, which translators leave alone. */
function Shown({ kind, raw, show }: { kind: Kind; raw: string; show: ToShow }): ReactNode {
  const text = formatValue(kind, raw, show)
  if (kind === 'date' || kind === 'instant') return text === raw ? text : <time dateTime={raw}>{text}</time>
  return <span translate="no">{text}</span>
}

/** The values of a field: as people read them, one below the other; or why they are not shown. */
export function HeldValues({ kind, held, show }: Props) {
  const t = translator(show.language)
  if (held.withheld) return <Tag tone="wait">{t('me.record.withheldShort')}</Tag>
  return (
    <>
      {held.values.map((raw, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a field may hold the same value twice, and nothing is ever reordered.
        <div key={`${index}-${raw}`}>
          <Shown kind={kind} raw={raw} show={show} />
        </div>
      ))}
      {held.masked ? <Tag tone="wait">{t('me.record.masked')}</Tag> : null}
    </>
  )
}
