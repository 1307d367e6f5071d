/** The example's email register in a simulated Outlook of five mailboxes, with people planted in one folder or another. */
import { expect, onTestFinished } from 'vitest'
import { microsoft365Connector } from '#app/connector/microsoft365/microsoft365.ts'
import { Connection } from '#app/register/connection.ts'
import type { Register } from '#app/register/register.ts'
import { openSimulator, type Simulator } from '../../../simulator/simulator.ts'
import { exampleInstallation, MORNING, seededChance } from '../../support/house.ts'
import type { Person } from './people.ts'
import { graphSlice } from './slice.ts'

export const MAILBOXES = ['myynti', 'tuki', 'talous', 'posti', 'johto'].map((name) => `${name}@pihlajanmarja.example`)
export const APPLICATION = { tenant: 'pihlajanmarja.example', clientId: 'omatieto', secret: 'not-a-real-secret' }

/** Answers come from this machine: what takes longer than two seconds here does not come. */
const LIMITS = { connectMs: 1_000, wholeMs: 2_000, answerBytes: 500_000 }

export function connectionAt(origin: string, mailboxes: readonly string[] = MAILBOXES): Connection {
  return Connection.parse({
    tenant: APPLICATION.tenant,
    clientId: APPLICATION.clientId,
    secret: 'GRAPH_SECRET',
    mailboxes: [...mailboxes],
    login: origin,
    graph: `${origin}/v1.0`,
    privateHosts: ['127.0.0.1'],
  })
}

export async function emailRegister(): Promise<Register> {
  const { registers } = await exampleInstallation()
  const register = registers.find(({ id }) => id === 'email-addresses')
  if (!register) throw new Error('The example has no email register')
  return register
}

export function connectorAt(
  register: Register,
  connection: Connection,
  other: { secret?: string; wholeMs?: number } = {},
) {
  const { secret = APPLICATION.secret, wholeMs = LIMITS.wholeMs } = other
  return microsoft365Connector({
    register,
    connection,
    credential: { kind: 'secret', secret },
    world: { now: () => MORNING, chance: seededChance('connector'), firstWaitMs: 2 },
    limits: { ...LIMITS, wholeMs },
  })
}

/** A simulator for one test. Where the slice of Graph's description is here, both sides must have kept to it when the test is over. */
export async function simulated(seed = 'simulator'): Promise<Simulator> {
  const simulator = await openSimulator(APPLICATION, MAILBOXES, seededChance(seed))
  const strayed = new Set<string>()
  simulator.watch((exchange) => {
    for (const fault of graphSlice?.faultsOf(exchange) ?? []) strayed.add(fault)
  })
  onTestFinished(async () => {
    await simulator.close()
    expect([...strayed]).toEqual([])
  })
  return simulator
}

export const contactOf = ({ name, email, changeable }: Person) => ({
  displayName: name,
  givenName: name.split(' ').slice(0, -1).join(' '),
  surname: name.split(' ').at(-1) ?? '',
  emailAddresses: email.map((address) => ({ address, name })),
  businessAddress: { city: changeable },
  categories: ['Asiakkaat'],
  spouseName: 'Puoliso Esimerkki',
})

/** People spread over the mailboxes: in default folders, in others and in folders within those. */
export function plantedIn(simulator: Simulator, people: readonly Person[]): void {
  for (const [index, person] of people.entries()) {
    const mailbox = mailboxIn(simulator, index % MAILBOXES.length)
    const outer = mailbox.addFolder('Asiakkaat', null)
    const inner = mailbox.addFolder('Vanhat', outer)
    mailbox.add(contactOf(person), [undefined, outer, inner][index % 3])
  }
}

export function mailboxIn(simulator: Simulator, index: number) {
  const mailbox = simulator.mailboxes.get(MAILBOXES[index] ?? '')
  if (!mailbox) throw new Error('There is no such mailbox')
  return mailbox
}

/** A contact looked at from beside the connector. */
export function contactNamed(simulator: Simulator, name: string) {
  for (const mailbox of simulator.mailboxes.values())
    for (const contact of mailbox.contacts.values())
      if (contact.fields.displayName === name) return { mailbox, contact }
  return null
}
