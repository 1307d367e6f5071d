/** The worker's part of marketing bans: finding where one belongs, and writing it there. */
import { z } from 'zod'
import { Spread, spreadBan } from '#app/journey/ban/anybody.ts'
import { giveBanToStaff, writeBan } from '#app/journey/ban/write.ts'
import type { House } from '#app/journey/house.ts'
import { tellLedger } from '#app/journey/ledger/write.ts'
import { type Handlers, LEDGER_SILENT } from './work.ts'

const Order = z.object({ order: z.string() })

/** Every register is asked, each with a limit of its own far below this. */
const SPREAD_LIMIT_MS = 30_000
/** A system of record takes seconds to write one mark; longer is trying again. */
const WRITE_LIMIT_MS = 60_000

/** The handlers of bans. */
export function banHandlers(house: House): Handlers {
  return {
    'ban-spread': {
      slots: 2,
      limitMs: SPREAD_LIMIT_MS,
      stuck: 'task-stuck',
      run: async (work) => {
        if ((await tellLedger(house)) !== 'written') return LEDGER_SILENT
        return { outcome: 'done', along: await spreadBan(house, Spread.parse(work.read())) }
      },
    },
    'ban-write': {
      slots: 2,
      limitMs: WRITE_LIMIT_MS,
      stuck: 'task-stuck',
      run: async (work, signal) => {
        const written = await writeBan(house, Order.parse(work.read()).order, signal)
        if (written.ok) return { outcome: 'done', along: written.along }
        const outcome = written.when === 'never' ? 'failed' : 'again'
        return { outcome, fault: `connector-${written.when}`, details: {} }
      },
      gaveUp: async (tx, work) => {
        await giveBanToStaff(house, tx, Order.parse(work.read()).order)
        return 'handled'
      },
    },
  }
}
