/** The worker's part of erasures: carried out, brought to live systems, read again, and what stayed on its day. */
import { z } from 'zod'
import { carryOut } from '#app/journey/erasure/carry.ts'
import { checkErased } from '#app/journey/erasure/check.ts'
import { erasureGaveUp } from '#app/journey/erasure/failed.ts'
import { askBeforeErasing } from '#app/journey/erasure/live.ts'
import { lookAfter, lookGaveUp } from '#app/journey/erasure/look.ts'
import { eraseByPort, leaveToStaff } from '#app/journey/erasure/port.ts'
import { prepareErasing, prepareResidual } from '#app/journey/erasure/prepare.ts'
import { eraseResidual, leaveResidual } from '#app/journey/erasure/residual.ts'
import type { House } from '#app/journey/house.ts'
import { tellLedger } from '#app/journey/ledger/write.ts'
import type { Writer } from '#db/store.ts'
import { type Attempt, type Handler, type Handlers, LEDGER_SILENT } from './work.ts'

const Of = z.object({ requestId: z.string() })
const Order = z.object({ order: z.string() })
const Look = z.object({ card: z.string(), version: z.number() })
const Residual = z.object({ lock: z.string(), on: z.string() })

/** Live systems answer in seconds each; what takes longer is tried again later. */
const LIMIT_MS = 60_000

const silent = { outcome: 'again', fault: 'register-silent', details: {} } as const

const erasing = (run: Handler['run']): Handler => ({ slots: 2, limitMs: LIMIT_MS, stuck: 'task-stuck', run })

/**
 * What goes is settled only once the ledger has it: `along` is written at once, and does nothing when it is tried again. What a backup
 * might bring back is not called gone.
 */
async function toldBeforeSettled(house: House, along?: (tx: Writer) => Promise<void>): Promise<Attempt> {
  if (along) await house.store.write(along)
  return (await tellLedger(house)) === 'written' ? { outcome: 'done' } : LEDGER_SILENT
}

/**
 * The handlers of erasures. What was approved goes in the transaction that settles the work, and is looked at again when the ledger has
 * it. A live system is written before, and says when it is asked once more that it has been.
 */
export function erasureHandlers(house: House): Handlers {
  return {
    erase: {
      ...erasing(async (work, signal) => {
        const { requestId } = Of.parse(work.read())
        const prepared = await prepareErasing(house, requestId, signal)
        return prepared ? { outcome: 'done', along: (tx) => carryOut(house, tx, { requestId, ...prepared }) } : silent
      }),
      gaveUp: (tx, work) => erasureGaveUp(house, tx, Of.parse(work.read()).requestId),
    },
    'erase-port': {
      ...erasing(async (work, signal) => {
        const tried = await eraseByPort(house, Order.parse(work.read()).order, signal)
        if (tried.outcome === 'later') return { outcome: 'again', fault: tried.fault, details: {} }
        return toldBeforeSettled(house, tried.outcome === 'done' ? tried.along : undefined)
      }),
      gaveUp: async (tx, work) => {
        await leaveToStaff(house, tx, Order.parse(work.read()).order)
        return 'handled'
      },
    },
    'erase-check': {
      ...erasing(async (work) => {
        const { requestId } = Of.parse(work.read())
        // Whatever is still on its way is followed by a look of its own.
        if (await house.store.read.eraseOrders.anyOpen(requestId)) return { outcome: 'done' }
        const told = await toldBeforeSettled(house)
        if (told.outcome !== 'done') return told
        const live = await askBeforeErasing(house, requestId)
        return live ? { outcome: 'done', along: (tx) => checkErased(house, tx, { requestId, live }) } : silent
      }),
      gaveUp: (tx, work) => erasureGaveUp(house, tx, Of.parse(work.read()).requestId),
    },
    'erase-look': {
      ...erasing(async (work) => {
        const looked = await lookAfter(house, Look.parse(work.read()))
        return looked ? { outcome: 'done', ...looked } : silent
      }),
      gaveUp: (tx, work) => lookGaveUp(house, tx, Look.parse(work.read())),
    },
    'erase-residual': {
      ...erasing(async (work, signal) => {
        const due = Residual.parse(work.read())
        const read = await prepareResidual(house, due, signal)
        if (read === null) return silent
        if (read === 'here') return toldBeforeSettled(house, (tx) => eraseResidual(house, tx, { ...due, read: null }))
        // What goes in a live system is put down as work of its own, once: with the settling of this.
        return { outcome: 'done', along: (tx) => eraseResidual(house, tx, { ...due, read }) }
      }),
      gaveUp: (tx, work) => leaveResidual(house, tx, Residual.parse(work.read())),
    },
  }
}
