/** Which table a file is: one of the asked register’s, or a refusal that says what is missing or whose file it rather is. */
import type { Register } from '#app/register/register.ts'
import type { Head } from './delimiter.ts'
import { looksLikeValue, shownName } from './header.ts'
import { countNamed, isPositional, type Layout, lay } from './layout.ts'
import { COLUMNS } from './limits.ts'
import { isColumnName } from './profiles.ts'
import { type Refusal, refuse } from './refusal.ts'
import { type Target, targetsOf } from './target.ts'

export type Asked = {
  readonly register: Register
  /** One of the register’s collections, null for its records, undefined to let the header tell. */
  readonly collection: string | null | undefined
  /** Every register of the installation, to say whose file it is when it is not this one’s. */
  readonly registers: readonly Register[]
}

export type Candidates = { readonly own: readonly Target[]; readonly others: readonly Target[] }

/** What the file may be, and what else it might be. */
export function candidatesFor({ register, collection, registers }: Asked): Candidates | Refusal {
  const targets = targetsOf(register)
  if ('reason' in targets) return targets
  const own = targets.filter((target) => collection === undefined || target.collection === collection)
  if (own.length === 0) {
    return refuse(
      'no-mapping',
      `The register “${register.id}” has no mapping for that, so no file can be imported into it.`,
    )
  }
  const foreign = registers
    .filter(({ id }) => id !== register.id)
    .flatMap((other) => {
      const found = targetsOf(other)
      return 'reason' in found ? [] : found
    })
  return { own, others: [...targets.filter((target) => !own.includes(target)), ...foreign] }
}

export type Recognised = {
  readonly layout: Layout
  /** The header as the file has it; null where the file has none. */
  readonly header: readonly string[] | null
}

function better(a: Layout, b: Layout): number {
  return Number(b.fits) - Number(a.fits) || countNamed(b) - countNamed(a)
}

function best(targets: readonly Target[], header: readonly string[]): Layout | undefined {
  return targets.map((target) => lay(target, header)).toSorted(better)[0]
}

/** How many of the names in a header are known to any table that this file may be. */
export function countKnown({ own, others }: Candidates, header: readonly string[]): number {
  if (header.length > COLUMNS) return 0
  return Math.max(0, ...[...own, ...others].map((target) => countNamed(lay(target, header))))
}

/** How a person names a table on the command line. */
function tableName({ register, collection }: Target): string {
  return collection === null ? register : `${register} (${collection})`
}

/** Is the first row names rather than values? Unknown names may be shown only if they are no person’s data. */
function holdsNames(head: Head, known: number): boolean {
  if (known > 0) return true
  const [first = [], ...rest] = head.records
  return !first.some(looksLikeValue) && rest.some((cells) => cells.some(looksLikeValue))
}

/** How many known names of a missing column a message gives. */
const NAMES_SHOWN = 4

function describeMissing(layout: Layout): { missing: string[]; text: string } {
  const { required, titles, fields } = layout.target
  const titleMissing = titles.length > 0 && titles.every((name) => layout.absent.includes(name))
  const missing = [
    ...required.filter((name) => layout.absent.includes(name)),
    ...(titleMissing ? titles.slice(0, 1) : []),
  ]
  const text = missing.map((name) => {
    const names = fields.find((field) => field.name === name)?.wanted.flatMap((wanted) => wanted.names) ?? []
    return names.length === 0 ? name : `${name} (known names: ${names.slice(0, NAMES_SHOWN).join(', ')} …)`
  })
  return { missing, text: text.join('; ') }
}

function refuseMissing(layout: Layout, head: Head, known: number): Refusal {
  const { target } = layout
  const { missing, text } = describeMissing(layout)
  const header = head.records[0] ?? []
  if (!holdsNames(head, known)) {
    const advice =
      'If the file has no line of column names, map its columns by position (mapping.columns.<field>.column).'
    return refuse('no-column-names', `The first line has no column name of ${target.is}. Missing: ${text}. ${advice}`, {
      line: head.skipped + 1,
      missing,
    })
  }
  const unknown = layout.unknown.map((index) => shownName(header[index] ?? '', index))
  const named = unknown.length === 0 ? '' : ` Not recognised: ${unknown.map((name) => `“${name}”`).join(', ')}.`
  const owner = target.collection === null ? target.register : `${target.register}, collection ${target.collection}`
  const advice = `If one of the file’s columns is it, add its name under mapping.columns.<field>.headers in the YAML file of ${owner}.`
  return refuse(
    'columns-missing',
    `This is not ${target.is}: no column was recognised for ${text}.${named} ${advice}`,
    {
      line: head.skipped + 1,
      missing,
      unknown,
    },
  )
}

function refuseOther(asked: Target, other: Target): Refusal {
  const text = `This looks like ${other.is}, not like ${asked.is}. Did you mean to import it into ${tableName(other)}?`
  return refuse('other-register', text)
}

/** A file read by position has no header, unless its first row has a column’s name that some program writes, and no value. */
function recognisePositional(target: Target, head: Head): Recognised | Refusal {
  const [first = []] = head.records
  const header = first.some(isColumnName) && !first.some(looksLikeValue) ? first : null
  const layout = lay(target, header ?? first.map(() => ''))
  if (layout.fits) return { layout, header }
  const { missing, text } = describeMissing(layout)
  const why = `The file has ${first.length} columns, too few for the positions that the mapping gives for ${text}.`
  return refuse('columns-missing', `${why} Is it another file, or has it another delimiter?`, { missing })
}

/** Says which table the file is; `head` is its beginning under the sniffed delimiter. */
export function recognise(candidates: Candidates, head: Head): Recognised | Refusal {
  const [header] = head.records
  if (header === undefined) return refuse('no-table', 'No row could be read: the file is no table.')
  if (header.length > COLUMNS) {
    const text = `The file has ${header.length.toLocaleString('en')} columns; ${COLUMNS} is the most. Is it the right file?`
    return refuse('too-many-columns', text, { line: head.skipped + 1 })
  }
  const known = countKnown(candidates, header)
  const own = best(candidates.own, header)
  const other = best(candidates.others, header)
  if (own === undefined) return refuse('no-mapping', 'There is no mapping for this file.')
  // A table read by position fits any wide file, so only names that were recognised say whose file it is.
  const named = other === undefined || !other.fits ? 0 : countNamed(other)
  const positional = isPositional(own.target)
  const isOther = named > countNamed(own) || (named > 0 && named === countNamed(own) && !own.fits && !positional)
  if (other !== undefined && isOther) return refuseOther(own.target, other.target)
  if (positional) return recognisePositional(own.target, head)
  return own.fits ? { layout: own, header } : refuseMissing(own, head, known)
}
