/** The source files of the house, as the tests that read it see them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

export const ROOT = join(import.meta.dirname, '..')
const ROOMS = ['app', 'db', 'emails', 'simulator', 'scripts', 'bench']

export type SourceFile = { readonly path: string; readonly text: string; readonly lines: number }

function filesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|js)$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
}

/** Every source file of the product; tests are left out. */
export function sourceFiles(): SourceFile[] {
  const top = readdirSync(ROOT).filter((name) => /\.(ts|js)$/.test(name))
  return [...top, ...ROOMS.flatMap(filesUnder)].sort().map((path) => {
    const text = readFileSync(join(ROOT, path), 'utf8')
    return { path, text, lines: text.split('\n').length }
  })
}

export type Import = { readonly from: string; readonly typeOnly: boolean }

/** What a file imports: packages by name, our own files by their path from the top. */
export function importsOf({ path, text }: SourceFile): Import[] {
  const found = text.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm)
  return [...found].map(([, type, from = '']) => ({ from: resolveOwn(path, from), typeOnly: type !== undefined }))
}

function resolveOwn(path: string, from: string): string {
  if (from.startsWith('#app/')) return `app/${from.slice('#app/'.length)}`
  if (from.startsWith('#db/')) return `db/${from.slice('#db/'.length)}`
  if (from.startsWith('.')) return join(path, '..', from).replace(/\?.*$/, '')
  return from
}

/** The room a file is in: `app/register`, `db`, `emails` …; the files directly under `app` are the doors. */
export function roomOf(path: string): string {
  const parts = path.split('/')
  if (parts[0] !== 'app') return parts.length > 1 ? (parts[0] ?? '') : 'top'
  return parts.length > 2 ? `app/${parts[1]}` : 'doors'
}
