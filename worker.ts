/** A worker without pages: `npm run worker`. As many as wanted may run beside the web processes. */
import { readEnvironment } from '#app/config.ts'
import { loadBuild } from '#app/http/build.ts'
import { openPortal } from '#app/portal.server.ts'

const read = readEnvironment()
const opened = 'faults' in read ? { ok: false as const, faults: read.faults } : await openPortal(read.config)
if (opened.ok) {
  const { portal } = opened
  const { renderMail } = await loadBuild(false)
  portal.startWorking(renderMail)
  portal.house.log.info({}, 'working')
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void portal.stopWorking().then(() => portal.close()))
  }
} else {
  for (const fault of opened.faults) console.error(fault)
  process.exitCode = 1
}
