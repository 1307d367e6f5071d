/**
 * The trial's Outlook: a register of Microsoft 365 whose secret nobody has set is read and written in a simulator of Graph, on this machine
 * alone. Each process of the trial opens one of its own before the same file, which outlives them all.
 */
import { join } from 'node:path'
import type { Chance } from '#app/chance.ts'
import type { Clock } from '#app/clock.ts'
import type { Config } from '#app/config.ts'
import type { SettingOf } from '#app/connectors.ts'
import type { Connection } from '#app/register/connection.ts'
import type { Register } from '#app/register/register.ts'
import { inFile } from '../../simulator/keeping.ts'
import { type MailboxSeen, seenIn } from '../../simulator/seen.ts'
import { openSimulator, type Simulator } from '../../simulator/simulator.ts'
import { linesOf, plant } from './contacts.ts'

export type TrialOutlook = {
  /** All registers, the simulated ones with the way to their simulator. */
  readonly registers: readonly Register[]
  readonly setting: SettingOf
  /** What the simulated mailboxes hold at this moment. */
  look(): readonly MailboxSeen[]
  close(): Promise<void>
}

type World = { readonly clock: Clock; readonly chance: Chance; readonly setting: SettingOf }
type Simulated = { readonly register: Register; readonly simulator: Simulator }

/** The name by which the connector asks for the simulated application's secret. The environment's names have no small letters. */
const SECRET = 'the trial'
const SECRET_BYTES = 32

/** Whoever sets the secret that the register names wants their own mailboxes. */
function isSimulated({ connection }: Register, setting: SettingOf): boolean {
  const name = connection?.secret ?? connection?.certificate
  return name !== undefined && setting(name) === undefined
}

async function simulate(config: Config, register: Register, connection: Connection, world: World, secret: string) {
  const { tenant, clientId, mailboxes } = connection
  const simulator = await openSimulator({ tenant, clientId, secret }, mailboxes, world.chance, {
    now: world.clock.now,
    keeping: inFile(join(config.dataDir, `outlook-${register.id}.db`)),
  })
  const lines = await linesOf(join(config.installationDir, 'sample', `${register.id}.csv`))
  simulator.use('writes', (all) => {
    const boxes = [...all.values()]
    // Whoever was erased stays so: it is planted once.
    if (boxes.every((mailbox) => mailbox.isUntouched())) plant(boxes, lines)
  })
  const { origin } = simulator
  const way = { login: origin, graph: `${origin}/v1.0`, privateHosts: ['127.0.0.1'] }
  const { certificate: _, ...rest } = connection
  return { register: { ...register, connection: { ...rest, ...way, secret: SECRET } }, simulator }
}

/** Opens a simulator for each register of Microsoft 365, in a trial; otherwise there is none, and everything is as the files say. */
export async function openTrialOutlook(
  config: Config,
  registers: readonly Register[],
  world: World,
): Promise<TrialOutlook> {
  const simulated: Simulated[] = []
  const secret = world.chance.bytes(SECRET_BYTES).toString('hex')
  for (const register of config.mode === 'trial' ? registers : []) {
    const { connection } = register
    if (connection && isSimulated(register, world.setting))
      simulated.push(await simulate(config, register, connection, world, secret))
  }
  return {
    registers: registers.map((known) => simulated.find(({ register }) => register.id === known.id)?.register ?? known),
    setting: (name) => (name === SECRET ? secret : world.setting(name)),
    look: () => simulated.flatMap(({ simulator }) => simulator.use('reads', seenIn)),
    close: async () => {
      for (const { simulator } of simulated) await simulator.close()
    },
  }
}
