/** Turns the SECRET_KEY: from the one that was before to today's, in the middle of what people do. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Chance } from '#app/chance.ts'
import type { Clock } from '#app/clock.ts'
import type { Config } from '#app/config.ts'
import { openKeys } from '#app/keys/keys.ts'
import { makeKeyPair } from '#app/keys/signing.ts'
import type { Connections } from '#db/open.ts'
import { announceTurn, keyCheck, liveProcesses } from '#db/processes.ts'
import { resealAll } from '#db/reseal.ts'
import { prepareTurn, type Turning, turnAll } from '#db/turn.ts'
import { keyChain, openMigrated, Refusal } from './opening.ts'

/** How long an announcement counts if nothing more is heard: the processes that have let go then go on with the old key. */
const ANNOUNCED_MS = 15_000
/** Longer than a process that died counts as running, and longer than a request may take. */
const PATIENCE_MS = 90_000
const AGAIN_MS = 250

type Turned = { readonly turned: 'now' | 'before'; readonly resealed: number }
type Tools = { readonly clock: Clock; readonly chance: Chance; readonly say: (text: string) => void }

const ONE_KEY =
  'Set SECRET_KEY to the new key and SECRET_KEY_BEFORE to the one until now, restart every process with both, and then run this again.'

/** Processes that could not go on with the new key. */
async function refuseUnprepared({ read }: Connections, check: string, now: number): Promise<void> {
  const unprepared = (await liveProcesses(read, now)).filter(({ knows }) => !knows.split(' ').includes(check))
  if (unprepared.length === 0) return
  const what = unprepared.map((one) => one.what).join(', ')
  throw new Refusal(`These processes run with one key only: ${what}. ${ONE_KEY}`)
}

async function turnWhenFree(turning: Turning, { clock, say }: Tools): Promise<void> {
  const { connections, to } = turning
  const patience = clock.now() + PATIENCE_MS
  let told = false
  try {
    for (;;) {
      await announceTurn(connections, clock.now() + ANNOUNCED_MS)
      const turned = await turnAll({ ...turning, ...chainUntil(turning, clock.now()) })
      if (turned !== 'busy') return
      await refuseUnprepared(connections, to.checkValue, clock.now())
      if (clock.now() > patience) {
        const busy = (await liveProcesses(connections.read, clock.now())).map(({ what }) => what)
        throw new Refusal(
          `Still at work after ${PATIENCE_MS / 1000} s: ${busy.join(', ')}. Nothing was turned. Let commands end, and run this again.`,
        )
      }
      if (!told) say('Waiting until every process has let go.')
      told = true
      await sleep(AGAIN_MS)
    }
  } finally {
    await announceTurn(connections, 0)
  }
}

/**
 * So far after the turn the keys of before count as those of the time: what another machine, whose clock is ahead, has made before the
 * turn is then made again with the same keys. Only codes, tokens and lines of the ledger ask for the keys of a time.
 */
const CLOCKS_APART_MS = 300_000

/** The chain as it is when the turn happens now. */
function chainUntil({ older, secret, chance }: Turning, now: number): Pick<Turning, 'older' | 'to'> {
  const chain = older.map((one, index) =>
    index === older.length - 1 ? { ...one, turnedAt: now + CLOCKS_APART_MS } : one,
  )
  return { older: chain, to: openKeys(secret, chance, chain) }
}

/** Turns the key, or goes on where an earlier run was broken off. Throws a Refusal where it cannot be turned. */
export async function turnKey(config: Config, tools: Tools): Promise<Turned> {
  if (config.mode === 'trial') throw new Refusal('A trial has a key of its own that nobody turns.')
  const { clock, chance, say } = tools
  const connections = await openMigrated(config)
  try {
    const standing = await keyCheck(connections)
    const { secret, secretBefore } = config
    if (openKeys(secret, chance).checkValue === standing) {
      const keys = openKeys(secret, chance, await keyChain(connections, secret, chance))
      return { turned: 'before', resealed: await resealAll(connections, keys) }
    }
    if (!secretBefore) throw new Refusal(`This database is not under SECRET_KEY. ${ONE_KEY}`)
    if (openKeys(secretBefore, chance).checkValue !== standing)
      throw new Refusal(
        'This database is under neither SECRET_KEY nor SECRET_KEY_BEFORE. Set the key that it is under.',
      )
    const before = await keyChain(connections, secretBefore, chance)
    const older = [...before, { secret: secretBefore, turnedAt: clock.now() }]
    const to = openKeys(secret, chance, older)
    await refuseUnprepared(connections, to.checkValue, clock.now())
    const made = await makeKeyPair()
    const signing = {
      kid: made.kid,
      publicJwk: JSON.stringify(made.publicJwk),
      privateJwk: JSON.stringify(made.privateJwk),
    }
    const from = openKeys(secretBefore, chance, before)
    const turning = { connections, from, to, older, secret, signing, clock, chance }
    say('Working out what every hash becomes.')
    await prepareTurn(turning)
    await turnWhenFree(turning, tools)
    say('Turned. Sealing anew what is kept; people can go on meanwhile.')
    return { turned: 'now', resealed: await resealAll(connections, to) }
  } finally {
    await connections.close()
  }
}
