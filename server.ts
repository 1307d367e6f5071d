/** The web process: `npm start`. Reads the settings, opens the portal, serves until told to stop. */
import { readEnvironment } from '#app/config.ts'
import { startServer } from '#app/http/start.ts'

const read = readEnvironment()
if ('faults' in read) {
  for (const fault of read.faults) console.error(fault)
  process.exitCode = 1
} else {
  const started = await startServer(read.config, { dev: process.argv.includes('--dev') })
  if (!started.ok) {
    for (const fault of started.faults) console.error(fault)
    process.exitCode = 1
  }
}
