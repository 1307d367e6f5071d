/** The worker of an installation, put together: what it does, and the way its mail goes. */

import type { PackageWriter } from '#app/journey/export/write.ts'
import type { House } from '#app/journey/house.ts'
import { banHandlers } from './bans.ts'
import { exportHandlers } from './exports.ts'
import { type MailRenderer, mailHandler } from './mail.ts'
import { preparing } from './mails.ts'
import { reconcilingHandlers } from './reconciling.ts'
import { requestHandlers } from './requests.ts'
import { type MailSettings, openTransport } from './transport.ts'
import { runWorker, type Worker } from './worker.ts'

/** What needs the build: mails and the pages of packages are rendered there. */
export type Rendering = PackageWriter & { readonly renderMail: MailRenderer }

export type Working = {
  readonly config: MailSettings & { readonly publicUrl: string }
  readonly house: House
  readonly rendering: Rendering
  /** Names this worker in the leases; no two workers have the same. */
  readonly owner: string
}

/** Starts the worker of this process. Throws a TypeError with one sentence where SMTP_URL can't be used. */
export function startWorker({ config, house, owner, rendering }: Working): Worker {
  const { renderMail, packageFiles, packageRows } = rendering
  const transport = openTransport(config, house.installation.controller, house.clock)
  const mail = mailHandler({ house, transport, renderMail, prepare: preparing({ house, publicUrl: config.publicUrl }) })
  const worker = runWorker(house, {
    owner,
    handlers: {
      mail,
      ...requestHandlers(house),
      ...banHandlers(house),
      ...reconcilingHandlers(house),
      ...exportHandlers({ house, packageFiles, packageRows }),
    },
  })
  return {
    nudge: worker.nudge,
    stop: async () => {
      await worker.stop()
      await transport.close()
    },
  }
}
