/** The worker's part of reconciliation: some pages at a time, so that nothing else waits long and a stop is soon. */
import { z } from 'zod'
import type { House } from '#app/journey/house.ts'
import { putReading, stepReconciliation } from '#app/journey/reconcile/run.ts'
import type { Handlers } from './work.ts'

const Reading = z.object({ reconciliation: z.string() })

/** A piece ends soon after this, and the next one is put in. */
const PIECE_MS = 20_000
/** One page may take two minutes by its own limit. */
const PIECE_LIMIT_MS = 180_000

/** The handler of reconciliation. */
export function reconcilingHandlers(house: House): Handlers {
  return {
    reconcile: {
      ...{ slots: 1, limitMs: PIECE_LIMIT_MS, stuck: 'task-stuck' },
      run: async (work, signal) => {
        const { reconciliation: id } = Reading.parse(work.read())
        const until = house.clock.now() + PIECE_MS
        while (house.clock.now() < until)
          if ((await stepReconciliation(house, id, signal)) === 'ended') return { outcome: 'done' }
        return {
          outcome: 'done',
          along: async (tx) => {
            const run = await tx.reconciliations.byId(id)
            if (run) await putReading(house, tx, run)
          },
        }
      },
    },
  }
}
