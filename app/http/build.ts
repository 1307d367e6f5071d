/** The built pages and mails: what needs JSX comes from here, since Node runs TypeScript but not TSX. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import type { RequestHandler } from 'express'
import type { Rendering } from '#app/worker/start.ts'

export type Build = {
  readonly server: ServerBuild | (() => Promise<ServerBuild>)
  /** What the worker renders. */
  readonly rendering: Rendering
  /** While developing: Vite's own middleware, before everything else. */
  readonly middleware: RequestHandler | null
}

type BuildModule = ServerBuild & { readonly entry: { readonly module: Rendering } }

const BUILT = 'build/server/index.js'

/** What is missing for `loadBuild(false)`, as a sentence for the person at the terminal; null where nothing is. */
export const faultOfBuild = (): string | null =>
  existsSync(resolve(BUILT)) ? null : 'The pages are not built yet: run npm run build, or npm start, which builds them.'

async function loadBuilt(): Promise<Build> {
  const fault = faultOfBuild()
  if (fault) throw new Error(fault)
  const server: BuildModule = await import(pathToFileURL(resolve(BUILT)).href)
  const { renderMail, packageFiles, packageRows } = server.entry.module
  return { server, rendering: { renderMail, packageFiles, packageRows }, middleware: null }
}

async function loadDeveloping(): Promise<Build> {
  const { createServer } = await import('vite')
  const vite = await createServer({ server: { middlewareMode: true } })
  const load = async (): Promise<BuildModule> => Object(await vite.ssrLoadModule('virtual:remix/server-build'))
  return {
    server: load,
    rendering: {
      renderMail: async (...mail) => (await load()).entry.module.renderMail(...mail),
      packageFiles: async (gathered) => (await load()).entry.module.packageFiles(gathered),
      packageRows: async (...rows) => (await load()).entry.module.packageRows(...rows),
    },
    middleware: vite.middlewares,
  }
}

/** Loads the build once; while developing, anew with every request. */
export const loadBuild = (dev: boolean): Promise<Build> => (dev ? loadDeveloping() : loadBuilt())
