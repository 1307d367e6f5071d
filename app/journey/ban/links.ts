/**
 * Links that ask for a ban by one click (RFC 8058), for newsletters. A link is a random token: it leads to the sealed address, and
 * once that was erased to the hash on the suppression list alone, so that old newsletters keep their way out.
 */
import { normaliseAddress } from '#app/register/address.ts'
import { PORTAL_LIMITS } from '#app/register/portal.ts'
import type { House } from '../house.ts'
import { banAddress } from './anybody.ts'
import { banHash, putOnList } from './ban.ts'

/** 128 bits; 22 characters, so that the header's line stays short: relays fold long ones, and break signatures over them. */
const TOKEN_BYTES = 16
const TOKEN = /^[\w-]{22}$/

const tokenHash = ({ keys }: House, token: string) => keys.hash('unsubscribe', token)

/** The link of each address, in their order; null where it is no address. The same address has the same link each time. */
export async function unsubscribeLinks(house: House, addresses: readonly string[]): Promise<(string | null)[]> {
  const subjects = addresses.map((text) => {
    const address = normaliseAddress(text)
    return address.ok ? { address: address.value, hash: house.keys.hash('subject', address.value) } : null
  })
  const wanted = new Map(subjects.flatMap((subject) => (subject ? [[subject.hash, subject.address] as const] : [])))
  const tokens = await house.store.write(async (tx) => {
    const sweepAt = house.clock.now() + PORTAL_LIMITS.unsubscribeLink.ms
    const known = await tx.links.of([...wanted.keys()])
    const fresh = [...wanted].filter(([hash]) => !known.has(hash))
    await tx.links.prolong([...known.keys()], sweepAt)
    await tx.links.add(
      fresh.map(([subjectHash, address]) => {
        const token = house.chance.bytes(TOKEN_BYTES).toString('base64url')
        return { tokenHash: tokenHash(house, token), subjectHash, address, token, sweepAt }
      }),
    )
    const added = await tx.links.of(fresh.map(([hash]) => hash))
    // Another process has made the same link meanwhile, and this transaction does not see it yet.
    if (added.size < fresh.length) tx.again()
    tx.audit.add({
      event: 'unsubscribe-links-made',
      actor: 'portal',
      details: { asked: addresses.length, new: fresh.length },
    })
    return new Map([...known, ...added])
  })
  return subjects.map((subject) => (subject ? `${house.publicUrl}/u/${tokens.get(subject.hash)}` : null))
}

/** Is there such a link? Looking changes nothing, however often. */
export async function linkState(house: House, token: string): Promise<'open' | 'banned' | 'unknown'> {
  const { links, bans } = house.store.read
  const link = TOKEN.test(token) ? await links.byToken(tokenHash(house, token)) : null
  if (!link) return 'unknown'
  const hash = link.banHash ?? (await banHash(bans, link.address ?? ''))
  return (await bans.byHash(hash)) ? 'banned' : 'open'
}

/** Puts the ban in force that a link asks for. False where there is no such link. */
export async function banByLink(
  house: House,
  { token, language }: { token: string; language: string },
): Promise<boolean> {
  if (!TOKEN.test(token)) return false
  return house.store.write(async (tx) => {
    const link = await tx.links.byToken(tokenHash(house, token))
    if (!link) return false
    if (link.address !== null) await banAddress(house, tx, { address: link.address, language, way: 'link' })
    else if (link.banHash !== null) await putOnList(house, tx, { hash: link.banHash, way: 'link' })
    return true
  })
}
