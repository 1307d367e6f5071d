import type { LoaderFunctionArgs } from '@remix-run/node'
import { DEFAULT_ACCENT, lookCss } from '../ui/look.ts'

/** Anyone: the installation's colours. */
export async function loader({ context }: LoaderFunctionArgs) {
  const accent = context.portal.installation.controller.look?.accent ?? DEFAULT_ACCENT
  return new Response(lookCss(accent), {
    headers: { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  })
}
