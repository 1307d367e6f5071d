/**
 * Where the audit log goes on after a backup was put back. What was signed for rows behind that place belongs to a branch that is
 * lost; that it is lost is signed itself, or anybody could cut the log off and say so.
 */
import type { JWK } from 'jose'
import { z } from 'zod'
import { readSigned } from '#app/keys/signing.ts'
import type { Reader, Writer } from '#db/store.ts'
import type { House } from './house.ts'

const Fork = z.object({ fork: z.int(), hash: z.string(), at: z.number() })
/** The last row of the backup, by number and hash, and when the log went on from it. */
type Fork = z.infer<typeof Fork>

const Signed = z.array(z.string())
const NAME = 'audit-forks'

const signedForks = async ({ meta }: Pick<Reader, 'meta'>): Promise<string[]> =>
  Signed.parse(JSON.parse((await meta.get(NAME)) ?? '[]'))

/** Notes that the log goes on from its newest row. Gives that row's number. Part of the transaction that brings the backup up. */
export async function keepFork(house: House, tx: Writer): Promise<number> {
  const head = await tx.audit.head()
  const fork = { fork: head?.seq ?? 0, hash: head?.hash ?? '', at: house.clock.now() }
  const all = [...(await signedForks(tx)), await house.signer.sign(fork)]
  await tx.meta.set(NAME, JSON.stringify(all))
  return fork.fork
}

/** Every fork, oldest first; null for one that this portal did not sign. */
export async function readForks(house: House, keys: readonly JWK[]): Promise<(Fork | null)[]> {
  const found: (Fork | null)[] = []
  for (const text of await signedForks(house.store.read)) {
    const fork = Fork.safeParse(await readSigned(text, [...keys]))
    found.push(fork.success ? fork.data : null)
  }
  return found
}

/** Was this signed for a row of a branch that is lost? */
export const isOfLostBranch = (forks: readonly (Fork | null)[], { seq, at }: { seq: number; at: number }): boolean =>
  forks.some((fork) => fork !== null && seq > fork.fork && at <= fork.at)
