/** The rights of GDPR Art. 7(3), 15–18, 20, 21 and 77 as the notice tells them: what each concerns, and where it is used. */
import type { Controller } from './controller.ts'
import { type Declared, declaredIn, fieldsIn } from './declared.ts'
import type { LegalBasis, Register, Words } from './register.ts'

/** The rights in the order in which people ask for them. The direct marketing ban stands by itself: `Notice.marketing`. */
const NOTICE_RIGHTS = [
  { right: 'access', article: '15', how: 'here' },
  { right: 'rectification', article: '16', how: 'here' },
  { right: 'erasure', article: '17', how: 'here' },
  { right: 'restriction', article: '18', how: 'here' },
  { right: 'portability', article: '20', how: 'here' },
  { right: 'objection', article: '21(1)', how: 'here' },
  { right: 'consent', article: '7(3)', how: 'here' },
  { right: 'complaint', article: '77', how: 'authority' },
] as const

export type NoticeRight = (typeof NOTICE_RIGHTS)[number] & {
  /** What the right concerns here: purposes for objection and consent, fields for portability. Empty: everything, or nothing. */
  readonly concerns: readonly { readonly register: string; readonly title: Words; readonly what: readonly Words[] }[]
  /** `not-here`: there is no processing of the sort that the right is about. */
  readonly applies: 'everywhere' | 'to-some' | 'not-here'
}

/** Art. 21(2)–(4): direct marketing, which the person may forbid at any time. */
export type NoticeMarketing = {
  readonly used: boolean
  readonly how: 'here'
  readonly where: readonly {
    readonly register: string
    readonly title: Words
    readonly purposes: readonly Words[]
    readonly fields: readonly Words[]
  }[]
}

type Concern = NoticeRight['concerns'][number]

function concernsOf(registers: readonly Register[], what: (register: Register) => Words[]): Concern[] {
  return registers
    .map((register) => ({ register: register.id, title: register.title, what: what(register) }))
    .filter((concern) => concern.what.length > 0)
}

/** Purposes on one of these bases, and fields that rest on one though none of their purposes does. */
function restingOn(declared: Declared, bases: readonly LegalBasis[]): Words[] {
  const rests = (basis: LegalBasis | null) => basis !== null && bases.includes(basis)
  const purposes = declared.purposes.filter(({ basis }) => rests(basis))
  const fields = fieldsIn(declared).filter(
    (field) => field.bases.some(rests) && !field.purposes.some(({ basis }) => rests(basis)),
  )
  return [...purposes, ...fields].map(({ label }) => label)
}

/** Every right, with what it concerns here. */
export function rightsOf(controller: Controller, registers: readonly Register[]): NoticeRight[] {
  const resting = (...bases: readonly LegalBasis[]) =>
    concernsOf(registers, (register) => restingOn(declaredIn(register, controller), bases))
  const some: Readonly<Record<string, Concern[]>> = {
    // Art. 21(1) is about (e) and (f) of Art. 6(1).
    objection: resting('legitimate-interests', 'public-task'),
    consent: resting('consent'),
    portability: concernsOf(registers, (register) =>
      fieldsIn(declaredIn(register, controller))
        .filter(({ portable }) => portable)
        .map(({ label }) => label),
    ),
  }
  return NOTICE_RIGHTS.map((right) => {
    const concerns = some[right.right]
    if (!concerns) return { ...right, concerns: [], applies: 'everywhere' }
    return { ...right, concerns, applies: concerns.length > 0 ? 'to-some' : 'not-here' }
  })
}

/** Where data is used for direct marketing. */
export function marketingOf(controller: Controller, registers: readonly Register[]): NoticeMarketing {
  const where = registers.flatMap((register) => {
    const declared = declaredIn(register, controller)
    const purposes = declared.purposes.filter(({ marketing }) => marketing).map(({ label }) => label)
    const fields = fieldsIn(declared)
      .filter(({ marketing }) => marketing)
      .map(({ label }) => label)
    return purposes.length + fields.length === 0
      ? []
      : [{ register: register.id, title: register.title, purposes, fields }]
  })
  return { used: where.length > 0, how: 'here', where }
}
