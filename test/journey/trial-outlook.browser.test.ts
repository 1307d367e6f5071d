/** The trial's Outlook, by processes as people run them: read, corrected and erased by one, seen by the others, there after a restart. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { inFile } from '../../simulator/keeping.ts'
import { Mailbox } from '../../simulator/state.ts'
import { ROOT } from '../house.ts'
import { formsOf } from '../support/forms.ts'
import { seededChance } from '../support/house.ts'
import { leash } from '../support/leash.ts'
import { bareEnvironment, type RunningPortal, startTrial } from '../support/server.ts'
import { type Visitor, verifyAs, visitorOf } from '../support/visitor.ts'

const OLLI = 'olli.vainio@vainioarkkitehdit.example'
const NODE = join(ROOT, 'node_modules', '.bin', 'node')

const outlook = async ({ url }: RunningPortal) => (await fetch(`${url}/outlook`)).text()

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await holds()) return
    await sleep(100)
  }
  throw new Error(`It never came to this: ${what}`)
}

/** Corrects a field of the one contact as the form without script does. */
async function correct(visitor: Visitor, field: string, value: string): Promise<string> {
  const [path = ''] = /\/me\/email-addresses\/correct\/[^"]+/.exec((await visitor.get('/me')).text) ?? []
  const form = formsOf((await visitor.get(path)).text, path).find(({ lines }) => lines.includes(`value-${field}`))
  if (!form) throw new Error('There is no form')
  const typed = form.fields.map(([name, old]) => [name, name === `value-${field}` ? value : old] as const)
  const checked = await visitor.post(form.action, [...typed, ['intent', 'check']])
  const sending = formsOf(checked.text, path).find(({ buttons }) => buttons.flat().some(([, to]) => to === 'send'))
  const { to } = await visitor.post(sending?.action ?? path, [...(sending?.fields ?? []), ['intent', 'send']])
  return /T-[2-9A-Z]{8}/.exec(to ?? '')?.[0] ?? ''
}

/** A process of the same trial beside the portal. */
function beside(dataDir: string, ...words: string[]) {
  const env = { ...bareEnvironment(), DATA_DIR: dataDir }
  const child = spawn(NODE, words, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] })
  const held = leash({ child })
  child.once('exit', held.release)
  let out = ''
  child.stdout.on('data', (piece) => {
    out += piece
  })
  return { child, ended: once(child, 'close').then(([code]) => ({ code, out })) }
}

test('Olli’s jobs arrive in Outlook, whoever brings them there, and the commands and the next start find them', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'omatieto-outlook-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const portal = await startTrial({ dataDir })
  onTestFinished(() => portal.kill())
  const olli = visitorOf(portal.url)
  await verifyAs(portal, olli, OLLI)
  expect(await outlook(portal)).toContain('arkkitehti')
  expect(await correct(olli, 'jobTitle', 'Suunnittelija')).not.toBe('')
  await until('Outlook has it', async () => (await outlook(portal)).includes('Suunnittelija'))
  expect((await olli.get('/me')).text).toContain('Suunnittelija')
  const doctor = await beside(dataDir, 'portal.ts', 'doctor').ended
  expect(doctor.out).toMatch(/ok {5}register email-addresses: one record read/)

  expect(await correct(olli, 'jobTitle', 'Eläkeläinen')).not.toBe('')
  await portal.kill()
  const worker = beside(dataDir, 'worker.ts')
  const keeping = inFile(join(dataDir, 'trial', 'outlook-email-addresses.db'))
  onTestFinished(() => keeping.close())
  const mailbox = new Mailbox(seededChance('onlooker'), () => 0)
  const mailboxes = new Map([['myynti@pihlajanmarja.example', mailbox]])
  const jobs = () =>
    keeping.within(mailboxes, 'reads', () => [...mailbox.contacts.values()].map(({ fields }) => fields.jobTitle))
  await until('the worker has brought it', async () => jobs().includes('Eläkeläinen'))
  worker.child.kill('SIGTERM')
  expect((await worker.ended).code).toBe(0)

  const next = await startTrial({ dataDir })
  onTestFinished(() => next.kill())
  expect(await outlook(next)).toContain('Eläkeläinen')
  expect(next.log()).toContain('/outlook')
  expect(await next.stop()).toBe(0)
})
