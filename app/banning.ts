/** The journeys of marketing bans, each bound to this house: what `portal.server.ts` gives the routes. */
import { banByForm } from '#app/journey/ban/anybody.ts'
import { banByLink, linkState, unsubscribeLinks } from '#app/journey/ban/links.ts'
import { openChecker } from '#app/journey/ban/list.ts'
import { forbidMarketing, liftBan, ownBan } from '#app/journey/ban/own.ts'
import type { House } from '#app/journey/house.ts'
import { bind } from '#app/requesting.ts'

/** What people, newsletters and the operator do about the ban. */
export function banJourneys(house: House, nudge: () => void) {
  const bound = <Given extends unknown[], Result>(journey: (house: House, ...given: Given) => Promise<Result>) =>
    bind(house, nudge, journey)
  return {
    own: bound(ownBan),
    forbid: bound(forbidMarketing),
    lift: bound(liftBan),
    byForm: bound(banByForm),
    byLink: bound(banByLink),
    linkState: (token: string) => linkState(house, token),
    links: bound(unsubscribeLinks),
    openChecker: () => openChecker(house),
  }
}
