/** The worker of an installation, put together: what it does, and the way its mail goes. */

import { codeHandedOver, codeMail } from '#app/journey/code-mail.ts'
import type { House } from '#app/journey/house.ts'
import { type MailRenderer, mailHandler } from './mail.ts'
import { type MailSettings, openTransport } from './transport.ts'
import { runWorker, type Worker } from './worker.ts'

export type Working = {
  readonly config: MailSettings & { readonly publicUrl: string }
  readonly house: House
  readonly renderMail: MailRenderer
  /** Names this worker in the leases; no two workers have the same. */
  readonly owner: string
}

/** Starts the worker of this process. Throws a TypeError with one sentence where SMTP_URL can't be used. */
export function startWorker({ config, house, owner, renderMail }: Working): Worker {
  const transport = openTransport(config, house.installation.controller, house.clock)
  const sources = { codeFor: (challengeId: string) => codeMail(house, challengeId), codeHandedOver }
  const mail = mailHandler({ house, transport, renderMail, sources, publicUrl: config.publicUrl })
  const worker = runWorker(house, { owner, handlers: { mail } })
  return {
    nudge: worker.nudge,
    stop: async () => {
      await worker.stop()
      await transport.close()
    },
  }
}
