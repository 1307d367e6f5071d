/** What a work card asks for, as it is sealed. */
import { z } from 'zod'

/** What an import can show: a field with another value (empty: none), or that the record is no longer there. */
const Wanted = z.discriminatedUnion('what', [
  z.object({ what: z.literal('value'), field: z.string(), from: z.string(), to: z.string() }),
  z.object({ what: z.literal('values'), field: z.string(), from: z.array(z.string()), to: z.array(z.string()) }),
  z.object({ what: z.literal('gone') }),
  /** Fields of the record, or rows of a collection by what names them, that are no longer to be there. */
  z.object({
    what: z.literal('erased'),
    collection: z.string(),
    fields: z.array(z.string()),
    rows: z.array(z.string()),
  }),
  /** A ban on direct marketing, in a system that shows none in its files. */
  z.object({ what: z.literal('ban'), ban: z.enum(['set', 'lifted']) }),
])
export type Wanted = z.infer<typeof Wanted>

/** What is sealed in a card. */
export const CardOrder = z.object({
  /** What the record is called by whoever opens it in its system: `Aino Kallio, 1042`; empty where no record is meant. */
  record: z.string(),
  /** What is to be done, in words; may be empty where `wanted` says it all. */
  words: z.string(),
  /** Null: nothing that an import could show. */
  wanted: Wanted.nullable(),
  /** What was found in place of the values that were to be changed. */
  found: z.array(z.string()).optional(),
})
export type CardOrder = z.infer<typeof CardOrder>

/** Can an import show that it was done? A ban stands in no file, and words alone say nothing that could be compared. */
export const isShown = ({ wanted }: Pick<CardOrder, 'wanted'>): boolean => wanted !== null && wanted.what !== 'ban'

/** A card's order, from its unsealed text. */
export const readOrder = (text: string): CardOrder => CardOrder.parse(JSON.parse(text))
