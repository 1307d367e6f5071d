/** Corrections that the worker brings to registers which can be written: put down with the decision, done after it. */
import type { Writer } from '#db/store.ts'
import type { House } from '../house.ts'

/** A system that is down is tried for three days; then a person does it. */
const TRYING_MS = 3 * 24 * 3_600_000

/** Can values of the register be changed through its connector? */
export function isWrittenByWorker({ connectors }: Pick<House, 'connectors'>, register: string): boolean {
  const connector = connectors.get(register)
  return connector?.writing === 'port' && connector.abilities.has('correct')
}

/** Puts the writing of a correction down as work. `again`: a card's version, where somebody says that they did it by hand. */
export async function askWorker(
  { clock }: House,
  tx: Writer,
  subjectHash: string,
  correctionId: string,
  again?: number,
): Promise<void> {
  const now = clock.now()
  await tx.outbox.put({
    kind: 'correct',
    once: again === undefined ? `correct:${correctionId}` : `correct:${correctionId}:${again}`,
    subjectHash,
    payload: { correctionId },
    nextAt: now,
    giveUpAt: now + TRYING_MS,
  })
}
