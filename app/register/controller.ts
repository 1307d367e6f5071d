/** Who the controller is, as `controller.yaml` says it (Art. 13(1)(a)–(b)). */
import { z } from 'zod'
import { Language, Words } from './register.ts'

export const Contact = z.strictObject({
  title: Words,
  name: z.string().optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
})
export type Contact = z.infer<typeof Contact>

const Cookie = z.strictObject({
  name: z.string().min(1),
  purpose: Words,
  life: Words,
  where: Words.optional().describe('Which service sets it'),
  basis: z
    .enum(['necessary', 'consent'])
    .describe('Act 917/2014 205 §: necessary for the service asked for, or by consent'),
})

/** A text whose wording the law demands, with the day a person last checked it. */
const CheckedText = z.strictObject({ text: Words, checked: z.iso.date() })

/** The texts that stand in every letter: how to complain to the authority and how to go to court (Art. 12(4), 77, 79). */
export const DEMANDED_LETTERS = ['complaint', 'court'] as const

export const Controller = z.strictObject({
  name: z.string().min(1),
  businessId: z.string().min(1),
  address: z.strictObject({
    street: z.string(),
    postcode: z.string(),
    city: z.string(),
    country: z.string().length(2),
  }),
  website: z.url().optional(),
  contacts: z.strictObject({ privacy: Contact, dpo: Contact.optional() }),
  authority: z.strictObject({
    name: Words,
    address: z.string(),
    email: z.string(),
    phone: z.string(),
    website: Words,
  }),
  languages: z.array(Language).min(1),
  timeZone: z.string().min(1),
  holidays: z.string().length(2).describe('The country whose public holidays move a deadline'),
  financialYear: z.strictObject({
    end: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'is a month and a day, such as 12-31'),
    exceptions: z
      .array(z.strictObject({ start: z.iso.date(), end: z.iso.date() }))
      .default([])
      .describe('Financial years of another length, 18 months at most'),
  }),
  partners: z
    .record(
      z.string(),
      z.strictObject({
        name: z.string(),
        country: z.string().length(2),
        email: z.string().optional(),
        role: Words,
        transfer: Words.optional().describe('Outside the EEA: the safeguards (Art. 13(1)(f))'),
      }),
    )
    .default({}),
  cookies: z.array(Cookie).default([]),
  /** Local parts of addresses that several people read. */
  roleAddresses: z.array(z.string()).default([]),
  look: z
    .strictObject({
      accent: z.string().regex(/^#[0-9a-fA-F]{6}$/, 'is a colour such as #1d4f91'),
      logo: z.string().optional().describe('An SVG or PNG file in the installation folder'),
    })
    .optional(),
  erasure: z
    .strictObject({
      coolingOffHours: z
        .int()
        .min(0)
        .max(168)
        .default(24)
        .describe('How long the person can think better of an erasure they confirmed, a week at most'),
      secondApprover: z
        .enum(['always', 'retained', 'never'])
        .default('retained')
        .describe(
          'When a second person approves an erasure: always, where something of the data is retained, or never',
        ),
    })
    .prefault({})
    .describe('How erasures are confirmed and approved'),
  letters: z
    .record(z.string(), CheckedText)
    .default({})
    .describe(
      'Texts of letters that the law demands. complaint and court stand in every letter, extension and free-of-charge in the first, identity where more information is asked for',
    ),
})
export type Controller = z.infer<typeof Controller>

/** Everything an installation folder says, read and checked. */
export type Installation = {
  readonly controller: Controller
  readonly registers: readonly import('./register.ts').Register[]
  /** SHA-256 of the canonical content: the same installation has the same digest on every machine. */
  readonly digest: string
  readonly folder: string
}
