import type { ReactNode } from 'react'
import { say } from '#app/register/register.ts'
import { isClosed } from '#app/request/request.ts'
import { dayOf, listOf } from '#app/words/dates.ts'
import { translator } from '#app/words/words.ts'
import { Tag } from '../../parts/blocks.tsx'
import { Button, ButtonLink, PlainForm } from '../../parts/form.tsx'
import { caseHref, type Place, type ShownCard, type ShownDesk, type ShownValues } from './desk.ts'

type Props = Place & { readonly desk: ShownDesk; readonly values: ShownValues }
type CardProps = Place & { readonly card: ShownCard }

const TONES = { open: 'wait', done: 'plain', confirmed: 'good', dropped: 'plain' } as const

/** What is to be done, as one would say it: open this there, change that from one thing to another. */
function CardOrder({ card, language }: CardProps) {
  const t = translator(language)
  const { order, system, field } = card
  const b = (chunks: ReactNode) => <b translate="no">{chunks}</b>
  const value = (text: string) => (text === '' ? t('staffCase.cards.empty') : text)
  return (
    <>
      {order.record === ''
        ? t('staffCase.cards.openSystem', { system })
        : t('staffCase.cards.open', { record: order.record, system })}{' '}
      {order.wanted?.what === 'value' && field
        ? t.rich('staffCase.cards.change', {
            field: say(field, language),
            from: value(order.wanted.from),
            to: value(order.wanted.to),
            b,
          })
        : null}
      {order.wanted?.what === 'values' && field
        ? t.rich('staffCase.cards.change', {
            field: say(field, language),
            from: value(order.wanted.from.join(', ')),
            to: value(order.wanted.to.join(', ')),
            b,
          })
        : null}
      {order.found ? ` ${t('correct.approve.found', { found: value(order.found.join(', ')) })} ` : null}
      <ErasedOrder card={card} language={language} />
      {order.wanted?.what === 'ban' ? t(`ban.card.${order.wanted.ban}`) : null}
      {order.wanted?.what === 'gone' ? t('staffCase.cards.gone') : null} {order.words}
    </>
  )
}

/** What is to be erased: fields of the record, rows of a collection, or fields of such rows. */
function ErasedOrder({ card, language }: Pick<CardProps, 'card' | 'language'>) {
  const { order, erases } = card
  if (order.wanted?.what !== 'erased' || !erases) return null
  const t = translator(language)
  const what = listOf(
    erases.fields.map((label) => say(label, language)),
    language,
  )
  if (erases.collection === null) return t('erasure.card.erase', { what })
  const label = say(erases.collection, language)
  const rows = order.wanted.rows.join(', ') || '–'
  return erases.fields.length > 0
    ? t('erasure.card.rowFields', { label, what, rows })
    : t('erasure.card.rows', { label, rows })
}

function CardState({ card, language, timeZone }: CardProps) {
  const t = translator(language)
  const day = (at: number | null) => (at === null ? '' : dayOf(at, language, timeZone))
  const words = {
    open: () => t('staffCase.cards.state.open'),
    // A ban stands in no file, so that no import can confirm it.
    done: () =>
      t(`staffCase.cards.state.${card.order.wanted && card.order.wanted.what !== 'ban' ? 'done' : 'doneAlone'}`, {
        day: day(card.doneAt),
      }),
    confirmed: () => t('staffCase.cards.state.confirmed', { day: day(card.confirmedAt) }),
    dropped: () => t('staffCase.cards.state.dropped'),
  }
  return <Tag tone={TONES[card.state]}>{words[card.state]()}</Tag>
}

function CardButtons({ card, language, reference }: CardProps & { readonly reference: string }) {
  const t = translator(language)
  const what = card.order.record || card.system
  const hidden = (chunks: ReactNode) => <span className="vh">{chunks}</span>
  return (
    <PlainForm action={caseHref(reference, `/cards/${card.id}`)}>
      <input type="hidden" name="version" value={card.version} />
      <div className="buttons">
        <Button name="intent" value="done">
          {t.rich('staffCase.cards.done', { what, hidden })}
        </Button>
        {card.promised ? null : (
          <Button name="intent" value="drop" look="quiet">
            {t.rich('staffCase.cards.drop', { what, hidden })}
          </Button>
        )}
      </div>
    </PlainForm>
  )
}

/** What is done by hand elsewhere, each with one click, and whether the register has shown it since. */
export function Cards({ desk, values, ...place }: Props) {
  const t = translator(place.language)
  const { request, may } = desk
  return (
    <section aria-labelledby="cards">
      <h2 id="cards">{t('staffCase.cards.title')}</h2>
      <p className="hint">{t('staffCase.cards.lead')}</p>
      {values.cards.length === 0 ? <p>{t('staffCase.cards.none')}</p> : null}
      <ol className="written">
        {values.cards.map((card) => (
          <li key={card.id}>
            <p>
              <CardState card={card} {...place} />
            </p>
            <p>
              <CardOrder card={card} {...place} />
            </p>
            {card.state === 'open' && may.handle ? (
              <CardButtons card={card} reference={request.reference} {...place} />
            ) : null}
          </li>
        ))}
      </ol>
      {may.handle && !isClosed(request.state) ? (
        <p>
          <ButtonLink to={caseHref(request.reference, '/cards')} look="quiet">
            {t('staffCase.cards.make')}
          </ButtonLink>
        </p>
      ) : null}
    </section>
  )
}
