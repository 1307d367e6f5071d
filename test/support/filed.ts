/** The example for a company whose contacts come as files that Outlook wrote, in a folder of its own: what files can do is tried with it. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../house.ts'

const LIVE = /connector: microsoft365\nconnection:\n(?: {2}.+\n)+/

let made: string | null = null

/** The folder, made once a process and gone with it. */
export function filedExample(): string {
  if (made) return made
  const folder = mkdtempSync(join(tmpdir(), 'omatieto-filed-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  cpSync(join(ROOT, 'installation'), folder, { recursive: true })
  const path = join(folder, 'registers', 'email-addresses.yaml')
  const live = readFileSync(path, 'utf8')
  const filed = `${live.replace(LIVE, 'connector: file\n')}\nmapping: { profile: outlook-contacts-csv }\n`
  if (!filed.includes('\nconnector: file\n')) throw new Error('The example’s email register is not live')
  writeFileSync(path, filed)
  made = folder
  return folder
}
