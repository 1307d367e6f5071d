import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { forPage, languageOf } from '#app/http.server.ts'
import { requireStaff, staffPages } from '#app/staff.server.ts'
import { translator } from '#app/words/words.ts'
import { StaffHomePage } from '../ui/staff/home.tsx'

/** Staff of every role. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, 'own-account')
  const [language, account] = await Promise.all([languageOf(request, context), context.portal.staff.account(staff)])
  const pages = staffPages(staff, language).filter(({ to }) => to !== '/staff')
  const { name } = staff
  return forPage(translator(language)('staff.home'), { language, name, recoveryLeft: account.recoveryLeft, pages })
}

export default function StaffHome() {
  const { page } = useLoaderData<typeof loader>()
  return <StaffHomePage {...page} />
}
