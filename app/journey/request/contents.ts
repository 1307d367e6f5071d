/** What is sealed with a request, its steps and its rows: the only places where a person's words and addresses stand. */
import { z } from 'zod'
import type { StoredRequest } from '#db/requests.ts'

/** Something else by which the company may know the person, in the person's own words: a customer number, another address. */
const OtherIdentifier = z.object({ what: z.string(), value: z.string() })

/** One value that is to be another: as it stood then, and as it was typed. */
const WantedChange = z.object({
  input: z.string(),
  field: z.string(),
  row: z.object({ collection: z.string(), id: z.string() }).nullable(),
  from: z.array(z.string()).readonly(),
  to: z.array(z.string()).readonly(),
  /** Does the register let the person change it, or does it ask staff? */
  how: z.enum(['self', 'ask']),
})

/** One change as it is kept by itself, with the values that name its record. */
export const WantedCorrection = z.object({ change: WantedChange, title: z.array(z.string()).readonly() })
export type WantedCorrection = z.infer<typeof WantedCorrection>

/** What is to be corrected in one record. `title`: the values that named it. */
const RecordCorrection = z.object({
  register: z.string(),
  record: z.string(),
  title: z.array(z.string()).readonly(),
  changes: z.array(WantedChange).readonly(),
})

/** That one's email address is another now. `codes`: the person has both mailboxes. `claimed`: the old one is lost. */
const AddressClaim = z.object({
  way: z.enum(['codes', 'claimed']),
  /** The old address in its normal form; null where it is not known, until staff have found it. */
  old: z.string().nullable(),
})

/** What was asked, as it was asked. */
export const RequestContents = z.object({
  /** The verified address; null where the request came on paper, by phone or at the desk and none is known. */
  address: z.string().nullable(),
  /** For requests entered by staff: who asks, and where a letter goes. Lines of an address, the name first. */
  name: z.string().nullable().default(null),
  postal: z.array(z.string()).default([]),
  words: z.string().default(''),
  /** Registers that the person chose; empty for all. */
  registers: z.array(z.string()).default([]),
  identifiers: z.array(OtherIdentifier).default([]),
  /** For a rectification that was asked for field by field. */
  corrections: z.array(RecordCorrection).readonly().default([]),
  /** For a rectification of the address by which the person is found. */
  addressChange: AddressClaim.nullable().default(null),
  /** Art. 15(3): how the person would like to have the answer. */
  answerBy: z.enum(['portal', 'post']).default('portal'),
  /** Did the person prove more than the address when they asked? Ids of opened records by register. */
  proven: z.record(z.string(), z.array(z.string())).default({}),
  /** Who entered it; null where the person did. */
  enteredBy: z.string().nullable().default(null),
})
export type RequestContents = z.infer<typeof RequestContents>

/** A request with what was asked. */
export type Opened = { readonly request: StoredRequest; readonly contents: RequestContents }

/** The contents of a request, from their sealed text. */
export const readContents = (text: string): RequestContents => RequestContents.parse(JSON.parse(text))

/** A letter goes on paper where no address is known, or where the person asked for it. */
export const isByPost = ({ address, answerBy }: RequestContents): boolean => address === null || answerBy === 'post'
