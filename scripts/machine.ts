/** What the tests need of the machine, and how to get it on Debian and Ubuntu. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { serverProgram } from '../test/support/mariadb.ts'

export const PROJECTS = ['unit', 'sqlite', 'mysql', 'browser', 'browser-mysql']
const BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The browser to test with: CHROMIUM_PATH and nothing else where that is set, or what is found. */
export function browserPath(): string | null {
  const named = process.env.CHROMIUM_PATH
  return (named ? [named] : BROWSERS).find((path) => existsSync(path)) ?? null
}

/**
 * The same browser without a window to draw: a page costs it half as much. Where there is none, or one is named, that serves all. What
 * only a whole browser can do is done in a whole one.
 */
const LIGHT = '/usr/bin/chromium-headless-shell'
export const lightBrowserPath = (): string | null =>
  !process.env.CHROMIUM_PATH && existsSync(LIGHT) ? LIGHT : browserPath()

const has = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' }).status === 0

type Need = {
  readonly debian: string
  readonly found: () => boolean
  /** The projects that can't run without it; without a tool only single checks can't. */
  readonly stops: readonly string[]
  /** The projects that use it. */
  readonly usedBy: readonly string[]
  /** Null: it only saves time. */
  readonly words: string | null
}

const NEEDS: readonly Need[] = [
  {
    debian: 'mariadb-server',
    found: () => Boolean(process.env.MYSQL_URL) || serverProgram() !== null,
    stops: ['mysql', 'browser-mysql'],
    usedBy: ['mysql', 'browser-mysql'],
    words: 'the tests on MariaDB/MySQL: no server was found; install mariadb-server, or set MYSQL_URL',
  },
  {
    debian: 'chromium',
    found: () => browserPath() !== null,
    stops: ['browser', 'browser-mysql'],
    usedBy: ['browser', 'browser-mysql'],
    words: 'the tests in a browser: no Chromium was found; install chromium, or set CHROMIUM_PATH',
  },
  {
    debian: 'chromium-headless-shell',
    found: () => Boolean(process.env.CHROMIUM_PATH) || existsSync(LIGHT),
    stops: [],
    usedBy: ['browser', 'browser-mysql'],
    words: null,
  },
  {
    debian: 'oathtool',
    found: () => has('oathtool'),
    stops: [],
    usedBy: PROJECTS,
    words: 'the comparison of codes with oathtool: it was not found; install oathtool',
  },
  {
    debian: 'unzip',
    found: () => has('unzip'),
    stops: [],
    usedBy: PROJECTS,
    words: 'the check of packages with unzip: it was not found; install unzip',
  },
]

const missingFor = (projects: readonly string[]): Need[] =>
  NEEDS.filter(({ usedBy, found }) => projects.some((name) => usedBy.includes(name)) && !found())

/** Does this distribution have the package? Asked after its lists are new. */
const isOffered = (name: string) => spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0

function apt(...words: string[]): boolean {
  // Another apt may be at work on a new machine; a minute or two of patience saves the run.
  const options = ['-qq', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3']
  // Told of this level, the installation of a server does not start it as a service of the machine.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  const { status, stdout, stderr } = spawnSync('apt-get', [...options, ...words], { encoding: 'utf8', env })
  if (status !== 0) console.error(`apt-get ${words[0]} did not succeed:\n${`${stdout}${stderr}`.slice(-2000)}`)
  return status === 0
}

/** Installs what is missing where that can be done without asking: as root on Debian or Ubuntu. Says so. */
export function installMissing(projects: readonly string[]): void {
  const missing = missingFor(projects)
  if (missing.length === 0 || !existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return
  apt('update')
  const packages = missing.map(({ debian }) => debian).filter(isOffered)
  console.info(`Installing for the tests: ${packages.join(', ')} …`)
  apt('install', '-y', '--no-install-recommends', ...packages)
}

/** What can't be run here, each with its reason and what to install. */
export const notRun = (projects: readonly string[]): readonly { stops: readonly string[]; words: string }[] =>
  missingFor(projects).flatMap(({ stops, words }) => (words === null ? [] : [{ stops, words }]))
