/** The journeys of changed addresses, each bound to this house: what `portal.server.ts` gives the routes. */
import {
  addressCodeState,
  addressState,
  askAddress,
  askAddressAgain,
  confirmAddress,
  waitsUntil,
} from '#app/journey/address/ask.ts'
import { fileLost, lostMistake, noteClaim } from '#app/journey/address/lost.ts'
import { stopByToken, stopOwn, stopState } from '#app/journey/address/stop.ts'
import type { House } from '#app/journey/house.ts'
import { bind } from '#app/requesting.ts'

/** What people and staff do about an address. */
export function addressJourneys(house: House, nudge: () => void) {
  const bound = <Given extends unknown[], Result>(journey: (house: House, ...given: Given) => Promise<Result>) =>
    bind(house, nudge, journey)
  return {
    state: bound(addressState),
    ask: bound(askAddress),
    again: bound(askAddressAgain),
    codeState: bound(addressCodeState),
    confirm: bound(confirmAddress),
    waitsUntil: bound(waitsUntil),
    stopState: bound(stopState),
    stop: bound(stopByToken),
    stopOwn: bound(stopOwn),
    lostMistake,
    fileLost: bound(fileLost),
    noteClaim: bound(noteClaim),
  }
}
