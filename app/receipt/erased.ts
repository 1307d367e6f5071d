/** What the receipt of an erasure says of each register, in the words of the person's language. No value stands in it. */
import { z } from 'zod'

const Day = z.iso.date()

export const ErasedRegister = z.strictObject({
  /** What the register is called. */
  register: z.string(),
  /** What went: fields by their names, rows by their collection and how many there were. */
  gone: z.array(z.string()),
  stays: z.array(
    z.strictObject({
      what: z.string(),
      why: z.string(),
      /** It goes by itself on the day after; null where no day is known. */
      until: Day.nullable(),
      /** When it is looked at whether what keeps it still lasts. */
      lookedAtOn: Day.nullable(),
    }),
  ),
  /** What comes by itself, and on which day. */
  next: z.array(z.strictObject({ on: Day, what: z.enum(['erase', 'review']) })),
  /** For how many days an administrator of the system can still bring back what went. */
  recoverableDays: z.int().nonnegative().nullable(),
})
export type ErasedRegister = z.infer<typeof ErasedRegister>
