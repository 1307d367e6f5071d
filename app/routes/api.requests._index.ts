import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { apiAnswer, apiRefusal, onlyPost, readJson, requireApi } from '#app/api.server.ts'
import { REQUEST_KINDS } from '#app/request/request.ts'
import { WORDS_LIMIT_CHARACTERS } from '../ui/pages/ask.tsx'

const Start = z.strictObject({
  address: z.string(),
  kind: z.enum(REQUEST_KINDS),
  words: z.string().max(WORDS_LIMIT_CHARACTERS).default(''),
})
const KEY = /^[\x21-\x7e]{8,100}$/ // Long enough to be one's own, and no more than a header bears well.

/** A token for starting: nothing is asked here by GET. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireApi(request, context, 'request-start')
  return onlyPost()
}

/** A token for starting: keeps what was begun, and says where its person goes on. */
export async function action({ request, context }: ActionFunctionArgs) {
  const caller = await requireApi(request, context, 'request-start')
  const idempotencyKey = request.headers.get('Idempotency-Key') ?? ''
  if (!KEY.test(idempotencyKey))
    return apiRefusal(
      400,
      'key-missing',
      'Send the header "Idempotency-Key": 8 to 100 letters or digits, new for each start.',
    )
  const started = await context.portal.api.startRequest(caller, { ...(await readJson(request, Start)), idempotencyKey })
  if (started.ok) return apiAnswer(started.started)
  switch (started.why) {
    case 'no-address':
      return apiRefusal(422, 'no-address', '"address" is no email address. Let the person look at it again.')
    case 'key-used':
      return apiRefusal(409, 'key-used', 'This Idempotency-Key was sent before with something else. Make a new one.')
    case 'too-many':
      return apiRefusal(429, 'too-many-starts', 'Ten requests wait for this address already. Try again in two hours.', {
        'Retry-After': '7200',
      })
  }
}
