import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { FormFailed } from './ui/failed.ts'

export { renderMail } from '../emails/index.tsx'
export { filesOf as packageFiles } from './package/files.ts'
export { rowsWritten as packageRows } from './package/rows.tsx'

/** How many frames of a fault's stack are logged: enough to find the place. */
const FRAMES = 8

/** A form that was not accepted is answered with this status. */
const UNPROCESSABLE = 422
/** What is answered with less is the asker's fault, and no news for the operator. */
const FAULTS_FROM = 500

/**
 * Renders a page whole and at once: nothing on it waits for the world, and what streams in later would take a script to put in
 * place. React 18's streams, besides, put a zero byte before a letter beyond ASCII that does not fit into their buffer of 2 KiB.
 * What is thrown while rendering reaches `handleError`, and Remix renders the page of the fault in its place.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Response {
  const page = (
    <FormFailed.Provider value={status === UNPROCESSABLE}>
      <RemixServer context={context} url={request.url} />
    </FormFailed.Provider>
  )
  headers.set('Content-Type', 'text/html; charset=utf-8')
  return new Response(`<!DOCTYPE html>${renderToStaticMarkup(page)}`, { headers, status })
}

/** Only the name and the place are logged: a message may quote what a person sent. */
function logFault(fault: unknown, context: AppLoadContext): void {
  const isError = fault instanceof Error
  const at = isError ? (fault.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? []) : []
  context.portal.house.log.error({ fault: isError ? fault.name : typeof fault, at: at.slice(0, FRAMES) }, 'page failed')
}

/** Faults of loaders and actions. A form that no page of ours sends to where it was sent is refused, and is no fault of the portal's. */
export function handleError(fault: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  const isRefusal = isRouteErrorResponse(fault) && fault.status < FAULTS_FROM
  if (!request.signal.aborted && !isRefusal) logFault(fault, context)
}
