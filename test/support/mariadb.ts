/** A private MariaDB or MySQL server for one test run: loopback only, its own folder, gone afterwards. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createConnection } from 'mysql2/promise'

export type Server = { readonly url: string; stop(): Promise<void> }

/** Starting takes a second; a slow disk may take many. */
const START_LIMIT_MS = 60_000
const PROGRAMS = ['mariadbd', 'mysqld', '/usr/sbin/mariadbd', '/usr/sbin/mysqld', '/usr/libexec/mysqld']

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

function prepare(program: string, folder: string): void {
  const mariadb = /mariadb/.test(spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout.toLowerCase())
  const user = process.getuid?.() === 0 ? ['--user=root'] : []
  const [tool, ...words] = mariadb
    ? [
        'mariadb-install-db',
        '--no-defaults',
        `--datadir=${folder}`,
        '--auth-root-authentication-method=normal',
        '--skip-test-db',
        ...user,
      ]
    : [program, '--no-defaults', '--initialize-insecure', `--datadir=${folder}`, ...user]
  const made = spawnSync(tool ?? '', words, { encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`The test database could not be prepared: ${made.stderr}`)
}

/** Ends the server when this process ends in whatever way, SIGKILL included. */
function watch(server: ChildProcess, folder: string): ChildProcess {
  const script = `while kill -0 ${process.pid} 2>/dev/null; do sleep 1; done; kill -9 ${server.pid} 2>/dev/null; rm -rf '${folder}'`
  const watcher = spawn('sh', ['-c', script], { stdio: 'ignore', detached: true })
  watcher.unref()
  return watcher
}

async function waitUntilUp(url: string): Promise<void> {
  for (let waited = 0; waited < START_LIMIT_MS; waited += 50) {
    try {
      const connection = await createConnection(url)
      await connection.end()
      return
    } catch {
      await sleep(50)
    }
  }
  throw new Error('The test database did not start')
}

/** Starts a server with an empty folder. Its settings are those of production but for the size of its memory. */
export async function startServer(): Promise<Server> {
  const program = serverProgram()
  if (!program) throw new Error('No mariadbd or mysqld on this machine')
  const base = existsSync('/dev/shm') ? tmpdir() : tmpdir()
  const folder = mkdtempSync(join(base, 'omatieto-mariadb-'))
  prepare(program, folder)
  const port = await freePort()
  const user = process.getuid?.() === 0 ? ['--user=root'] : []
  const words = [
    '--no-defaults',
    `--datadir=${folder}`,
    `--socket=${join(folder, 'mysqld.sock')}`,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
  ]
  const settings = [
    '--skip-name-resolve',
    '--innodb-buffer-pool-size=256M',
    '--max-connections=300',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_bin',
  ]
  const server = spawn(program, [...words, ...settings, ...user], { stdio: 'ignore' })
  const watcher = watch(server, folder)
  const url = `mysql://root@127.0.0.1:${port}/mysql`
  await waitUntilUp(url)
  return {
    url,
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGTERM')
      await Promise.race([ended, sleep(10_000)])
      server.kill('SIGKILL')
      watcher.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
