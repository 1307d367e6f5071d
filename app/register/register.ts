/**
 * The register language: what an installation says about the personal data it holds, as data.
 *
 * A register is declared once; the notice, the view, the correction form, the export and the erasure plan are readings of
 * that declaration. These schemas are the border: what passes them is plain data everywhere inside.
 */
import { z } from 'zod'
import { Connection } from './connection.ts'
import { HttpSource } from './http-source.ts'
import { SqlSource } from './sql-source.ts'

export const LANGUAGES = ['fi', 'sv', 'en'] as const
export const Language = z.enum(LANGUAGES)
export type Language = z.infer<typeof Language>

/** A text in the controller's languages. `check` asks for every language that the controller declares. */
export const Words = z
  .strictObject({
    fi: z.string().min(1).optional(),
    sv: z.string().min(1).optional(),
    en: z.string().min(1).optional(),
  })
  .describe('A text in each of the languages that controller.yaml declares')
export type Words = z.infer<typeof Words>

const Id = z
  .string()
  .regex(/^[a-zA-Z][a-zA-Z0-9-]*$/, 'is a name of letters, digits and hyphens that starts with a letter')
  // Every object of the programming language has these already, so a record without the field would seem to have it.
  .refine((name) => !(name in {}), 'is a name that programs use for themselves; choose another')
  .describe('A name that other parts of the installation refer to')

/** The kinds of value a field can hold. What each kind accepts and how it is shown is in `kinds.ts`. */
export const KINDS = [
  'text',
  'long-text',
  'name',
  'email',
  'phone',
  'street',
  'postcode',
  'city',
  'country',
  'business-id',
  'customer-number',
  'einvoice-address',
  'einvoice-operator',
  'iban',
  'reference-number',
  'invoice-number',
  'date',
  'instant',
  'money',
  'language',
  'yes-no',
  'choice',
  'marketing-ban',
] as const
export const Kind = z.enum(KINDS)
export type Kind = z.infer<typeof Kind>

/** Legal bases of GDPR Art. 6(1) (a)–(f), in the regulation's order. */
export const LEGAL_BASES = [
  'consent',
  'contract',
  'legal-obligation',
  'vital-interests',
  'public-task',
  'legitimate-interests',
] as const
export const LegalBasis = z.enum(LEGAL_BASES)
export type LegalBasis = z.infer<typeof LegalBasis>

const Purpose = z.strictObject({
  label: Words,
  why: Words.describe('Why this is done, in plain words: one or two short sentences'),
  basis: LegalBasis.optional().describe('The legal basis of Art. 6(1)'),
  interest: Words.optional().describe('With legitimate-interests: whose interest and which (Art. 13(1)(d))'),
  statute: Words.optional().describe('With legal-obligation: which law, in plain words'),
  marketing: z
    .boolean()
    .optional()
    .describe('Is this direct marketing? The person may forbid it at any time (Art. 21(2))'),
})

/** Where data came from (Art. 14(2)(f), 15(1)(g)). */
export const Source = z.strictObject({
  label: Words,
  fromSubject: z
    .boolean()
    .describe('Did the person give it themselves? (Art. 13, or else Art. 14; Art. 20 asks as well)'),
  publiclyAccessible: z.boolean().default(false),
})
export type Source = z.infer<typeof Source>

/** To whom data is disclosed (Art. 13(1)(e), 15(1)(c)): a partner of controller.yaml by name, or a category. */
export const Recipient = z.strictObject({
  label: Words,
  when: Words.describe('In which case the data is disclosed'),
  partner: Id.optional().describe('A partner of controller.yaml'),
})
export type Recipient = z.infer<typeof Recipient>

/** ISO 8601 duration, such as P3Y or P30D; hours and minutes are for the portal's own short-lived data. */
const Length = z
  .string()
  .regex(/^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?)?$/, 'is an ISO 8601 length such as P3Y, P6M or P30D')

/** What can hold data for as long as it lasts. */
export const CONDITIONS = ['open-invoice', 'running-contract', 'dispute', 'open-case', 'marketing-ban'] as const
export const Condition = z.enum(CONDITIONS)
export type Condition = z.infer<typeof Condition>

const ANCHOR = /^[a-zA-Z][a-zA-Z0-9-]*(\.[a-zA-Z][a-zA-Z0-9-]*)?$/

/**
 * How long something is kept: from an anchor, for a length, or as a statute says.
 * `anchor` names a date field of the same record (`licenceDate`), of a collection (`invoices.date`: the latest counts), or one of
 * the portal's own moments: `imported` (first seen), `gone` (missing from the system of record), `made` (when it was written).
 */
export const Retention = z.strictObject({
  label: Words.describe('How long, in plain words'),
  anchor: z.string().regex(ANCHOR),
  length: Length.optional(),
  statute: z.string().optional().describe('A retention rule of the catalogue, such as fi-bookkeeping-vouchers'),
  afterErasure: z
    .enum(['goes', 'stays'])
    .default('goes')
    .describe('What an erasure request does: `stays` only where a law or a claim demands it (Art. 17(3)(b), (e))'),
  while: z.array(Condition).default([]).describe('Conditions that hold the data for as long as they last'),
})
export type Retention = z.infer<typeof Retention>

const Correction = z.union([
  z.literal('self').describe('The person corrects it at once'),
  z.literal('ask').describe('A person at the controller looks at it first'),
  z.strictObject({ no: Words }).describe('It cannot be corrected here, and why'),
])

export const Field = z.strictObject({
  label: Words,
  hint: Words.optional(),
  kind: Kind,
  many: z.boolean().default(false).describe('May hold several values, such as several addresses'),
  choices: z.record(z.string(), Words).optional().describe('With kind choice: what may be chosen'),
  source: z.union([Id, z.array(Id).min(1)]),
  purposes: z.array(Id).min(1),
  basis: LegalBasis.optional().describe('Only where it differs from the purposes’'),
  recipients: z.array(Id).default([]),
  retention: Id,
  correction: Correction,
  portable: z.boolean().describe('Given by the person, under consent or contract (Art. 20)'),
  identifies: z
    .enum(['no', 'address', 'weak', 'strong'])
    .default('no')
    .describe(
      'address: the verified address is looked up here; weak: known to many; strong: tells one customer from another',
    ),
  marketing: z.boolean().default(false).describe('Is it used for marketing?'),
  thirdParties: z
    .boolean()
    .default(false)
    .describe('May hold other people’s data, reviewed before disclosure (Art. 15(4))'),
  redirects: z
    .literal('money')
    .optional()
    .describe(
      'Where a bill or a payment goes is decided here, although the kind does not show it: never corrected at once',
    ),
})
export type Field = z.infer<typeof Field>

/** How a CSV column becomes a field. `headers` are synonyms; `column` is a position counted from 1, for files without headers. */
export const Column = z.strictObject({
  headers: z.array(z.string().min(1)).optional(),
  column: z.int().min(1).optional(),
  dateFormat: z.enum(['iso', 'd.m.yyyy', 'yyyymmdd', 'd/m/yyyy']).optional(),
  separator: z.string().optional().describe('With `many`: what stands between the values in one cell'),
})
export type Column = z.infer<typeof Column>

/** The files that are known by name; what their columns are called is the file connector’s business. */
export const FILE_PROFILES = ['isolta-contacts-csv', 'isolta-invoices-csv', 'outlook-contacts-csv'] as const

export const Mapping = z.strictObject({
  profile: z.string().optional().describe('A built-in file profile, such as isolta-contacts-csv'),
  columns: z
    .record(z.string(), Column)
    .default({})
    .describe('Field name to column; adds to the profile’s or replaces it'),
})
export type Mapping = z.infer<typeof Mapping>

const Collection = z.strictObject({
  label: Words,
  one: Words.describe('What one of them is called'),
  key: Id.describe('The field that tells one from another'),
  parent: Id.describe('The field that holds the key of the record it belongs to'),
  title: z.array(Id).min(1).describe('The fields shown first, newest first by the first date among them'),
  fields: z.record(Id, Field),
  mapping: Mapping.optional(),
})

export const Register = z.strictObject({
  title: Words,
  summary: Words.describe('What is held here and why, in one or two plain sentences'),
  system: z.strictObject({
    name: z.string().min(1),
    provider: z.string().min(1),
    country: z.string().length(2).describe('Where the data is, ISO 3166-1 alpha-2'),
    transfer: Words.optional().describe('Outside the EEA: the safeguards (Art. 13(1)(f))'),
    protection: Words,
  }),
  connector: z.enum(['file', 'portal', 'sql', 'http', 'microsoft365']),
  connection: Connection.optional(),
  key: Id.describe('The field that tells one record from another'),
  one: Words.describe('What one record is called'),
  title_fields: z.array(Id).min(1).describe('The fields that name a record'),
  purposes: z.record(Id, Purpose),
  sources: z.record(Id, Source),
  recipients: z.record(Id, Recipient).default({}),
  retention: z.record(Id, Retention),
  conditions: z
    .partialRecord(Condition, z.string().regex(ANCHOR))
    .optional()
    .describe(
      'The field that shows that a condition lasts, such as open-invoice: invoices.openAmount. A sum of money does while it is above zero, a yes-no while it is yes, anything else while there is a value',
    ),
  fields: z.record(Id, Field),
  mapping: Mapping.optional(),
  sql: SqlSource.optional().describe(
    'With the connector sql: the database, and which tables and columns the fields are',
  ),
  http: HttpSource.optional().describe('With the connector http: how the system is reached, and what it can be asked'),
  collections: z.record(Id, Collection).default({}),
})
/** A register with its id, the name of its file. */
export type Register = z.infer<typeof Register> & { id: string }
export type Collected = Register['collections'][string]

/** One value of a field is a text as the system of record has it; a field holds a list, since one cell may hold several. */
export type Values = Readonly<Record<string, readonly string[]>>

/** Moments of the portal's own, epoch milliseconds; what is not known, or has not happened, is left out. */
export type Moments = { readonly imported?: number; readonly gone?: number; readonly made?: number }

/** A row of a collection: one invoice. */
export type HeldRow = { readonly id: string; readonly values: Values; readonly moments?: Moments }

/** A record as a connector found it: a customer, with the first rows of each collection and how many there are in all. */
export type HeldRecord = {
  readonly id: string
  readonly values: Values
  readonly collections: Readonly<Record<string, { readonly count: number; readonly rows: readonly HeldRow[] }>>
  readonly moments?: Moments
}

/** The text in the asked language, else Finnish, else whatever there is. `check` sees to it that the asked one is there. */
export function say(words: Words, language: Language): string {
  return words[language] ?? words.fi ?? words.en ?? words.sv ?? ''
}
