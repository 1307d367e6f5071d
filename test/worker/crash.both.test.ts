import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { systemClock } from '#app/clock.ts'
import { LEASE_MS } from '#app/worker/hand.ts'
import { ROOT } from '../house.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'
import { type Answer, type MailServer, startMailServer, type Taken } from './mail-server.ts'
import { type MailingHouse, mailingHouse } from './mailing.ts'

const CONNECTIONS = 3
const HOUR = 3_600_000

let database: FreshDatabase
let house: MailingHouse
const children = new Set<ChildProcess>()

beforeEach(async () => {
  database = await freshDatabase()
  house = await mailingHouse(database.url, systemClock)
})
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL')
  children.clear()
  await house.store.close()
  await database.drop()
})

async function putMails(count: number): Promise<void> {
  const now = systemClock.now()
  await house.store.write(async (tx) => {
    for (let number = 0; number < count; number += 1) {
      const payload = { message: 'code', challengeId: `person-${number}`, language: 'fi' }
      await tx.outbox.put({
        kind: 'mail',
        once: `code:${number}`,
        subjectHash: '',
        payload,
        nextAt: now,
        giveUpAt: now + 24 * HOUR,
      })
    }
  })
}

/** Each worker's clock is put forward past the leases of the ones killed before it, so that nobody has to wait a minute. */
function startWorker(server: MailServer, before: number): ChildProcess {
  const words = [
    join(ROOT, 'test', 'worker', 'mail-worker.ts'),
    database.url,
    server.url,
    String(before * (LEASE_MS + 1000)),
  ]
  const child = spawn(join(ROOT, 'node_modules', '.bin', 'node'), words, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.add(child)
  return child
}

const ended = (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', resolve))

const rows = () => house.connections.read.selectFrom('outbox').selectAll().execute()
const inState = async (...states: string[]) => (await rows()).filter(({ state }) => states.includes(state)).length

/** How often the mail with each Message-ID was taken. */
function timesTaken(taken: readonly Taken[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const { raw, to } of taken) {
    const key = `${/^Message-ID: (<[^>]+>)/im.exec(raw)?.[1]} ${to.join()}`
    times.set(key, (times.get(key) ?? 0) + 1)
  }
  return times
}

type Point = 'recipient' | 'before-taking' | 'taken' | 'soon-after'
const POINTS: readonly Point[] = [
  'recipient',
  'before-taking',
  'taken',
  'soon-after',
  'before-taking',
  'taken',
  'soon-after',
  'recipient',
  'taken',
]

describe('a worker killed in the middle', () => {
  test('loses no mail, and repeats at most one a connection, with the same Message-ID', async () => {
    const mails = 60
    await putMails(mails)
    let child: ChildProcess | null = null
    let point: Point = 'recipient'
    let quiet = 0
    const strike = (at: Point) => {
      quiet -= 1
      if (at === point && quiet < 0) child?.kill('SIGKILL')
    }
    const server = await startMailServer(
      {
        rcpt: () => {
          strike('recipient')
          return null
        },
        data: async (): Promise<Answer> => {
          strike('before-taking')
          await sleep(3)
          strike('taken')
          setTimeout(() => strike('soon-after'), 4)
          return null
        },
      },
      0,
    )
    for (const [before, next] of POINTS.entries()) {
      point = next
      quiet = before % 4
      child = startWorker(server, before)
      await ended(child)
      // What a killed worker had in hand is no more than it had connections.
      expect(await inState('leased')).toBeLessThanOrEqual(CONNECTIONS)
    }
    point = 'recipient'
    quiet = Number.POSITIVE_INFINITY
    child = startWorker(server, POINTS.length)
    while ((await inState('ready', 'leased')) > 0) await sleep(50)
    child.kill('SIGTERM')
    await ended(child)
    expect(child.exitCode).toBe(0)

    const times = timesTaken(server.taken)
    expect(times.size).toBe(mails)
    expect(new Set(server.taken.map(({ to }) => to[0])).size).toBe(mails)
    const repeats = server.taken.length - mails
    expect(repeats).toBeLessThanOrEqual(POINTS.length * CONNECTIONS)
    expect(await inState('done')).toBe(mails)
    const noted = (await house.store.read.audit.after(0, 1000)).filter(({ event }) => event === 'code-sent')
    expect(noted).toHaveLength(mails)
    await server.stop()
  }, 180_000)

  test('and two that work side by side send each mail once', async () => {
    const mails = 80
    await putMails(mails)
    const server = await startMailServer({}, 0)
    const both = [startWorker(server, 0), startWorker(server, 0)]
    while ((await inState('ready', 'leased')) > 0) await sleep(50)
    for (const child of both) child.kill('SIGTERM')
    await Promise.all(both.map(ended))
    expect(server.taken).toHaveLength(mails)
    expect(timesTaken(server.taken).size).toBe(mails)
    await server.stop()
  }, 180_000)
})
