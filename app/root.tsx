import type { LoaderFunctionArgs } from '@remix-run/node'
import { isRouteErrorResponse, Outlet, useMatches, useRouteError, useRouteLoaderData } from '@remix-run/react'
import { type ReactNode, useContext } from 'react'
import { rootData } from '#app/http.server.ts'
import { staffShell } from '#app/staff.server.ts'
import styles from './styles/app.css?url'
import { FormFailed } from './ui/failed.ts'
import { type Fault, FaultPage, faultTitle } from './ui/pages/fault.tsx'
import { type RootData, Shell, windowTitle } from './ui/shell.tsx'
import { StaffShell, type StaffSignedIn } from './ui/staff/shell.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const [root, staff] = await Promise.all([rootData(request, context), staffShell(request, context)])
  return { ...root, staff }
}

/** Where not even the root's data could be had, the page still says what happened, in Finnish and without a name. */
const UNKNOWN = { language: 'fi', controllerName: 'Omatieto', timeZone: 'Europe/Helsinki' } as const

function useRoot() {
  return useRouteLoaderData<typeof loader>('root') ?? null
}

/** The title that the innermost page's loader gave: every loader of a page answers with `title`, in the page's language. */
function usePageTitle(): string | null {
  const titles = useMatches().flatMap(({ data }) => {
    const said = data !== null && typeof data === 'object' && 'title' in data ? data.title : null
    return typeof said === 'string' ? [said] : []
  })
  return titles.at(-1) ?? null
}

function statusOf(fault: unknown): Fault {
  if (isRouteErrorResponse(fault) && fault.status === 403 && fault.data === 'role') return 'role'
  return isRouteErrorResponse(fault) ? fault.status : 500
}

/** A refusal may say when to try again: `throw data({ until }, 429)`. */
function untilOf(fault: unknown): number | null {
  const said: unknown = isRouteErrorResponse(fault) ? fault.data : null
  return said !== null && typeof said === 'object' && 'until' in said && typeof said.until === 'number'
    ? said.until
    : null
}

/** The document. No script anywhere: what a page can do, it does with links, forms and details. */
export function Layout({ children }: { children: ReactNode }) {
  const root = useRoot()
  const fault = useRouteError()
  const failed = useContext(FormFailed)
  const { language, controllerName } = root ?? UNKNOWN
  const page = usePageTitle()
  const title = fault === undefined || fault === null ? (page ?? controllerName) : faultTitle(statusOf(fault), language)
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title === controllerName ? title : windowTitle(title, { language, controllerName }, failed)}</title>
        <link rel="stylesheet" href="/look.css" />
        <link rel="stylesheet" href={styles} />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      </head>
      <body>{root ? <Around root={root}>{children}</Around> : <main id="content">{children}</main>}</body>
    </html>
  )
}

type AroundProps = {
  readonly root: RootData & { readonly staff?: StaffSignedIn | null }
  readonly children: ReactNode
}

/** What stands around the page: staff have a frame of their own. */
function Around({ root, children }: AroundProps) {
  if (root.staff === undefined) return <Shell root={root}>{children}</Shell>
  return (
    <StaffShell root={root} staff={root.staff}>
      {children}
    </StaffShell>
  )
}

export default function Root() {
  return <Outlet />
}

export function ErrorBoundary() {
  const root = useRoot()
  const fault = useRouteError()
  const { language, timeZone } = root ?? UNKNOWN
  return (
    <FaultPage
      language={language}
      timeZone={timeZone}
      status={statusOf(fault)}
      until={untilOf(fault)}
      contact={root?.contact ?? null}
    />
  )
}
