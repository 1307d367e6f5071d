import type { LoaderFunctionArgs } from '@remix-run/node'

/** Anybody: every public key that ever signed a receipt, as a JWK Set (RFC 7517). An old one is never taken away. */
export async function loader({ context }: LoaderFunctionArgs) {
  return new Response(await context.portal.publishedKeys(), {
    headers: { 'Content-Type': 'application/jwk-set+json', 'Cache-Control': `public, max-age=${KEYS_SECONDS}` },
  })
}

const KEYS_SECONDS = 300 // A new key is known everywhere soon after it has signed for the first time.
