import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { apiAnswer, apiRefusal, onlyGet, requireApi } from '#app/api.server.ts'

/** A token for states: where the request stands. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await requireApi(request, context, 'request-status')
  const status = await context.portal.api.requestStatus(params.reference ?? '')
  return status
    ? apiAnswer(status)
    : apiRefusal(404, 'no-such-request', 'There is no request with this reference. References look like T-7KQ2M9XA.')
}

/** A token for states: nothing is sent here. */
export async function action({ request, context }: ActionFunctionArgs) {
  await requireApi(request, context, 'request-status')
  return onlyGet()
}
