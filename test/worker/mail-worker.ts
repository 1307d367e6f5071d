/**
 * A child process with a worker in it, to be killed: `mail-worker.ts <database url> <smtp url> <ms to put the clock forward>`.
 * The mails it sends are the test's own: their `challengeId` stands for code and address.
 */
import { systemClock } from '#app/clock.ts'
import { mailHandler } from '#app/worker/mail.ts'
import { openTransport } from '#app/worker/transport.ts'
import { runWorker } from '#app/worker/worker.ts'
import { CONTROLLER, mailingHouse } from './mailing.ts'

const [url = '', smtpUrl = '', forward = '0'] = process.argv.slice(2)
const clock = { now: () => systemClock.now() + Number(forward) }
const house = await mailingHouse(url, clock)
const publicUrl = 'https://tiedot.aanitys.example'
const transport = openTransport(
  { mode: 'real', publicUrl, smtpUrl, mailFrom: 'ala-vastaa@aanitys.example' },
  CONTROLLER,
  clock,
)
const handler = mailHandler({
  house,
  transport,
  renderMail: async (message) => ({ subject: 'Koodi', html: '<p>Koodi</p>', text: JSON.stringify(message) }),
  prepare: async (payload) => {
    if (payload.message !== 'code') return 'no-code'
    const { challengeId } = payload
    return {
      to: `${challengeId}@asiakas.example`,
      language: 'fi',
      message: { message: 'code', code: '12345678', link: publicUrl },
      handedOver: async (tx) => {
        tx.audit.add({ event: 'code-sent', actor: 'portal', details: { challenge: challengeId } })
      },
    }
  },
})
const worker = runWorker(house, { owner: house.chance.id(clock.now()), handlers: { mail: handler } })
process.on('SIGTERM', async () => {
  await worker.stop()
  await transport.close()
  await house.store.close()
})
console.info('working')
