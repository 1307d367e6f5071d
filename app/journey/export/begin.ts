/** The beginning of a package: its row, with a key of its own, and the work that builds it. */
import { LANGUAGES } from '#app/register/register.ts'
import type { StoredExport } from '#db/exports.ts'
import type { Writer } from '#db/store.ts'
import type { House } from '../house.ts'
import { About } from './gather.ts'

/** How long the building is tried. */
const BUILDING_TOTAL_MS = 3 * 24 * 3_600_000

type Beginning = Pick<StoredExport, 'requestId' | 'subjectHash' | 'language'> & {
  readonly profile: 'access' | 'portability'
  readonly about: About
}

/** Begins a package. Part of the transaction that asks for it, or that grants it. */
export async function beginExport(house: House, tx: Writer, { about, ...beginning }: Beginning): Promise<void> {
  const now = house.clock.now()
  const id = house.chance.id(now)
  const language = LANGUAGES.find((one) => one === beginning.language) ?? 'fi'
  await tx.exports.add({ id, ...beginning, language, about: JSON.stringify(about) })
  await tx.outbox.put({
    kind: 'export',
    once: `export-build:${id}`,
    subjectHash: beginning.subjectHash,
    payload: { exportId: id },
    nextAt: now,
    giveUpAt: now + BUILDING_TOTAL_MS,
  })
  tx.audit.add({
    event: 'export-asked',
    actor: 'portal',
    subjectHash: beginning.subjectHash,
    details: { export: id, request: beginning.requestId, profile: beginning.profile },
  })
}

/**
 * A person's packages lose their keys, since what is in them is to be erased. One that is still being made is begun anew, with what is
 * left then: its request waits for it.
 */
export async function endExports(house: House, tx: Writer, subjectHash: string): Promise<void> {
  for (const { id, state, requestId, language, profile, about } of await tx.exports.of(subjectHash)) {
    if (!(await tx.exports.destroy(id, 'expired')) || (state !== 'gathering' && state !== 'writing')) continue
    await beginExport(house, tx, {
      ...{ requestId, subjectHash, language, about: About.parse(JSON.parse(about)) },
      profile: profile === 'portability' ? 'portability' : 'access',
    })
  }
}
