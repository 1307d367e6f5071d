import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { apiAnswer, apiRefusal, onlyPost, readJson, requireApi } from '#app/api.server.ts'

const Batch = z.strictObject({ addresses: z.array(z.string()) })
const LINKS = 10_000 // A batch, as for checking: both are asked for the same list.

/** A token for links: nothing is asked here by GET, since addresses would stand in the URL. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireApi(request, context, 'unsubscribe-links')
  return onlyPost()
}

/** A token for links: one for each address, in their order; null where it is no address. */
export async function action({ request, context }: ActionFunctionArgs) {
  await requireApi(request, context, 'unsubscribe-links')
  const { addresses } = await readJson(request, Batch)
  if (addresses.length > LINKS)
    return apiRefusal(413, 'too-many', `A batch holds ${LINKS} addresses at most. Send the rest in another.`)
  return apiAnswer({ links: await context.portal.bans.links(addresses) })
}
