/**
 * One of several processes that do the same thing at once: `node crowd.ts guess <database> <browser> <first guess> <how many>` or
 * `node crowd.ts ask <database> <browser> <anything> <how many>`. Waits for a line on its standard input, does all of it in parallel,
 * and prints how each was answered, as JSON.
 */
import { once } from 'node:events'
import { systemChance } from '#app/chance.ts'
import { systemClock } from '#app/clock.ts'
import { enterCode } from '#app/journey/verify.ts'
import { makeHouse } from '../support/house.ts'
import { ask, why, wrongCode } from './verifying.ts'

const [, , what, url = '', browser = '', first = '', count = ''] = process.argv
const house = await makeHouse({ url, clock: systemClock, chance: systemChance })
process.stdout.write('ready\n')
await once(process.stdin, 'data')
const answers = await Promise.all(
  Array.from({ length: Number(count) }, async (_, index) => {
    if (what === 'guess') return why(await enterCode(house, { browser, typed: wrongCode(first, index) }))
    return (await ask(house, `${browser}-${index}`)).state
  }),
)
process.stdout.write(`${JSON.stringify(answers)}\n`)
await house.store.close()
process.exit(0)
