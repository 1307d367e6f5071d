/** One of two processes that write to the audit log at once: `scribe.ts <database url> <name> <how many>`. Half are witnessed. */
import { systemChance } from '#app/chance.ts'
import { systemClock } from '#app/clock.ts'
import { makeHouse } from '../support/house.ts'

const [url = '', name = '', count = '0'] = process.argv.slice(2)
const house = await makeHouse({ url, clock: systemClock, chance: systemChance })
await Promise.all(
  Array.from({ length: Number(count) }, async (_, index) => {
    const entry = { event: 'audit-viewed', actor: 'operator', actorId: name, details: { index } } as const
    if (index % 2 === 0) await house.store.witness({ entries: [entry] })
    else await house.store.write(async (tx) => tx.audit.add(entry))
  }),
)
await house.store.close()
