/** Door 2: from a request to who is asking, in which language, with which form; and from a result back to cookies. */
import { data, redirect } from '@remix-run/node'
import type { SubjectSession } from '#app/journey/session.ts'
import type { Portal } from '#app/portal.server.ts'
import { LANGUAGES, type Language } from '#app/register/register.ts'
import { chooseLanguage } from '#app/words/choose.ts'
import { translator } from '#app/words/words.ts'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
  interface AppLoadContext {
    readonly portal: Portal
    /** The network the request came from, as limits count it. */
    readonly network: string
    /** What was already looked up for this request, so that a layout and its page ask once. */
    readonly seen: { subject?: Promise<SubjectSession | null> }
  }
}
type Context = import('@remix-run/node').AppLoadContext

/** A text of a cookie, or null: what a browser sends may be anything. */
async function cookieText(
  request: Request,
  cookie: { parse(header: string | null): Promise<unknown> },
): Promise<string | null> {
  const value = await cookie.parse(request.headers.get('Cookie')).catch(() => null)
  return typeof value === 'string' && value.length <= 200 ? value : null
}

/** The language to answer in: `?lang=` of a link, then the cookie, then what the browser asks for, then Finnish. */
export async function languageOf(request: Request, context: Context): Promise<Language> {
  return chooseLanguage({
    choice: new URL(request.url).searchParams.get('lang'),
    cookie: await cookieText(request, context.portal.cookies.language),
    acceptLanguage: request.headers.get('Accept-Language'),
    languages: context.portal.installation.controller.languages,
  })
}

/** The language that a form was sent in is the one of the page it stood on; the cookie of a choice. */
export async function languageCookie(context: Context, language: string): Promise<string> {
  const known = LANGUAGES.find((candidate) => candidate === language) ?? 'fi'
  return context.portal.cookies.language.serialize(known)
}

/** The person's session, or null. Looked up once a request. */
export function subjectOf(request: Request, context: Context): Promise<SubjectSession | null> {
  context.seen.subject ??= cookieText(request, context.portal.cookies.session).then((id) =>
    id ? context.portal.subjectOf(id) : null,
  )
  return context.seen.subject
}

/** The page's own address, to come back to after verifying; only ever a path of this portal. */
export function safePath(path: string | null | undefined): string {
  return path && /^\/(?![/\\])[^\s\\]*$/.test(path) && path.length <= 300 ? path : '/'
}

/**
 * Lets only a verified person in. A GET without a session goes to /verify; a form sent after the session ran out is kept
 * sealed and resumes after a new code for the same address.
 */
export async function requireSubject(request: Request, context: Context): Promise<SubjectSession> {
  const { portal } = context
  const path = safePath(new URL(request.url).pathname.replace(/\.data$/, ''))
  const subject = await subjectOf(request, context)
  if (subject) {
    if (request.method === 'POST') await takeKept(request, context, { subject, path })
    return subject
  }
  const sessionId = await cookieText(request, portal.cookies.session)
  if (request.method === 'POST' && sessionId) {
    const fields = await textFields(request)
    const parked = await portal.parkForm({ sessionId, path, fields })
    if (parked)
      throw redirect('/verify?kept', { headers: { 'Set-Cookie': await portal.cookies.parked.serialize(parked) } })
  }
  throw redirect(sessionId ? '/verify?ended' : '/verify')
}

/** A kept form that is now on its way again need not be kept any longer. */
async function takeKept(
  request: Request,
  context: Context,
  { subject, path }: { subject: SubjectSession; path: string },
) {
  const parkedId = await parkedOf(request, context)
  const resuming = parkedId ? { parkedId, subjectHash: subject.subjectHash } : null
  const kept = resuming ? await context.portal.keptForm(resuming) : null
  if (resuming && kept?.path === path) await context.portal.resumeForm(resuming)
}

/** The text fields of a posted form, in order. A body that is no form has none. */
export async function textFields(request: Request): Promise<[string, string][]> {
  const form = await request.formData().catch(() => null)
  const fields = form ? [...form.entries()] : []
  return fields.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
}

/** The browser's own id, and the header that gives it one where it has none. */
export async function browserOf(
  request: Request,
  context: Context,
): Promise<{ id: string; isNew: boolean; setCookie: string }> {
  const { portal } = context
  const known = await cookieText(request, portal.cookies.browser)
  const id = known ?? portal.newBrowserId()
  return { id, isNew: known === null, setCookie: await portal.cookies.browser.serialize(id) }
}

/** The browser's id if it has one. */
export const knownBrowser = (request: Request, context: Context) => cookieText(request, context.portal.cookies.browser)
/** The id of the session that the browser carries, whether it still lives or not. */
export const sessionIdOf = (request: Request, context: Context) => cookieText(request, context.portal.cookies.session)
/** The id of a kept form if the browser carries one. */
export const parkedOf = (request: Request, context: Context) => cookieText(request, context.portal.cookies.parked)

/** What every page shows around its content. */
export async function rootData(request: Request, context: Context) {
  const { portal } = context
  const { controller } = portal.installation
  const [language, subject] = await Promise.all([languageOf(request, context), subjectOf(request, context)])
  const { pathname, search } = new URL(request.url)
  return {
    language,
    languages: controller.languages,
    controllerName: controller.name,
    contact: controller.contacts.privacy,
    timeZone: controller.timeZone,
    hasLogo: controller.look?.logo !== undefined,
    trial: portal.trial,
    path: safePath(pathname.replace(/\.data$/, '') + withoutLanguage(search)),
    signedIn: subject ? { idleAt: subject.idleAt, endsAt: subject.endsAt } : null,
  }
}

function withoutLanguage(search: string): string {
  const parameters = new URLSearchParams(search)
  parameters.delete('lang')
  parameters.delete('_routes')
  const text = parameters.toString()
  return text ? `?${text}` : ''
}

/** Headers that set several cookies. */
export function settingCookies(...cookies: readonly string[]): Headers {
  const headers = new Headers()
  for (const cookie of cookies) headers.append('Set-Cookie', cookie)
  return headers
}

/** A page answered with another status than 200. */
export function answered<T>(value: T, status: number) {
  return data(value, { status })
}

/** Outside trial mode these pages do not exist. */
export function trialOnly(context: Context): void {
  if (!context.portal.trial) throw new Response(null, { status: 404 })
}

/** A version of the notice with the list of all versions; null is the one in force. 404 where there is no such version. */
export async function noticePage(request: Request, context: Context, id: string | null) {
  const { portal } = context
  const [language, kept, versions] = await Promise.all([
    languageOf(request, context),
    portal.noticeVersion(id),
    portal.noticeVersions(),
  ])
  if (!kept) throw new Response(null, { status: 404 })
  return {
    title: translator(language)('notice.title'),
    language,
    notice: kept.notice,
    inForce: kept.current,
    versions: versions.map((version, index) => ({
      href: index === 0 ? '/notice' : `/notice/versions/${version.id}`,
      from: portal.dayOf(version.from),
      inForce: index === 0,
    })),
  }
}
