/**
 * The privacy notice: everything that GDPR Art. 13 and 14 ask to be told, derived from the registers. What the installation says
 * stands here in all languages; the sentences that are the same everywhere are the words room’s, by the names used here.
 */
import type { Temporal } from 'temporal-polyfill'
import { canonicalJson } from './canonical.ts'
import type { Controller } from './controller.ts'
import {
  type DeclaredCollection,
  type DeclaredField,
  type DeclaredPurpose,
  type DeclaredRecipient,
  type DeclaredSource,
  declaredIn,
} from './declared.ts'
import { marketingOf, type NoticeMarketing, type NoticeRight, rightsOf } from './notice-rights.ts'
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
  readonly collections: readonly (Pick<DeclaredCollection, 'name' | 'label' | 'one'> & {
    readonly fields: readonly NoticeField[]
  })[]
  readonly transfers: readonly NoticeTransfer[]
  /** Art. 14: is anything here not from the person, and may it be from a public source (Art. 14(2)(f))? */
  readonly fromElsewhere: boolean
  readonly fromPublicSource: boolean
}

export type { NoticeMarketing, NoticeRight } from './notice-rights.ts'

export type Notice = {
  readonly form: 1
  /** ISO day from which this text holds. */
  readonly date: string
  readonly controller: Pick<Controller, 'name' | 'businessId' | 'address' | 'contacts'> & {
    readonly website: string | null
  }
  readonly registers: readonly NoticeRegister[]
  readonly rights: readonly NoticeRight[]
  /** Art. 21(2)–(4): told clearly and apart from everything else. */
  readonly marketing: NoticeMarketing
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
function noticeOfRegister(controller: Controller, register: Register): NoticeRegister {
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
    collections: declared.collections.map(({ name, label, one, fields }) => ({
      name,
      label,
      one,
      fields: fields.map(asNotice),
    })),
    transfers: transfersOf(register, declared.recipients),
    fromElsewhere: declared.sources.some(({ fromSubject }) => !fromSubject),
    fromPublicSource: declared.sources.some(({ publiclyAccessible }) => publiclyAccessible),
  }
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
