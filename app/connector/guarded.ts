/**
 * Whether an address may be connected to. Names are looked up by whoever runs their zone, who may answer with an address of our own
 * network; so it is the address of the connection itself that is looked at, and not what an earlier question was answered.
 */
import { lookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/** The address is of our own network, and nobody allowed this host by name. */
export class PrivateAddress extends Error {
  override readonly name = 'PrivateAddress'
}

/** Public means: of the ranges given to hosts of the internet. Loopback, private, link-local, mapped and reserved ones are not. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  return ipaddr.process(address).range() === 'unicast'
}

/** A host as it stands in a URL: an address of IPv6 has brackets there. */
const bare = (hostname: string) => hostname.replace(/^\[|\]$/g, '')

/** An address that stands in the URL itself is never looked up, so it is looked at before. */
export function refusesLiteral(url: URL, allowed: readonly string[]): boolean {
  const host = bare(url.hostname)
  return isIP(host) > 0 && !allowed.includes(host) && !isPublic(host)
}

/** Looks names up as `resolve` does, and fails where any of the answers is not public and the name was not allowed. */
export function guardedLookup(allowed: readonly string[], resolve: LookupFunction = lookup): LookupFunction {
  return (hostname, options, answer) => {
    resolve(hostname, { ...options, all: true }, (fault, found) => {
      const addresses = typeof found === 'string' ? [{ address: found, family: isIP(found) }] : found
      if (fault) return answer(fault, '')
      const [first] = addresses
      if (!first) return answer(new Error('The name has no address'), '')
      if (!allowed.includes(hostname) && addresses.some(({ address }) => !isPublic(address)))
        return answer(new PrivateAddress('The name leads into a private network'), '')
      return options.all ? answer(null, addresses) : answer(null, first.address, first.family)
    })
  }
}
