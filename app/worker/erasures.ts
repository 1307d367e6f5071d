/** The worker's part of erasures: carried out, brought to live systems, read again, and what stayed on its day. */
import { z } from 'zod'
import { carryOut } from '#app/journey/erasure/carry.ts'
import { checkErased } from '#app/journey/erasure/check.ts'
import { askBeforeErasing } from '#app/journey/erasure/live.ts'
import { eraseByPort, leaveToStaff } from '#app/journey/erasure/port.ts'
import { prepareErasing, prepareResidual } from '#app/journey/erasure/prepare.ts'
import { eraseResidual } from '#app/journey/erasure/residual.ts'
import type { House } from '#app/journey/house.ts'
import { tellLedger } from '#app/journey/ledger/write.ts'
import { type Handler, type Handlers, LEDGER_SILENT } from './work.ts'

const Of = z.object({ requestId: z.string() })
const Order = z.object({ order: z.string() })
const Residual = z.object({ lock: z.string(), on: z.string() })

/** Live systems answer in seconds each; what takes longer is tried again later. */
const LIMIT_MS = 60_000

const silent = { outcome: 'again', fault: 'register-silent', details: {} } as const

const erasing = (run: Handler['run']): Handler => ({ slots: 2, limitMs: LIMIT_MS, stuck: 'task-stuck', run })

/**
 * The handlers of erasures. What is in this database goes in the transaction that settles the work; a live system is written before
 * it, and says when it is asked once more that it has been.
 */
export function erasureHandlers(house: House): Handlers {
  return {
    erase: erasing(async (work, signal) => {
      const { requestId } = Of.parse(work.read())
      const prepared = await prepareErasing(house, requestId, signal)
      return prepared ? { outcome: 'done', along: (tx) => carryOut(house, tx, { requestId, ...prepared }) } : silent
    }),
    'erase-port': {
      ...erasing(async (work, signal) => {
        const tried = await eraseByPort(house, Order.parse(work.read()).order, signal)
        if (tried.outcome === 'later') return { outcome: 'again', fault: tried.fault, details: {} }
        return tried.outcome === 'gone' ? { outcome: 'dropped', fault: 'gone' } : tried
      }),
      gaveUp: async (tx, work) => {
        await leaveToStaff(house, tx, Order.parse(work.read()).order)
        return 'handled'
      },
    },
    'erase-check': erasing(async (work) => {
      const { requestId } = Of.parse(work.read())
      // Whatever is still on its way is followed by a look of its own.
      if (await house.store.read.eraseOrders.anyOpen(requestId)) return { outcome: 'done' }
      // What a backup might bring back is not called gone.
      if ((await tellLedger(house)) !== 'written') return LEDGER_SILENT
      const live = await askBeforeErasing(house, requestId)
      return live ? { outcome: 'done', along: (tx) => checkErased(house, tx, { requestId, live }) } : silent
    }),
    'erase-residual': erasing(async (work, signal) => {
      const due = Residual.parse(work.read())
      const read = await prepareResidual(house, due, signal)
      if (read === null) return silent
      return {
        outcome: 'done',
        along: (tx) => eraseResidual(house, tx, { ...due, read: read === 'here' ? null : read }),
      }
    }),
  }
}
