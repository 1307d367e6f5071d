/** `doctor`: is everything there that the portal needs? Each thing is checked by doing it. */

import { formatInstant } from '#app/clock.ts'
import type { Config } from '#app/config.ts'
import { loadBuild } from '#app/http/build.ts'
import { readInstallation } from '#app/installation/read.ts'
import { tellLedger } from '#app/journey/ledger/write.ts'
import { isAboutLedger, UNWRITABLE } from '#app/opening-ledger.ts'
import { openPortal, type Portal } from '#app/portal.server.ts'
import { openTransport } from '#app/worker/transport.ts'
import { warningsOf } from './check.ts'
import type { Output } from './context.ts'

type Settings = { readonly config: Config } | { readonly faults: readonly string[] }
type Checked = { readonly what: string; readonly faults: readonly string[]; readonly note?: string }

/** How long a register may take to give one record. */
const REGISTER_LIMIT_MS = 10_000

async function attempt(what: string, work: () => Promise<string>): Promise<Checked> {
  try {
    return { what, faults: [], note: await work() }
  } catch (fault) {
    return { what, faults: [fault instanceof Error ? fault.message : 'failed'] }
  }
}

async function checkRegisters(portal: Portal): Promise<Checked[]> {
  return Promise.all(
    [...portal.house.connectors.values()].map(async (connector) => {
      const what = `register ${connector.register}`
      const health = await connector
        .health(AbortSignal.timeout(REGISTER_LIMIT_MS))
        .catch(() => ({ ok: false, why: 'it did not answer' }) as const)
      if (!health.ok) return { what, faults: [health.why] }
      return {
        what,
        faults: [],
        note: health.asOf === null ? 'answers' : `one record read; state of ${formatInstant(health.asOf)}`,
      }
    }),
  )
}

function checkMail(portal: Portal, mailTo: string | undefined): Promise<Checked> {
  return attempt('mail', async () => {
    const { config, house } = portal
    const { controller } = portal.installation
    const to = mailTo ?? controller.contacts.privacy.email
    if (!to) throw new Error('controller.yaml names no address of the privacy contact; name one with --mail-to')
    const { rendering } = await loadBuild(false)
    const rendered = await rendering.renderMail({ message: 'test' }, controller.languages[0] ?? 'fi', controller)
    const transport = openTransport(config, controller, house.clock)
    try {
      await transport.send({
        to,
        ...rendered,
        language: controller.languages[0] ?? 'fi',
        messageId: house.chance.id(house.clock.now()),
      })
    } finally {
      await transport.close()
    }
    return config.mode === 'trial' ? 'a test mail is in the mailbox' : 'a test mail was handed over'
  })
}

/** By writing a line: how far the audit log has come. */
function checkLedger({ house }: Portal): Promise<Checked> {
  return attempt('ledger', async () => {
    const head = await house.store.read.audit.head()
    await house.store.write((tx) => tx.ledger.add({ what: 'head', seq: head?.seq ?? 0, hash: head?.hash ?? '' }))
    if ((await tellLedger(house)) === 'failed') throw new Error(UNWRITABLE)
    return 'a line was written'
  })
}

function print(output: Output, checks: readonly Checked[]): number {
  for (const { what, faults, note } of checks) {
    output.out(`${faults.length === 0 ? 'ok    ' : 'FAULT '} ${what}${note ? `: ${note}` : ''}`)
    for (const fault of faults) output.out(`         ${fault}`)
  }
  return checks.every(({ faults }) => faults.length === 0) ? 0 : 1
}

/** Checks settings, installation, database, key, registers and mail; exit code 1 where anything is amiss. */
export async function doctorCommand(
  settings: Settings,
  output: Output,
  options: { readonly mailTo?: string },
): Promise<number> {
  if ('faults' in settings) return print(output, [{ what: 'settings', faults: settings.faults }])
  const { config } = settings
  const checks: Checked[] = [
    { what: 'settings', faults: [], note: config.mode === 'trial' ? 'trial mode' : config.publicUrl },
  ]
  const installation = await readInstallation(config.installationDir)
  checks.push({
    what: 'installation',
    faults: installation.ok
      ? []
      : installation.faults.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`),
  })
  if (!installation.ok) return print(output, checks)
  const opened = await openPortal(config)
  if (!opened.ok) {
    const what = opened.faults.some(isAboutLedger) ? 'ledger' : 'database and key'
    return print(output, [...checks, { what, faults: opened.faults }])
  }
  const { portal } = opened
  try {
    checks.push({ what: 'database and key', faults: [], note: portal.house.store.engine })
    checks.push(await checkLedger(portal))
    const warnings = warningsOf(portal.installation.controller, portal.house.clock)
    checks.push(...warnings.map((note) => ({ what: 'letters', faults: [], note })))
    checks.push(...(await checkRegisters(portal)), await checkMail(portal, options.mailTo))
    return print(output, checks)
  } finally {
    await portal.close()
  }
}
