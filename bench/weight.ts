/** What a first visit weighs over the wire: every file the front page brings, as a browser without anything kept asks for them. */

import { startBrowser } from '../test/support/browser.ts'
import type { Figure } from './figure.ts'
import { HOST, serve } from './portal.ts'

const LIMIT_BYTES = 30_000

type Weighed = { bytes: number; scripts: number; strangers: number; files: string[] }

async function visit(port: number): Promise<Weighed> {
  const url = `http://${HOST}`
  const browser = await startBrowser({ host: HOST, port })
  const weighed: Weighed = { bytes: 0, scripts: 0, strangers: 0, files: [] }
  try {
    const context = await browser.newContext({ locale: 'fi-FI' })
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    const names = new Map<string, { url: string; type: string }>()
    await session.send('Network.enable')
    session.on('Network.responseReceived', ({ requestId, response, type }) =>
      names.set(requestId, { url: response.url, type }),
    )
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const file = names.get(requestId)
      if (!file) return
      weighed.bytes += encodedDataLength
      if (file.type === 'Script') weighed.scripts += encodedDataLength
      if (!file.url.startsWith(url)) weighed.strangers += 1
      weighed.files.push(`${file.url.replace(url, '')} ${encodedDataLength}`)
    })
    const answer = await page.goto(url, { waitUntil: 'networkidle' })
    if (answer?.status() !== 200) throw new Error(`The front page answered ${answer?.status()}`)
  } finally {
    await browser.close()
  }
  return weighed
}

/** Weighs the front page as served by a portal outside trial. */
export async function* weightBench(): AsyncGenerator<Figure> {
  const served = await serve('sqlite', (portal) => portal)
  try {
    const { bytes, scripts, strangers, files } = await visit(served.real)
    yield {
      bench: 'weight',
      what: 'first visit over the wire',
      value: bytes,
      unit: 'bytes',
      limit: `≤ ${LIMIT_BYTES}`,
      ok: bytes > 0 && bytes <= LIMIT_BYTES,
      note: files.join(', '),
    }
    yield { bench: 'weight', what: 'script', value: scripts, unit: 'bytes', limit: '0', ok: scripts === 0 }
    yield {
      bench: 'weight',
      what: 'requests to other hosts',
      value: strangers,
      unit: '',
      limit: '0',
      ok: strangers === 0,
    }
  } finally {
    await served.stop()
  }
}
