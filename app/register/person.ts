/** Do two records mean one person? Asked of records that were found under the same address, so the address says nothing here. */
import { parseValue, sameValue } from './kinds.ts'
import type { Field, HeldRecord, Register } from './register.ts'

type Held = { readonly register: Register; readonly record: HeldRecord }

const filled = (values: readonly string[] | undefined) => (values ?? []).filter((value) => value.trim() !== '')

function sameValues(field: Field, one: readonly string[], other: readonly string[]): boolean {
  const within = (a: readonly string[], b: readonly string[]) =>
    a.every((value) => b.some((against) => sameValue(field.kind, value, against)))
  return within(one, other) && within(other, one)
}

/** The fields by which a register tells people apart, or those that name a record where it declares none. */
function tellingFields(register: Register): [string, Field][] {
  const named = Object.entries(register.fields)
  const identifying = named.filter(([, { identifies }]) => identifies === 'weak' || identifies === 'strong')
  if (identifying.length > 0) return identifying
  return named.filter(([name, { identifies }]) => register.title_fields.includes(name) && identifies === 'no')
}

/** Two records of one register: one person only where every telling field agrees and at least one has a value. */
export function samePersonIn(one: Held, other: Held): boolean {
  if (one.register.id !== other.register.id) return false
  if (one.record.id === other.record.id) return true
  const pairs = tellingFields(one.register).map(([name, field]) => ({
    field,
    a: filled(one.record.values[name]),
    b: filled(other.record.values[name]),
  }))
  return pairs.some(({ a }) => a.length > 0) && pairs.every(({ field, a, b }) => sameValues(field, a, b))
}

/** The words of a name, without order, case, marks between them, or doubles. */
function wordsOf(name: string): Set<string> {
  return new Set(
    name
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [],
  )
}

/** `Aino Virtanen` and `Virtanen, Aino Maria` agree: the words of one are all in the other. */
function namesAgree(one: string, other: string, leastWords: number): boolean {
  const [short, long] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.size - b.size)
  return short !== undefined && long !== undefined && short.size >= leastWords && short.isSubsetOf(long)
}

const ofKind = ({ register, record }: Held, kind: Field['kind']) =>
  Object.entries(register.fields).flatMap(([name, field]) => (field.kind === kind ? filled(record.values[name]) : []))

function anyNamesAgree(one: Held, other: Held, leastWords: number): boolean {
  const others = ofKind(other, 'name')
  return ofKind(one, 'name').some((name) => others.some((against) => namesAgree(name, against, leastWords)))
}

/** A first name alone, or a department such as `Laskutus`, ties nobody to anybody. */
const TYING_WORDS = 2

/**
 * Is there something that says that records of two registers are one person? A name of two words or more, or the same customer
 * number. A business id is not enough: it says the company, not which of its people.
 */
export function isSamePerson(one: Held, other: Held): boolean {
  const numbers = ofKind(other, 'customer-number')
  const sameNumber = ofKind(one, 'customer-number').some((number) =>
    numbers.some(
      (against) => parseValue('customer-number', number).ok && sameValue('customer-number', number, against),
    ),
  )
  return sameNumber || anyNamesAgree(one, other, TYING_WORDS)
}

/**
 * Could they be one person, or does something speak against it? In one register two records are two people unless they agree.
 * In two registers only names that have nothing to do with each other speak against it, and not where one of the records is a
 * company's: there the name of the company stands in one, the name of its person in the other.
 */
export function mayBeSamePerson(one: Held, other: Held): boolean {
  if (one.register.id === other.register.id) return samePersonIn(one, other)
  if (isSamePerson(one, other) || anyNamesAgree(one, other, 1)) return true
  const named = [one, other].every((held) => ofKind(held, 'name').length > 0)
  const company = [one, other].some((held) => ofKind(held, 'business-id').length > 0)
  return !named || company
}
