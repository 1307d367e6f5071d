/** A process says that it has the portal open for as long as it has, and hears when it is to let go because the key is turned. */
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { systemChance } from '#app/chance.ts'
import type { Clock } from '#app/clock.ts'
import type { Config } from '#app/config.ts'
import { openKeys } from '#app/keys/keys.ts'
import type { Connections } from '#db/open.ts'
import { forgetProcess, isTurning, type Process, registerProcess, seeProcess } from '#db/processes.ts'
import { secretsOf } from './opening.ts'

/** How often a process is seen, and looks whether it is to let go: people wait for about as long. */
const BEAT_MS = 2_000
/** How often whoever comes while the key is being turned looks whether that is over. */
const AGAIN_MS = 250

export type Attendance = {
  /** Resolves when the portal has to be closed and opened anew because the key is turned; never, where nothing happens. */
  readonly turning: Promise<void>
  leave(): Promise<void>
}

/** Other transactions of the turn are waited for longer than either database waits by itself. */
const isLocked = (fault: unknown) =>
  fault instanceof Error &&
  (('errno' in fault && fault.errno === 1205) || ('errcode' in fault && Number(fault.errcode) % 256 === 5))

async function register(connections: Connections, process: Process, clock: Clock): Promise<void> {
  for (;;) {
    const registered = await registerProcess(connections, process, clock.now()).catch((fault) => {
      if (!isLocked(fault)) throw fault
      return 'wait' as const
    })
    if (registered !== 'wait') return
    await sleep(AGAIN_MS)
  }
}

/** Registers this process, after a turn that is going on; nobody turns a trial's key. */
export async function attend(
  config: Config,
  connections: Connections,
  what: Process['what'],
  clock: Clock,
): Promise<Attendance> {
  if (config.mode === 'trial') return { turning: new Promise(() => undefined), leave: async () => undefined }
  const id = randomUUID()
  const knows = (await secretsOf(config, systemChance)).map((secret) => openKeys(secret, systemChance).checkValue)
  await register(connections, { id, what, knows: knows.join(' ') }, clock)
  let beating: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  const turning = new Promise<void>((resolve) => {
    const beat = async () => {
      const seen = await seeProcess(connections, id, clock.now())
      if (!seen || (await isTurning(connections, clock.now()))) resolve()
    }
    // A database that does not answer is asked again at the next beat; whoever uses it says so.
    timer = setInterval(() => {
      beating = beat().catch(() => undefined)
    }, BEAT_MS)
    timer.unref()
  })
  return {
    turning,
    leave: async () => {
      clearInterval(timer)
      await beating
      await forgetProcess(connections, id).catch(() => undefined)
    },
  }
}
