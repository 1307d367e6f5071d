/** What the tests need of the machine, and how to get it on Debian and Ubuntu. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { serverProgram } from '../test/support/mariadb.ts'

const BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The browser to test with: CHROMIUM_PATH, or what is found. */
export function browserPath(): string | null {
  const named = process.env.CHROMIUM_PATH
  return [...(named ? [named] : []), ...BROWSERS].find((path) => existsSync(path)) ?? null
}

const has = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' }).status === 0

function missingPackages(): string[] {
  return [
    ...(serverProgram() || process.env.MYSQL_URL ? [] : ['mariadb-server']),
    ...(browserPath() ? [] : ['chromium']),
    ...(has('oathtool') ? [] : ['oathtool']),
    ...(has('unzip') ? [] : ['unzip']),
  ]
}

/** Installs what is missing where that can be done without asking: as root on Debian or Ubuntu. Says so. */
export function installMissing(): void {
  const packages = missingPackages()
  if (packages.length === 0 || !existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return
  console.info(`Installing for the tests: ${packages.join(', ')} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env })
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  })
}

/** What can't be run here, each with its reason and what to install. */
export function notRun(): { readonly projects: readonly string[]; readonly words: string }[] {
  return [
    ...(process.env.MYSQL_URL || serverProgram()
      ? []
      : [
          {
            projects: ['mysql', 'browser-mysql'],
            words: 'the tests on MariaDB/MySQL: install mariadb-server, or set MYSQL_URL',
          },
        ]),
    ...(browserPath()
      ? []
      : [
          {
            projects: ['browser', 'browser-mysql'],
            words: 'the tests in a browser: install chromium, or set CHROMIUM_PATH',
          },
        ]),
    ...(has('oathtool') ? [] : [{ projects: [], words: 'the comparison of codes with oathtool: install oathtool' }]),
    ...(has('unzip') ? [] : [{ projects: [], words: 'the check of packages with unzip: install unzip' }]),
  ]
}
