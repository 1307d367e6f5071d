/**
 * Door 1: from settings to the portal. The only place that knows everyone; what it gives the routes is the journeys, each
 * bound to this house.
 */

import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { addressJourneys } from '#app/addressing.ts'
import { apiJourneys } from '#app/api-journeys.ts'
import { type Attendance, attend } from '#app/attending.ts'
import { banJourneys } from '#app/banning.ts'
import { systemChance } from '#app/chance.ts'
import { systemClock } from '#app/clock.ts'
import { type Config, settingNamed } from '#app/config.ts'
import { connectorsOf } from '#app/connectors.ts'
import { headsIn } from '#app/heads.ts'
import { cookiesOf } from '#app/http/cookies.ts'
import { type Example, readExamples } from '#app/installation/examples.ts'
import { logoOf } from '#app/installation/logo.ts'
import { readInstallation } from '#app/installation/read.ts'
import { accessLog } from '#app/journey/access-log.ts'
import { beginAgain } from '#app/journey/again.ts'
import { dayOf } from '#app/journey/day.ts'
import type { House } from '#app/journey/house.ts'
import { isOvertaken } from '#app/journey/ledger/write.ts'
import { keepNotice, noticeVersion, noticeVersions } from '#app/journey/notice.ts'
import { dropForm, keptForm, parkForm, resumeForm } from '#app/journey/parked.ts'
import { askStaff, proofState, proveIdentity } from '#app/journey/prove.ts'
import { letterOfReceipt, ownReceipt, publishedKeys, verifyReceipt } from '#app/journey/receipts.ts'
import { signOut, subjectOf } from '#app/journey/session.ts'
import { beginVerification, challengeState, enterCode } from '#app/journey/verify.ts'
import { viewCollection, viewMine } from '#app/journey/view.ts'
import { openLedger } from '#app/ledger/open.ts'
import { openLog } from '#app/log.ts'
import {
  openCheckedStore,
  openInstallationKeys,
  openInstallationSigner,
  openMigrated,
  prepareDataDir,
  Refusal,
} from '#app/opening.ts'
import { holdAgainstLedger } from '#app/opening-ledger.ts'
import { type Holding, installationInForce, whenLooser } from '#app/policing.ts'
import { allRegisters } from '#app/register/all.ts'
import { requestJourneys } from '#app/requesting.ts'
import { importSamples } from '#app/samples.ts'
import { staffPortalOf } from '#app/staff-portal.server.ts'
import { openTrialOutlook, type TrialOutlook } from '#app/trial/outlook.ts'
import { readMailbox } from '#app/worker/mailbox.ts'
import type { Rendering } from '#app/worker/start.ts'
import { mailboxIn } from '#app/worker/transport.ts'
import { startWorking } from '#app/working.ts'
import type { Process } from '#db/processes.ts'

type Opened =
  | { readonly ok: true; readonly portal: Portal }
  | { readonly ok: false; readonly faults: readonly string[] }

/** 128 bits and more that tell one browser from all others. */
const BROWSER_ID_BYTES = 32
/** As much as tells apart the forms that one person will ever send. */
const FORM_ID_BYTES = 16

/** `unchecked`: for commands that mend what stands between the database and its ledger. `what`: as others know this process. */
export type Opening = { readonly ledger: 'checked' | 'unchecked'; readonly what: Process['what'] }

/** Opens everything: installation, database, keys, connectors, ledger. Faults are sentences for the person at the terminal. */
export async function openPortal(
  config: Config,
  { ledger = 'checked', what = 'command' }: Partial<Opening> = {},
): Promise<Opened> {
  const read = await readInstallation(config.installationDir)
  if (!read.ok)
    return {
      ok: false,
      faults: read.faults.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`),
    }
  const open: { close(): Promise<void> }[] = []
  try {
    await prepareDataDir(config.dataDir)
    const connections = await openMigrated(config)
    const attendance = await attend(config, connections, what, systemClock)
    const keys = await openInstallationKeys(config, connections, systemChance)
    const store = await openCheckedStore(config, connections, keys, systemClock, systemChance)
    open.push({ close: () => attendance.leave() }, store)
    const tools = { store, keys, clock: systemClock, chance: systemChance }
    // A database that is to be mended first learns of nothing new before.
    const holding =
      ledger === 'checked'
        ? await installationInForce(config, tools, read.installation)
        : { installation: read.installation, looserAt: null }
    const { installation } = holding
    const registers = allRegisters(installation)
    const world = { clock: systemClock, chance: systemChance, setting: settingNamed }
    const outlook = await openTrialOutlook(config, registers, world)
    open.push(outlook)
    const connectors = connectorsOf(outlook.registers, store, keys, systemClock, outlook.setting)
    const signer = await openInstallationSigner(store)
    const house: House = {
      store,
      keys,
      signer,
      clock: systemClock,
      chance: systemChance,
      installation,
      registers,
      connectors,
      publicUrl: config.publicUrl,
      ledger: openLedger(config.ledgerUrl),
      log: openLog(config.logLevel),
    }
    open.push(house.ledger)
    if (ledger === 'checked') await holdAgainstLedger(house)
    if (ledger === 'checked') await keepNotice(house)
    const examples = config.mode === 'trial' ? await readExamples(config.installationDir) : []
    if (config.mode === 'trial' && ledger === 'checked') await importSamples(house, config.installationDir)
    return { ok: true, portal: portalOf(config, house, examples, { attendance, holding, outlook }) }
  } catch (fault) {
    // What stays open would keep a process alive that has refused to start.
    for (const one of open) await one.close()
    if (fault instanceof Refusal) return { ok: false, faults: [fault.message] }
    throw fault
  }
}

/** Words that our own addresses are made of: short, plain, with an ending at most. */
const PLAIN_PART = /^([a-z][a-z-]{0,19}(\.[a-z]{2,4})?)?$/

/** The address that may be logged: whatever is no plain word is left out, since people type anything after the slash. */
function loggablePath(url: string): string {
  const [path = ''] = url.split('?')
  return path
    .split('/')
    .map((part) => (PLAIN_PART.test(part) ? part : ':id'))
    .join('/')
    .slice(0, 200)
}

type Standing = { readonly attendance: Attendance; readonly holding: Holding; readonly outlook: TrialOutlook }

function portalOf(config: Config, house: House, examples: readonly Example[], standing: Standing) {
  const { attendance, holding, outlook } = standing
  const { installation, store } = house
  const trial = config.mode === 'trial'
  const heads = headsIn(join(config.dataDir, 'audit-heads.jws'))
  let working: ReturnType<typeof startWorking> | null = null
  const nudged = <T>(result: T): T => {
    working?.nudge()
    return result
  }
  return {
    config,
    house,
    heads,
    installation,
    registers: house.registers,
    trial,
    examples,
    cookies: cookiesOf(!trial),
    /** What a form is recognised by when its button is pressed twice. */
    newFormId: () => house.chance.bytes(FORM_ID_BYTES).toString('base64url'),
    newBrowserId: () => house.chance.bytes(BROWSER_ID_BYTES).toString('base64url'),
    begin: async (input: Parameters<typeof beginVerification>[1]) => nudged(await beginVerification(house, input)),
    beginAgain: async (input: Parameters<typeof beginAgain>[1]) => nudged(await beginAgain(house, input)),
    enterCode: (input: Parameters<typeof enterCode>[1]) => enterCode(house, input),
    challengeState: (browser: string) => challengeState(house, browser),
    subjectOf: (sessionId: string) => subjectOf(house, sessionId),
    signOut: (sessionId: string) => signOut(house, sessionId),
    staff: staffPortalOf(house, () => working?.nudge()),
    parkForm: (input: Parameters<typeof parkForm>[1]) => parkForm(house, input),
    keptForm: (input: Parameters<typeof keptForm>[1]) => keptForm(house, input),
    dropForm: (input: Parameters<typeof dropForm>[1]) => dropForm(house, input),
    resumeForm: (input: Parameters<typeof resumeForm>[1]) => resumeForm(house, input),
    viewMine: (subject: Parameters<typeof viewMine>[1]) => viewMine(house, subject),
    viewCollection: (input: Parameters<typeof viewCollection>[1]) => viewCollection(house, input),
    prove: (input: Parameters<typeof proveIdentity>[1]) => proveIdentity(house, input),
    proofState: (subject: Parameters<typeof proofState>[1]) => proofState(house, subject),
    askStaff: (subject: Parameters<typeof askStaff>[1]) => askStaff(house, subject),
    accessLog: (input: Parameters<typeof accessLog>[1]) => accessLog(house, input),
    requests: requestJourneys(house, () => working?.nudge()),
    address: addressJourneys(house, () => working?.nudge()),
    bans: banJourneys(house, () => working?.nudge()),
    api: apiJourneys(house, () => working?.nudge()),
    ownReceipt: (subject: Parameters<typeof ownReceipt>[1], id: string) => ownReceipt(house, subject, id),
    letterOfReceipt: (subject: Parameters<typeof letterOfReceipt>[1], id: string) =>
      letterOfReceipt(house, subject, id),
    verifyReceipt: (input: Parameters<typeof verifyReceipt>[1]) => verifyReceipt(house, input),
    publishedKeys: () => publishedKeys(house),
    /** The controller's local day of an instant, ISO. */
    dayOf: (instant: number) => dayOf(house, instant),
    noticeVersions: () => noticeVersions(house),
    noticeVersion: (digest: string | null) => noticeVersion(house, digest),
    logo: () => logoOf(installation),
    mailbox: () => readMailbox(mailboxIn(config.dataDir)),
    /** The trial's simulated Outlook. */
    outlook: () => outlook.look(),
    loggablePath,
    ready: async () => {
      try {
        return !(await isOvertaken(house))
      } catch {
        return false
      }
    },
    startWorking: (rendering: Rendering) => {
      working = startWorking({ config, house, heads, rendering, owner: randomUUID() })
    },
    stopWorking: async () => working?.stop(),
    /** Resolves when the key is being turned, or looser terms come into force: then the portal is to be closed and opened anew. */
    turning: Promise.race([attendance.turning, whenLooser(holding, house.clock.now())]),
    close: async () => {
      await attendance.leave()
      await outlook.close()
      await store.close()
      await house.ledger.close()
    },
  }
}

export type Portal = ReturnType<typeof portalOf>
