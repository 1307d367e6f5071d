/** The last step of opening a portal: its database held against the ledger. */
import type { House } from '#app/journey/house.ts'
import { beginLedger } from '#app/journey/ledger/begin.ts'
import { ledgerStanding, type Standing } from '#app/journey/ledger/standing.ts'
import { tellLedger } from '#app/journey/ledger/write.ts'
import { Refusal } from '#app/opening.ts'

/** What stands between a database and serving, as one sentence that says what to do. */
export const LEDGER_REFUSALS: Readonly<Record<Exclude<Standing, 'fine' | 'none'>, string>> = {
  behind:
    'This database is older than its ledger: a backup was put back. Before anything is served, do again what was erased and banned since: npm run portal -- restore apply',
  missing:
    'The ledger of LEDGER_URL is empty, though this database has written to one. Set the right LEDGER_URL or put the ledger back; only if it is lost for good: npm run portal -- restore new-ledger',
  short:
    'The ledger of LEDGER_URL ends before what this database has written to it. Put back a newer copy of it; only if none is left: npm run portal -- restore new-ledger',
  foreign:
    'The ledger of LEDGER_URL does not belong to this database, or was made with another SECRET_KEY. Set the right LEDGER_URL and SECRET_KEY.',
  altered:
    'The ledger of LEDGER_URL was altered: a line is not as it was written. Put back an unaltered copy of it; only if none is left: npm run portal -- restore new-ledger',
  silent:
    'The ledger of LEDGER_URL cannot be read. Check that its folder or database is there and that this user may read it.',
}

export const UNWRITABLE =
  'The ledger of LEDGER_URL cannot be written to. Check that its folder or database is there and that this user may write to it.'

/** Is that what keeps a portal from opening? */
export const isAboutLedger = (fault: string): boolean => [...Object.values(LEDGER_REFUSALS), UNWRITABLE].includes(fault)

/** Refuses a database that is not the newest one. A ledger that was never begun is begun. */
export async function holdAgainstLedger(house: House): Promise<void> {
  const standing = await ledgerStanding(house)
  if (standing !== 'fine' && standing !== 'none') throw new Refusal(LEDGER_REFUSALS[standing])
  if (standing === 'none') await beginLedger(house, 'first')
  if ((await tellLedger(house)) === 'failed') throw new Refusal(UNWRITABLE)
}
