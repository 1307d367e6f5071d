import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { verifyAudit } from '#app/journey/audit.ts'
import { dayOf } from '#app/journey/day.ts'
import { secondDecision } from '#app/journey/request/decision.ts'
import { ROOT } from '../../house.ts'
import { PEKKA } from '../request/requesting.ts'
import { HOUR, strong, withAino } from './erasing.ts'

const TEN_YEARS_MS = 10 * 366 * 24 * HOUR
/** Before and after the commit of a claim, then before and after the commit that settles the work: only the last leaves it done. */
const MOMENTS = [1, 2, 3, 4]
/** One at which nothing is killed any more. */
const NEVER = 0

/** Goes on with the erasure in a process of its own, which kills itself at a moment of its writing. Gives how it ended. */
function goOn(words: readonly string[]): Promise<'killed' | 'ended'> {
  const child = spawn(join(ROOT, 'node_modules', '.bin', 'node'), [join(import.meta.dirname, 'eraser.ts'), ...words], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(ROOT, '.cache', 'compile') },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return new Promise((resolve, reject) => {
    child.once('exit', (code, signal) => {
      if (signal === 'SIGKILL') resolve('killed')
      else if (code === 0) resolve('ended')
      else reject(new Error(`The erasing ended with ${code}`))
    })
  })
}

test('in ten years what stayed after an erasure goes once on each of its days, though the worker is killed at every step', async () => {
  const scene = await withAino([
    { number: '20001', date: '1.3.2018' },
    { number: '20002', date: '1.3.2021' },
    { number: '20003', date: '1.3.2022' },
    { number: '20004', date: '1.3.2026' },
  ])
  const { house, aino } = scene
  const reference = await scene.asked()
  await scene.approve(reference)
  const { version } = await scene.request(reference)
  await secondDecision(house, strong(house, PEKKA), { reference, version })

  await scene.work(25 * HOUR)
  expect(await scene.erasure(reference)).toMatchObject({ state: 'done' })

  const from = house.clock.now()
  const until = from + TEN_YEARS_MS
  const goOnTo = (moment: number) => goOn([house.url, String(from), String(until), String(moment)])
  const entriesOf = async (event: string) =>
    (await house.store.read.audit.after(0, 1_000)).filter((entry) => entry.event === event)
  const gone: number[] = []
  for (const moment of MOMENTS) {
    expect(await goOnTo(moment)).toBe('killed')
    gone.push((await entriesOf('residual-erased')).length)
  }
  expect(gone).toEqual([0, 0, 0, 1])
  expect(await goOnTo(NEVER)).toBe('ended')

  house.clock.set(until)
  const days = (await entriesOf('residual-erased')).map(({ at }) => dayOf(house, at))
  expect(days).toEqual(['2028-01-01', '2029-01-01', '2033-01-01'])
  const lists = (await house.store.read.waiting.open()).filter(({ kind }) => kind === 'erase-by-hand')
  expect(lists).toHaveLength(3)
  expect(await house.store.read.records.count('billing', '')).toBe(0)
  expect(await house.store.read.records.count('billing', 'invoices')).toBe(0)
  expect(await house.store.read.locks.of(aino.subjectHash)).toMatchObject([{ state: 'gone', nextOn: null }])
  const chain = await verifyAudit(house, { all: async () => [], append: async () => undefined })
  expect(chain.faults).toEqual([])
}, 120_000)
