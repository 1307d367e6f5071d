/** `backup` and `restore`: a copy of the database, and the way back from it that forgets neither an erasure nor a ban. */
import type { Command } from 'commander'
import { readBackup, writeBackup } from '#app/backup.ts'
import { formatInstant } from '#app/clock.ts'
import { beginLedger } from '#app/journey/ledger/begin.ts'
import { ledgerStanding } from '#app/journey/ledger/standing.ts'
import { tellLedger } from '#app/journey/ledger/write.ts'
import { applyLedger, letGo } from '#app/journey/restore/apply.ts'
import { LEDGER_REFUSALS, UNWRITABLE } from '#app/opening-ledger.ts'
import { openDatabase } from '#db/open.ts'
import type { Running } from './api-token.ts'
import { CommandFault, withPortal } from './context.ts'

const NOT_PUT_BACK = {
  'no-backup': 'There is no backup in this folder. Name the folder that "backup" has printed, with its two files.',
  altered: 'A file of this backup is not as it was written. Take another copy of it, or an older backup.',
  torn: 'This backup is not whole. Nothing was put back; take another one.',
  newer: 'This backup was made by a newer version of the portal. Install that version, or a newer one, and try again.',
  'not-empty': 'The database of DATABASE_URL is not empty, and nothing is put over what is there. Name an empty one.',
} as const

async function backup({ config, output }: Running, folder: string): Promise<number> {
  return withPortal(
    config(),
    async ({ config: { databaseUrl }, house }) => {
      const connections = openDatabase(databaseUrl)
      try {
        const { folder: made, rows, bytes } = await writeBackup(connections, folder, formatInstant(house.clock.now()))
        output.out(`${rows} rows, ${bytes} bytes, are in ${made}`)
        output.out('SECRET_KEY is not in it: without that key it cannot be read. Keep both, apart from one another.')
        return 0
      } catch (fault) {
        if (fault instanceof Error && 'code' in fault && 'path' in fault)
          throw new CommandFault(
            `The backup could not be written (${String(fault.code)}). Check the folder and its room.`,
          )
        throw fault
      } finally {
        await connections.close()
      }
    },
    { ledger: 'unchecked' },
  )
}

async function from({ config, output }: Running, folder: string): Promise<number> {
  const connections = openDatabase(config().databaseUrl)
  try {
    const put = await readBackup(connections, folder)
    if (typeof put === 'string') throw new CommandFault(NOT_PUT_BACK[put])
    output.out(`${put.rows} rows were put back. Nothing is served before this is done as well:`)
    output.out('npm run portal -- restore apply')
    return 0
  } finally {
    await connections.close()
  }
}

function apply({ config, output }: Running): Promise<number> {
  return withPortal(
    config(),
    async ({ house }) => {
      const standing = await ledgerStanding(house)
      if (standing === 'fine' || standing === 'none') {
        output.out('This database knows everything that its ledger does. Nothing was to be done.')
        return 0
      }
      if (standing !== 'behind') throw new CommandFault(LEDGER_REFUSALS[standing])
      const { erasures, bans, lifted, corrections, held, visits } = await applyLedger(house)
      output.out(`Erasures done again: ${erasures}`)
      output.out(`Bans in force again: ${bans}, lifted again: ${lifted}`)
      output.out(`Visits ended: ${visits}; codes, kept forms and invitations are void`)
      output.out(`Corrections for staff to check: ${corrections}`)
      output.out(`Mails and tasks held for a person: ${held}`)
      if (held > 0)
        output.out('They are on the waiting list. To let one go: npm run portal -- restore send <reference>')
      output.out(
        'Tokens of the API are as they were in the backup: look through them with npm run portal -- api-token list',
      )
      output.out('The portal can be started.')
      return 0
    },
    { ledger: 'unchecked' },
  )
}

function send({ config, output }: Running, reference: string): Promise<number> {
  return withPortal(config(), async ({ house }) => {
    if (!(await letGo(house, reference)))
      throw new CommandFault('Nothing is held under this reference. Held work is listed by: npm run portal -- waiting')
    output.out('It goes out now.')
    return 0
  })
}

function newLedger({ config, output }: Running): Promise<number> {
  return withPortal(
    config(),
    async ({ house }) => {
      for await (const lines of house.ledger.lines(0))
        if (lines.length > 0)
          throw new CommandFault(
            'There is a ledger at LEDGER_URL. A new one begins in an empty place: name another, or move the old one away and keep it.',
          )
      await beginLedger(house, 'anew')
      if ((await tellLedger(house)) !== 'written') throw new CommandFault(UNWRITABLE)
      output.out('A new ledger was begun with all erasures and bans of this database. The portal can be started.')
      output.out('What only the lost ledger knew is known to nobody: do not put back a backup from before today.')
      return 0
    },
    { ledger: 'unchecked' },
  )
}

/** Adds both commands. */
export function addBackup(program: Command, running: Running): void {
  program
    .command('backup <folder>')
    .description('copy the whole database, as it is at one moment, into a new folder within this one')
    .action((folder: string) => running.run(backup(running, folder)))
  const restore = program.command('restore').description('put a backup back, and do again what was promised since')
  restore
    .command('from <folder>')
    .description('put a backup into the empty database of DATABASE_URL')
    .action((folder: string) => running.run(from(running, folder)))
  restore
    .command('apply')
    .description('do again what the ledger knows: erasures and bans; end visits, hold what would go out')
    .action(() => running.run(apply(running)))
  restore
    .command('send <reference>')
    .description('let go of a mail or a task that was held when a backup was put back')
    .action((reference: string) => running.run(send(running, reference)))
  restore
    .command('new-ledger')
    .description('begin a new ledger, where the one of this database is lost for good')
    .action(() => running.run(newLedger(running)))
}
