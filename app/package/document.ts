/** What `data.json` says, for programs; its JSON Schema is published and lies beside it in the package. */
import { z } from 'zod'
import { CONDITIONS, KINDS, Language, LEGAL_BASES } from '#app/register/register.ts'

const Day = z.iso.date()

const Kept = z
  .union([
    z.strictObject({ kind: z.literal('until'), until: Day, passed: z.boolean() }),
    z.strictObject({ kind: z.literal('while'), conditions: z.array(z.enum(CONDITIONS)), until: Day.nullable() }),
    z.strictObject({ kind: z.literal('unknown'), why: z.string() }),
    z.strictObject({ kind: z.enum(['not-begun', 'criteria']) }),
  ])
  .describe('What follows from the rule for this value: a day, a condition, or why there is no day yet')

const Retention = z.strictObject({
  label: z.string(),
  statute: z.strictObject({ words: z.string(), source: z.string() }).nullable(),
  afterErasure: z.enum(['goes', 'stays']),
  kept: Kept.nullable(),
})

const Information = z
  .strictObject({
    purposes: z.array(
      z.strictObject({
        label: z.string(),
        why: z.string(),
        basis: z.enum(LEGAL_BASES).nullable(),
        interest: z.string().nullable(),
        statute: z.string().nullable(),
        marketing: z.boolean(),
      }),
    ),
    bases: z.array(z.enum(LEGAL_BASES)),
    sources: z.array(z.strictObject({ label: z.string(), fromSubject: z.boolean(), publiclyAccessible: z.boolean() })),
    recipients: z.array(
      z.strictObject({
        label: z.string(),
        when: z.string(),
        partner: z.strictObject({ name: z.string(), country: z.string() }).nullable(),
      }),
    ),
    marketing: z.boolean(),
    retention: Retention,
  })
  .describe('GDPR Art. 15(1)(a), (c), (d), (g); null in a package under Art. 20')

const Column = z.strictObject({
  name: z.string().describe('The name by which programs know the field'),
  label: z.string(),
  kind: z.enum(KINDS),
  choices: z.record(z.string(), z.string()).nullable().describe('With kind choice: what each value is called'),
  information: Information.nullable(),
})

const HELD = {
  values: z.array(z.string()).describe('As the system of record holds them'),
  masked: z.boolean().describe('A personal identity code is held here, and is held masked'),
  withheld: z
    .literal('third-parties')
    .nullable()
    .describe('There is a value that may be about somebody else and has not been reviewed (Art. 15(4))'),
} as const

const Disputed = z
  .strictObject({
    should: z.array(z.string()).describe('What the person says it should be; none: it should not be there'),
    askedAt: z.iso.datetime(),
    correctedAt: z.iso.datetime().nullable().describe('Corrected in the portal, and not in the register yet'),
  })
  .describe('The person says that the value is wrong (Art. 16)')

const Row = z.strictObject({
  values: z
    .record(z.string(), z.array(z.string()))
    .describe('By the name of the column, as the system of record holds them'),
  masked: z.array(z.string()).optional().describe('Columns that hold a personal identity code, and hold it masked'),
  withheld: z
    .array(z.string())
    .optional()
    .describe('Columns with a value that may be about somebody else and has not been reviewed (Art. 15(4))'),
  kept: z
    .array(z.strictObject({ columns: z.array(z.string()), kept: Kept }))
    .describe('How long, each different answer once; none in a package under Art. 20'),
})

const Collection = z.strictObject({
  name: z.string(),
  label: z.string(),
  one: z.string(),
  columns: z.array(Column),
  count: z.int().min(0),
  rows: z.array(Row),
})

const Record = z.strictObject({
  name: z.string().describe('The name that the files of this record begin with'),
  register: z.strictObject({
    id: z.string(),
    title: z.string(),
    system: z.strictObject({ name: z.string(), provider: z.string(), country: z.string() }),
  }),
  fields: z.array(Column.extend({ ...HELD, disputed: Disputed.nullable() })),
  leftOut: z
    .array(
      z.strictObject({
        path: z.string(),
        label: z.string(),
        why: z.enum(['not-from-you', 'other-basis', 'not-portable']),
      }),
    )
    .describe('In a package under Art. 20: the fields that are not in it, and why'),
  collections: z.array(Collection),
})

const Searched = z.strictObject({
  register: z.string(),
  title: z.string(),
  outcome: z.enum(['found', 'withheld', 'unreachable', 'not-found', 'not-loaded', 'not-searchable']),
  count: z.int().min(0).nullable(),
  by: z.array(z.strictObject({ name: z.string(), label: z.string() })),
  searchedAt: z.iso.datetime(),
  asOf: z.iso.datetime().nullable(),
  unread: z.int().min(0),
  columns: z
    .literal('unclassified')
    .optional()
    .describe('The register’s system keeps something that nobody has said yet what it is'),
})

/** Where the portal publishes the schema. */
export const SCHEMA_PATH = '/schemas/package-1.json'

/** The whole document. Labels are in the package’s language, names and values in none. */
export const PackageDocument = z.strictObject({
  $schema: z.literal('data.schema.json'),
  form: z.literal('omatieto-package-1'),
  profile: z.enum(['access', 'portability']).describe('A copy under GDPR Art. 15, or what Art. 20 gives'),
  language: Language,
  timeZone: z.string(),
  madeAt: z.iso.datetime(),
  reference: z.string(),
  issuer: z.url(),
  controller: z.strictObject({ name: z.string(), businessId: z.string() }),
  missing: z
    .array(
      z.strictObject({ register: z.string(), title: z.string(), why: z.enum(['no-answer', 'fault', 'not-loaded']) }),
    )
    .describe('Registers that could not be read, so that nothing of them is here'),
  coverage: z
    .strictObject({ complete: z.boolean(), registers: z.array(Searched) })
    .describe('Which registers were searched, how and when, and with what result'),
  records: z.array(Record),
})
export type PackageDocument = z.infer<typeof PackageDocument>

/** The JSON Schema of `data.json` (draft 2020-12). */
export const packageSchema = {
  ...z.toJSONSchema(PackageDocument, { reused: 'ref' }),
  title: 'Omatieto package, data.json',
}
