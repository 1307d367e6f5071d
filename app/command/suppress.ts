/** `suppress check` and `unsubscribe-link`: what whoever sends newsletters asks before, and puts into, a mailing. */
import { stat } from 'node:fs/promises'
import { parse } from 'node:path'
import type { Command } from 'commander'
import { fileSource } from '#app/connector/csv/source.ts'
import { checkFile, type FileChecked } from '#app/suppressing.ts'
import type { Running } from './api-token.ts'
import { CommandFault, type Output, withPortal } from './context.ts'

type CheckOptions = {
  readonly out?: string
  readonly column?: string
  readonly encoding?: string
  readonly json?: boolean
}

/** Lines printed; `--json` has more of them. */
const PRINTED_LINES = 40

/** `list.csv` becomes `list.not-banned.csv`, beside it. */
function besideOf(file: string): string {
  const { dir, name, ext } = parse(file)
  return `${dir === '' ? '' : `${dir}/`}${name}.not-banned${ext || '.csv'}`
}

function printLines(output: Output, title: string, lines: readonly number[], count: number): void {
  if (count === 0) return
  const more = count > PRINTED_LINES ? ` and ${count - Math.min(PRINTED_LINES, lines.length)} more` : ''
  output.out(`${title}: ${lines.slice(0, PRINTED_LINES).join(', ')}${more}`)
}

function printChecked(output: Output, checked: FileChecked, out: string): void {
  const { banned, notBanned, unreadable } = checked.counts
  output.out(
    `${banned + notBanned + unreadable} rows: ${banned} banned, ${notBanned} notBanned, ${unreadable} without an address that can be read`,
  )
  output.out(`Looked at: ${checked.columns.join(', ')}`)
  printLines(output, 'Banned, by line', checked.lines.banned, banned)
  printLines(output, 'No address that can be read, by line', checked.lines.unreadable, unreadable)
  output.out(`The rows that are notBanned are in ${out}. That somebody is not banned is no consent.`)
}

async function check({ config, output }: Running, file: string, options: CheckOptions): Promise<number> {
  const found = await stat(file).catch(() => null)
  if (!found?.isFile()) throw new CommandFault(`There is no file at ${file}. Check the path.`)
  const out = options.out ?? besideOf(file)
  if (parse(out).base === parse(file).base && parse(out).dir === parse(file).dir)
    throw new CommandFault('What --out names is the file itself. Choose another name for the rows that are notBanned.')
  return withPortal(config(), async ({ bans }) => {
    const { encoding, column } = options
    const checked = await checkFile(await bans.openChecker(), { source: fileSource(file), encoding, column, out })
    if (!checked.ok) throw new CommandFault(checked.text)
    const { ok: _ok, ...told } = checked
    if (options.json) output.out(JSON.stringify({ ...told, out }))
    else printChecked(output, checked, out)
    return 0
  })
}

function link({ config, output }: Running, address: string): Promise<number> {
  return withPortal(config(), async ({ bans }) => {
    const [made] = await bans.links([address])
    if (!made) throw new CommandFault('This is not an email address that mail can be sent to. Check its spelling.')
    output.out(made)
    output.error('The headers for a newsletter to this address:')
    output.error(`List-Unsubscribe: <${made}>`)
    output.error('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    return 0
  })
}

/** Adds both commands. */
export function addSuppression(program: Command, running: Running): void {
  program
    .command('suppress')
    .description('the list of those who have forbidden direct marketing')
    .command('check <file>')
    .description('which rows of a CSV file are banned; writes the file without them')
    .option('--out <file>', 'where the rows go that are notBanned; beside the file otherwise')
    .option('--column <name>', 'the column of addresses; found out by itself otherwise')
    .option('--encoding <name>', 'utf-8, windows-1252, iso-8859-15 …; found out by itself otherwise')
    .option('--json', 'one line of JSON')
    .action((file: string, options: CheckOptions) => running.run(check(running, file, options)))
  program
    .command('unsubscribe-link <address>')
    .description('the link by which whoever gets a newsletter forbids it with one click')
    .action((address: string) => running.run(link(running, address)))
}
