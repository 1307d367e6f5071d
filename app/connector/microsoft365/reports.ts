/** Delivery reports in the mailbox that mails come from: which of the portal's mails did not arrive. No other mail is asked for. */
import { z } from 'zod'
import type { DeliveryReport } from '../connector.ts'
import type { Graph } from './graph.ts'

const REPORTS_A_PAGE = 100
/** What Exchange calls a report that something was not delivered, and the property that says so. */
const IS_REPORT = "singleValueExtendedProperties/Any(p: p/id eq 'String 0x001A' and p/value eq 'REPORT.IPM.Note.NDR')"

const Report = z.object({
  receivedDateTime: z.iso.datetime().transform((text) => Date.parse(text)),
  internetMessageHeaders: z
    .array(z.object({ name: z.string(), value: z.string() }))
    .nullish()
    .transform((headers) => headers ?? []),
})

/** Where a report names the mail that it is about (RFC 5322 3.6.4). */
const NAMES_THE_MAIL = ['in-reply-to', 'references']
const MESSAGE_ID = /<([^<>\s]{1,250})>/g

function reportOf({ receivedDateTime, internetMessageHeaders }: z.infer<typeof Report>): DeliveryReport | null {
  const valuesOf = (names: readonly string[]) =>
    internetMessageHeaders.filter(({ name }) => names.includes(name.toLowerCase())).map(({ value }) => value)
  // Exchange goes by its own mark; whoever answers a mail by hand sends no report (RFC 3464 2).
  if (!valuesOf(['content-type']).some((type) => /^multipart\/report\b.*\bdelivery-status\b/is.test(type))) return null
  const ids = valuesOf(NAMES_THE_MAIL).flatMap((value) => [...value.matchAll(MESSAGE_ID)].map(([, id = '']) => id))
  return { at: receivedDateTime, messageIds: [...new Set(ids)] }
}

/** The reports in the inbox that came at `since` or later, epoch milliseconds; oldest first. */
export async function reportsIn(
  graph: Graph,
  { mailbox, user }: { readonly mailbox: number; readonly user: string },
  since: string,
  signal: AbortSignal,
): Promise<readonly DeliveryReport[]> {
  const filter = encodeURIComponent(`receivedDateTime ge ${since} and ${IS_REPORT}`)
  const path = `${user}/mailFolders/inbox/messages?$filter=${filter}&$select=id,receivedDateTime,internetMessageHeaders&$top=${REPORTS_A_PAGE}`
  const [first] = await graph.batch(mailbox, [path], signal)
  const reports = (await graph.rest(mailbox, first, signal)).map((value) => {
    const read = Report.safeParse(value)
    return read.success ? reportOf(read.data) : null
  })
  return reports.filter((report) => report !== null).sort((one, other) => one.at - other.at)
}
