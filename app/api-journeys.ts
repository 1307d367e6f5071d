/** The journeys of machines that ask through the API, each bound to this house: what `portal.server.ts` gives the routes. */
import { callApi } from '#app/journey/api/call.ts'
import { checkAddresses } from '#app/journey/api/check.ts'
import { requestStatus } from '#app/journey/api/request-status.ts'
import { startRequest } from '#app/journey/api/start-request.ts'
import { apiTokens, makeApiToken, revokeApiToken } from '#app/journey/api/tokens.ts'
import type { House } from '#app/journey/house.ts'
import { bind } from '#app/requesting.ts'

/** What newsletter tools and other systems ask for, and the tokens that they ask with. */
export function apiJourneys(house: House, nudge: () => void) {
  const bound = <Given extends unknown[], Result>(journey: (house: House, ...given: Given) => Promise<Result>) =>
    bind(house, nudge, journey)
  return {
    call: bound(callApi),
    check: bound(checkAddresses),
    startRequest: bound(startRequest),
    requestStatus: (reference: string) => requestStatus(house, reference),
    tokens: { make: bound(makeApiToken), all: bound(apiTokens), revoke: bound(revokeApiToken) },
  }
}
