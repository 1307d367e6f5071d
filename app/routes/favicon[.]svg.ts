import type { LoaderFunctionArgs } from '@remix-run/node'
import { DEFAULT_ACCENT, faviconSvg } from '../ui/look.ts'

/** Anyone: the mark in the browser's tab, in the installation's colour. */
export async function loader({ context }: LoaderFunctionArgs) {
  const accent = context.portal.installation.controller.look?.accent ?? DEFAULT_ACCENT
  return new Response(faviconSvg(accent), {
    headers: { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=3600' },
  })
}
