/** What outlives the processes before the simulated mailboxes. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { inFile } from '../../simulator/keeping.ts'
import { openSimulator } from '../../simulator/simulator.ts'
import { seededChance } from '../support/house.ts'

const APPLICATION = { tenant: 'malli.example', clientId: 'omatieto', secret: 'not-a-real-secret' }
const MYYNTI = 'myynti@malli.example'

function file(): string {
  const folder = mkdtempSync(join(tmpdir(), 'omatieto-keeping-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'outlook.db')
}

const simulatorAt = (path: string, seed: string) =>
  openSimulator(APPLICATION, [MYYNTI], seededChance(seed), { now: () => 5, keeping: inFile(path) })

test('what one simulator writes the other before the same file reads at once, and the next finds after both have gone', async () => {
  const path = file()
  const [web, worker] = [await simulatorAt(path, 'web'), await simulatorAt(path, 'worker')]
  const names = (simulator: typeof web) =>
    simulator.use('reads', (all) =>
      [...(all.get(MYYNTI)?.contacts.values() ?? [])].map(({ fields }) => fields.displayName),
    )
  const id = web.use('writes', (all) => all.get(MYYNTI)?.add({ displayName: 'Aino Kallio' }) ?? '')
  expect(names(worker)).toEqual(['Aino Kallio'])
  worker.use('writes', (all) => {
    const mailbox = all.get(MYYNTI)
    const kept = mailbox?.byId(id)
    if (mailbox && kept) mailbox.change(kept, { displayName: 'Aino Järvi' })
  })
  web.use('writes', (all) => all.get(MYYNTI)?.add({ displayName: 'Bo Berg' }))
  expect(names(web)).toEqual(['Aino Järvi', 'Bo Berg'])
  expect(names(worker)).toEqual(['Aino Järvi', 'Bo Berg'])
  worker.use('writes', (all) => {
    const mailbox = all.get(MYYNTI)
    const kept = mailbox?.byId(id)
    if (mailbox && kept) mailbox.purge(kept)
  })
  await Promise.all([web.close(), worker.close()])
  const next = await simulatorAt(path, 'next')
  expect(names(next)).toEqual(['Bo Berg'])
  expect(next.use('reads', (all) => [...(all.get(MYYNTI)?.purges.values() ?? [])])).toMatchObject([
    { id, changedAt: 5, fields: { displayName: 'Aino Järvi' } },
  ])
  await next.close()
})

test('a change that fails in its middle has changed nothing, for whoever looks', async () => {
  const path = file()
  const [one, other] = [await simulatorAt(path, 'one'), await simulatorAt(path, 'other')]
  const count = (simulator: typeof one) => simulator.use('reads', (all) => all.get(MYYNTI)?.contacts.size)
  one.use('writes', (all) => all.get(MYYNTI)?.add({ displayName: 'Aino Kallio' }))
  expect(() =>
    one.use('writes', (all) => {
      all.get(MYYNTI)?.add({ displayName: 'Bo Berg' })
      throw new Error('Something fell over')
    }),
  ).toThrow('Something fell over')
  expect([count(one), count(other)]).toEqual([1, 1])
  await Promise.all([one.close(), other.close()])
})
