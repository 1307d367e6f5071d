/** `check`: every mistake of the installation folder, with file, line and column. */
import type { Config } from '#app/config.ts'
import { readInstallation } from '#app/installation/read.ts'
import type { Output } from './context.ts'

/** Reads and checks the installation; nothing else is opened. */
export async function checkCommand(config: Config, output: Output): Promise<number> {
  const read = await readInstallation(config.installationDir)
  if (read.ok) {
    output.out(
      `The installation is in order: ${read.installation.registers.length} registers, digest ${read.installation.digest}`,
    )
    return 0
  }
  for (const { file, line, column, message } of read.faults) output.error(`${file}:${line}:${column} ${message}`)
  return 1
}
