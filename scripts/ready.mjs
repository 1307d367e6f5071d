/**
 * Makes the folder ready before a command: installs what is missing, builds when sources are newer than the build. Runs on any
 * Node from 18 up, since it is what fetches the Node that everything else runs on; so it is plain JavaScript without packages.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { takeLock } from './lock.mjs'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
const NODE = join(ROOT, 'node_modules', '.bin', 'node')
const INSTALLED = join(ROOT, 'node_modules', '.package-lock.json')
const STAMP = join(ROOT, 'build', '.stamp')

/** What each command needs besides the packages. Types, lint and Vite's own server need no build. */
const BUILT = { start: true, test: true, portal: true, dev: false }
/** What the build is made of. */
const SOURCES = ['app', 'emails', 'db', 'public', 'package.json', 'package-lock.json', 'tsconfig.json']
const SETTINGS = ['vite.config.ts', 'remix.config.js']
/** What a shell answers for a program that a signal ended. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }
/** As much of what a failed program said as a person reads. */
const SAID_LIMIT = 6000

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** The program that is running now, and the signal that was meant for it. */
const now = { child: null, told: '' }

function handOnSignals() {
  for (const [signal, code] of Object.entries(EXIT_CODES)) {
    process.on(signal, () => {
      now.told = signal
      if (now.child) now.child.kill(signal)
      else process.exit(code)
    })
  }
}

/** Runs a program to its end, and shows what it said only if it fails. */
async function run(program, words, { name, lock, env = {} }) {
  const child = spawn(program, words, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } })
  now.child = child
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (said += piece))
  if (child.pid) lock.share(child.pid)
  const status = await new Promise((resolve) => {
    child.once('error', (fault) => {
      said += fault.code === 'ENOENT' ? `There is no ${program} on the PATH.\n` : `${fault.message}\n`
      resolve(1)
    })
    child.once('close', resolve)
  })
  now.child = null
  if (now.told) process.exit(EXIT_CODES[now.told])
  if (status === 0) return
  process.stderr.write(said.slice(-SAID_LIMIT))
  fail(`${name} did not succeed. What went wrong is said above; mend it and run the command again.`)
}

const time = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0)

/** npm writes the copy of the lock file last, so an installation that was broken off counts as missing. */
const needsInstall = () => !existsSync(NODE) || time(INSTALLED) < time(join(ROOT, 'package-lock.json'))

/** Names, sizes and times of every source: cheap to read, and different whenever a source is. */
function digestOfSources() {
  const hash = createHash('sha256')
  const walk = (path) => {
    const found = statSync(join(ROOT, path), { throwIfNoEntry: false })
    if (found?.isDirectory()) for (const name of readdirSync(join(ROOT, path)).sort()) walk(join(path, name))
    else if (found) hash.update(`${path}\0${found.size}\0${Math.floor(found.mtimeMs)}\n`)
  }
  for (const source of [...SOURCES, ...SETTINGS]) walk(source)
  return hash.digest('hex')
}

function needsBuild() {
  const built = existsSync(join(ROOT, 'build', 'server', 'index.js')) && existsSync(STAMP)
  return !built || readFileSync(STAMP, 'utf8') !== digestOfSources()
}

async function install(lock) {
  console.info('Installing what is missing (about a minute, once) …')
  const words = ['ci', '--include=dev', '--loglevel=error', '--no-audit', '--no-fund']
  await run('npm', words, { name: 'The installation', lock })
  if (!existsSync(NODE)) fail('Node 24 could not be installed. Can the npm registry be reached from here?')
}

async function build(lock) {
  console.info('Building the pages …')
  // The digest is taken first, so that what is edited during the build is built again. The stamp goes before the build begins:
  // a build that is broken off must not look finished.
  const digest = digestOfSources()
  rmSync(STAMP, { force: true })
  const words = [join('node_modules', '@remix-run', 'dev', 'dist', 'cli.js'), 'vite:build', '--logLevel', 'error']
  await run(NODE, words, { name: 'The build', lock, env: { NODE_ENV: 'production' } })
  writeFileSync(STAMP, digest)
}

async function makeReady(purpose) {
  const wantsBuild = BUILT[purpose]
  if (!needsInstall() && !(wantsBuild && needsBuild())) return
  handOnSignals()
  mkdirSync(join(ROOT, '.cache'), { recursive: true })
  const waiting = () => console.info('Another command is installing or building here; waiting for it …')
  const lock = await takeLock(join(ROOT, '.cache', 'ready.lock'), waiting)
  // Another run may have done it while this one waited.
  if (needsInstall()) await install(lock)
  if (wantsBuild && needsBuild()) await build(lock)
}

const [major = 0] = process.versions.node.split('.').map(Number)
if (major < 18) fail(`Node 18 or newer is needed to begin with; this is ${process.versions.node}.`)
const purpose = process.argv[2] ?? 'start'
if (!(purpose in BUILT)) fail(`"${purpose}" is nothing to be made ready for; choose ${Object.keys(BUILT).join(', ')}.`)
try {
  await makeReady(purpose)
} catch (fault) {
  const unwritable = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes(fault.code)
  fail(unwritable ? `Nothing can be written to ${fault.path ?? ROOT} (${fault.code}).` : `${fault.stack}`)
}
