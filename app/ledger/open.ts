/** From LEDGER_URL to the ledger: a folder, or another database. */
import { isAbsolute, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ledgerInDatabase } from './database.ts'
import { ledgerInFolder } from './file.ts'
import type { LedgerPlace } from './place.ts'

/** The folder that `file:/path` or `file:///path` names; null where it is none. */
export function ledgerFolder(url: string): string | null {
  if (!url.startsWith('file:')) return null
  const path = url.slice('file:'.length)
  if (!path.startsWith('//')) return path !== '' && isAbsolute(path) ? resolve(path) : null
  if (!URL.canParse(url)) return null
  const { host, search, hash } = new URL(url)
  return host === '' && search === '' && hash === '' ? fileURLToPath(url) : null
}

/** Opens it. Nothing is read or made yet. */
export function openLedger(url: string): LedgerPlace {
  const folder = ledgerFolder(url)
  return folder === null ? ledgerInDatabase(url) : ledgerInFolder(folder)
}
