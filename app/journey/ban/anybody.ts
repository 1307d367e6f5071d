/**
 * A ban asked for without a visit: by a form, or by the link of a newsletter. The list has it at once; where else it belongs is
 * looked up by the worker, so that nobody learns from an answer, or from its time, whether an address is known here.
 */
import { z } from 'zod'
import { ordinaryLimits } from '#app/identity/limits.ts'
import type { Ban } from '#db/bans.ts'
import type { Writer } from '#db/store.ts'
import type { House } from '../house.ts'
import { RequestContents } from '../request/contents.ts'
import { addRequest } from '../request/file.ts'
import { banHash, grantBan, putOnList } from './ban.ts'
import { banPlaces } from './places.ts'

export const Spread = z.object({
  address: z.string(),
  language: z.string(),
  way: z.enum(['form', 'link']),
  at: z.number(),
})
export type Spread = z.infer<typeof Spread>

/** How long registers that do not answer are tried before staff hear of it. */
const SPREAD_TOTAL_MS = 3 * 24 * 3_600_000

type Asking = {
  readonly address: string
  readonly language: string
  readonly way: Extract<Ban['way'], 'form' | 'link'>
}

/** Puts an address on the list, and the rest to the worker. Asked again it is in force already, and nothing more happens. */
export async function banAddress(house: House, tx: Writer, { address, language, way }: Asking): Promise<void> {
  const hash = await banHash(tx.bans, address)
  const subjectHash = house.keys.hash('subject', address)
  const ban = await putOnList(house, tx, { hash, way, subjectHash })
  if (ban === null) return
  const now = house.clock.now()
  await tx.outbox.put({
    kind: 'ban-spread',
    once: `ban-spread:${ban}`,
    subjectHash,
    payload: { address, language, way, at: now } satisfies Spread,
    nextAt: now,
    giveUpAt: now + SPREAD_TOTAL_MS,
  })
}

export type FormAsking = {
  /** As `normaliseAddress` gives it. */
  readonly address: string
  readonly language: string
  /** The network that the request came from. */
  readonly network: string
}

/** `again`: epoch milliseconds from which the form may be sent again. */
export type FormAsked =
  | { readonly state: 'in-force' }
  | { readonly state: 'refused'; readonly why: 'address' | 'network'; readonly again: number }

/** Asks for a ban by an address alone: the same answer whatever the address, as often as a code may be asked for. */
export async function banByForm(house: House, asking: FormAsking): Promise<FormAsked> {
  const now = house.clock.now()
  const limits = ordinaryLimits(house.keys.hash('subject', asking.address), asking.network).map((limit) => ({
    ...limit,
    bucket: house.keys.hash('throttle', 'ban', ...limit.parts),
  }))
  const refusal = (full: readonly { readonly bucket: string; readonly again: number }[]): FormAsked | null => {
    const [last] = [...full].sort((one, other) => other.again - one.again)
    if (!last) return null
    const why = limits.find(({ bucket }) => bucket === last.bucket)?.why
    return { state: 'refused', why: why === 'network' ? 'network' : 'address', again: last.again }
  }
  const refused = refusal(await house.store.read.throttle.full(limits, now))
  if (refused) return refused
  return house.store.write(async (tx): Promise<FormAsked> => {
    const full = refusal(await tx.throttle.take(limits, now))
    if (full) return full
    await banAddress(house, tx, { ...asking, way: 'form' })
    return { state: 'in-force' }
  })
}

/** The worker's part: a request of its own, granted, with what it takes to bring the ban to the registers. */
export async function spreadBan(house: House, { address, language, way, at }: Spread) {
  const places = await banPlaces(house, address)
  return async (tx: Writer): Promise<void> => {
    // Lifted before it came this far: then there is nothing to bring anywhere.
    if (!(await tx.bans.byHash(await banHash(tx.bans, address)))) return
    const contents = RequestContents.parse({ address })
    const request = await addRequest(house, tx, {
      kind: 'marketing-ban',
      channel: 'portal',
      language,
      subjectHash: house.keys.hash('subject', address),
      receivedAt: at,
      contents,
      files: [],
      actor: { actor: 'subject' },
      confirmBy: null,
      id: house.chance.id(house.clock.now()),
    })
    await grantBan(house, tx, { request, contents, places, way, letter: 'none' })
  }
}
