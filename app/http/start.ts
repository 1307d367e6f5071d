/** From settings to a listening server: opens the portal, loads the build, serves, and stops when it is told to. */
import { createServer, type Server } from 'node:http'
import type { Socket } from 'node:net'
import type { Config } from '#app/config.ts'
import { openPortal, type Portal } from '#app/portal.server.ts'
import { createApp } from './app.ts'
import { type Build, faultOfBuild, loadBuild } from './build.ts'
import { Door } from './door.ts'
import { welcome } from './welcome.ts'

/** How long what is in hand may take when the server is told to stop; service managers wait 10 s or more. */
const STOP_LIMIT_MS = 8_000

type Started = { readonly ok: true } | { readonly ok: false; readonly faults: readonly string[] }

function listen(door: Door, config: Config): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((request, response) => door.pass(request, response))
    server.listen(config.port, config.host, () => resolve(server))
    server.once('error', reject)
  })
}

function faultOfListening(fault: unknown, config: Config): string {
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined
  if (code === 'EADDRINUSE')
    return `Port ${config.port} is taken by another program. Stop it, or choose another: PORT=${config.port + 1} npm start`
  if (code === 'EACCES')
    return `This user may not listen on port ${config.port}. Choose one above 1023, such as PORT=3000`
  return `The server could not listen on ${config.host}:${config.port} (${String(code ?? 'unknown fault')}). Check HOST and PORT`
}

/**
 * Closes lines as soon as nothing is asked over them. Browsers open lines ahead of time and say nothing, and those count as busy to
 * `closeIdleConnections`: the server would wait for them until its time is over.
 */
function lineCloser(server: Server): () => void {
  const lines = new Map<Socket, number>()
  let closing = false
  const count = (socket: Socket, by: number) => {
    const asked = (lines.get(socket) ?? 0) + by
    lines.set(socket, asked)
    if (closing && asked === 0) socket.end()
  }
  server.on('connection', (socket) => {
    lines.set(socket, 0)
    socket.once('close', () => lines.delete(socket))
  })
  server.on('request', ({ socket }, response) => {
    count(socket, 1)
    response.once('close', () => count(socket, -1))
  })
  return () => {
    closing = true
    for (const [socket, asked] of lines) if (asked === 0) socket.end()
  }
}

/** The portal that is served now, and the change to the next one where that is going on. */
type Serving = { portal: Portal; changing: Promise<void> }

/** Where the key is turned, or other terms come into force, the portal is opened anew; who comes meanwhile waits at the door. */
function followTurns(config: Config, build: Build, door: Door, serving: Serving): void {
  const change = async () => {
    const { portal } = serving
    portal.house.log.info({}, 'opening anew')
    await Promise.all([door.shut(), portal.stopWorking()])
    await portal.close()
    const opened = await openPortal(config, { what: 'web' })
    if (!opened.ok) {
      for (const fault of opened.faults) console.error(fault)
      process.exit(1)
    }
    serving.portal = opened.portal
    opened.portal.startWorking(build.rendering)
    door.open(createApp(config, opened.portal, build))
    followTurns(config, build, door, serving)
  }
  void serving.portal.turning.then(() => {
    serving.changing = change()
    return serving.changing
  })
}

function stopWhenTold(server: Server, serving: Serving): void {
  const closeLines = lineCloser(server)
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    const limit = setTimeout(() => process.exit(1), STOP_LIMIT_MS)
    limit.unref()
    const closed = new Promise((resolve) => server.close(resolve))
    closeLines()
    await serving.changing
    await serving.portal.stopWorking()
    await closed
    await serving.portal.close()
    clearTimeout(limit)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop())
}

/** Starts everything. Faults are sentences for the person at the terminal; then nothing is left open. */
export async function startServer(config: Config, options: { readonly dev: boolean }): Promise<Started> {
  const unbuilt = options.dev ? null : faultOfBuild()
  if (unbuilt) return { ok: false, faults: [unbuilt] }
  const opened = await openPortal(config, { what: 'web' })
  if (!opened.ok) return opened
  const { portal } = opened
  try {
    const build: Build = await loadBuild(options.dev)
    const door = new Door(createApp(config, portal, build))
    const server = await listen(door, config)
    portal.startWorking(build.rendering)
    const serving: Serving = { portal, changing: Promise.resolve() }
    followTurns(config, build, door, serving)
    stopWhenTold(server, serving)
    if (config.mode === 'trial') await welcome(portal)
    else portal.house.log.info({ port: config.port }, 'serving')
    return { ok: true }
  } catch (fault) {
    await portal.close()
    if (fault instanceof Error && 'syscall' in fault && fault.syscall === 'listen')
      return { ok: false, faults: [faultOfListening(fault, config)] }
    throw fault
  }
}
