import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { noticePage } from '#app/http.server.ts'
import { NoticePage } from '../ui/pages/notice.tsx'

/** Anyone: the notice as it stood. */
export function loader({ request, context, params }: LoaderFunctionArgs) {
  return noticePage(request, context, params.version ?? '')
}

export default function NoticeVersion() {
  const { page } = useLoaderData<typeof loader>()
  return <NoticePage {...page} />
}
