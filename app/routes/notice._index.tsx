import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { noticePage } from '#app/http.server.ts'
import { NoticePage } from '../ui/pages/notice.tsx'

/** Anyone: the notice in force. */
export function loader({ request, context }: LoaderFunctionArgs) {
  return noticePage(request, context, null)
}

export default function NoticeInForce() {
  const { page } = useLoaderData<typeof loader>()
  return <NoticePage {...page} />
}
