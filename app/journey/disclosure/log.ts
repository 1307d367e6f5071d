/**
 * The disclosure log (Art. 15(1)(c), Art. 19): to whom somebody's data was given, what, and when. The portal writes down what it tells
 * recipients itself; the rest staff write down, or it is imported from a list. What is in it the person sees, so whoever writes down
 * that a private person had the data, such as another one in the same thread, names them only as far as the person may know.
 */
import { z } from 'zod'
import type { StoredDisclosure } from '#db/disclosures.ts'
import type { Writer } from '#db/store.ts'
import type { House } from '../house.ts'

const Content = z.object({ to: z.string(), what: z.string() })

/** Letters of a recipient's name, and of what was given: a line, and a short paragraph. */
export const TO_CHARACTERS = 200
export const WHAT_CHARACTERS = 1_000

export type Entry = {
  readonly subjectHash: string
  readonly to: string
  /** The partner of the installation that it is, if it is one. */
  readonly partner: string | null
  readonly what: string
  /** Epoch milliseconds. */
  readonly at: number
  readonly how: StoredDisclosure['how']
  /** Who of the staff; null for the portal and for a list. */
  readonly by: string | null
}

/** Writes one down, unless exactly this was before. Part of a transaction. */
export async function logDisclosure(house: House, tx: Writer, entry: Entry): Promise<boolean> {
  const { subjectHash, to, partner, what, at, how, by } = entry
  const id = house.chance.id(house.clock.now())
  const digest = house.keys.hash('digest', 'disclosure', subjectHash, to, what, String(at))
  const content = JSON.stringify({ to, what } satisfies z.infer<typeof Content>)
  if (!(await tx.disclosures.add({ id, subjectHash, digest, partner, how, content, at, madeBy: by }))) return false
  tx.audit.add({
    ...{ event: 'disclosed', subjectHash, details: { disclosure: id, how, ...(partner === null ? {} : { partner }) } },
    ...(by === null
      ? { actor: how === 'file' ? ('operator' as const) : ('portal' as const) }
      : { actor: 'staff' as const, actorId: by }),
  })
  return true
}

export type Disclosure = Pick<StoredDisclosure, 'id' | 'partner' | 'how' | 'at'> & z.infer<typeof Content>

/** What is written down of a person, the newest first. */
export async function disclosuresOf({ store }: House, subjectHash: string): Promise<Disclosure[]> {
  return (await store.read.disclosures.of(subjectHash)).map(({ id, partner, how, at, content }) => ({
    ...{ id, partner, how, at },
    ...Content.parse(JSON.parse(content)),
  }))
}
