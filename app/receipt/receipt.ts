/**
 * What a receipt says: that something was done about a request, when, and by whom it is answered for. It names nobody: whoever has
 * the address that it is about can show that by the salted hash, and nobody else learns it from there.
 */
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { ErasedRegister } from './erased.ts'

/** What gives a receipt. `answered` is told by a letter; `carried-out` is what was promised in one; `ban-lifted` ends a ban. */
export const ACTS = ['filed', 'withdrawn', 'answered', 'extended', 'carried-out', 'ban-lifted'] as const
export type Act = (typeof ACTS)[number]

/** The `typ` of the protected header: nothing else that the portal signs can be taken for a receipt. */
export const RECEIPT_TYPE = 'omatieto-receipt'

const Instant = z.iso.datetime({ offset: true })
const Day = z.iso.date()
const Hash = z.string().regex(/^[\w-]{43}$/)

/**
 * The signed payload. Instants are ISO 8601 with the offset that the controller's clock had then, days ISO days in its time zone,
 * hashes SHA-256 as base64url.
 */
export const Receipt = z.strictObject({
  /** Which portal gave it. */
  iss: z.url(),
  /** Unlike any other receipt's. */
  jti: z.string().min(1),
  /** Who answers for it. */
  controller: z.strictObject({ name: z.string(), businessId: z.string().nullable() }),
  act: z.enum(ACTS),
  /** When it was done, and which day that was. */
  at: Instant,
  day: Day,
  request: z.strictObject({
    reference: z.string(),
    kind: z.string(),
    channel: z.string(),
    receivedAt: Instant,
    receivedDay: Day,
    /** The last day for the answer, as it stood then. */
    dueDay: Day,
  }),
  /** How it was answered: approve, partly or refuse. */
  outcome: z.string().nullable(),
  /** The letter by which it was told: the hash of its content as the portal keeps and exports it. */
  letter: z.strictObject({ kind: z.string(), sha256: Hash }).nullable(),
  /** For an erasure that was carried out: what it came to, register by register. */
  erased: z.array(ErasedRegister).optional(),
  /** Who had the data from the controller and was told by then. */
  told: z.array(z.string()).optional(),
  /** SHA-256 of the salt, a line feed and the normalised address. Null where no address is known. */
  subject: z.strictObject({ salt: z.string(), sha256: Hash }).nullable(),
})
export type Receipt = z.infer<typeof Receipt>

/** A receipt as pages show it: instants as epoch milliseconds. */
export type ShownReceipt = {
  readonly act: Act
  readonly at: number
  readonly reference: string
  readonly kind: string
  readonly receivedAt: number
  readonly dueDay: string
  readonly outcome: string | null
  readonly letter: string | null
  /** What an erasure came to; empty for anything else. */
  readonly erased: readonly ErasedRegister[]
  readonly told: readonly string[]
  readonly controller: Receipt['controller']
  readonly portal: string
  readonly hasSubject: boolean
}

const millis = (instant: string) => Temporal.Instant.from(instant).epochMilliseconds

/** What a page shows of a receipt. */
export const shownReceipt = ({
  act,
  at,
  request,
  outcome,
  letter,
  controller,
  iss,
  subject,
  erased = [],
  told = [],
}: Receipt): ShownReceipt => ({
  act,
  at: millis(at),
  reference: request.reference,
  kind: request.kind,
  receivedAt: millis(request.receivedAt),
  dueDay: request.dueDay,
  outcome,
  letter: letter?.sha256 ?? null,
  erased,
  told,
  controller,
  portal: iss,
  hasSubject: subject !== null,
})
