/** A private MariaDB or MySQL server for one test run: loopback only, its own folder, gone afterwards. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createConnection } from 'mysql2/promise'
import { leash } from './leash.ts'

export type Server = { readonly url: string; readonly pid: number; stop(): Promise<void> }

/** Starting takes a second; a slow disk may take many. */
const START_LIMIT_MS = 60_000
const PROGRAMS = ['mariadbd', 'mysqld', '/usr/sbin/mariadbd', '/usr/sbin/mysqld', '/usr/libexec/mysqld']
/** Between choosing a free port and listening on it another program may take it. */
const STARTS = 3

/** The server program of this machine, or null. */
export function serverProgram(): string | null {
  return PROGRAMS.find((program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0) ?? null
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No port could be had')
  return address.port
}

/** The servers refuse to run as root unless they are told that it is meant. */
const asRoot = () => (process.getuid?.() === 0 ? ['--user=root'] : [])

function prepare(program: string, folder: string): void {
  const version = spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout
  const [tool, words] = /mariadb/i.test(version)
    ? ['mariadb-install-db', ['--auth-root-authentication-method=normal', '--skip-test-db']]
    : [program, ['--initialize-insecure']]
  const made = spawnSync(tool, ['--no-defaults', `--datadir=${folder}`, ...words, ...asRoot()], { encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`The test database could not be prepared: ${made.error ?? made.stderr}`)
}

/** As much as a whole run writes, several times over. */
const ROOM_BYTES = 4 * 1024 ** 3

/** A folder in memory where the machine has one with room, since no test outlives the machine; else the usual one. */
export function quickFolder(): string {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    return bavail * bsize >= ROOM_BYTES ? '/dev/shm' : tmpdir()
  } catch {
    return tmpdir()
  }
}

/** `disk`: what is committed is on the disk, as in production. `memory`: it need not outlive the machine, only every process. */
type Keeping = 'disk' | 'memory'

const KEEPING: Readonly<Record<Keeping, readonly string[]>> = {
  disk: [],
  memory: ['--innodb-flush-log-at-trx-commit=0', '--innodb-doublewrite=0', '--innodb-stats-persistent=0'],
}

function settings(folder: string, port: number, keeping: Keeping): string[] {
  return [
    '--no-defaults',
    `--datadir=${join(folder, 'data')}`,
    `--socket=${join(folder, 'socket')}`,
    `--pid-file=${join(folder, 'pid')}`,
    `--log-error=${join(folder, 'log')}`,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    '--loose-mysqlx=OFF',
    '--skip-log-bin',
    '--skip-name-resolve',
    '--innodb-buffer-pool-size=256M',
    '--max-connections=300',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_bin',
    ...KEEPING[keeping],
  ]
}

async function answers(url: string): Promise<boolean> {
  try {
    const connection = await createConnection(url)
    await connection.end()
    return true
  } catch {
    return false
  }
}

/** True when it answers; false when it ended before, or the time is up. */
async function comesUp(server: ChildProcess, url: string): Promise<boolean> {
  for (let waited = 0; waited < START_LIMIT_MS; waited += 50) {
    if (server.exitCode !== null || server.signalCode !== null) return false
    if (await answers(url)) return true
    await sleep(50)
  }
  return false
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = new Promise((resolve) => server.once('exit', resolve))
  // Nothing in it is worth an orderly end.
  server.kill('SIGKILL')
  await ended
}

/** Starts a server with an empty folder. Whatever becomes of this process, the server does not outlive it. */
export async function startServer(keeping: Keeping): Promise<Server> {
  const program = serverProgram()
  if (!program) throw new Error('No mariadbd or mysqld on this machine')
  const folder = mkdtempSync(join(keeping === 'memory' ? quickFolder() : tmpdir(), 'omatieto-mariadb-'))
  const cleaning = leash({ folder })
  const remove = () => {
    cleaning.release()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    prepare(program, join(folder, 'data'))
    for (let start = 1; start <= STARTS; start += 1) {
      const port = await freePort()
      const server = spawn(program, [...settings(folder, port, keeping), ...asRoot()], { stdio: 'ignore' })
      const held = leash({ child: server })
      const url = `mysql://root@127.0.0.1:${port}/mysql`
      const stop = async () => {
        held.release()
        await end(server)
      }
      if (await comesUp(server, url)) return { url, pid: server.pid ?? 0, stop: () => stop().then(remove) }
      await stop()
    }
    throw new Error(`The test database did not start:\n${readFileSync(join(folder, 'log'), 'utf8').slice(-2000)}`)
  } catch (fault) {
    remove()
    throw fault
  }
}
