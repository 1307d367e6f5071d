import { PassThrough } from 'node:stream'
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { FormFailed } from './ui/failed.ts'

export { renderMail } from '../emails/index.tsx'

/** A page that takes longer than this to render will not come: nothing on it waits for the world. */
const RENDER_LIMIT_MS = 10_000

/** How many frames of a fault's stack are logged: enough to find the place. */
const FRAMES = 8

/** A form that was not accepted is answered with this status. */
const UNPROCESSABLE = 422

/** Renders a page whole before sending it: nothing is streamed in later, since that would take a script to put in place. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let finalStatus = status
    const page = (
      <FormFailed.Provider value={status === UNPROCESSABLE}>
        <RemixServer context={context} url={request.url} />
      </FormFailed.Provider>
    )
    const { pipe, abort } = renderToPipeableStream(page, {
      onAllReady() {
        clearTimeout(limit)
        const body = new PassThrough()
        headers.set('Content-Type', 'text/html; charset=utf-8')
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status: finalStatus }))
        pipe(body)
      },
      onShellError(fault) {
        clearTimeout(limit)
        reject(fault)
      },
      onError(fault) {
        finalStatus = 500
        logFault(fault, loadContext)
      },
    })
    const limit = setTimeout(() => abort(new Error('The page was not rendered in time')), RENDER_LIMIT_MS)
  })
}

/** Only the name and the place are logged: a message may quote what a person sent. */
function logFault(fault: unknown, context: AppLoadContext): void {
  const isError = fault instanceof Error
  const at = isError ? (fault.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? []) : []
  context.portal.house.log.error({ fault: isError ? fault.name : typeof fault, at: at.slice(0, FRAMES) }, 'page failed')
}

/** Faults of loaders and actions. */
export function handleError(fault: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (!request.signal.aborted) logFault(fault, context)
}
