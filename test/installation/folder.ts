/** The example installation with something changed, in a folder of its own. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readInstallation } from '#app/installation/read.ts'

export type Change = readonly [file: string, from: string | RegExp, to: string]

export async function changed(changes: readonly Change[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'omatieto-installation-'))
  await cp('installation', folder, { recursive: true })
  for (const [file, from, to] of changes) {
    const path = join(folder, file)
    const text = await readFile(path, 'utf8')
    const next = text.replace(from, () => to)
    if (next === text) throw new Error(`${file} has no ${String(from)}`)
    await writeFile(path, next)
  }
  return folder
}

/** `file:line:column message` of every fault; empty where the installation is in order. */
export async function faultsIn(folder: string): Promise<string[]> {
  const read = await readInstallation(folder)
  return read.ok ? [] : read.faults.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`)
}

export async function faultsAfter(...changes: readonly Change[]): Promise<string[]> {
  const folder = await changed(changes)
  try {
    return await faultsIn(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}
