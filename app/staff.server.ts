/** Door 3: from a request to who of the staff is asking, and whether they may do what they ask for. */
import { redirect } from '@remix-run/node'
import { readPosted } from '#app/http/posted.ts'
import { FILES_LEFT, languageOf, parkedOf, safePath } from '#app/http.server.ts'
import { spacedRecovery } from '#app/identity/recovery.ts'
import { type Act, mayDo, Role } from '#app/identity/roles.ts'
import type { people } from '#app/journey/staff/people.ts'
import type { StaffSession } from '#app/journey/staff/session.ts'
import type { Language } from '#app/register/register.ts'
import { translator } from '#app/words/words.ts'

export type { StaffSession }

type Context = import('@remix-run/node').AppLoadContext

/** The id of the staff session that the browser carries, whether it still lives or not. */
export async function staffSessionIdOf(request: Request, context: Context): Promise<string | null> {
  const value: unknown = await context.portal.cookies.staff.parse(request.headers.get('Cookie')).catch(() => null)
  return typeof value === 'string' && value.length <= 200 ? value : null
}

/** The staff session, or null. Looked up once a request. */
export function staffOf(request: Request, context: Context): Promise<StaffSession | null> {
  context.seen.staff ??= staffSessionIdOf(request, context).then((id) => (id ? context.portal.staff.of(id) : null))
  return context.seen.staff
}

/** A path among staff's pages, to go on to; anything else is their first page. */
export function staffPath(path: string | null | undefined): string {
  const safe = safePath(path)
  return /^\/staff(?:[/?]|$)/.test(safe) ? safe : '/staff'
}

/** The address that was asked for, to come back to. */
function askedFor(request: Request): string {
  const { pathname, searchParams } = new URL(request.url)
  searchParams.delete('_routes')
  const query = searchParams.toString()
  return staffPath(pathname.replace(/\.data$/, '') + (query ? `?${query}` : ''))
}

/**
 * Lets only staff in whose role may do the act. Without a session the way goes to signing in (and, after a GET, back here); a form
 * sent after the session ran out is kept sealed, unless a password stands in it, and can be sent after signing in. A role that may
 * not gets a page with 403.
 */
export async function requireStaff(request: Request, context: Context, act: Act): Promise<StaffSession> {
  const staff = await staffOf(request, context)
  if (!staff) throw await toSignIn(request, context)
  if (!mayDo(staff.role, act)) throw new Response('role', { status: 403 })
  if (request.method === 'POST') await takeKept(request, context, staff)
  return staff
}

async function toSignIn(request: Request, context: Context): Promise<Response> {
  const { portal } = context
  if (request.method !== 'POST') return redirect(`/staff/sign-in?to=${encodeURIComponent(askedFor(request))}`)
  const sessionId = await staffSessionIdOf(request, context)
  if (sessionId === null) return redirect('/staff/sign-in')
  const { files, cut, ...posted } = await readPosted(request, 'left')
  const fields = files.length > 0 || cut ? [...posted.fields, FILES_LEFT] : posted.fields
  const parked = await portal.staff.parkForm({ sessionId, path: askedFor(request), fields })
  if (parked === null) return redirect('/staff/sign-in?ended')
  return redirect('/staff/sign-in?kept', { headers: { 'Set-Cookie': await portal.cookies.parked.serialize(parked) } })
}

/** A kept form that is now on its way again need not be kept any longer. */
async function takeKept(request: Request, context: Context, staff: StaffSession): Promise<void> {
  const parkedId = await parkedOf(request, context)
  const kept = parkedId ? await context.portal.staff.keptForm(staff, parkedId) : null
  if (parkedId && kept?.path === askedFor(request)) await context.portal.staff.resumeForm(staff, parkedId)
}

/** Does a kept form wait for whoever has just signed in with this session? */
export async function keptStaffForm(request: Request, context: Context, sessionId: string) {
  const [staff, parkedId] = await Promise.all([context.portal.staff.of(sessionId), parkedOf(request, context)])
  return staff && parkedId ? context.portal.staff.keptForm(staff, parkedId) : null
}

/**
 * Before a dangerous act: who has not shown password and code within ten minutes does so first and comes back to `back`, a path of
 * staff's pages. What was posted is not done; the page to come back to offers it again.
 */
export async function requireStrong(
  request: Request,
  context: Context,
  staff: StaffSession,
  back: string = askedFor(request),
): Promise<void> {
  if (!context.portal.staff.isStrong(staff)) throw redirect(`/staff/confirm?to=${encodeURIComponent(staffPath(back))}`)
}

/** The same for a form that was filled in meanwhile: it is kept sealed, and can be sent once password and code were shown. */
export async function keepAndConfirm(
  request: Request,
  context: Context,
  fields: readonly (readonly [string, string])[],
): Promise<Response> {
  const { portal } = context
  const sessionId = await staffSessionIdOf(request, context)
  const kept = sessionId && (await portal.staff.parkForm({ sessionId, path: askedFor(request), fields: [...fields] }))
  if (!kept) return redirect(`/staff/confirm?to=${encodeURIComponent(askedFor(request))}`)
  return redirect('/staff/confirm?to=/staff/resume', {
    headers: { 'Set-Cookie': await portal.cookies.parked.serialize(kept) },
  })
}

/** The pages that staff go to by themselves, each with the act that a role must be allowed for it. */
const PAGES = [
  { to: '/staff', act: 'own-account', text: 'staff.home', about: 'staff.home' },
  { to: '/staff/queue', act: 'see-cases', text: 'staff.queue', about: 'staff.start.queueText' },
  { to: '/staff/sources', act: 'see-cases', text: 'staff.sources', about: 'staff.start.sourcesText' },
  { to: '/staff/overview', act: 'see-cases', text: 'staff.overview', about: 'staff.start.overviewText' },
  { to: '/staff/audit', act: 'see-audit', text: 'staff.audit', about: 'staff.start.auditText' },
  { to: '/staff/people', act: 'manage-staff', text: 'staff.people', about: 'staff.start.peopleText' },
  { to: '/staff/account', act: 'own-account', text: 'staff.account', about: 'staff.start.accountText' },
] as const

/** The navigation of a person: what their role may open. */
export function staffPages({ role }: StaffSession, language: Language) {
  const t = translator(language)
  return PAGES.filter(({ act }) => mayDo(role, act)).map(({ to, text, about }) => ({
    to,
    text: t(text),
    about: t(about),
  }))
}

/** What stands around staff's pages; undefined on the customers' ones. Null: nobody is signed in. */
export async function staffShell(request: Request, context: Context) {
  const { pathname } = new URL(request.url)
  if (staffPath(pathname.replace(/\.data$/, '')) !== pathname.replace(/\.data$/, '')) return undefined
  const [staff, language] = await Promise.all([staffOf(request, context), languageOf(request, context)])
  if (!staff) return null
  const { name, role, idleAt, endsAt } = staff
  return { name, role, idleAt, endsAt, pages: staffPages(staff, language) }
}

/** Recovery codes as they are to be written down. */
export const spacedCodes = (codes: readonly string[]) => codes.map(spacedRecovery)

type Account = Awaited<ReturnType<typeof people>>['staff'][number]

/** A colleague as pages show them. */
export function colleagueOf({ id, name, address, role, state, ready, signedInAt }: Account) {
  const shown = state === 'suspended' ? 'suspended' : ready ? 'active' : 'waiting'
  return { id, name, address, role: Role.parse(role), state: shown, signedInAt } as const
}

/** What of the log is asked for, as it stands in the address. */
export function logAskedOf(request: Request) {
  const { searchParams } = new URL(request.url)
  const cursor = Number(searchParams.get('before') ?? '')
  return {
    reference: searchParams.get('case')?.trim().toUpperCase().slice(0, 20) || null,
    actor: searchParams.get('who')?.slice(0, 36) || null,
    before: Number.isSafeInteger(cursor) && cursor > 0 ? cursor : null,
  }
}

/** The address of a page, or of the table, of what was asked for. */
export function logPath(path: string, asked: ReturnType<typeof logAskedOf>, before?: number): string {
  const { reference, actor } = asked
  const query = new URLSearchParams([
    ...(reference === null ? [] : [['case', reference]]),
    ...(actor === null ? [] : [['who', actor]]),
    ...(before === undefined ? [] : [['before', String(before)]]),
  ]).toString()
  return query === '' ? path : `${path}?${query}`
}
