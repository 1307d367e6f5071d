/** Tokens of the API, made and revoked by the operator: shown once, kept as a keyed hash. */
import { type ApiScope, TOKEN_BYTES, TOKEN_PREFIX } from '#app/identity/api.ts'
import type { ApiToken } from '#db/api-tokens.ts'
import type { House } from '../house.ts'

/** Makes a token. It is given back this once and cannot be read again. */
export async function makeApiToken(
  house: House,
  { name, scopes }: { readonly name: string; readonly scopes: readonly ApiScope[] },
): Promise<{ readonly id: string; readonly token: string }> {
  const id = house.chance.id(house.clock.now())
  const token = `${TOKEN_PREFIX}${house.chance.bytes(TOKEN_BYTES).toString('base64url')}`
  await house.store.write(async (tx) => {
    await tx.apiTokens.add({ id, name, scopes }, house.keys.hash('api-token', token))
    tx.audit.add({ event: 'api-token-made', actor: 'operator', details: { token: id, scopes } })
  })
  return { id, token }
}

/** Every token there ever was. */
export const apiTokens = (house: House): Promise<ApiToken[]> => house.store.read.apiTokens.all()

/** From now on the token opens nothing. False where there is none that did. */
export async function revokeApiToken(house: House, id: string): Promise<boolean> {
  return house.store.write(async (tx) => {
    if (!(await tx.apiTokens.revoke(id))) return false
    tx.audit.add({ event: 'api-token-revoked', actor: 'operator', details: { token: id } })
    return true
  })
}
