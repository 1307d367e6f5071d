/** The files of an installation’s folder. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Fault } from './fault.ts'

export type TextFile = { readonly name: string; readonly text: string }
export type Listed = {
  readonly controller: TextFile | null
  readonly registers: readonly TextFile[]
  readonly faults: readonly Fault[]
}

const CONTROLLER = 'controller.yaml'
const REGISTERS = 'registers'

const atStart = (file: string, message: string): Fault => ({ file, line: 1, column: 1, message })
const isMissing = (fault: unknown) =>
  fault instanceof Error && 'code' in fault && (fault.code === 'ENOENT' || fault.code === 'ENOTDIR')

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch (fault) {
    if (isMissing(fault)) return false
    throw fault
  }
}

async function readText(folder: string, name: string): Promise<TextFile | Fault> {
  try {
    const bytes = await readFile(join(folder, name))
    return { name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch (fault) {
    if (isMissing(fault)) return atStart(name, 'The file is missing. It says who the controller is.')
    if (fault instanceof TypeError)
      return atStart(name, 'The file is not written in UTF-8. Save it again with that encoding.')
    if (fault instanceof Error && 'code' in fault)
      return atStart(name, `The file cannot be read (${String(fault.code)}).`)
    throw fault
  }
}

const isFault = (read: TextFile | Fault): read is Fault => 'message' in read

/** Reads every file there is; what cannot be read is a fault and does not keep the others from being looked at. */
export async function listFiles(folder: string): Promise<Listed> {
  if (!(await isFolder(folder))) {
    return {
      controller: null,
      registers: [],
      faults: [atStart('.', 'The installation folder does not exist. Name it with INSTALLATION_DIR.')],
    }
  }
  const names = (await isFolder(join(folder, REGISTERS))) ? await readdir(join(folder, REGISTERS)) : []
  const yaml = names.filter((name) => /\.ya?ml$/.test(name)).sort()
  const controller = await readText(folder, CONTROLLER)
  const read = await Promise.all(yaml.map((name) => readText(folder, `${REGISTERS}/${name}`)))
  const none =
    yaml.length === 0 ? [atStart(REGISTERS, 'There is no register. Write one as registers/<name>.yaml.')] : []
  return {
    controller: isFault(controller) ? null : controller,
    registers: read.filter((file): file is TextFile => !isFault(file)),
    faults: [...[controller, ...read].filter(isFault), ...none],
  }
}
