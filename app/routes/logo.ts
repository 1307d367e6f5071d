import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'

/** Anyone: the controller's logo, a file of the installation. */
export async function loader({ context }: LoaderFunctionArgs) {
  const logo = context.portal.logo()
  if (!logo) throw new Response(null, { status: 404 })
  const body = createReadableStreamFromReadable(logo.stream)
  return new Response(body, { headers: { 'Content-Type': logo.type, 'Cache-Control': 'public, max-age=3600' } })
}
