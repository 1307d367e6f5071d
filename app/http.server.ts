/** Door 2: from a request to who is asking, in which language, with which form; and from a result back to cookies. */
import { data, redirect } from '@remix-run/node'
import { type PostedForm, readPosted } from '#app/http/posted.ts'
import type { AttachedFile, FileFault } from '#app/journey/request/attachments.ts'
import type { SubjectSession } from '#app/journey/session.ts'
import type { StaffSession } from '#app/journey/staff/session.ts'
import type { Portal } from '#app/portal.server.ts'
import { LANGUAGES, type Language } from '#app/register/register.ts'
import { chooseLanguage } from '#app/words/choose.ts'
import { translator } from '#app/words/words.ts'

export { downloaded, savedPiecewise, streamed } from '#app/http/download.ts'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
  interface AppLoadContext {
    readonly portal: Portal
    /** The network the request came from, as limits count it. */
    readonly network: string
    /** What was already looked up for this request, so that a layout and its page ask once. */
    readonly seen: { subject?: Promise<SubjectSession | null>; staff?: Promise<StaffSession | null> }
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

/** The page's own address, to come back to after verifying; only ever a path of this portal, in characters that a header may hold. */
export function safePath(path: string | null | undefined): string {
  if (!path || path.length > 300 || !/^\/(?![/\\])[^\s\\]*$/.test(path)) return '/'
  return path.toWellFormed().replace(/[^\x21-\x7e]+/g, encodeURIComponent)
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
    const { files, cut, ...posted } = await readPosted(request, 'left')
    const fields = files.length > 0 || cut ? [...posted.fields, FILES_LEFT] : posted.fields
    const parked = await portal.parkForm({ sessionId, path, fields })
    if (parked)
      throw redirect('/verify?kept', { headers: { 'Set-Cookie': await portal.cookies.parked.serialize(parked) } })
  }
  throw redirect(verifyPath(request, sessionId ? 'ended' : null))
}

/** The field that says of a kept form that files came with it, which were not kept. */
export const FILES_LEFT = ['files-left', 'yes'] as const

/** The page to verify on; who came by the link of a mail comes back to the page of the request. */
function verifyPath(request: Request, why: 'ended' | null): string {
  const { pathname } = new URL(request.url)
  const asked = request.method === 'GET' && REQUEST_PAGE.test(pathname) ? `to=${encodeURIComponent(pathname)}` : ''
  const query = [why ?? '', asked].filter(Boolean).join('&')
  return query === '' ? '/verify' : `/verify?${query}`
}

/** Where mails lead: a request's page, or the one that confirms it, a package, what a recipient is told, one's address. */
export const REQUEST_PAGE =
  /^\/(me\/requests\/T-[2-9A-Z]{8}(\/confirm)?|(me\/exports|recipient)\/[\da-f-]{36}|me\/address(\/lost)?)$/

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
export async function textFields(request: Request): Promise<PostedForm['fields']> {
  return (await readPosted(request, 'left')).fields
}

/** A posted form with its files, of which nothing is known yet but their bytes. */
export const formWithFiles = (request: Request): Promise<PostedForm> => readPosted(request)

/** A posted form whose files hold no more than somebody could have typed; `cut` where one does. */
export const formWithText = (request: Request): Promise<PostedForm> => readPosted(request, 'text')

/** What is wrong with files: one of them, all of them together, or that a kept form could not hold them. */
export type FilesFault = FileFault | { readonly why: 'cut' | 'left' }

/** The files of a form, looked at: all of them are good, or each fault is named. */
export async function filesOf(
  context: Context,
  { fields, files, cut }: PostedForm,
): Promise<
  { readonly ok: true; readonly files: readonly AttachedFile[] } | { readonly ok: false; readonly faults: FilesFault[] }
> {
  if (cut) return { ok: false, faults: [{ why: 'cut' }] }
  if (fields.some(([name]) => name === FILES_LEFT[0])) return { ok: false, faults: [{ why: 'left' }] }
  const checked = await context.portal.requests.checkFiles(files)
  return checked.ok ? checked : { ok: false, faults: [...checked.faults] }
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

/**
 * What a loader gives its page: `title` for the window, and the page's own data, which Remix is kept from writing out for a script
 * since no page has one (a third of the time of `/me`).
 */
export function forPage<Page>(title: string, page: Page): { readonly title: string; readonly page: Page } {
  return Object.defineProperty({ title, page }, 'page', { enumerable: false })
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
  return forPage(translator(language)('notice.title'), {
    language,
    notice: kept.notice,
    inForce: kept.current,
    versions: versions.map((version, index) => ({
      href: index === 0 ? '/notice' : `/notice/versions/${version.id}`,
      from: portal.dayOf(version.from),
      inForce: index === 0,
    })),
  })
}
