import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { verifyAudit } from '#app/journey/audit.ts'
import { isClosed, STATES } from '#app/request/request.ts'
import { STEPS } from '#app/request/steps.ts'
import type { StepTaken, StoredRequest } from '#db/requests.ts'
import { ROOT } from '../../house.ts'
import { type FreshDatabase, freshDatabase } from '../../support/database.ts'
import { DAY, fakeClock, MINUTE, makeHouse, type TestHouse } from '../../support/house.ts'
import { random } from '../../support/random.ts'
import { AINO, LIISA, PEKKA, pigeon, WINTER, workThrough } from './requesting.ts'

const KILLS = 50
/** Two at a time, as two processes of an installation would work. */
const SIDE_BY_SIDE = 2
/** What a killed process may have had in hand of mail. */
const IN_HAND = 3

type Said = { readonly filed: Set<string>; readonly decided: Set<string>; readonly mailed: string[] }

/** What a walker says before its end is set, so that a slow machine sees as much done as a fast one; and how much later it comes. */
const WORDS = 8
const LATER_MS = 300

/** Starts a walker and kills it in the middle of something: some milliseconds after it has said some words. */
function walkAndKill(database: FreshDatabase, said: Said, turn: number, seed: string): Promise<void> {
  const words = [join(import.meta.dirname, 'walker.ts'), database.url, `${seed}/${turn}`, String(WINTER + turn * DAY)]
  const child: ChildProcess = spawn(join(ROOT, 'node_modules', '.bin', 'node'), words, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    // Most of a short life is starting: what was compiled for one is there for the next.
    env: { ...process.env, NODE_COMPILE_CACHE: join(ROOT, '.cache', 'compile') },
  })
  const { below } = random(`${seed}/kill/${turn}`)
  return new Promise((resolve, reject) => {
    if (!child.stdout) return
    let left = below(WORDS)
    createInterface(child.stdout).on('line', (line) => {
      const [what, id = ''] = line.split(' ')
      if (left === 0) setTimeout(() => child.kill('SIGKILL'), below(LATER_MS))
      left -= 1
      if (what === 'filed') said.filed.add(id)
      if (what === 'decided') said.decided.add(id)
      if (what === 'mailed') said.mailed.push(id)
    })
    child.once('exit', (code, signal) =>
      signal === 'SIGKILL' ? resolve() : reject(new Error(`A walker ended by itself with ${code}`)),
    )
    onTestFinished(() => void child.kill('SIGKILL'))
  })
}

/** What is wrong with a request's history; null where it is one that the table allows. */
function historyFault(request: StoredRequest, steps: readonly StepTaken[]): string | null {
  const versions = steps.map(({ version }) => version)
  if (versions.join() !== versions.map((_none, index) => index + 1).join()) return `versions ${versions.join()}`
  if (steps.at(-1)?.state !== request.state || request.version !== versions.length) return 'a step without its state'
  for (const [index, { event }] of steps.entries()) {
    if (index === 0) continue
    const before = STATES.find((state) => state === steps[index - 1]?.state)
    const row = STEPS.find((one) => one.event === event)
    const from: readonly string[] = row?.from ?? []
    if (!before || !from.includes(before)) return `${event} from ${before}`
  }
  return null
}

async function check(house: TestHouse<ReturnType<typeof fakeClock>>, request: StoredRequest): Promise<void> {
  const { read } = house.store
  const [steps, letters, receipts, row] = await Promise.all([
    read.requests.steps(request.id),
    read.letters.ofRequest(request.id),
    read.receipts.ofRequest(request.id),
    read.waiting.byId(request.id),
  ])
  expect(historyFault(request, steps)).toBeNull()
  // Every decision that was released has one letter, every one that was undone or fell away has none that counts.
  const decisions = letters.filter(({ kind }) => !['received', 'withdrawn', 'closing'].includes(kind))
  const told = decisions.filter(({ state }) => state !== 'void')
  // A ban is granted as it is asked for: one letter says that it came in and that it is done.
  const granted = steps.filter(({ event }) => event === 'grant').length
  expect(told).toHaveLength(steps.filter(({ event }) => event === 'release').length + granted)
  expect(decisions).toHaveLength(steps.filter(({ event }) => event === 'decide').length + granted)
  expect(letters.filter(({ state }) => state === 'held' || state === 'released')).toEqual([])
  // One answer: a request is approved, approved in part or refused once.
  expect(told.filter(({ kind }) => ['fulfilled', 'partly', 'refused'].includes(kind)).length).toBeLessThanOrEqual(1)
  expect(letters.filter(({ kind }) => kind === 'received')).toHaveLength(1 - granted)
  // What was completed has its receipt, and nothing else has.
  const given = (act: string) => receipts.filter((receipt) => receipt.act === act).length
  const answers = told.filter(({ kind }) => ['fulfilled', 'partly', 'refused'].includes(kind)).length
  expect([given('filed'), given('answered')]).toEqual([1, answers])
  expect(given('withdrawn')).toBe(steps.filter(({ event }) => event === 'withdraw').length)
  expect(row?.open).toBe(!isClosed(request.state))
  expect(row?.stage).toBe(request.state)
  expect(request.state).not.toBe('held')
}

test(`${KILLS} processes killed in the middle lose no request and answer none twice`, async () => {
  const seed = process.env.SEED ?? '20261123'
  console.info(`Walkers from seed ${seed}`)
  const database = await freshDatabase()
  const house = await makeHouse({ url: database.url, clock: fakeClock(WINTER) })
  onTestFinished(async () => {
    await house.store.close()
    await database.drop()
  })
  await house.store.write(async (tx) => {
    for (const { staffId: id } of [LIISA, PEKKA])
      await tx.staff.add({
        ...{ id, name: id, address: `${id}@malli.example`, addressHash: house.keys.hash('staff', id) },
        ...{ role: 'handler', language: 'fi', createdAt: WINTER, alerts: [] },
      })
  })
  const said: Said = { filed: new Set(), decided: new Set(), mailed: [] }
  for (let turn = 0; turn < KILLS; turn += SIDE_BY_SIDE)
    await Promise.all(
      Array.from({ length: SIDE_BY_SIDE }, (_none, index) => walkAndKill(database, said, turn + index, seed)),
    )
  // What the dead had in hand is taken up when their leases have run out.
  house.clock.set(WINTER + (KILLS + 10) * DAY)
  const mail = pigeon()
  for (let turn = 0; turn < 3; turn += 1) {
    await workThrough(house, mail)
    house.clock.advance(10 * MINUTE)
  }
  const all = await house.store.read.requests.of(house.keys.hash('subject', AINO))
  const known = new Set(all.map(({ reference }) => reference))
  expect(said.filed.size).toBeGreaterThan(KILLS / 2)
  expect(said.decided.size).toBeGreaterThan(5)
  if (all.length < 200) expect([...said.filed].filter((reference) => !known.has(reference))).toEqual([])
  for (const reference of said.filed)
    expect(await house.store.read.requests.byReference(reference)).toMatchObject({ reference })
  for (const request of all) await check(house, request)
  const mailed = [...said.mailed, ...mail.posted.map(({ messageId }) => messageId)]
  expect(mailed.length - new Set(mailed).size).toBeLessThanOrEqual(KILLS * IN_HAND)
  const chain = await verifyAudit(house, { all: async () => [], append: async () => undefined })
  expect(chain.faults).toEqual([])
}, 900_000)
