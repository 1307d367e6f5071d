/** A portal as people run it: a child process of its own, on a free port, with its own data folder; gone after the test. */
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ROOT } from '../house.ts'
import { leash } from './leash.ts'
import { freePort } from './mariadb.ts'

/** Starting means migrating and importing the sample data; a busy machine takes its time. */
const START_LIMIT_MS = 60_000
const STOP_LIMIT_MS = 15_000

export type Mail = {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly date: string
}

export type RunningPortal = {
  readonly url: string
  readonly port: number
  readonly pid: number
  readonly dataDir: string
  /** Everything the process has printed. */
  log(): string
  mails(): Promise<Mail[]>
  /** Sends bytes as they are and gives the answer as text; PORT stands for the port. */
  raw(request: string): Promise<string>
  /** Asks it to stop, as a service manager does; the exit code, or null if it had to be killed. */
  stop(): Promise<number | null>
  kill(): Promise<void>
}

/** What a child process is handed of this one's environment: nothing that would set up the portal by accident. */
export function bareEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, LANG, TMPDIR } = process.env
  return { NODE_ENV: 'production', PATH, HOME, LANG, ...(TMPDIR ? { TMPDIR } : {}) }
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

async function untilReady(url: string, child: ChildProcess, log: () => string): Promise<void> {
  for (const since = performance.now(); performance.now() - since < START_LIMIT_MS; ) {
    if (hasEnded(child)) {
      throw new Error(`The portal ended with ${child.exitCode ?? child.signalCode} while starting:\n${log()}`)
    }
    const ready = await fetch(`${url}/ready`).then(
      (response) => response.ok,
      () => false,
    )
    if (ready) return
    await sleep(50)
  }
  throw new Error(`The portal was not ready after ${START_LIMIT_MS / 1000} s:\n${log()}`)
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (!hasEnded(child)) {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    const limit = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS)
    child.kill(signal)
    await ended
    clearTimeout(limit)
  }
  return child.exitCode
}

/** The answer goes to its end even when the server cuts the line, as it may after refusing a body it has not read. */
function sendRaw(port: number, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(request.replaceAll('PORT', String(port))))
    let answer = ''
    socket.on('data', (piece) => {
      answer += piece
    })
    socket.on('error', (fault) => (answer === '' ? reject(fault) : resolve(answer)))
    socket.on('close', () => resolve(answer))
  })
}

export type Starting = {
  readonly environment?: Readonly<Record<string, string>>
  readonly dataDir?: string
  readonly port?: number
}

function launch(environment: NodeJS.ProcessEnv) {
  const node = join(ROOT, 'node_modules', '.bin', 'node')
  const child = spawn(node, ['server.ts'], { cwd: ROOT, env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  const held = leash({ child })
  child.once('exit', held.release)
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (piece: string) => {
      printed += piece
    })
  }
  return { child, log: () => printed }
}

/** Starts `server.ts` and waits until it is ready. */
export async function startPortal({ environment = {}, dataDir, port }: Starting): Promise<RunningPortal> {
  const chosen = port ?? (await freePort())
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'omatieto-data-'))
  const { child, log } = launch({ ...bareEnvironment(), PORT: String(chosen), DATA_DIR: folder, ...environment })
  const url = `http://localhost:${chosen}`
  try {
    await untilReady(url, child, log)
  } catch (fault) {
    await end(child, 'SIGKILL')
    throw fault
  }
  return {
    url,
    port: chosen,
    pid: child.pid ?? 0,
    dataDir: folder,
    log,
    mails: async () => (await (await fetch(`${url}/mailbox.json`)).json()).mails,
    raw: (request) => sendRaw(chosen, request),
    stop: async () => {
      const code = await end(child, 'SIGTERM')
      if (!dataDir) rmSync(folder, { recursive: true, force: true })
      return code
    },
    kill: async () => {
      await end(child, 'SIGKILL')
    },
  }
}

/** The data of a trial that was started once in this run, sample and all; whoever comes while it is made waits. */
async function startedOnce(): Promise<string> {
  const folder = join(tmpdir(), 'omatieto-started-once')
  const [data, made] = [join(folder, 'data'), join(folder, 'made')]
  const mine = mkdirSync(folder, { recursive: true }) !== undefined
  if (mine) {
    await (await startPortal({ dataDir: data })).stop()
    writeFileSync(made, '')
  }
  for (let waited = 0; !existsSync(made); waited += 50) {
    if (waited > START_LIMIT_MS) throw new Error('No trial was started')
    await sleep(50)
  }
  return data
}

/** A trial, as `npm start` runs it with nothing configured; where no folder is named, with the sample data imported before. */
export async function startTrial(starting: Starting = {}): Promise<RunningPortal> {
  if (starting.dataDir || !process.env.TEST_RUN) return startPortal(starting)
  const dataDir = mkdtempSync(join(tmpdir(), 'omatieto-data-'))
  cpSync(await startedOnce(), dataDir, { recursive: true })
  const portal = await startPortal({ ...starting, dataDir })
  return {
    ...portal,
    stop: async () => {
      const code = await portal.stop()
      rmSync(dataDir, { recursive: true, force: true })
      return code
    },
  }
}
