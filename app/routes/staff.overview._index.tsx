import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { forPage, languageOf } from '#app/http.server.ts'
import { say } from '#app/register/register.ts'
import { requireStaff } from '#app/staff.server.ts'
import { translator } from '#app/words/words.ts'
import { OverviewPage } from '../ui/staff/overview.tsx'
import { kindText } from '../ui/staff/queue/row.tsx'

const NAME_LIMIT_CHARACTERS = 80 // What the column of a kind or register holds.
/** Requests about all registers, or several, have none of their own; an address needs a word for it. */
const SEVERAL = '-'

/** Staff of every role that sees cases. No person's data stands in it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireStaff(request, context, 'see-cases')
  const { portal } = context
  const { searchParams } = new URL(request.url)
  const asked = (name: string) => searchParams.get(name)?.slice(0, NAME_LIMIT_CHARACTERS) || null
  const [kind, register] = [asked('kind'), asked('register')]
  const [language, overview] = await Promise.all([
    languageOf(request, context),
    portal.requests.overview.read({ kind, register: register === SEVERAL ? '' : register }),
  ])
  const t = translator(language)
  const registers = new Map(portal.installation.registers.map(({ id, title }) => [id, say(title, language)]))
  const kindNamed = (value: string) => ({ value, text: kindText(value, t) })
  const registerNamed = (value: string) => ({
    value: value || SEVERAL,
    text: value === '' ? t('overview.several') : (registers.get(value) ?? value),
  })
  return forPage(t('overview.title'), {
    language,
    asked: { kind: kind ?? '', register },
    kinds: overview.kinds.map(kindNamed),
    registers: overview.registers.map(registerNamed),
    weeks: overview.weeks,
    total: overview.total,
    byKind: overview.byKind.map((group) => ({ ...group, ...kindNamed(group.value) })),
    byRegister: overview.byRegister.map((group) => ({ ...group, ...registerNamed(group.value) })),
  })
}

export default function StaffOverview() {
  const { page } = useLoaderData<typeof loader>()
  return <OverviewPage {...page} />
}
