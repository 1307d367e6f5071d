/** A worker without pages: `npm run worker`. As many as wanted may run beside the web processes. */
import { readEnvironment } from '#app/config.ts'
import { faultOfBuild, loadBuild } from '#app/http/build.ts'
import { openPortal } from '#app/portal.server.ts'

/** Opens the portal, or says why not. */
async function open() {
  const read = readEnvironment()
  if ('faults' in read) return { ok: false as const, faults: read.faults }
  const unbuilt = faultOfBuild()
  return unbuilt ? { ok: false as const, faults: [unbuilt] } : openPortal(read.config)
}

const opened = await open()
if (opened.ok) {
  const { portal } = opened
  const { rendering } = await loadBuild(false)
  portal.startWorking(rendering)
  portal.house.log.info({}, 'working')
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void portal.stopWorking().then(() => portal.close()))
  }
} else {
  for (const fault of opened.faults) console.error(fault)
  process.exitCode = 1
}
