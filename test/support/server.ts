/** A portal as people run it: a child process of its own, on a free port, with its own data folder; gone after the test. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ROOT } from '../house.ts'
import { freePort } from './mariadb.ts'

/** Starting means migrating and importing the sample data; a busy machine takes its time. */
const START_LIMIT_MS = 60_000
const STOP_LIMIT_MS = 15_000

export type Mail = { readonly to: string; readonly subject: string; readonly text: string; readonly html: string; readonly date: string }

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
  stop(): Promise<number | null>
  kill(): Promise<void>
}

const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** What a child process is handed of this one's environment: nothing that would set up the portal by accident. */
export function bareEnvironment(): Record<string, string> {
  const { PATH = '', HOME = '', TMPDIR = '', LANG = '' } = process.env
  return { PATH, HOME, LANG, ...(TMPDIR ? { TMPDIR } : {}) }
}

async function untilReady(url: string, child: ChildProcess, log: () => string): Promise<void> {
  for (let waited = 0; waited < START_LIMIT_MS; waited += 50) {
    if (child.exitCode !== null) throw new Error(`The portal ended with ${child.exitCode} while starting:\n${log()}`)
    const ready = await fetch(`${url}/ready`).then((response) => response.ok).catch(() => false)
    if (ready) return
    await sleep(50)
  }
  throw new Error(`The portal did not start:\n${log()}`)
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode)
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)))
}

function sendRaw(port: number, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(request.replaceAll('PORT', String(port))))
    let answer = ''
    socket.on('data', (piece) => {
      answer += piece
    })
    socket.on('end', () => resolve(answer))
    socket.on('error', reject)
  })
}

export type Starting = { readonly environment?: Readonly<Record<string, string>>; readonly dataDir?: string; readonly port?: number }

/** Starts `server.ts` and waits until it is ready. */
export async function startPortal({ environment = {}, dataDir, port }: Starting): Promise<RunningPortal> {
  const chosen = port ?? (await freePort())
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'omatieto-data-'))
  const env = { ...bareEnvironment(), PORT: String(chosen), DATA_DIR: folder, ...environment }
  const child = spawn(join(ROOT, 'node_modules', '.bin', 'node'), ['server.ts'], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (piece: string) => {
      printed += piece
    })
  }
  const url = `http://localhost:${chosen}`
  const log = () => printed
  await untilReady(`http://127.0.0.1:${chosen}`.replace('127.0.0.1', 'localhost'), child, log)
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    const code = await Promise.race([ended(child), sleep(STOP_LIMIT_MS)])
    child.kill('SIGKILL')
    await ended(child)
    running.delete(child)
    return typeof code === 'number' ? code : null
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
      const code = await end('SIGTERM')
      if (!dataDir) rmSync(folder, { recursive: true, force: true })
      return code
    },
    kill: async () => {
      await end('SIGKILL')
    },
  }
}

/** A trial, as `npm start` runs it with nothing configured. */
export const startTrial = (starting: Starting = {}) => startPortal(starting)
