import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { apiAnswer, apiRefusal, onlyPost, readJson, requireApi } from '#app/api.server.ts'

const Batch = z.strictObject({ addresses: z.array(z.string()) })
const CHECK_ADDRESSES = 10_000 // A batch: what a tool sends in a second, and what is answered in one.

/** A token for checking: nothing is asked here by GET, since addresses would stand in the URL. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireApi(request, context, 'suppression-check')
  return onlyPost()
}

/** A token for checking: which of the addresses are banned. */
export async function action({ request, context }: ActionFunctionArgs) {
  const caller = await requireApi(request, context, 'suppression-check')
  const { addresses } = await readJson(request, Batch)
  if (addresses.length > CHECK_ADDRESSES)
    return apiRefusal(413, 'too-many', `A batch holds ${CHECK_ADDRESSES} addresses at most. Send the rest in another.`)
  return apiAnswer(await context.portal.api.check(caller, addresses))
}
