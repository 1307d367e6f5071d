/** The built pages and mails: what needs JSX comes from here, since Node runs TypeScript but not TSX. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import type { RequestHandler } from 'express'
import type { MailRenderer } from '#app/worker/mail.ts'

export type Build = {
  readonly server: ServerBuild | (() => Promise<ServerBuild>)
  readonly renderMail: MailRenderer
  /** While developing: Vite's own middleware, before everything else. */
  readonly middleware: RequestHandler | null
}

type EntryModule = { readonly renderMail: MailRenderer }
type BuildModule = ServerBuild & { readonly entry: { readonly module: EntryModule } }

const BUILT = 'build/server/index.js'

async function loadBuilt(): Promise<Build> {
  const file = resolve(BUILT)
  if (!existsSync(file)) throw new Error('The pages are not built yet: run npm run build')
  const server: BuildModule = await import(pathToFileURL(file).href)
  return { server, renderMail: server.entry.module.renderMail, middleware: null }
}

async function loadDeveloping(): Promise<Build> {
  const { createServer } = await import('vite')
  const vite = await createServer({ server: { middlewareMode: true } })
  const load = async (): Promise<BuildModule> => Object(await vite.ssrLoadModule('virtual:remix/server-build'))
  return {
    server: load,
    renderMail: async (...mail) => (await load()).entry.module.renderMail(...mail),
    middleware: vite.middlewares,
  }
}

/** Loads the build once; while developing, anew with every request. */
export const loadBuild = (dev: boolean): Promise<Build> => (dev ? loadDeveloping() : loadBuilt())
