/** How a live system of record is reached. What is secret is never here: only the name of the environment variable that has it. */
import { z } from 'zod'

const Variable = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]*$/, 'is the name of an environment variable in capitals, such as GRAPH_SECRET')

const Origin = z
  .string()
  .regex(/^https?:\/\/[^/?#\s@]+(\/[^?#\s@]*)?$/, 'is an address such as https://graph.microsoft.com/v1.0')

/** An employee's mailboxes are few; each is a call of its own in every look-up, and a look-up has five seconds. */
const MAILBOXES = 20

export const Connection = z
  .strictObject({
    tenant: z
      .string()
      .regex(/^[A-Za-z0-9.-]+$/, 'is a directory’s id or domain')
      .describe('The directory (tenant)'),
    clientId: z.string().min(1).describe('The id of the registered application'),
    secret: Variable.optional().describe('The environment variable with the application’s secret'),
    certificate: Variable.optional().describe(
      'Instead of a secret: the environment variable that names a PEM file with private key and certificate',
    ),
    mailboxes: z
      .array(z.string().regex(/^[^\s/@]+@[^\s/@]+$/, 'is a mailbox’s address'))
      .min(1)
      .max(MAILBOXES)
      .describe('The mailboxes whose contacts belong to this register'),
    reports: z
      .string()
      .regex(/^[^\s/@]+@[^\s/@]+$/, 'is a mailbox’s address')
      .optional()
      .describe('The mailbox that the portal’s mails come from: its delivery reports are read, and nothing else of it'),
    banCategory: z
      .string()
      .regex(/^[^,;]{1,255}$/, 'is a name without commas and semicolons')
      .default('Markkinointikielto')
      .describe('The category that marks a contact as banned from marketing'),
    recoverableDays: z
      .int()
      .min(0)
      .max(30)
      .default(14)
      .describe(
        'For how many days an administrator can still bring back what was deleted, as the mailboxes are set up',
      ),
    login: Origin.default('https://login.microsoftonline.com').describe('Where tokens are asked for'),
    graph: Origin.default('https://graph.microsoft.com/v1.0').describe('Where Graph is, for national clouds'),
    privateHosts: z.array(z.string()).default([]).describe('Hosts that may be in a private network'),
  })
  .describe('With microsoft365: how the mailboxes are reached')
export type Connection = z.infer<typeof Connection>

/** What a contact in Outlook holds as fields of a register, by the names they have there. */
export const MICROSOFT365_FIELDS = [
  'email',
  'name',
  'company',
  'jobTitle',
  'phones',
  'street',
  'postcode',
  'city',
  'country',
  'notes',
  'categories',
] as const
