import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { systemChance } from '#app/chance.ts'
import { systemClock } from '#app/clock.ts'
import { enterCode } from '#app/journey/verify.ts'
import { freshDatabase } from '../support/database.ts'
import { makeHouse } from '../support/house.ts'
import { codeFor, why, wrongCode } from './verifying.ts'

const GUESSES = 1000
const PROCESSES = 3

async function houseInRealTime() {
  const { url, drop } = await freshDatabase()
  const house = await makeHouse({ url, clock: systemClock, chance: systemChance })
  onTestFinished(async () => {
    await house.store.close()
    await drop()
  })
  return { house, url }
}

/** Another process; the function it gives sets it off and gives its answers. */
async function startOne(words: readonly string[]) {
  const child = spawn(process.execPath, ['test/journey/crowd.ts', ...words], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  expect((await lines.next()).value).toBe('ready')
  return async () => {
    child.stdin.write('go\n')
    return z.array(z.string()).parse(JSON.parse((await lines.next()).value ?? 'null'))
  }
}

/** Starts processes that wait for one another, then lets them all loose. */
async function letLoose(commands: readonly (readonly string[])[]): Promise<string[]> {
  const ready = await Promise.all(commands.map(startOne))
  return (await Promise.all(ready.map((go) => go()))).flat()
}

test(`of ${GUESSES} guesses by ${PROCESSES} processes at once five are compared, and then the right code is worth nothing`, async () => {
  const { house, url } = await houseInRealTime()
  const code = await codeFor(house, 'attacked')
  const each = Math.ceil(GUESSES / PROCESSES)
  const firsts = Array.from({ length: PROCESSES }, (_, index) => wrongCode(code, 1 + index * each))
  const answers = await letLoose(firsts.map((first) => ['guess', url, 'attacked', first, String(each)]))
  expect(answers.length).toBeGreaterThanOrEqual(GUESSES)
  expect(answers.filter((answer) => answer === 'wrong')).toHaveLength(4)
  expect(answers.filter((answer) => answer === 'used-up')).toHaveLength(answers.length - 4)
  // Each comparison left an entry.
  const log = await house.store.read.audit.after(0, 10_000)
  expect(log.filter(({ event }) => event === 'code-wrong' || event === 'address-verified')).toHaveLength(5)
  expect(why(await enterCode(house, { browser: 'attacked', typed: code }))).toBe('used-up')
})

test('three processes that ask at once for the same address are stopped after five codes together', async () => {
  const { house, url } = await houseInRealTime()
  const answers = await letLoose(['one', 'two', 'three'].map((browser) => ['ask', url, browser, '', '40']))
  expect(answers).toHaveLength(120)
  expect(answers.filter((answer) => answer === 'sent')).toHaveLength(5)
  const mails = await house.connections.read.selectFrom('outbox').select('id').execute()
  expect(mails).toHaveLength(5)
})

test('the right code typed a hundred times at once begins one session', async () => {
  const { house } = await houseInRealTime()
  const code = await codeFor(house, 'eager')
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => enterCode(house, { browser: 'eager', typed: code })),
  )
  expect(answers.map(why).filter((answer) => answer === 'verified')).toHaveLength(1)
  expect(answers.map(why).filter((answer) => answer === 'used')).toHaveLength(99)
  const sessions = await house.connections.read.selectFrom('sessions').select('id_hash').execute()
  expect(sessions).toHaveLength(1)
})
