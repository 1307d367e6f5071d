/** The cookies of the portal. `/cookies` tells people of each; all of them are needed for the service they ask for. */
import { type Cookie, createCookie } from '@remix-run/node'
import { PORTAL_LIMITS } from '#app/register/portal.ts'

/** How long a browser that has verified an address is recognised: as long as the portal knows it. */
const BROWSER_LIFE_SECONDS = PORTAL_LIMITS.browserKnown.ms / 1000
/** How long a chosen language is remembered. */
const LANGUAGE_LIFE_SECONDS = 365 * 24 * 3600

export type Cookies = {
  /** The session's random id: gone when the browser closes, or earlier when the session ends. */
  readonly session: Cookie
  /** The same for the company's own people. */
  readonly staff: Cookie
  /** Which browser asked for a code, and that it has verified an address before. */
  readonly browser: Cookie
  /** The kept form of someone whose session ran out. */
  readonly parked: Cookie
  readonly language: Cookie
}

/** `secure` outside trial: the `__Host-` prefix ties a cookie to this host, https and every path. */
export function cookiesOf(secure: boolean): Cookies {
  const prefix = secure ? '__Host-' : ''
  const own = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const
  return {
    session: createCookie(`${prefix}omatieto-session`, own),
    staff: createCookie(`${prefix}omatieto-staff`, own),
    browser: createCookie(`${prefix}omatieto-browser`, { ...own, maxAge: BROWSER_LIFE_SECONDS }),
    parked: createCookie(`${prefix}omatieto-form`, own),
    language: createCookie(`${prefix}omatieto-language`, { ...own, maxAge: LANGUAGE_LIFE_SECONDS }),
  }
}
