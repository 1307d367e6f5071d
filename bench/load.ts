/** Requests for one page over connections that stay open, made in a thread of their own so that they take no time from the server. */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import autocannon from 'autocannon'
import { z } from 'zod'
import { percentile95 } from './figure.ts'

const Asked = z.object({
  url: z.string(),
  headers: z.record(z.string(), z.string()),
  connections: z.number(),
  seconds: z.number(),
})
type Asked = z.infer<typeof Asked>
const Loaded = z.object({ answers: z.number(), rate: z.number(), p95: z.number() })
/** `rate` in answers a second, `p95` in milliseconds. */
export type Loaded = z.infer<typeof Loaded>

const MS = 1000

/** Keeps every connection busy; the next request goes out when the last is answered. Anything but 200 is a fault. */
async function make({ url, headers, connections, seconds }: Asked): Promise<Loaded> {
  const times: number[] = []
  const from = performance.now()
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const running = autocannon({ url, headers, connections, duration: seconds }, (fault, done) =>
      fault ? reject(fault) : resolve(done),
    )
    // What autocannon adds up has no 95th percentile.
    running.on('response', (_client, _status, _bytes, ms) => times.push(ms))
  })
  const passed = (performance.now() - from) / MS
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} answers were not 200, ${result.errors} requests failed`)
  return { answers: times.length, rate: times.length / passed, p95: percentile95(times) }
}

/** Puts a page under load. */
export function load(asked: Asked): Promise<Loaded> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: asked })
    worker.once('message', (message) => resolve(Loaded.parse(message)))
    worker.once('error', reject)
  })
}

if (!isMainThread) parentPort?.postMessage(await make(Asked.parse(workerData)))
