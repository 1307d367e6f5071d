/** The trial's mailbox: what would have been sent, one JSON file a mail in a folder of this machine. */
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Clock } from '#app/clock.ts'
import { MailFault } from './refusal.ts'
import type { Letter, Transport } from './transport.ts'

/** `date` is epoch milliseconds. */
const Kept = z.object({ to: z.string(), subject: z.string(), text: z.string(), html: z.string(), date: z.number() })
export type MailboxMail = z.infer<typeof Kept> & { readonly id: string }

/** More than anyone reads in a trial, few enough to be read at once. */
const KEPT_MAILS = 200
const ENDING = '.json'

async function idsIn(dir: string): Promise<string[]> {
  const names = await readdir(dir).catch((fault: unknown) => {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return []
    throw fault
  })
  return names.filter((name) => name.endsWith(ENDING)).map((name) => name.slice(0, -ENDING.length))
}

async function readMail(dir: string, id: string): Promise<MailboxMail[]> {
  try {
    return [{ id, ...Kept.parse(JSON.parse(await readFile(join(dir, id + ENDING), 'utf8'))) }]
  } catch (fault) {
    // Another process may have tidied it away since the folder was listed.
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return []
    throw fault
  }
}

/** Every mail kept, newest first; none where there is no mailbox yet. */
export async function readMailbox(dir: string): Promise<MailboxMail[]> {
  const mails = await Promise.all((await idsIn(dir)).map((id) => readMail(dir, id)))
  return mails.flat().sort((one, other) => other.date - one.date || (other.id < one.id ? -1 : 1))
}

/** Written whole or not at all: a reader never sees half a mail. The same mail again takes the place of the first. */
async function write(dir: string, id: string, mail: z.infer<typeof Kept>): Promise<void> {
  await mkdir(dir, { recursive: true, mode: 0o700 })
  const half = join(dir, `${id}.part`)
  const file = await open(half, 'w', 0o600)
  try {
    await file.writeFile(JSON.stringify(mail))
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(half, join(dir, id + ENDING))
}

async function tidy(dir: string): Promise<void> {
  if ((await idsIn(dir)).length <= KEPT_MAILS) return
  const tooOld = (await readMailbox(dir)).slice(KEPT_MAILS)
  await Promise.all(tooOld.map(({ id }) => rm(join(dir, id + ENDING), { force: true })))
}

/** A transport into the folder. File names are the mails' ids: they say nothing about anyone. */
export function openMailbox(dir: string, clock: Clock): Transport {
  const send = async ({ html, messageId, subject, text, to }: Letter): Promise<void> => {
    try {
      await write(dir, messageId, { to, subject, text, html, date: clock.now() })
      await tidy(dir)
    } catch {
      throw new MailFault('later', 'mailbox')
    }
  }
  return { send, close: async () => undefined }
}
