/** `deadline`: by when a request that came on a day is answered, and why. */
import { createInterface } from 'node:readline'
import type { Config } from '#app/config.ts'
import { readInstallation } from '#app/installation/read.ts'
import { countDeadline } from '#app/journey/request/limits.ts'
import type { Installation } from '#app/register/controller.ts'
import { stepText } from '#app/words/deadline-step.ts'
import { translator } from '#app/words/words.ts'
import { CommandFault, type Output } from './context.ts'

export type DeadlineOptions = { readonly extended?: boolean; readonly json?: boolean }

async function installationOf({ installationDir }: Config): Promise<Installation> {
  const read = await readInstallation(installationDir)
  if (read.ok) return read.installation
  throw new CommandFault(
    read.faults.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`).join('\n'),
  )
}

/** One answer; null for a text that is no day, or one too early or too late to count from. */
async function answer(
  installation: Installation,
  day: string,
  { extended, json, explain }: DeadlineOptions & { readonly explain: boolean },
) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null
  try {
    const counted = await countDeadline({ installation }, day, extended ? 'extended' : 'month')
    const { received, target, due, steps } = counted
    if (json) return JSON.stringify({ received, target, due, steps })
    const explained = steps.map((step) => `  ${step.day}  ${stepText(step, 'en')} (${step.article})`)
    return [`${received} -> ${due}`, ...(explain ? [...explained, `  ${translator('en')('deadline.aid')}`] : [])].join(
      '\n',
    )
  } catch (fault) {
    if (fault instanceof RangeError) return null
    throw fault
  }
}

/** Answers for one day with each step of the count, or for each line of standard input in a line. Exit code 1 where a line is no day; the others are answered. */
export async function deadlineCommand(
  config: Config,
  output: Output,
  day: string | undefined,
  options: DeadlineOptions,
): Promise<number> {
  const installation = await installationOf(config)
  if (day !== undefined) {
    const said = await answer(installation, day, { ...options, explain: true })
    if (said === null) throw new CommandFault(`"${day}" is no day that can be counted from. Write it as 2026-01-31.`)
    output.out(said)
    return 0
  }
  let wrong = 0
  let line = 0
  for await (const text of createInterface({ input: process.stdin })) {
    line += 1
    if (text.trim() === '') continue
    const said = await answer(installation, text.trim(), { ...options, explain: false })
    const fault = `Line ${line} is no day that can be counted from. Write it as 2026-01-31.`
    // Each line has its answer, so that what reads them one beside the other does not slip.
    output.out(said ?? (options.json ? JSON.stringify({ fault }) : fault))
    if (said === null) output.error(fault)
    wrong += said === null ? 1 : 0
  }
  return wrong > 0 ? 1 : 0
}
