import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { forPage, languageOf } from '#app/http.server.ts'
import { requireStaff } from '#app/staff.server.ts'
import { translator } from '#app/words/words.ts'
import { type Narrowed, QueuePage, queueHref } from '../ui/staff/queue/page.tsx'

type Place = { readonly dueAt: number; readonly id: string }

/** A place in the list, as it stands in an address; what is none is the beginning. */
function placeOf(text: string | null): Place | undefined {
  const [, due, id] = /^(\d{1,15})-([\w-]{1,36})$/.exec(text ?? '') ?? []
  return due && id ? { dueAt: Number(due), id } : undefined
}
const placeText = ({ dueAt, id }: Place) => `${dueAt}-${id}`

const DUE = ['overdue', 'week'] as const
const WHOSE = ['mine', 'free'] as const
const NAME_LIMIT_CHARACTERS = 80 // What the column of a kind or state holds.

/** What the address narrows the list to. */
function narrowedBy(parameters: URLSearchParams) {
  const name = (key: string) => parameters.get(key)?.slice(0, NAME_LIMIT_CHARACTERS) || undefined
  return {
    kind: name('kind'),
    stage: name('stage'),
    due: DUE.find((one) => one === parameters.get('due')),
    whose: WHOSE.find((one) => one === parameters.get('whose')),
  }
}

type Page = { readonly rows: readonly Place[]; readonly before: boolean; readonly after: boolean }

function pagesOf(narrowed: Narrowed, { rows, before, after }: Page) {
  const [first, last] = [rows[0], rows.at(-1)]
  return {
    first: before ? queueHref(narrowed) : null,
    before: before && first ? queueHref(narrowed, { before: placeText(first) }) : null,
    after: after && last ? queueHref(narrowed, { after: placeText(last) }) : null,
    last: after ? queueHref(narrowed, { before: 'end' }) : null,
  }
}

/** Staff of every role that sees cases. No person's data stands in the list. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, 'see-cases')
  const { portal } = context
  const { searchParams } = new URL(request.url)
  const narrowed = narrowedBy(searchParams)
  const end = searchParams.get('before') === 'end'
  const [language, queue] = await Promise.all([
    languageOf(request, context),
    portal.requests.queue.read(staff, {
      ...narrowed,
      after: placeOf(searchParams.get('after')),
      before: end ? 'end' : placeOf(searchParams.get('before')),
    }),
  ])
  return forPage(translator(language)('queue.title'), {
    language,
    timeZone: portal.installation.controller.timeZone,
    now: portal.house.clock.now(),
    mayHandle: portal.staff.may(staff, 'handle'),
    maySearch: portal.staff.may(staff, 'see-values'),
    narrowed,
    queue,
    pages: pagesOf(narrowed, queue),
  })
}

export default function StaffQueue() {
  const { page } = useLoaderData<typeof loader>()
  return <QueuePage {...page} />
}
