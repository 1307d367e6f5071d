/**
 * The coverage statement: exactly where an address was searched, what that found, and what it could not. It never says that
 * nothing is held: only that nothing was found under this address, in this register, as it stood on that day.
 */
import type { Kind, Words } from './register.ts'

export type SearchOutcome =
  | { readonly state: 'found'; readonly count: number }
  /** There may be something that is not shown on the code alone. Says nothing about whether or how much. */
  | { readonly state: 'withheld' }
  | { readonly state: 'unreachable'; readonly why: 'no-answer' | 'fault' }

/** How a register was searched: in which of its fields. */
export type SearchedField = { readonly name: string; readonly label: Words; readonly kind: Kind }

export type SearchResult = {
  readonly register: string
  readonly title: Words
  readonly outcome: SearchOutcome
  readonly by: readonly SearchedField[]
  /** Epoch milliseconds. */
  readonly searchedAt: number
  /** Epoch milliseconds of the state that was searched. Null: nothing was ever loaded, or it is not known. */
  readonly asOf: number | null
  /** Rows of the last reading that could not be read, so that nobody knows whose they are. */
  readonly unread: number
  /** Its system keeps something of people that nobody has said yet what it is, so that it is not shown. */
  readonly columns?: 'unclassified'
  /** Epoch milliseconds since when it could not be read. */
  readonly failingSince?: number
}

type Searched = Omit<SearchResult, 'outcome'>

export type Coverage = {
  readonly found: readonly (Searched & { readonly count: number })[]
  /** Searched, and not found under this address: said so, and no more. */
  readonly notFound: readonly Searched[]
  readonly withheld: readonly Searched[]
  readonly unreachable: readonly (Searched & { readonly why: 'no-answer' | 'fault' })[]
  /** Registers whose data has never been loaded: there was nothing to search in. */
  readonly notLoaded: readonly Searched[]
  /** Registers that have no field in which an address could be looked up. */
  readonly notSearchable: readonly Searched[]
  /** Registers with rows that could not be read; each also stands in one of the other parts. */
  readonly unread: readonly Searched[]
  /** Registers whose systems keep more than is known of; each also stands in one of the other parts. */
  readonly unclassified: readonly Searched[]
  /** Records found in all. */
  readonly records: number
  /** Every register answered from data whose day is known, nothing was held back, every row could be read, and every column is known. */
  readonly complete: boolean
}

type Part = 'found' | 'notFound' | 'withheld' | 'unreachable' | 'notLoaded' | 'notSearchable'

function partOf({ outcome, asOf, by }: SearchResult): Part {
  if (outcome.state === 'unreachable') return 'unreachable'
  if (outcome.state === 'withheld') return 'withheld'
  // What was found is shown, even where nobody knows the day of the data any more.
  if (outcome.count > 0) return 'found'
  if (by.length === 0) return 'notSearchable'
  return asOf === null ? 'notLoaded' : 'notFound'
}

function searchedOf({ outcome: _outcome, ...searched }: SearchResult): Searched {
  return searched
}

/** Puts each register in exactly one part of the statement, in the order given. */
export function coverageOf(results: readonly SearchResult[]): Coverage {
  const part = (wanted: Part) => results.filter((result) => partOf(result) === wanted)
  const found = part('found').flatMap((result) =>
    result.outcome.state === 'found' ? [{ ...searchedOf(result), count: result.outcome.count }] : [],
  )
  const unreachable = part('unreachable').flatMap((result) =>
    result.outcome.state === 'unreachable' ? [{ ...searchedOf(result), why: result.outcome.why }] : [],
  )
  const notFound = part('notFound').map(searchedOf)
  const unread = results.filter((result) => result.unread > 0).map(searchedOf)
  const unclassified = results.filter(({ columns }) => columns === 'unclassified').map(searchedOf)
  const dated = found.every(({ asOf }) => asOf !== null)
  return {
    found,
    notFound,
    withheld: part('withheld').map(searchedOf),
    unreachable,
    notLoaded: part('notLoaded').map(searchedOf),
    notSearchable: part('notSearchable').map(searchedOf),
    unread,
    unclassified,
    records: found.reduce((sum, { count }) => sum + count, 0),
    complete: dated && unread.length + unclassified.length === 0 && found.length + notFound.length === results.length,
  }
}
