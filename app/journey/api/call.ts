/** Who calls: the token, what it may be used for, and how often. */
import { type ApiScope, apiLimit, bearerOf } from '#app/identity/api.ts'
import type { House } from '../house.ts'

/** Whoever the token was given to. */
export type ApiCaller = { readonly tokenId: string }

/** `again`: epoch milliseconds from which the token may ask again. */
export type Called =
  | { readonly ok: true; readonly caller: ApiCaller }
  | { readonly ok: false; readonly why: 'no-token' | 'unknown' | 'scope' }
  | { readonly ok: false; readonly why: 'too-often'; readonly again: number }

/** Lets a call of the API in by its `Authorization` header, and counts it. */
export async function callApi(
  house: House,
  { authorization, scope }: { readonly authorization: string | null; readonly scope: ApiScope },
): Promise<Called> {
  if (authorization === null) return { ok: false, why: 'no-token' }
  const bearer = bearerOf(authorization)
  const token = bearer && (await house.store.read.apiTokens.byHash(house.keys.hash('api-token', bearer)))
  if (!token || token.revokedAt !== null) return { ok: false, why: 'unknown' }
  if (!token.scopes.includes(scope)) return { ok: false, why: 'scope' }
  const now = house.clock.now()
  const { parts, ...limit } = apiLimit(token.id)
  const bucket = { ...limit, bucket: house.keys.hash('throttle', ...parts) }
  const [full] = await house.store.read.throttle.full([bucket], now)
  if (full) return { ok: false, why: 'too-often', again: full.again }
  return house.store.write(async (tx): Promise<Called> => {
    const [taken] = await tx.throttle.take([bucket], now)
    if (taken) return { ok: false, why: 'too-often', again: taken.again }
    await tx.apiTokens.used(token.id)
    return { ok: true, caller: { tokenId: token.id } }
  })
}
