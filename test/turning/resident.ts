/**
 * A process that serves while the key is turned: `resident.ts <session id> <address>`, settings in its environment. It looks one
 * person up again and again and begins visits; what it did not find is said, and when it is told to stop, how often it has looked.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { readEnvironment } from '#app/config.ts'
import { openPortal, type Portal } from '#app/portal.server.ts'

const [sessionId = '', address = ''] = process.argv.slice(2)
const read = readEnvironment()
if ('faults' in read) throw new Error(read.faults.join('\n'))
const { config } = read
let told = false
process.once('SIGTERM', () => {
  told = true
})

async function look({ house, ...portal }: Portal, round: number): Promise<void> {
  const { records, bans, audit } = house.store.read
  const found = await records.byIdentifiers('billing', [{ field: 'email', value: address }])
  if (!found[0]?.values.name?.includes('Aino')) console.info('missed: the record')
  const hash = (await bans.hashing())(address)
  if (!(await bans.among([hash])).has(hash)) console.info('missed: the ban')
  const subject = await portal.subjectOf(sessionId)
  if (subject?.address !== address) return console.info('missed: the session')
  if ((await audit.countOf(subject.subjectHash)) === 0) console.info('missed: the log')
  const begun = await portal.begin({
    ...{ address: `x${process.pid}.${round}@malli.example`, language: 'fi', browser: `b${process.pid}.${round}` },
    network: `192.0.2.${round % 200}`,
  })
  if (begun.state !== 'refused' && (await portal.challengeState(`b${process.pid}.${round}`)).state === 'none')
    console.info('missed: what was just begun')
}

let round = 0
while (!told) {
  const opened = await openPortal(config, { what: 'web' })
  if (!opened.ok) throw new Error(opened.faults.join('\n'))
  let turning = false
  void opened.portal.turning.then(() => {
    turning = true
  })
  console.info('serving')
  while (!told && !turning) {
    await look(opened.portal, round)
    round += 1
    // A moment for whoever else works on this machine.
    await sleep(20)
  }
  await opened.portal.close()
}
console.info(`looked ${round} times`)
