/** How many packages a person can ask for: each is read, written and sealed anew, which is the heaviest work there is. */
import type { Writer } from '#db/store.ts'
import type { House } from '../house.ts'

const DAY_MS = 24 * 3_600_000
/** Everything, what can be moved elsewhere, and some registers alone: more in a day is a machine that asks, not a person. */
export const PACKAGES_A_DAY = 5

/** So many were asked for that the next has to wait. `until`: epoch milliseconds. */
export class TooManyPackages extends Error {
  override readonly name = 'TooManyPackages'
  readonly until: number
  constructor(until: number) {
    super('Too many packages were asked for in a day')
    this.until = until
  }
}

/** Counts a package that a person asks for. Part of the transaction that begins it. Throws TooManyPackages. */
export async function countPackage({ keys, clock }: House, tx: Writer, subjectHash: string): Promise<void> {
  const bucket = keys.hash('throttle', 'packages', subjectHash)
  const [full] = await tx.throttle.take([{ bucket, limit: PACKAGES_A_DAY, periodMs: DAY_MS }], clock.now())
  if (full) throw new TooManyPackages(full.again)
}
