/** A child process that claims all it can get from an outbox and prints the ids, one a line: `claimer.ts <url> <owner>`. */
import { systemClock } from '#app/clock.ts'
import { mailingHouse } from './mailing.ts'

const [url = '', owner = ''] = process.argv.slice(2)
const house = await mailingHouse(url, systemClock)
let empty = 0
while (empty < 3) {
  const claim = { owner, kind: 'mail', now: house.clock.now(), limit: 3, leaseMs: 600_000 }
  const works = await house.store.write((tx) => tx.outbox.claim(claim))
  for (const { id } of works) console.info(id)
  empty = works.length === 0 ? empty + 1 : 0
}
await house.store.close()
