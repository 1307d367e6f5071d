/** How long things are kept: the statutes' rules as data, and the day that follows from a rule, an anchor and a financial year. */
import { Temporal } from 'temporal-polyfill'
import type { AnchorState, Anchors } from './anchor.ts'
import { type FinancialYears, financialYearOf } from './financial-year.ts'
import type { Condition, Retention, Words } from './register.ts'
import { remembered } from './remembered.ts'

export type RetentionRule = {
  readonly id: string
  /** The day this rule was last read in its source; a changed law is a new version. */
  readonly version: string
  readonly length: string
  readonly counted: 'from-the-day' | 'from-end-of-financial-year' | 'from-end-of-calendar-year-of-financial-year'
  /** A paraphrase in plain words, never the statute's wording. */
  readonly words: Words & { readonly fi: string; readonly sv: string; readonly en: string }
  readonly source: string
  /** Has the rule itself been read in a published source? */
  readonly verified: 'read' | 'unread'
}

export const RETENTION_RULES: readonly RetentionRule[] = [
  {
    id: 'fi-bookkeeping-vouchers',
    version: '2026-11-22',
    length: 'P6Y',
    counted: 'from-end-of-calendar-year-of-financial-year',
    words: {
      fi: 'Kirjanpitolaki: laskut ja muut tositteet säilytetään kuusi vuotta sen vuoden lopusta, jona tilikausi päättyi.',
      sv: 'Bokföringslagen: fakturor och andra verifikationer förvaras i sex år från utgången av det år då räkenskapsperioden gick ut.',
      en: 'The Accounting Act: invoices and other vouchers are kept for six years from the end of the year in which the financial year ended.',
    },
    source: 'Kirjanpitolaki 1336/1997, 2 luku 10 §',
    verified: 'read',
  },
  {
    id: 'fi-bookkeeping-books',
    version: '2026-11-22',
    length: 'P10Y',
    counted: 'from-end-of-financial-year',
    words: {
      fi: 'Kirjanpitolaki: kirjanpito ja tilinpäätös säilytetään kymmenen vuotta tilikauden päättymisestä.',
      sv: 'Bokföringslagen: bokföringen och bokslutet förvaras i tio år från räkenskapsperiodens utgång.',
      en: 'The Accounting Act: the books and the financial statements are kept for ten years from the end of the financial year.',
    },
    source: 'Kirjanpitolaki 1336/1997, 2 luku 10 §',
    verified: 'read',
  },
  {
    id: 'fi-limitation-claims',
    version: '2026-11-22',
    length: 'P3Y',
    counted: 'from-the-day',
    words: {
      fi: 'Laki velan vanhentumisesta: saatava vanhenee yleensä kolmessa vuodessa eräpäivästä. Siihen asti tiedot voidaan tarvita saatavan perimiseen.',
      sv: 'Lagen om preskription av skulder: en fordran preskriberas i regel tre år efter förfallodagen. Så länge kan uppgifterna behövas för att driva in den.',
      en: 'The Act on the limitation of debts: a claim usually lapses three years after its due date. Until then the data may be needed to collect it.',
    },
    source: 'Laki velan vanhentumisesta 728/2003',
    verified: 'read',
  },
]

const RULES = new Map(RETENTION_RULES.map((rule) => [rule.id, rule]))

/** A rule of the catalogue by id; undefined if there is none of that name. */
export function retentionRule(id: string): RetentionRule | undefined {
  return RULES.get(id)
}

/** By financial years, since a controller may move them. */
const ends = new WeakMap<FinancialYears, (key: string) => Temporal.PlainDate>()

/** Until when a rule has something kept that is dated `day`: the last day on which it is kept. */
export function ruleEnd(rule: RetentionRule, day: Temporal.PlainDate, years: FinancialYears): Temporal.PlainDate {
  let end = ends.get(years)
  if (!end) {
    end = remembered((key) => {
      const [id = '', date = ''] = key.split(' ')
      return endOf(named(id), Temporal.PlainDate.from(date), years)
    })
    ends.set(years, end)
  }
  return end(`${rule.id} ${day}`)
}

function named(id: string): RetentionRule {
  const rule = retentionRule(id)
  if (!rule) throw new RangeError(`The catalogue has no retention rule ${id}`)
  return rule
}

function endOf(rule: RetentionRule, day: Temporal.PlainDate, years: FinancialYears): Temporal.PlainDate {
  if (rule.counted === 'from-the-day') return day.add(rule.length)
  const { end } = financialYearOf(day, years)
  if (rule.counted === 'from-end-of-financial-year') return end.add(rule.length)
  return Temporal.PlainDate.from({ year: end.year, month: 12, day: 31 }).add(rule.length)
}

export type KeptUntil =
  /** The last day on which it is kept. */
  | { readonly kind: 'until'; readonly until: Temporal.PlainDate }
  /** For as long as these last, and at least until `until` where that is known. */
  | { readonly kind: 'while'; readonly conditions: readonly Condition[]; readonly until: Temporal.PlainDate | null }
  /** The time begins when the anchor's moment comes: it has not yet. */
  | { readonly kind: 'not-begun'; readonly anchor: string }
  /** The anchor's date is not known; `no-rows`: there is nothing that the time would run from. */
  | { readonly kind: 'unknown'; readonly anchor: string; readonly why: 'no-date' | 'no-rows' | 'not-loaded' }
  /** No length and no statute: the label says by what it is decided (Art. 13(2)(a): the criteria). */
  | { readonly kind: 'criteria' }

/** The end of a length from an anchor. Hours and minutes run from the anchor's instant, in the controller's time zone. */
function lengthEnd(length: string, anchor: Extract<AnchorState, { state: 'day' }>): Temporal.PlainDate {
  const duration = durationOf(length)
  if (anchor.instant === null || (duration.hours === 0 && duration.minutes === 0))
    return dayAfter(`${anchor.day} ${length}`)
  return anchor.instant.add(duration).toPlainDate()
}

const durationOf = remembered((length) => Temporal.Duration.from(length))
const dayAfter = remembered((key) => {
  const [day = '', length = ''] = key.split(' ')
  return Temporal.PlainDate.from(day).add(length)
})

/** All rows of one date have the same anchor, so that what follows from it is worked out once for thousands of them. */
const followed = new WeakMap<
  AnchorState,
  WeakMap<Retention, { readonly years: FinancialYears; readonly kept: KeptUntil }>
>()

function endFrom(
  retention: Retention,
  anchor: Extract<AnchorState, { state: 'day' }>,
  years: FinancialYears,
): KeptUntil {
  const ends = [
    ...(retention.statute ? [ruleEnd(named(retention.statute), anchor.day, years)] : []),
    ...(retention.length ? [lengthEnd(retention.length, anchor)] : []),
  ]
  // Where both a statute and a length are given, the later one counts: both promises are then kept.
  return { kind: 'until', until: ends.reduce((a, b) => (Temporal.PlainDate.compare(a, b) < 0 ? b : a)) }
}

function dateOf(retention: Retention, anchors: Anchors, years: FinancialYears): KeptUntil {
  if (!retention.statute && !retention.length) return { kind: 'criteria' }
  const found = anchors(retention.anchor)
  if (found.state === 'not-begun') return { kind: 'not-begun', anchor: retention.anchor }
  if (found.state === 'unknown') return { kind: 'unknown', anchor: retention.anchor, why: found.why }
  const known = followed.get(found) ?? new WeakMap()
  const before = known.get(retention)
  if (before?.years === years) return before.kept
  const kept = endFrom(retention, found, years)
  followed.set(found, known.set(retention, { years, kept }))
  return kept
}

/**
 * Until when something is kept that nobody asks to be erased. `lasting` are the conditions that hold at present; those that
 * the retention names hold the data for as long as they last.
 */
export function keptUntil(
  retention: Retention,
  anchors: Anchors,
  years: FinancialYears,
  lasting: readonly Condition[],
): KeptUntil {
  const date = dateOf(retention, anchors, years)
  const conditions = retention.while.filter((condition) => lasting.includes(condition))
  if (conditions.length === 0) return date
  return { kind: 'while', conditions, until: date.kind === 'until' ? date.until : null }
}
