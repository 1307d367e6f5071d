/** What comes due in a request by itself: a decision that can no longer be undone, a confirmation that did not come. */
import { z } from 'zod'
import { forceChange } from '#app/journey/address/force.ts'
import { askLiveOf } from '#app/journey/erasure/live.ts'
import type { House } from '#app/journey/house.ts'
import { liftIsTold, liftLocks } from '#app/journey/lock/lift.ts'
import { restrictLive } from '#app/journey/lock/restrict.ts'
import { lapseConfirmation, releaseDecision, secondAlone } from '#app/journey/request/decision.ts'
import { reviewHold } from '#app/journey/request/holds.ts'
import { leaveToStaff, writeCorrection } from '#app/journey/request/port-write.ts'
import { erasureHandlers } from './erasures.ts'
import type { Handler, Handlers } from './work.ts'

const Release = z.object({ requestId: z.string(), letterId: z.string() })
const Review = z.object({ hold: z.string(), requestId: z.string() })
const Change = z.object({ changeId: z.string() })
const Correct = z.object({ correctionId: z.string() })
const Lapse = z.object({ requestId: z.string() })

/** A release writes some rows; the database answers in milliseconds or not at all. */
const STEP_LIMIT_MS = 30_000

/** A system of record answers in seconds; what takes longer is tried again later. */
const WRITING_LIMIT_MS = 60_000

const stepping = (run: Handler['run']): Handler => ({ slots: 2, limitMs: STEP_LIMIT_MS, stuck: 'task-stuck', run })

/** The handlers of requests. All they do, they do in the transaction that settles the work: a crash leaves either both or none. */
export function requestHandlers(house: House): Handlers {
  return {
    ...erasureHandlers(house),
    'request-release': stepping(async (work) => {
      const asked = Release.parse(work.read())
      const live = await askLiveOf(house, asked.requestId)
      return { outcome: 'done', along: (tx) => releaseDecision(house, tx, { ...asked, live }) }
    }),
    'request-second': stepping(async (work) => {
      const asked = Release.parse(work.read())
      return { outcome: 'done', along: (tx) => secondAlone(house, tx, asked) }
    }),
    'hold-review': stepping(async (work) => {
      const asked = Review.parse(work.read())
      return { outcome: 'done', along: (tx) => reviewHold(house, tx, asked) }
    }),
    'address-change': stepping(async (work) => {
      const forced = await forceChange(house, Change.parse(work.read()).changeId)
      return forced.outcome === 'done' ? forced : { outcome: 'again', fault: forced.why, details: {} }
    }),
    correct: {
      // One after the other: two values of one record are two writings of it.
      ...{ slots: 1, limitMs: WRITING_LIMIT_MS, stuck: 'task-stuck' },
      run: async (work, signal) => {
        const tried = await writeCorrection(house, Correct.parse(work.read()).correctionId, signal)
        if (tried.outcome === 'later') return { outcome: 'again', fault: 'register-silent', details: {} }
        return tried.outcome === 'gone' ? { outcome: 'dropped', fault: 'gone' } : tried
      },
      gaveUp: async (tx, work) => {
        await leaveToStaff(house, tx, Correct.parse(work.read()).correctionId)
        return 'handled'
      },
    },
    restrict: stepping(async (work) => {
      const restricted = await restrictLive(house, Lapse.parse(work.read()).requestId)
      return restricted ? { outcome: 'done', ...restricted } : { outcome: 'again', fault: 'silent', details: {} }
    }),
    'lock-lift': stepping(async (work) => {
      const asked = Release.parse(work.read())
      if (!(await liftIsTold(house, asked.letterId))) return { outcome: 'again', fault: 'not-told', details: {} }
      return { outcome: 'done', along: (tx) => liftLocks(house, tx, asked) }
    }),
    'request-lapse': stepping(async (work) => {
      const { requestId } = Lapse.parse(work.read())
      return { outcome: 'done', along: (tx) => lapseConfirmation(house, tx, requestId) }
    }),
  }
}
