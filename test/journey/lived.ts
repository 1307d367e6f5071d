/** A portal in which much has happened: whatever makes it write to somebody, and every page that has something to do on it. */
import { setTimeout as sleep } from 'node:timers/promises'
import { formsOf } from '../support/forms.ts'
import type { RunningPortal } from '../support/server.ts'
import { ask, type Visitor as Colleague } from '../support/staff-web.ts'
import { endHolds } from '../support/trial-database.ts'
import { codeFor, inputOf, type Visitor, verifyAs, visitorOf } from '../support/visitor.ts'

export const AINO = 'aino.kallio@kallionpuutarha.example'
export const MARIA = 'maria.lindqvist@itavaylantukku.example'
const NEW = 'maria@lindqvist.example'
/** What they write and what is found of them: never to be seen by whoever may not see values. */
export const WORDS = 'Aivan oma lause'
const REFERENCE = /T-[2-9A-Z]{8}/

/** Does something until it holds. */
export async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 900; tries += 1) {
    if (await holds()) return
    await sleep(100)
  }
  throw new Error(`It never came to this: ${what}`)
}

const referenceIn = (to: string | null) => REFERENCE.exec(to ?? '')?.[0] ?? ''

async function asks(who: Visitor, kind: string): Promise<string> {
  const form = inputOf((await who.get('/me/requests/new')).text, 'name="form"').value ?? ''
  const { to } = await who.post('/me/requests/new', [
    ['kind', kind],
    ['words', WORDS],
    ['form', form],
    ['intent', 'send'],
  ])
  return referenceIn(to)
}

/** Aino corrects her phone number, which is hers to change; the partner that had it is to be told. */
async function corrects(who: Visitor): Promise<string> {
  const [path = ''] = /\/me\/billing\/correct\/[\w-]+/.exec((await who.get('/me')).text) ?? []
  const form = formsOf((await who.get(path)).text).find(({ action }) => action === path)
  const fields = (form?.fields ?? []).map(
    ([name, value]) => [name, name === 'value-phone' ? '+358 50 000 5678' : value] as const,
  )
  const checked = formsOf((await who.post(path, [...fields, ['intent', 'check']])).text).find(
    ({ action }) => action === path,
  )
  return referenceIn((await who.post(path, [...(checked?.fields ?? []), ['intent', 'send']])).to)
}

async function changesAddress(portal: RunningPortal, who: Visitor): Promise<string> {
  await who.post('/me/address', [['email', NEW]])
  return referenceIn((await who.post('/me/address/code', [['code', await codeFor(portal, NEW)]])).to)
}

/** Everything that makes the portal write: requests, letters, messages, a correction, a package, a new address, an invitation. */
export async function live(portal: RunningPortal, owner: Colleague) {
  const [aino, maria, visiting] = [visitorOf(portal.url), visitorOf(portal.url), visitorOf(portal.url)]
  await verifyAs(portal, aino, AINO)
  await verifyAs(portal, maria, MARIA)
  const [access, erasure, correction] = [await asks(aino, 'access'), await asks(aino, 'erasure'), await corrects(aino)]
  await aino.post('/me/exports/new', [['profile', 'portability']])
  const address = await changesAddress(portal, maria)

  const path = `/staff/requests/${access}`
  const formOf = async () => inputOf(await (await ask(owner, path)).text(), 'name="form"').value ?? ''
  await ask(owner, `${path}/messages`, { as: 'message', text: WORDS, form: await formOf() })
  const page = await (await ask(owner, `${path}/decision`)).text()
  const version = inputOf(page, 'name="version"').value ?? ''
  const decision = { decision: 'extend', version, reason: 'complexity', checked: 'yes', intent: 'decide' }
  await ask(owner, `${path}/decision`, decision)
  endHolds(portal)
  const partners = formsOf(await (await ask(owner, `/staff/requests/${correction}`)).text())
  for (const { action } of partners.filter((form) => form.action.includes('/notices/')))
    await ask(owner, action, { how: 'told' })
  const invited = { address: 'uusi@malli.example', role: 'handler', language: 'fi' }
  await ask(owner, '/staff/people', { intent: 'invite', ...invited })
  await ask(owner, '/staff/account', { intent: 'password', password: 'neljä sinistä soutuvenettä' })
  // Somebody is in the middle of verifying an address: the code must still work after a scanner.
  await visiting.post('/verify', [['email', 'olli.vainio@vainioarkkitehdit.example']])
  return { aino, maria, visiting, references: { access, erasure, correction, address } }
}
