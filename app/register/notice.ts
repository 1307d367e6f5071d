/**
 * The privacy notice: everything that GDPR Art. 13 and 14 ask to be told, derived from the registers. What the installation says
 * stands here in all languages; the sentences that are the same everywhere are the words room’s, by the names used here.
 */
import type { Temporal } from 'temporal-polyfill'
import { canonicalJson } from './canonical.ts'
import type { Controller } from './controller.ts'
import { type DeclaredCollection, type DeclaredField, type DeclaredPurpose, type DeclaredRecipient, type DeclaredSource, declaredIn, fieldsIn } from './declared.ts'
import type { Kind, LegalBasis, Register, Retention, Words } from './register.ts'
import { retentionRule } from './retention.ts'
import { type NoticeTransfer, transfersOf } from './transfer.ts'

/** Art. 13(2)(e): must the person give it? By law, for a contract, or not at all. */
export type Necessity = 'statutory' | 'contractual' | 'voluntary'

export type NoticeField = {
  readonly name: string
  readonly label: Words
  readonly hint: Words | null
  readonly kind: Kind
  /** Ids of the register's purposes, sources, recipients and retentions, which stand beside. */
  readonly purposes: readonly string[]
  readonly bases: readonly LegalBasis[]
  readonly sources: readonly string[]
  readonly recipients: readonly string[]
  readonly retention: string
  readonly necessity: Necessity
  readonly portable: boolean
  readonly marketing: boolean
  readonly thirdParties: boolean
}

export type NoticeRetention = {
  readonly id: string
  readonly label: Words
  readonly statute: { readonly words: Words; readonly source: string } | null
  readonly afterErasure: Retention['afterErasure']
  readonly while: Retention['while']
}

export type NoticeRegister = {
  readonly id: string
  readonly title: Words
  readonly summary: Words
  readonly system: Register['system']
  readonly purposes: readonly DeclaredPurpose[]
  readonly sources: readonly DeclaredSource[]
  readonly recipients: readonly DeclaredRecipient[]
  readonly retentions: readonly NoticeRetention[]
  readonly fields: readonly NoticeField[]
  readonly collections: readonly (Pick<DeclaredCollection, 'name' | 'label' | 'one'> & { readonly fields: readonly NoticeField[] })[]
  readonly transfers: readonly NoticeTransfer[]
  /** Art. 14: is anything here not from the person, and may it be from a public source (Art. 14(2)(f))? */
  readonly fromElsewhere: boolean
  readonly fromPublicSource: boolean
}

/** The rights in the order in which people ask for them. The direct marketing ban stands by itself: `Notice.marketing`. */
export const NOTICE_RIGHTS = [
  { right: 'access', article: '15', how: 'here' },
  { right: 'rectification', article: '16', how: 'contact' },
  { right: 'erasure', article: '17', how: 'contact' },
  { right: 'restriction', article: '18', how: 'contact' },
  { right: 'portability', article: '20', how: 'contact' },
  { right: 'objection', article: '21(1)', how: 'contact' },
  { right: 'consent', article: '7(3)', how: 'contact' },
  { right: 'complaint', article: '77', how: 'authority' },
] as const

export type NoticeRight = (typeof NOTICE_RIGHTS)[number] & {
  /** What the right concerns here: purposes for objection and consent, fields for portability. Empty: everything, or nothing. */
  readonly concerns: readonly { readonly register: string; readonly title: Words; readonly what: readonly Words[] }[]
  /** `not-here`: there is no processing of the sort that the right is about. */
  readonly applies: 'everywhere' | 'to-some' | 'not-here'
}

export type Notice = {
  readonly form: 1
  /** ISO day from which this text holds. */
  readonly date: string
  readonly controller: Pick<Controller, 'name' | 'businessId' | 'address' | 'contacts'> & { readonly website: string | null }
  readonly registers: readonly NoticeRegister[]
  readonly rights: readonly NoticeRight[]
  /** Art. 21(2)–(4): told clearly and apart from everything else. */
  readonly marketing: {
    readonly used: boolean
    readonly how: 'contact'
    readonly where: readonly { readonly register: string; readonly title: Words; readonly purposes: readonly Words[]; readonly fields: readonly Words[] }[]
  }
  readonly authority: Controller['authority']
  /** Art. 13(2)(f), 22: the portal and the registers decide nothing by themselves. */
  readonly automatedDecisions: 'none'
  readonly cookies: Controller['cookies']
}

function necessityOf({ bases, sources }: DeclaredField): Necessity {
  // What the controller makes or finds itself is not asked of the person at all.
  if (!sources.some(({ fromSubject }) => fromSubject)) return 'voluntary'
  if (bases.includes('contract')) return 'contractual'
  return bases.includes('legal-obligation') ? 'statutory' : 'voluntary'
}

function noticeField(field: DeclaredField, retention: string): NoticeField {
  const { name, label, hint, kind, bases, portable, marketing, thirdParties } = field
  return {
    ...{ name, label, hint, kind, bases, portable, marketing, thirdParties, retention },
    purposes: field.purposes.map(({ id }) => id),
    sources: field.sources.map(({ id }) => id),
    recipients: field.recipients.map(({ id }) => id),
    necessity: necessityOf(field),
  }
}

function noticeRetention(id: string, { label, statute, afterErasure, while: lasting }: Retention): NoticeRetention {
  const rule = statute ? retentionRule(statute) : undefined
  return { id, label, statute: rule ? { words: rule.words, source: rule.source } : null, afterErasure, while: lasting }
}

/** A register's part of the notice: also the page of its own. */
export function noticeOfRegister(controller: Controller, register: Register): NoticeRegister {
  const { id, title, summary, system } = register
  const declared = declaredIn(register, controller)
  const asNotice = (field: DeclaredField) => noticeField(field, field.retentionId)
  return {
    ...{ id, title, summary, system },
    purposes: declared.purposes,
    sources: declared.sources,
    recipients: declared.recipients,
    retentions: Object.entries(register.retention).map(([name, retention]) => noticeRetention(name, retention)),
    fields: declared.fields.map(asNotice),
    collections: declared.collections.map(({ name, label, one, fields }) => ({ name, label, one, fields: fields.map(asNotice) })),
    transfers: transfersOf(register, declared.recipients),
    fromElsewhere: declared.sources.some(({ fromSubject }) => !fromSubject),
    fromPublicSource: declared.sources.some(({ publiclyAccessible }) => publiclyAccessible),
  }
}

type Concern = NoticeRight['concerns'][number]

function concernsOf(registers: readonly Register[], what: (register: Register) => Words[]): Concern[] {
  return registers
    .map((register) => ({ register: register.id, title: register.title, what: what(register) }))
    .filter((concern) => concern.what.length > 0)
}

function rightsOf(controller: Controller, registers: readonly Register[]): NoticeRight[] {
  const purposes = (...bases: readonly LegalBasis[]) =>
    concernsOf(registers, (register) =>
      declaredIn(register, controller).purposes.filter(({ basis }) => basis !== null && bases.includes(basis)).map(({ label }) => label),
    )
  const some: Readonly<Record<string, Concern[]>> = {
    // Art. 21(1) is about (e) and (f) of Art. 6(1).
    objection: purposes('legitimate-interests', 'public-task'),
    consent: purposes('consent'),
    portability: concernsOf(registers, (register) =>
      fieldsIn(declaredIn(register, controller)).filter(({ portable }) => portable).map(({ label }) => label),
    ),
  }
  return NOTICE_RIGHTS.map((right) => {
    const concerns = some[right.right]
    if (!concerns) return { ...right, concerns: [], applies: 'everywhere' }
    return { ...right, concerns, applies: concerns.length > 0 ? 'to-some' : 'not-here' }
  })
}

function marketingOf(controller: Controller, registers: readonly Register[]): Notice['marketing'] {
  const where = registers.flatMap((register) => {
    const declared = declaredIn(register, controller)
    const purposes = declared.purposes.filter(({ marketing }) => marketing).map(({ label }) => label)
    const fields = fieldsIn(declared).filter(({ marketing }) => marketing).map(({ label }) => label)
    return purposes.length + fields.length === 0 ? [] : [{ register: register.id, title: register.title, purposes, fields }]
  })
  return { used: where.length > 0, how: 'contact', where }
}

/** The whole notice. `registers` are the installation's and the portal's own, in the order in which they are told. */
export function noticeOf(controller: Controller, registers: readonly Register[], date: Temporal.PlainDate): Notice {
  const { name, businessId, address, website, contacts, authority, cookies } = controller
  return {
    form: 1,
    date: date.toString(),
    controller: { name, businessId, address, contacts, website: website ?? null },
    registers: registers.map((register) => noticeOfRegister(controller, register)),
    rights: rightsOf(controller, registers),
    marketing: marketingOf(controller, registers),
    authority,
    automatedDecisions: 'none',
    cookies,
  }
}

/** What two notices must agree in to be the same version: everything but the date. Canonical JSON, to be hashed elsewhere. */
export function noticeDigest({ date: _date, ...content }: Notice): string {
  return canonicalJson(content)
}
