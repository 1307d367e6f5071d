/**
 * A child process in which people ask and staff answer, at random and in a hurry, to be killed: `walker.ts <database url> <seed>
 * <clock, epoch ms>`. Its clock runs 400 times as fast as ours, so that decisions come due while it lives. What it has promised
 * somebody it says on a line of its own, after the transaction that keeps the promise.
 */

import { systemChance } from '#app/chance.ts'
import { systemClock } from '#app/clock.ts'
import { decideRequest, undoDecision } from '#app/journey/request/decision.ts'
import { handOverRequest, putBackRequest, takeRequest, writeAsStaff } from '#app/journey/request/office.ts'
import { confirmRequest, withdrawRequest, writeToStaff } from '#app/journey/request/own.ts'
import { DECISIONS, REQUEST_KINDS } from '#app/request/request.ts'
import { mailHandler } from '#app/worker/mail.ts'
import { preparing } from '#app/worker/mails.ts'
import { requestHandlers } from '#app/worker/requests.ts'
import { runWorker } from '#app/worker/worker.ts'
import { makeHouse } from '../../support/house.ts'
import { random } from '../../support/random.ts'
import { AINO, decisionOf, filed, LIISA, PEKKA, plainly, verifiedAs } from './requesting.ts'

const [url = '', seed = '', from = '0'] = process.argv.slice(2)
const HURRY = 400
const began = systemClock.now()
const clock = { now: () => Math.round(Number(from) + (systemClock.now() - began) * HURRY) }
const house = await makeHouse({ url, clock, chance: systemChance })
const say = (what: string, id: string) => void process.stdout.write(`${what} ${id}\n`)

const transport = {
  send: async ({ messageId }: { readonly messageId: string }) => {
    say('mailed', messageId)
  },
  close: async () => undefined,
}
const prepare = preparing({ house, publicUrl: 'https://tiedot.example' })
const handlers = { ...requestHandlers(house), mail: mailHandler({ house, transport, renderMail: plainly, prepare }) }
const worker = runWorker(house, { owner: house.chance.id(clock.now()), handlers })

const aino = await verifiedAs(house, AINO)
const { below, pick } = random(seed)
const staff = () => pick([LIISA, PEKKA])

async function step(reference: string): Promise<void> {
  const request = await house.store.read.requests.byReference(reference)
  if (!request) throw new Error('A request is gone')
  const moving = { reference, version: request.version - (below(8) === 0 ? 1 : 0) }
  const form = house.chance.id(clock.now())
  const acts: readonly (() => Promise<unknown>)[] = [
    () => takeRequest(house, staff(), moving),
    () => putBackRequest(house, staff(), moving),
    () => handOverRequest(house, staff(), { ...moving, to: staff().staffId }),
    ...DECISIONS.map((one) => () => decideRequest(house, staff(), decisionOf(reference, moving.version, one))),
    () => undoDecision(house, staff(), moving),
    () => confirmRequest(house, aino, reference),
    () => writeToStaff(house, aino, { reference, text: 'Miten asiani etenee?', files: [], form }),
    () => writeAsStaff(house, staff(), { reference, text: 'Hyvin.', as: 'message', form }),
    ...(below(4) === 0 ? [() => withdrawRequest(house, aino, reference)] : []),
  ]
  const told = await pick(acts)()
  if (told !== null && typeof told === 'object' && 'releaseAt' in told) say('decided', reference)
  worker.nudge()
}

say('working', String(process.pid))
for (;;) {
  const open = await house.store.read.requests.of(aino.subjectHash)
  if (open.length < 5 || below(12) === 0) {
    const reference = await filed(house, aino, { kind: pick(REQUEST_KINDS), form: house.chance.id(clock.now()) })
    say('filed', reference)
  } else await step(pick(open.slice(0, 12)).reference)
}
