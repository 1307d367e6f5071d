/** The forms of a page as a browser without script sees them, read from its HTML. */
import { decoded, type Fields } from './visitor.ts'

export type Form = {
  /** Where it is posted: the page's own address where the form names none. */
  readonly action: string
  /** What it sends as it stands, without a button. */
  readonly fields: Fields
  /** What each of its buttons adds; a button without a name adds nothing. */
  readonly buttons: readonly Fields[]
  /** The names that somebody types into, by how much fits: a line or several. */
  readonly lines: readonly string[]
  readonly texts: readonly string[]
}

const FORM = /<form\b([^>]*)>([\s\S]*?)<\/form>/g
const ELEMENT =
  /<(?<area>textarea)\b(?<areaTag>[^>]*)>(?<text>[^<]*)<\/textarea>|<(?<choice>select)\b(?<choiceTag>[^>]*)>(?<options>[\s\S]*?)<\/select>|<(?<plain>input|button)\b(?<plainTag>[^>]*)>/g
/** What is chosen or fixed rather than typed. */
const NOT_TYPED = ['hidden', 'radio', 'checkbox', 'file', 'submit']

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/]|$)`).exec(tag)
  return found ? decoded(found[1] ?? '') : null
}

/** What an element sends as it stands; null where it sends nothing. */
function sent(element: string, tag: string, within: string): string | null {
  if (element === 'textarea') return decoded(within.replace(/^\n/, ''))
  if (element === 'select') {
    const options = [...within.matchAll(/<option\b([^>]*)>/g)].map(([, option = '']) => option)
    const chosen = options.find((option) => attribute(option, 'selected') !== null) ?? options[0]
    return chosen === undefined ? null : (attribute(chosen, 'value') ?? '')
  }
  const type = attribute(tag, 'type') ?? 'text'
  if (type === 'file') return null
  if ((type === 'radio' || type === 'checkbox') && attribute(tag, 'checked') === null) return null
  return attribute(tag, 'value') ?? ''
}

function formOf(action: string, html: string): Form {
  const fields: [string, string][] = []
  const buttons: Fields[] = []
  const [lines, texts]: [string[], string[]] = [[], []]
  for (const { groups = {} } of html.matchAll(ELEMENT)) {
    const element = groups.area ?? groups.choice ?? groups.plain ?? ''
    const tag = groups.areaTag ?? groups.choiceTag ?? groups.plainTag ?? ''
    const name = attribute(tag, 'name')
    if (element === 'button') {
      buttons.push(name === null ? [] : [[name, attribute(tag, 'value') ?? '']])
      continue
    }
    const value = sent(element, tag, groups.text ?? groups.options ?? '')
    if (name === null) continue
    if (value !== null) fields.push([name, value])
    if (element === 'textarea') texts.push(name)
    if (element === 'input' && !NOT_TYPED.includes(attribute(tag, 'type') ?? 'text')) lines.push(name)
  }
  return { action, fields, buttons, lines, texts }
}

/** Every form of the page at `here` that is posted. */
export const formsOf = (html: string, here = ''): Form[] =>
  [...html.matchAll(FORM)]
    .filter(([, tag = '']) => attribute(tag, 'method')?.toLowerCase() === 'post')
    .map(([, tag = '', within = '']) => formOf(attribute(tag, 'action') ?? here, within))

/** The same address with what names one thing left out, so that pages of a kind are told from pages of another. */
export const kindOfPath = (path: string): string =>
  path
    .replace(/[?#].*/, '')
    .replaceAll(/T-[2-9A-Z]{8}/g, '…')
    .replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, '…')
    .replaceAll(/\/[\w-]{43}(?=\/|$)/g, '/…')
