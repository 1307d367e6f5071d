/** `check`: every mistake of the installation folder, with file, line and column. */
import { Temporal } from 'temporal-polyfill'
import { type Clock, systemClock } from '#app/clock.ts'
import type { Config } from '#app/config.ts'
import { readInstallation } from '#app/installation/read.ts'
import { staleLetters } from '#app/register/check/letters.ts'
import type { Controller } from '#app/register/controller.ts'
import type { Output } from './context.ts'

/** What may be used as it is and should still be looked at, a line each. */
export function warningsOf(controller: Controller, clock: Clock): string[] {
  const now = Temporal.Instant.fromEpochMilliseconds(clock.now())
  const stale = staleLetters(controller, now.toZonedDateTimeISO(controller.timeZone).toPlainDate())
  if (stale.length === 0) return []
  return [
    `Warning: nobody has compared these texts of letters with the law for over a year: ${stale.join(', ')}. Do, and write the day under "checked:".`,
  ]
}

/** Reads and checks the installation; nothing else is opened. Warnings change nothing about the exit code. */
export async function checkCommand(config: Config, output: Output, clock: Clock = systemClock): Promise<number> {
  const read = await readInstallation(config.installationDir)
  if (read.ok) {
    output.out(
      `The installation is in order: ${read.installation.registers.length} registers, digest ${read.installation.digest}`,
    )
    for (const warning of warningsOf(read.installation.controller, clock)) output.out(warning)
    return 0
  }
  for (const { file, line, column, message } of read.faults) output.error(`${file}:${line}:${column} ${message}`)
  return 1
}
