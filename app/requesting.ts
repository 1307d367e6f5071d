/** The journeys of requests, each bound to this house: what `portal.server.ts` gives the routes. */
import { instantOf } from '#app/journey/day.ts'
import { dropDisclosure, openDisclosures, writeDisclosure } from '#app/journey/disclosure/staff.ts'
import { comingErasures } from '#app/journey/erasure/coming.ts'
import { hurryErasure } from '#app/journey/erasure/cooling.ts'
import { goOnErasing } from '#app/journey/erasure/failed.ts'
import { askShownErasure, viewOwnPlan } from '#app/journey/erasure/shown.ts'
import { askOwnExport, beginDownload, openDownload, ownExport } from '#app/journey/export/own.ts'
import { claimWaiting } from '#app/journey/holder.ts'
import type { House } from '#app/journey/house.ts'
import { announceLift } from '#app/journey/lock/lift.ts'
import { lockedRecords, OPENING_REASONS, openLocked } from '#app/journey/lock/open.ts'
import { overviewFile, readOverview } from '#app/journey/overview.ts'
import { openWaiting, readQueue, settleWaiting } from '#app/journey/queue.ts'
import { searchQueue } from '#app/journey/queue-search.ts'
import { checkFiles } from '#app/journey/request/attachments.ts'
import { openBeside } from '#app/journey/request/beside.ts'
import { dropCard, makeCard } from '#app/journey/request/cards.ts'
import { caseFile } from '#app/journey/request/case.ts'
import { caseRows } from '#app/journey/request/case-rows.ts'
import { checkCorrection, fileCorrection, ownCorrection } from '#app/journey/request/correct.ts'
import { decideRequest, secondDecision, undoDecision } from '#app/journey/request/decision.ts'
import { openDecision } from '#app/journey/request/decision-desk.ts'
import { previewDecision } from '#app/journey/request/decision-letter.ts'
import { openDesk } from '#app/journey/request/desk.ts'
import { enterRequest } from '#app/journey/request/enter.ts'
import { fileRequest } from '#app/journey/request/file.ts'
import { liftHold, placeHold, prolongHold } from '#app/journey/request/holds.ts'
import { mailCameBack } from '#app/journey/request/letters.ts'
import { countDeadline } from '#app/journey/request/limits.ts'
import {
  doCard,
  handOverRequest,
  putBackRequest,
  recordPosted,
  reopenRequest,
  settleReply,
  takeRequest,
  writeAsStaff,
} from '#app/journey/request/office.ts'
import {
  confirmRequest,
  ownFile,
  ownRequest,
  ownRequests,
  withdrawRequest,
  writeToStaff,
} from '#app/journey/request/own.ts'
import { confirmNotice, decideNotice, openNotice } from '#app/journey/request/recipients.ts'
import { staffLetter } from '#app/journey/request/staff-letter.ts'
import { GROUND_IDS } from '#app/letter/grounds.ts'

/** A journey of this house, after which the worker looks at once for what it has put in. */
export function bind<Given extends unknown[], Result>(
  house: House,
  nudge: () => void,
  journey: (house: House, ...given: Given) => Promise<Result>,
): (...given: Given) => Promise<Result> {
  return async (...given) => {
    const result = await journey(house, ...given)
    nudge()
    return result
  }
}

/** What people and staff do with requests. */
export function requestJourneys(house: House, nudge: () => void) {
  const bound = <Given extends unknown[], Result>(journey: (house: House, ...given: Given) => Promise<Result>) =>
    bind(house, nudge, journey)
  return {
    own: {
      file: bound(fileRequest),
      list: bound(ownRequests),
      one: bound(ownRequest),
      fileOf: bound(ownFile),
      withdraw: bound(withdrawRequest),
      confirm: bound(confirmRequest),
      write: bound(writeToStaff),
      correction: bound(ownCorrection),
      checkCorrection: bound(checkCorrection),
      fileCorrection: bound(fileCorrection),
    },
    exports: {
      ask: bound(askOwnExport),
      one: bound(ownExport),
      begin: bound(beginDownload),
      open: bound(openDownload),
    },
    erasure: {
      plan: bound(viewOwnPlan),
      ask: bound(askShownErasure),
      hurry: bound(hurryErasure),
      coming: bound(comingErasures),
      goOn: bound(goOnErasing),
    },
    overview: { read: bound(readOverview), file: bound(overviewFile) },
    recipient: { open: bound(openNotice), confirm: bound(confirmNotice) },
    office: {
      desk: bound(openDesk),
      rows: bound(caseRows),
      decisionDesk: bound(openDecision),
      beside: bound(openBeside),
      /** Those of the names that are grounds of the law, in its order. */
      groundsNamed: (names: readonly string[]) => GROUND_IDS.filter((id) => names.includes(id)),
      fileOf: bound(caseFile),
      enter: bound(enterRequest),
      preview: bound(previewDecision),
      decide: bound(decideRequest),
      second: bound(secondDecision),
      undo: bound(undoDecision),
      take: bound(takeRequest),
      putBack: bound(putBackRequest),
      handOver: bound(handOverRequest),
      reopen: bound(reopenRequest),
      write: bound(writeAsStaff),
      settleReply: bound(settleReply),
      recordPosted: bound(recordPosted),
      mailCameBack: bound(mailCameBack),
      doCard: bound(doCard),
      makeCard: bound(makeCard),
      dropCard: bound(dropCard),
      decideNotice: bound(decideNotice),
      letter: bound(staffLetter),
      locked: bound(lockedRecords),
      openLocked: bound(openLocked),
      /** The reason for opening of this name; undefined where it is none. */
      openingReason: (name: string) => OPENING_REASONS.find((one) => one === name),
      announceLift: bound(announceLift),
      placeHold: bound(placeHold),
      disclosures: bound(openDisclosures),
      writeDisclosure: bound(writeDisclosure),
      dropDisclosure: bound(dropDisclosure),
      liftHold: bound(liftHold),
      prolongHold: bound(prolongHold),
      /** A local day and time of the controller as an instant; null where they are none. */
      instantOf: (day: string, time: string) => instantOf(house, day, time),
    },
    queue: {
      read: bound(readQueue),
      search: bound(searchQueue),
      open: bound(openWaiting),
      claim: bound(claimWaiting),
      settle: bound(settleWaiting),
    },
    checkFiles,
    /** By when what came at an instant is answered, with each step of the count. */
    deadline: (received: number, length: 'month' | 'extended') => countDeadline(house, received, length),
  }
}
