/** Every command of the operator, by name. */
import { Command, CommanderError } from 'commander'
import type { Config } from '#app/config.ts'
import { addApiToken } from './api-token.ts'
import { auditCommand } from './audit.ts'
import { addBackup } from './backup.ts'
import { checkCommand } from './check.ts'
import { CommandFault, type Output } from './context.ts'
import { type DeadlineOptions, deadlineCommand } from './deadline.ts'
import { addDisclosures } from './disclosures.ts'
import { doctorCommand } from './doctor.ts'
import { type ImportOptions, importCommand, importsCommand, undoCommand } from './import.ts'
import { ownerCommand } from './owner.ts'
import { addReconcile } from './reconcile.ts'
import { rotateKeyCommand } from './rotate-key.ts'
import { addSuppression } from './suppress.ts'
import { addTraces } from './traces.ts'
import { type VerifyOptions, verifyCommand } from './verify.ts'
import { waitingCommand } from './waiting.ts'

type Settings = { readonly config: Config } | { readonly faults: readonly string[] }

const output: Output = {
  out: (text) => console.info(text),
  error: (text) => console.error(text),
}

function configOf(settings: Settings): Config {
  if ('faults' in settings) throw new CommandFault(settings.faults.join('\n'))
  return settings.config
}

function commandsOf(settings: Settings, done: (code: number) => void): Command {
  const program = new Command('portal')
    .description('The operator’s commands. Run them as: npm run portal -- <command>')
    .exitOverride()
  const run = async (work: Promise<number>) => done(await work)

  program
    .command('import <register> <file>')
    .description('import a CSV file into a register')
    .option(
      '--collection <name>',
      'the part of the register the file holds; found out by itself where the header tells',
    )
    .option('--dry-run', 'say what would happen and keep nothing')
    .option('--json', 'one line of JSON')
    .option('--full', 'the file holds every row there is: what it lacks is marked gone')
    .option('--confirm', 'with --full: yes, more than 5 % may be gone')
    .option('--encoding <name>', 'utf-8, windows-1252, iso-8859-15 …; found out by itself otherwise')
    .action((register: string, file: string, options: ImportOptions) =>
      run(importCommand(configOf(settings), output, register, file, options)),
    )
  program
    .command('imports <register>')
    .description('list the newest imports of a register')
    .action((register: string) => run(importsCommand(configOf(settings), output, register)))
  program
    .command('undo <import>')
    .description('take back the newest import of a register')
    .action((id: string) => run(undoCommand(configOf(settings), output, id)))
  program
    .command('waiting')
    .description('list what waits for a person')
    .option('--json', 'one line of JSON')
    .action((options: { json?: boolean }) => run(waitingCommand(configOf(settings), output, options)))
  program
    .command('owner')
    .description('print the one-time link of the first owner')
    .option(
      '--reset <address>',
      'the only owner has lost phone or password: take both away and print a link to set up new ones',
    )
    .action((options: { reset?: string }) => run(ownerCommand(configOf(settings), output, options)))
  program
    .command('audit')
    .argument('<verify>', 'verify: check the whole chain and its signed heads')
    .description('check the audit log')
    .option('--json', 'one line of JSON')
    .action((what: string, options: { json?: boolean }) => run(auditCommand(configOf(settings), output, what, options)))
  program
    .command('deadline [day]')
    .description('by when a request that came on a day is answered; without a day, one line of standard input each')
    .option('--extended', 'with the extension by two months')
    .option('--json', 'one line of JSON each')
    .action((day: string | undefined, options: DeadlineOptions) =>
      run(deadlineCommand(configOf(settings), output, day, options)),
    )
  program
    .command('verify <file>')
    .description('check that a receipt or a package is genuine')
    .option(
      '--keys <file>',
      'check with a downloaded key set instead of this installation’s keys; nothing else is needed',
    )
    .option('--about <address>', 'also check that the receipt is about this email address')
    .option('--letter <file>', 'also check that this is the letter it was given for, as saved from the receipt’s page')
    .option('--json', 'one line of JSON')
    .action((file: string, options: VerifyOptions) =>
      run(verifyCommand(() => configOf(settings), output, file, options)),
    )
  const running = { config: () => configOf(settings), output, run }
  addApiToken(program, running)
  addSuppression(program, running)
  addBackup(program, running)
  addTraces(program, running)
  addReconcile(program, running)
  addDisclosures(program, running)
  program
    .command('rotate-key')
    .description('turn from SECRET_KEY_BEFORE to SECRET_KEY, while people go on')
    .action(() => run(rotateKeyCommand(configOf(settings), output)))
  program
    .command('check')
    .description('check the installation folder and name every mistake in it')
    .action(() => run(checkCommand(configOf(settings), output)))
  program
    .command('doctor')
    .description('check settings, database, installation and registers, and send a test mail')
    .option('--mail-to <address>', 'send the test mail here instead of to the privacy contact')
    .action((options: { mailTo?: string }) => run(doctorCommand(settings, output, options)))
  return program
}

/** Runs a command line. Gives the exit code: 0 done, 1 refused or faulty; what went wrong is said in one sentence. */
export async function runCommand(argv: readonly string[], settings: Settings): Promise<number> {
  let code = 0
  try {
    await commandsOf(settings, (result) => {
      code = result
    }).parseAsync([...argv])
    return code
  } catch (fault) {
    if (fault instanceof CommanderError) return fault.exitCode
    if (!(fault instanceof CommandFault)) throw fault
    output.error(fault.message)
    return 1
  }
}
