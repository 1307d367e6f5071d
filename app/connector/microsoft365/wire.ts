/** What Graph says, as far as it is read. What else it says goes back unread. */
import { z } from 'zod'

const texts = z
  .array(z.string().nullable())
  .nullish()
  .transform((list) => (list ?? []).filter((text) => text !== null))
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '')

const Address = z.looseObject({
  street: text,
  city: text,
  postalCode: text,
  countryOrRegion: text,
})

export const Contact = z.looseObject({
  id: z.string().min(1),
  '@odata.etag': z.string().optional(),
  displayName: text,
  companyName: text,
  jobTitle: text,
  personalNotes: text,
  mobilePhone: text,
  businessPhones: texts,
  homePhones: texts,
  categories: texts,
  emailAddresses: z
    .array(z.looseObject({ name: text, address: text }))
    .nullish()
    .transform((list) => list ?? []),
  businessAddress: Address.nullish().transform((value) => value ?? Address.parse({})),
})
export type Contact = z.infer<typeof Contact>

export const CONTACT_FIELDS = [
  'id',
  'displayName',
  'companyName',
  'jobTitle',
  'personalNotes',
  'mobilePhone',
  'businessPhones',
  'homePhones',
  'categories',
  'emailAddresses',
  'businessAddress',
] as const

export const Page = z.object({ value: z.array(z.unknown()), '@odata.nextLink': z.string().optional() })
export const Folder = z.object({ id: z.string().min(1) })

export const Token = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() })

/** Graph asks that nobody go by the message; the code is what is looked at. */
export const Refused = z.object({ error: z.object({ code: z.string() }) })
/** The token endpoint's form of a refusal. */
export const TokenRefused = z.object({ error: z.string(), error_codes: z.array(z.number()).default([]) })

export const Batch = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      status: z.int(),
      headers: z.record(z.string(), z.string()).nullish(),
      // A part that was refused may come without one.
      body: z.unknown().default(null),
    }),
  ),
})
