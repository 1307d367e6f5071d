import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { forPage, noticePage } from '#app/http.server.ts'
import { say } from '#app/register/register.ts'
import { RegisterNoticePage } from '../ui/pages/notice.tsx'

/** Anyone: one register's part of the notice in force. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { language, notice } = (await noticePage(request, context, null)).page
  const register = notice.registers.find(({ id }) => id === params.register)
  if (!register) throw new Response(null, { status: 404 })
  return forPage(say(register.title, language), { language, notice, register })
}

export default function NoticeOfRegister() {
  const { page } = useLoaderData<typeof loader>()
  return <RegisterNoticePage {...page} />
}
