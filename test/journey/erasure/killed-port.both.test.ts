import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { verifyAudit } from '#app/journey/audit.ts'
import { LEASE_MS } from '#app/worker/hand.ts'
import { ROOT } from '../../house.ts'
import { askedInCrm } from './crm-asked.ts'
import { locksOf } from './crm-erasing.ts'

/**
 * Three pieces of work, each claimed by one commit and settled by another; the second also writes the database in between. Killed before
 * and after whatever makes a difference; the last moment of each leaves its piece done, so that the next begins.
 */
const MOMENTS = [3, 4, 3, 4, 5, 6, 3, 4]

/** Goes on with the erasure in a process of its own, which kills itself at a moment. */
function goOn(words: readonly string[]): Promise<void> {
  const script = join(import.meta.dirname, 'port-eraser.ts')
  const child = spawn(join(ROOT, 'node_modules', '.bin', 'node'), [script, ...words], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(ROOT, '.cache', 'compile') },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return new Promise((resolve, reject) => {
    child.once('exit', (code, signal) =>
      signal === 'SIGKILL' ? resolve() : reject(new Error(`The erasing ended by itself with ${code}`)),
    )
  })
}

test('an erasure in a live system is carried out once, though the worker is killed at every step', async () => {
  const scene = await askedInCrm('none')
  const { crm, house, aino } = scene
  await scene.release()
  let now = house.clock.now()
  for (const moment of MOMENTS) {
    now += 3 * LEASE_MS
    await goOn([house.url, crm.url, String(now), String(moment)])
  }
  await scene.work(now + 3 * LEASE_MS - house.clock.now())

  expect(await scene.aboutHer()).toEqual({ customers: [], bills: 0 })
  expect(await scene.others()).toBe(3)
  expect(await scene.erasure()).toMatchObject({ state: 'done' })
  expect((await scene.request()).state).toBe('fulfilled')
  expect(await scene.cards()).toEqual([])
  expect(await locksOf(house, aino.subjectHash)).toMatchObject([{ state: 'gone', nextOn: null }])
  expect([await scene.events('record-erased'), await scene.events('erasure-done')]).toEqual([1, 1])
  const receipts = await house.store.read.receipts.ofRequest((await scene.request()).id)
  expect(receipts.filter(({ act }) => act === 'carried-out')).toHaveLength(1)
  const chain = await verifyAudit(house, { all: async () => [], append: async () => undefined })
  expect(chain.faults).toEqual([])
}, 240_000)
