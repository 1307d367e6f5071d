/** A worker without pages: `npm run worker`. As many as wanted may run beside the web processes. */
import { type Config, readEnvironment } from '#app/config.ts'
import { type Build, faultOfBuild, loadBuild } from '#app/http/build.ts'
import { openPortal, type Portal } from '#app/portal.server.ts'

type Rendering = Build['rendering']

function refuse(faults: readonly string[]): void {
  for (const fault of faults) console.error(fault)
  process.exitCode = 1
}

/** Opens the portal and works; opens it anew after the key was turned. */
async function work(config: Config, rendering: Rendering, stopping: { told: Promise<void> }): Promise<void> {
  const opened = await openPortal(config, { what: 'worker' })
  if (!opened.ok) return refuse(opened.faults)
  const { portal } = opened
  portal.startWorking(rendering)
  portal.house.log.info({}, 'working')
  const why = await Promise.race([
    portal.turning.then(() => 'turning' as const),
    stopping.told.then(() => 'told' as const),
  ])
  await close(portal)
  if (why === 'turning') await work(config, rendering, stopping)
}

async function close(portal: Portal): Promise<void> {
  await portal.stopWorking()
  await portal.close()
}

const read = readEnvironment()
const unbuilt = faultOfBuild()
if ('faults' in read) refuse(read.faults)
else if (unbuilt) refuse([unbuilt])
else {
  const told = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  const { rendering } = await loadBuild(false)
  await work(read.config, rendering, { told })
}
