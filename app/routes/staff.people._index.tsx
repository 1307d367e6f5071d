import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answered, forPage, languageOf, textFields } from '#app/http.server.ts'
import { colleagueOf, requireStaff, requireStrong } from '#app/staff.server.ts'
import { translator } from '#app/words/words.ts'
import { PeoplePage } from '../ui/staff/people.tsx'

const DONE = ['invited', 'withdrawn', 'changed', 'removed'] as const
const TYPED_LIMIT_CHARACTERS = 320 // What fits into 64 octets, an @ and 255: longer is no address.

/** Owners: everyone who works here, and open invitations. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, 'manage-staff')
  const { portal } = context
  const [language, people] = await Promise.all([languageOf(request, context), portal.staff.people()])
  const { controller } = portal.installation
  const said = new URL(request.url).searchParams.get('done')
  return forPage(translator(language)('staffPeople.title'), {
    language,
    languages: controller.languages,
    timeZone: controller.timeZone,
    people: people.staff.map(colleagueOf),
    invitations: people.invitations.map(({ id, address, role, expiresAt }) => ({
      ...{ id, address, expiresAt },
      role: portal.staff.roleOf(role) ?? 'auditor',
    })),
    proof: portal.staff.isStrong(staff) ? ('fresh' as const) : ('old' as const),
    done: DONE.find((one) => one === said) ?? null,
  })
}

/** Owners: invite, after a fresh proof, and take an invitation back. */
export async function action({ request, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, 'manage-staff')
  const { portal } = context
  const posted = new Map(await textFields(request))
  if (posted.get('intent') === 'withdraw') {
    await portal.staff.withdrawInvitation(staff, posted.get('link') ?? '')
    return redirect('/staff/people?done=withdrawn')
  }
  await requireStrong(request, context, staff, '/staff/people')
  const typed = {
    address: (posted.get('address') ?? '').slice(0, TYPED_LIMIT_CHARACTERS),
    role: posted.get('role') ?? '',
    language: posted.get('language') ?? '',
  }
  const { languages } = portal.installation.controller
  const language = languages.find((one) => one === typed.language) ?? staff.language
  const invited = await portal.staff.invite(staff, { ...typed, language })
  if (invited.ok) return redirect('/staff/people?done=invited')
  if (invited.why === 'not-owner' || invited.why === 'not-strong') return redirect('/staff/people')
  return answered({ typed, mistake: invited.why }, 422)
}

export default function People() {
  const { page } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return <PeoplePage {...page} typed={result?.typed} mistake={result?.mistake} />
}
