/**
 * Makes the folder ready before a command: installs what is missing, builds when sources are newer than the build. Runs on any
 * Node from 18 up, since it is what fetches the Node that everything else runs on; so it is plain JavaScript without packages.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
const NODE = join(ROOT, 'node_modules', '.bin', 'node')
const LOCK = join(ROOT, 'node_modules', '.package-lock.json')
const STAMP = join(ROOT, 'build', '.stamp')
const BUSY = join(ROOT, '.cache', 'ready.lock')

/** What the build is made of. */
const SOURCES = [
  'app',
  'emails',
  'db',
  'public',
  'package-lock.json',
  'vite.config.ts',
  'remix.config.js',
  'tsconfig.json',
]
/** A lock older than this was left by a run that was killed; installing takes a minute or two. */
const STALE_LOCK_MS = 10 * 60_000
/** How long to wait between two looks at another run's lock. */
const LOOK_MS = 200

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

function run(program, words, name) {
  const result = spawnSync(program, words, {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (result.signal) process.exit(130)
  if (result.status !== 0) {
    process.stderr.write(result.stderr ?? '')
    fail(`${name} did not succeed. What went wrong is said above; mend it and run the command again.`)
  }
}

function time(file) {
  return existsSync(file) ? statSync(file).mtimeMs : 0
}

function needsInstall() {
  return !existsSync(NODE) || time(LOCK) < time(join(ROOT, 'package-lock.json'))
}

/** Names, sizes and times of every source: cheap to read, and different whenever a source is. */
function digestOfSources() {
  const hash = createHash('sha256')
  const walk = (path) => {
    if (!existsSync(path)) return
    const found = statSync(path)
    if (found.isDirectory()) for (const name of readdirSync(path).sort()) walk(join(path, name))
    else hash.update(`${path}\0${found.size}\0${Math.floor(found.mtimeMs)}\n`)
  }
  for (const source of SOURCES) walk(join(ROOT, source))
  return hash.digest('hex')
}

function needsBuild(digest) {
  return (
    !existsSync(join(ROOT, 'build', 'server', 'index.js')) ||
    !existsSync(STAMP) ||
    readFileSync(STAMP, 'utf8') !== digest
  )
}

function takeLock() {
  mkdirSync(dirname(BUSY), { recursive: true })
  for (;;) {
    try {
      mkdirSync(BUSY)
      process.on('exit', () => rmSync(BUSY, { recursive: true, force: true }))
      return
    } catch (fault) {
      if (fault.code !== 'EEXIST') throw fault
      if (existsSync(BUSY) && Date.now() - statSync(BUSY).mtimeMs > STALE_LOCK_MS)
        rmSync(BUSY, { recursive: true, force: true })
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK_MS)
    }
  }
}

function install() {
  console.info('Installing what is missing (about a minute, once) …')
  run('npm', ['ci', '--include=dev', '--loglevel=error', '--no-audit', '--no-fund'], 'The installation')
  if (!existsSync(NODE)) fail('Node 24 could not be installed. Is the npm registry reachable from here?')
}

function build() {
  console.info('Building the pages …')
  const digest = digestOfSources()
  run(
    NODE,
    [join(ROOT, 'node_modules', '@remix-run', 'dev', 'dist', 'cli.js'), 'vite:build', '--logLevel', 'error'],
    'The build',
  )
  writeFileSync(STAMP, digest)
}

const [major = 0] = process.versions.node.split('.').map(Number)
if (major < 18) fail(`Node 18 or newer is needed to begin with; this is ${process.versions.node}.`)
process.on('SIGINT', () => process.exit(130))
const purpose = process.argv[2] ?? 'start'
const wantsBuild = purpose !== 'dev'
if (needsInstall() || (wantsBuild && needsBuild(digestOfSources()))) {
  takeLock()
  // Another run may have done it while this one waited.
  if (needsInstall()) install()
  if (wantsBuild && needsBuild(digestOfSources())) build()
}
