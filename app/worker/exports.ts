/** The building of packages: in pieces that are each written down, so that what a crash interrupts is gone on with. */
import { z } from 'zod'
import { buildExport } from '#app/journey/export/build.ts'
import { RegistersSilent } from '#app/journey/export/gather.ts'
import type { PackageWriter } from '#app/journey/export/write.ts'
import type { House } from '#app/journey/house.ts'
import type { Attempt, Handlers } from './work.ts'

const Asked = z.object({ exportId: z.string() })

/** One attempt: longer than any package takes that a person can open; what is not done by then goes on in the next. */
const BUILDING_LIMIT_MS = 10 * 60_000
/** A register that does not answer is asked so often before a package names it as missing: with the back-off, some minutes. */
const PATIENT_ATTEMPTS = 4

export type Building = PackageWriter & { readonly house: House }

/** The handler that builds packages, one at a time in each process: it is the heaviest work there is. */
export function exportHandlers({ house, packageFiles, packageRows }: Building): Handlers {
  const again = (fault: string): Attempt => ({ outcome: 'again', fault, details: {} })
  return {
    export: {
      slots: 1,
      limitMs: BUILDING_LIMIT_MS,
      stuck: 'task-stuck',
      run: async (work, signal) => {
        const { exportId } = Asked.parse(work.read())
        const silent = work.attempts < PATIENT_ATTEMPTS ? 'wait' : 'name-it'
        try {
          const built = await buildExport(house, exportId, { packageFiles, packageRows, signal, silent })
          return built.outcome === 'gone'
            ? { outcome: 'dropped', fault: 'gone' }
            : { outcome: 'done', along: built.along }
        } catch (fault) {
          if (fault instanceof RegistersSilent) return again('register-silent')
          if (signal.aborted) return again('interrupted')
          throw fault
        }
      },
      gaveUp: async (tx, work) => {
        await tx.exports.destroy(Asked.parse(work.read()).exportId, 'failed')
        return 'not-handled'
      },
    },
  }
}
