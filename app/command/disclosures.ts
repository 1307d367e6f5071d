/** `disclosures`: a list of whom data was given to, from a file, into the disclosure log. */
import type { Command } from 'commander'
import type { Config } from '#app/config.ts'
import { type FileOfDisclosures, importDisclosures } from '#app/disclosing.ts'
import { CommandFault, type Output, withPortal } from './context.ts'

/** Lines named one by one; the rest are counted. */
const NAMED_LINES = 20

function disclosuresCommand(config: Config, output: Output, file: FileOfDisclosures): Promise<number> {
  return withPortal(config, async ({ house }) => {
    const imported = await importDisclosures(house, file)
    if (!imported.ok) throw new CommandFault(imported.text)
    const { added, known, refused } = imported
    output.out(`${added} added, ${known} known before, ${refused.length} refused`)
    for (const { line, why } of refused.slice(0, NAMED_LINES)) output.error(`line ${line}: ${why}`)
    return refused.length === 0 ? 0 : 1
  })
}

type Running = {
  readonly config: () => Config
  readonly output: Output
  readonly run: (work: Promise<number>) => Promise<void>
}

/** Adds the command. */
export function addDisclosures(program: Command, { config, output, run }: Running): void {
  program
    .command('disclosures <file>')
    .description('import a CSV file with the columns address, to, what and on into the disclosure log')
    .option('--encoding <name>', 'utf-8, windows-1252, iso-8859-15 …; found out by itself otherwise')
    .action((path: string, options: { encoding?: string }) =>
      run(disclosuresCommand(config(), output, { path, encoding: options.encoding })),
    )
}
